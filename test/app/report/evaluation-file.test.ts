import { readDocument } from "../../../src/adapters/docx";
import { docxWriter } from "../../../src/adapters/docx/papers";
import { AuditSession } from "../../../src/app/audit-session";
import { engine } from "../../../src/app/engine";
import { MemoryWorkbook } from "../memory-workbook";
import { sampleSheets } from "../sample";

async function begin(docx = true): Promise<AuditSession> {
  return new AuditSession(new MemoryWorkbook(await sampleSheets("station-with-slips.xlsx")), {
    loadEngine: () => Promise.resolve(engine),
    language: "zh",
    now: () => new Date(2024, 4, 6, 8, 30),
    ...(docx ? { loadDocx: () => Promise.resolve(docxWriter) } : {}),
  });
}

async function textOf(session: AuditSession, language: "zh" | "en"): Promise<string> {
  const file = await session.results.evaluation(language);
  return readDocument(file!.content as Uint8Array, "\n").text;
}

test("the workbook that is open gives its evaluation report as a Word document, named by station and day, in either language", async () => {
  const session = await begin();
  expect(await session.results.evaluation("zh")).toBeNull();
  await session.check();
  expect(await session.results.evaluation("zh")).toMatchObject({
    name: expect.stringMatching(/报告（数据部分）-2024-05-06\.docx$/) as string,
  });
  expect(await textOf(session, "zh")).toMatch(/稳岗率为90\.00%/);
  expect(await textOf(session, "en")).toMatch(/stable-post rate is 90\.00%/);
});

test("an error that waits is told in it, one that was set aside no more", async () => {
  const session = await begin();
  await session.check();
  const missing = session.getSnapshot().entries.filter(({ finding }) => finding.rule === "attendance/insurance-missing");
  expect(missing.length).toBeGreaterThan(0);
  expect(await textOf(session, "zh")).toMatch(/未购买社保（[A-Z]+\d+）/);
  for (const { id } of missing) await session.ignore(id, "已核实");
  expect(await textOf(session, "zh")).not.toMatch(/未购买社保（[A-Z]+\d+）/);
});

test("where no Word document can be made, none is offered", async () => {
  const session = await begin(false);
  await session.check();
  expect([session.results.writesReport, await session.results.evaluation("zh")]).toEqual([false, null]);
});
