/**
 * The order of the house, the one place where it is written down: who may import whom. Type imports count. `npm run lint` and
 * `test/architecture` read it.
 */

/** Each floor and what it may import beside itself; what is not named is forbidden. Patterns of paths under src. */
const FLOORS = {
  // The core, from the ground up.
  "domain/language": [],
  "domain/values": ["domain/language"],
  "domain/settings": ["domain/(language|values)"],
  "domain/grid": ["domain/(language|settings|values)"],
  "domain/tables": ["domain/(language|settings|values|grid)"],
  "domain/families": ["domain/(language|settings|values|grid|tables)"],
  "domain/relations": ["domain/(language|settings|values|grid|tables)"],
  "domain/engine": ["domain/(language|settings|values|grid|tables|families|relations)"],
  "domain/report": ["domain/(language|settings|values|grid|tables|families|relations|engine)"],
  // Beside the core, each knowing the core alone.
  formulas: ["domain"],
  prose: ["domain"],
  // Use cases and the ways to a workbook.
  app: ["domain", "prose"],
  "adapters/excel": ["domain", "prose", "app"],
  "adapters/xlsx": ["domain", "formulas", "app"],
  "adapters/docx": ["domain", "app", "adapters/xlsx"],
  "excel-host": ["domain", "formulas"],
  "station-files": ["domain", "app", "adapters/xlsx"],
  // What people see.
  taskpane: ["domain", "prose", "app"],
  commands: ["domain", "app"],
  cli: ["domain", "prose", "app", "adapters/(docx|xlsx)", "station-files"],
  "page-edition": ["domain", "app", "adapters/(docx|xlsx)", "station-files", "taskpane"],
  workbench: ["domain", "app", "adapters/xlsx", "excel-host"],
};

/** Entries alone choose an adapter. */
const ENTRIES = {
  "taskpane/index.tsx": ["adapters/excel", "adapters/xlsx", "adapters/docx", "station-files", "commands"],
};

/** The packages that a floor may import; a floor that is not named may import any. */
const PACKAGES = {
  domain: ["fraction.js"],
  formulas: [],
  prose: [],
  app: ["valibot", "fastest-levenshtein"],
  "excel-host": [],
  "adapters/excel": [],
};

/** `src/` and one of these paths: a folder and what is in it, or a file. */
const under = (...paths) => `^src/(${paths.map((path) => path.replace(/\./g, "\\.")).join("|")})(/|\\.tsx?$|$)`;

const entries = Object.keys(ENTRIES);

const floor = ([name, below]) => ({
  name: `floor of ${name}`,
  comment: `${name} may import ${below.length === 0 ? "nothing" : below.join(", ")} beside itself`,
  severity: "error",
  from: { path: under(name), pathNot: under(...entries) },
  to: { path: "^src/", pathNot: [under(name), ...(below.length === 0 ? [] : [under(...below)])] },
});

const entry = ([name, chosen]) => {
  const own = name.split("/")[0];
  return {
    name: `entry ${name}`,
    comment: `${name} may import what ${own} may, and ${chosen.join(", ")}`,
    severity: "error",
    from: { path: under(name) },
    to: { path: "^src/", pathNot: under(own, ...FLOORS[own], ...chosen) },
  };
};

const packages = ([name, allowed]) => ({
  name: `packages of ${name}`,
  comment: `${name} may import ${allowed.length === 0 ? "no package" : allowed.join(", ")} and nothing of Node's`,
  severity: "error",
  from: { path: under(name) },
  to: {
    pathNot: ["^src/", ...allowed.map((item) => `^(node_modules/)?${item.replace(/\./g, "\\.")}(/|$)`)],
  },
});

export default {
  forbidden: [
    ...Object.entries(FLOORS).map(floor),
    ...Object.entries(ENTRIES).map(entry),
    ...Object.entries(PACKAGES).map(packages),
    {
      name: "a floor without a rule",
      comment: "every folder of src and of src/domain stands in FLOORS",
      severity: "error",
      from: { path: "^src/", pathNot: under(...Object.keys(FLOORS)) },
      to: {},
    },
    {
      name: "a family knows no other",
      comment: "what two families share stands in domain/tables; the list of families is above them",
      severity: "error",
      from: { path: "^src/domain/families/([^/]+)/" },
      to: { path: "^src/domain/families/", pathNot: "^src/domain/families/$1/" },
    },
    {
      name: "a family is known by what it offers",
      comment:
        "shared places take what domain/families/index.ts lists and name no family; the report's sentences are about what they say, the score's form is the score's, and a rule over the workbook is about the families that it names",
      severity: "error",
      from: {
        path: "^src/",
        pathNot: ["^src/domain/families/", "^src/prose/", "^src/domain/engine/rules/", "^src/app/report/score-entry\\.ts$"],
      },
      to: { path: "^src/domain/families/[^/]+/" },
    },
    {
      name: "no circle",
      comment: "of types neither",
      severity: "error",
      from: { path: "^src/" },
      to: { circular: true },
    },
    {
      name: "nothing without an end",
      comment: "an import that leads nowhere",
      severity: "error",
      from: { path: "^src/" },
      to: { couldNotResolve: true, pathNot: "\\.module\\.css$" },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: "node_modules" },
    exclude: { path: "\\.css$" },
    enhancedResolveOptions: {
      extensions: [".ts", ".tsx", ".js", ".d.ts"],
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "types"],
    },
  },
};
