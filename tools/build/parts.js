const { spawn } = require("node:child_process");
const { cpSync } = require("node:fs");
const path = require("node:path");
const { builtOnce } = require("./built-once");

const root = path.join(__dirname, "..", "..");
const PARTS = ["addin", "workbench", "cli", "page"];
/** All that any part can be built from: a source too many costs a build, one that was forgotten would show yesterday's page. */
const SOURCES = [
  ...["src", "assets/icons", "assets/samples", "manifest.xml", "package.json", "package-lock.json"],
  ...[
    "webpack.config.js",
    "webpack.workbench.config.js",
    "webpack.cli.config.js",
    "webpack.page.config.js",
    "tools/page",
    "tools/addin",
    "tools/cli",
    "tools/build",
  ],
];

/**
 * The folder that holds one part as it ships, built unless these very sources were built before.
 * @param part addin, workbench, cli or page
 * @param told called when there is something to build
 */
function builtPart(part, told = () => {}) {
  return builtOnce(part, SOURCES, (folder) => {
    told();
    return webpack(["--mode", "production", "--env", `only=${part}`, "--output-path", folder]);
  });
}

/** The folder with the add-in as it ships for the Excel of one cloud, built as parts are. */
function builtAddin(cloud) {
  if (cloud === "world") return builtPart("addin");
  return builtOnce(`addin-${cloud}`, SOURCES, (folder) =>
    webpack(["--mode", "production", "--env", "only=addin", "--env", `cdn=${cloud}`, "--output-path", folder]),
  );
}

/** The folder with the workbench's page and the add-in in it. */
function builtSite(told) {
  return builtOnce("site", SOURCES, async (folder) => {
    let said = false;
    const once = () => {
      if (!said) told?.();
      said = true;
    };
    const parts = await Promise.all([builtPart("workbench", once), builtPart("addin", once)]);
    for (const part of parts) cpSync(part, folder, { recursive: true });
  });
}

/** Runs webpack apart from this process; what it said is in the error when it fails. */
function webpack(args) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path.join(root, "node_modules", "webpack", "bin", "webpack.js"), ...args], { cwd: root });
    let said = "";
    child.stdout.on("data", (text) => (said += text));
    child.stderr.on("data", (text) => (said += text));
    child.on("error", reject);
    child.on("close", (code) => (code === 0 ? resolve() : reject(new Error(`${said}\nThe build failed: webpack ${args.join(" ")}`))));
  });
}

module.exports = { PARTS, builtAddin, builtPart, builtSite, webpack };
