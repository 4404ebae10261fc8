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
  "hostile/proportion.test.ts",
  "e2e/accessibility-en.test.ts",
  "e2e/accessibility-zh.test.ts",
  "adapters/excel/session-faults.test.ts",
  "properties/properties.test.ts",
  "page-edition/folder.test.ts",
  "domain/kinds/kinds.test.ts",
  "properties/edited-again.test.ts",
  "e2e/page-edition-folder.test.ts",
  "e2e/quirks.test.ts",
  "e2e/workbench.test.ts",
  "e2e/page-edition.test.ts",
  "generator/hold.test.ts",
  "e2e/workbench-keyboard.test.ts",
  "e2e/reload.test.ts",
  "adapters/excel/unanswered.test.ts",
  "properties/report-round-trip.test.ts",
  "hostile/strange.test.ts",
  "adapters/excel/together.test.ts",
  "architecture/growth.test.ts",
  "hostile/cells.test.ts",
  "hostile/xml.test.ts",
  "adapters/excel/large-station.test.ts",
  "properties/expressions.test.ts",
  "adapters/excel/faults.test.ts",
  "hostile/packages.test.ts",
  "manifest/package.test.ts",
  "e2e/report.test.ts",
  "cli/writing.test.ts",
  "e2e/living.test.ts",
  "cli/summary.test.ts",
  "cli/same-bytes.test.ts",
  "cli/inputs.test.ts",
  "adapters/excel/writing.test.ts",
  "cli/outputs.test.ts",
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
