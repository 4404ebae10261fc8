import { readFileSync } from "node:fs";
import { join } from "node:path";
import { XlsxPackage } from "../../src/adapters/xlsx";
import { XlsxWorkbook } from "../../src/adapters/xlsx/open-workbook";
import { AuditSession } from "../../src/app/audit-session";
import { engine } from "../../src/app/engine";
import { resultReport } from "../../src/app/report/result-report";
import { ruleById } from "../../src/app/rules";
import { NO_SETTINGS_FILE } from "../../src/app/settings-file";
import { openFindings } from "../../src/domain/report/json-report";
import { noticeOf } from "../../src/domain/report/notice";
import { resultCounts } from "../../src/domain/report/result-report";
import { checkedFile, jsonOf } from "../../src/station-files/checked-file";
import { correctedCopy } from "../../src/station-files/corrected-copy";
import { changeRows, countStates, filledCells } from "../../src/taskpane/views/result-rows";
import { outcomeText } from "../../src/taskpane/texts/outcome-texts";

const root = join(__dirname, "../..");
const BOOKS = [
  "assets/samples/station-with-slips.xlsx",
  "assets/samples/station-clean.xlsx",
  "assets/samples/station-other-wordings.xlsx",
  "test/golden/files/libreoffice.xlsx",
  "test/golden/files/openpyxl.xlsx",
];
const OPTIONS = { settings: NO_SETTINGS_FILE, language: "zh", kept: true } as const;

describe.each(BOOKS.map((book) => [book]))("the counts of %s", (book) => {
  const bytes = new Uint8Array(readFileSync(join(root, book)));

  test("after a run agree: outcome, filters, written cells, result sheet, notice, file and command line", async () => {
    const workbook = XlsxWorkbook.open(bytes);
    const session = new AuditSession(workbook, { loadEngine: () => Promise.resolve(engine), language: "zh", now: () => new Date(0) });
    await session.recompute();
    const { outcome, entries, changes, audit, settings } = session.getSnapshot();
    if (outcome?.kind !== "recomputed") throw new Error("no run");
    const counts = countStates({ entries, changes });
    const open = outcome.open.error + outcome.open.warning + outcome.open.info;
    // In the pane: what the outcome says is what the filters show.
    expect([outcome.changed, outcome.corrected, open]).toEqual([counts.changes, counts.corrected, counts.open]);
    expect(counts.open + counts.corrected + counts.ignored).toBe(counts.all);
    expect(changeRows(changes).filter((row) => row.type === "change" && row.filled)).toHaveLength(filledCells(changes));
    // Each corrected finding stands at a cell that was written.
    const written = new Set(changes.map(({ edit }) => `${edit.sheet}!${edit.row}:${edit.column}`));
    for (const { state, finding, edit } of entries)
      if (state === "corrected" && edit) expect(written.has(`${finding.sheet}!${finding.row}:${finding.column}`)).toBe(true);
    // In what is handed out.
    const made = { what: "checked", time: "" } as const;
    const report = resultReport({ audit: audit!, entries, changes, given: settings, rule: ruleById, language: "zh", source: null, made });
    expect(resultCounts(report.findings)).toEqual({ ...outcome.open, corrected: outcome.corrected, ignored: counts.ignored });
    expect(noticeOf(report).lines).toHaveLength(outcome.open.error + outcome.open.warning);
    // On the command line, and of the file that was corrected here.
    const copy = correctedCopy(XlsxPackage.open(bytes), book, { ...OPTIONS, mark: false });
    expect([copy.changes.length, copy.remaining]).toEqual([outcome.changed, outcome.open]);
    const again = jsonOf(checkedFile(XlsxPackage.open(workbook.toBytes()), book, OPTIONS), book, "zh", false);
    expect([openFindings(again).length, again.changes]).toEqual([open, []]);
    if (open > 0)
      for (const count of Object.values(outcome.open).filter((one) => one > 0))
        expect(outcomeText(outcome, "zh").text).toContain(String(count));
  });
});
