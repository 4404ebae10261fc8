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
  "adapters/excel/session-faults.test.ts",
  "domain/kinds/kinds.test.ts",
  "hostile/proportion.test.ts",
  "properties/report-round-trip.test.ts",
  "e2e/accessibility-en.test.ts",
  "e2e/accessibility-zh.test.ts",
  "e2e/page-edition-folder.test.ts",
  "properties/properties.test.ts",
  "properties/edited-again.test.ts",
  "e2e/reload.test.ts",
  "e2e/quirks.test.ts",
  "adapters/excel/together.test.ts",
  "e2e/workbench.test.ts",
  "adapters/excel/unanswered.test.ts",
  "e2e/page-edition.test.ts",
  "hostile/xml.test.ts",
  "e2e/workbench-keyboard.test.ts",
  "cli/writing.test.ts",
  "page-edition/folder.test.ts",
  "generator/hold.test.ts",
  "architecture/growth.test.ts",
  "manifest/package.test.ts",
  "e2e/report.test.ts",
  "hostile/strange.test.ts",
  "cli/same-bytes.test.ts",
  "cli/summary.test.ts",
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
