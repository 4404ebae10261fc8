const { existsSync } = require("node:fs");
const { join } = require("node:path");
const Sequencer = require("@jest/test-sequencer").default;

/**
 * The suites that take longest, by `npx jest --json`: begun last, one of them would keep a single worker busy while the other has nothing left
 * to do. A clean machine has no times of its own to go by, and a file's size tells little.
 */
const LONGEST = [
  "prose/drawn/reports.test.ts",
  "cli/fault-matrix.test.ts",
  "domain/kinds/kinds.test.ts",
  "adapters/excel/session-faults.test.ts",
  "e2e/accessibility-en.test.ts",
  "e2e/accessibility-zh.test.ts",
  "hostile/proportion.test.ts",
  "e2e/page-edition-folder.test.ts",
  "e2e/page-edition.test.ts",
  "e2e/workbench.test.ts",
  "e2e/quirks.test.ts",
  "properties/edited-again.test.ts",
  "generator/hold.test.ts",
  "page-edition/folder.test.ts",
  "e2e/workbench-keyboard.test.ts",
  "properties/properties.test.ts",
  "e2e/reload.test.ts",
  "architecture/layers.test.ts",
  "adapters/excel/unanswered.test.ts",
  "properties/report-round-trip.test.ts",
  "adapters/excel/together.test.ts",
  "architecture/growth.test.ts",
  "hostile/xml.test.ts",
  "e2e/report.test.ts",
  "build/licence-notices.test.ts",
  "manifest/package.test.ts",
  "hostile/strange.test.ts",
  "cli/inputs.test.ts",
  "e2e/living.test.ts",
  "properties/expressions.test.ts",
  "cli/writing.test.ts",
  "e2e/workbench-result-sheet.test.ts",
  "adapters/excel/large-station.test.ts",
  "build/release.test.ts",
  "properties/list-report-round-trip.test.ts",
  "prose/english-forms.test.ts",
  "cli/same-bytes.test.ts",
  "prose/remembered.test.ts",
  "generator/files.test.ts",
  "app/audit-session.test.ts",
  "e2e/keyboard.test.ts",
  "e2e/workbench-grid.test.ts",
  "cli/summary.test.ts",
  "e2e/findings.test.ts",
  "hostile/cells.test.ts",
  "adapters/excel/faults.test.ts",
  "hostile/packages.test.ts",
  "formulas/formulas.test.ts",
  "e2e/workbench-security.test.ts",
  "domain/families/indicators/shapes/never-a-wrong-write.test.ts",
  "prose/repeated-tables.test.ts",
].map((name) => join(__dirname, name));

/** Begins with the longest, so that both workers end at about the same time. */
class LongestFirst extends Sequencer {
  sort(tests) {
    const gone = LONGEST.filter((path) => !existsSync(path));
    if (gone.length > 0) throw new Error(`No such suite any more, see test/longest-first.js: ${gone.join(", ")}`);
    const place = ({ path }) => (LONGEST.includes(path) ? LONGEST.indexOf(path) : LONGEST.length);
    return super.sort(tests).sort((a, b) => place(a) - place(b));
  }
}

module.exports = LongestFirst;
