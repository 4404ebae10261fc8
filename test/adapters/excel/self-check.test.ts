import type { ExcelHostOptions } from "../../../src/excel-host/excel-host";
import { reportText, type SelfCheckReport } from "../../../src/app/self-check-report";
import { declareNotes } from "../../excel-host/office-notes";
import { openSession, type Running } from "./open-session";
import { stationWorkbook } from "./small-station";

jest.setTimeout(60_000);

async function checked(options: ExcelHostOptions = {}): Promise<{ readonly running: Running; readonly report: SelfCheckReport }> {
  const running = openSession(stationWorkbook(), options);
  if (options.apiVersion === "1.18") declareNotes();
  const before = running.workbook.picture();
  const report = await running.session.selfCheck.run();
  expect(running.session.getSnapshot()).toMatchObject({ failure: null, busy: null, stale: null });
  expect(running.workbook.picture()).toEqual(before);
  return { running, report: report! };
}

const results = ({ steps }: SelfCheckReport): Record<string, string> =>
  Object.fromEntries(steps.map(({ id, result, detail }) => [id, result === "failed" ? `failed ${detail}` : result]));

test("in an Excel that has everything, every step is right, and the workbook is as before", async () => {
  const { report } = await checked({ apiVersion: "1.18" });
  expect(new Set(Object.values(results(report)))).toEqual(new Set(["right"]));
});

test("what an Excel lacks is called absent, what it does wrongly failed, each for itself", async () => {
  const { report } = await checked({ lacks: /customXml/i });
  expect(results(report)).toMatchObject({ kept: "absent", marks: "right", cleanup: "right" });
});

test("an Excel that loses a request in the middle is told so, and the sheet is gone all the same", async () => {
  const running = openSession(stationWorkbook());
  const before = running.workbook.picture();
  running.host.fault = (_batch, { Actions }) =>
    Actions.some(({ Name }) => Name === "Color") ? { at: "request", refusal: "InvalidOrTimedOutSession" } : null;
  const report = await running.session.selfCheck.run();
  expect(results(report!)).toMatchObject({ marks: expect.stringMatching(/^failed/), events: "right", cleanup: "right" });
  expect(running.workbook.picture()).toEqual(before);
});

test("the report holds nothing of the workbook", async () => {
  const { report } = await checked();
  for (const language of ["zh", "en"] as const) {
    const text = reportText(report, language);
    for (const word of ["到岗", "便签", "社工0", "√"]) expect(text).not.toContain(word);
    expect(text.split("\n").length).toBeGreaterThan(10);
  }
});

test("a workbook that takes no new sheet is left alone", async () => {
  const running = openSession(stationWorkbook(), { lacks: /WorksheetCollection\.Add/i });
  const report = await running.session.selfCheck.run();
  expect(results(report!)).toEqual({ sheet: "absent" });
});
