const { spawn } = require("node:child_process");
const { existsSync, readdirSync, statSync, writeFileSync } = require("node:fs");
const path = require("node:path");

const SOURCES = ["src", "assets", "manifest.xml", "package-lock.json", "webpack.config.js", "webpack.workbench.config.js", "tools/addin"];
const PAGES = ["dist/taskpane.html", "dist/workbench.html", "dist/workbench/grid.js", "dist/workbench-office.js"];
const STAMP = "dist/workbench/built";

/** Builds the add-in and the workbench, unless both are there and newer than every source. */
async function buildIfStale(root) {
  const stamp = path.join(root, STAMP);
  const built = existsSync(stamp) && PAGES.every((page) => existsSync(path.join(root, page))) ? statSync(stamp).mtimeMs : 0;
  const changed = Math.max(...SOURCES.map((source) => newest(path.join(root, source))));
  if (built > changed) return;
  console.log("正在构建，约需半分钟…… Building, about half a minute…");
  await Promise.all([buildPart(root, "addin"), buildPart(root, "workbench")]);
  writeFileSync(stamp, "");
}

function newest(file) {
  const found = statSync(file);
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(found.mtimeMs, ...readdirSync(file).map((name) => newest(path.join(file, name))));
}

/** Builds one part, into dist or into a folder of its own. */
function buildPart(root, part, folder = null) {
  const webpack = path.join(root, "node_modules", "webpack", "bin", "webpack.js");
  const out = folder === null ? [] : ["--output-path", folder];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [webpack, "--mode", "production", "--env", `only=${part}`, ...out], { cwd: root });
    let said = "";
    child.stdout.on("data", (text) => (said += text));
    child.stderr.on("data", (text) => (said += text));
    child.on("error", reject);
    child.on("close", (code) => (code === 0 ? resolve() : reject(new Error(`${said}\nThe build of the ${part} failed.`))));
  });
}

module.exports = { buildIfStale, buildPart };
