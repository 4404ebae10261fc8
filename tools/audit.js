const { spawnSync } = require("node:child_process");

/** What `npm run audit` ends with. 2: the registry could not be asked, so that nothing counts as checked that was not. */
const EXIT = { clean: 0, known: 1, unasked: 2 };

/**
 * Judges what `npm audit --json` printed (report version 2).
 * @param printed the text of its stdout
 * @returns `exit` as in EXIT, and `lines` for a person: the packages of high or critical severity, or why nothing was learnt
 */
function judge(printed) {
  let report;
  try {
    report = JSON.parse(printed);
  } catch {
    return { exit: EXIT.unasked, lines: ["npm audit printed no report."] };
  }
  if (!report.vulnerabilities || !report.metadata)
    return { exit: EXIT.unasked, lines: [`Not checked: ${report.message ?? report.error?.summary ?? "npm audit gave no report"}`] };
  const grave = Object.values(report.vulnerabilities).filter(({ severity }) => severity === "high" || severity === "critical");
  if (grave.length === 0) return { exit: EXIT.clean, lines: ["Nothing that ships has a known fault of high severity."] };
  return { exit: EXIT.known, lines: grave.map(({ name, severity, range }) => `${severity}: ${name} ${range}`) };
}

function main() {
  const { stdout } = spawnSync("npm", ["audit", "--omit=dev", "--json"], { encoding: "utf8", shell: process.platform === "win32" });
  const { exit, lines } = judge(stdout ?? "");
  process.stderr.write(`${lines.join("\n")}\n`);
  process.exitCode = exit;
}

module.exports = { EXIT, judge };
if (require.main === module) main();
