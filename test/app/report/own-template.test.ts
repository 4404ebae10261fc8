import mammoth from "mammoth";
import { docxWriter } from "../../../src/adapters/docx/papers";
import { AuditSession } from "../../../src/app/audit-session";
import { engine } from "../../../src/app/engine";
import { openFindingsHere } from "../../../src/app/report/open-findings";
import { families } from "../../../src/domain/families";
import { ROW_PLACES } from "../../../src/domain/report/report-places";
import type { FilledTemplateFile } from "../../../src/app/result-sheets";
import { paragraph, run, wordFile } from "../../adapters/docx/word-file";
import { MemoryWorkbook, type KeptSheet } from "../memory-workbook";
import { sampleSheets } from "../sample";

let slips: readonly KeptSheet[];
beforeAll(async () => {
  slips = await sampleSheets("station-with-slips.xlsx");
});

interface Opened {
  readonly workbook: MemoryWorkbook;
  readonly session: AuditSession;
}

/** A session over the sample. */
function opened(): Opened {
  const workbook = new MemoryWorkbook(slips);
  const session = new AuditSession(workbook, {
    loadEngine: () => Promise.resolve(engine),
    language: "zh",
    now: () => new Date(2024, 4, 6, 8, 30),
    loadDocx: () => Promise.resolve(docxWriter),
  });
  return { workbook, session };
}

/** The same, checked. */
async function begin(): Promise<Opened> {
  const { workbook, session } = opened();
  await session.check();
  return { workbook, session };
}

async function filled(text: string): Promise<FilledTemplateFile | null> {
  const { session } = await begin();
  return session.results.filledTemplate({ name: "我的模板.docx", bytes: wordFile(paragraph(run(text))) }, "zh");
}

describe("a report template of the user's own, filled from the open workbook", () => {
  test("is handed out under its own name with the station's, its places filled, and the workbook stays as it is", async () => {
    const { workbook, session } = await begin();
    const before = workbook.contents();
    const bytes = wordFile(paragraph(run("{{站点}}稳岗率{{稳岗率}}，总得分{{总得分}}。")));
    const made = await session.results.filledTemplate({ name: "我的模板.docx", bytes }, "zh");
    expect(made?.outcome).toMatchObject({ kind: "filled", places: 3, empty: ["总得分"] });
    expect(made?.file?.name).toBe("广州市岭南街社工站 我的模板-2024-05-06.docx");
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(made?.file?.content as Uint8Array) });
    expect(value.trim()).toBe("广州市岭南街社工站稳岗率90.00%，总得分【表格未给出】。");
    expect(workbook.contents()).toEqual(before);
  });

  test("tells what hangs on open errors where the template has no place for it, and says no more where it has", async () => {
    const without = await filled("{{稳岗率}}");
    expect(without?.outcome.kind === "filled" && without.outcome.untold.join()).toMatch(/【须核实】.*未购买社保/);
    expect((await filled("{{须核实事项}}"))?.outcome).toMatchObject({ kind: "filled", untold: [] });
  });

  test("tells what hangs on open errors before anybody asked for the findings, too", async () => {
    const { session } = opened();
    await session.survey();
    const snapshot = session.getSnapshot();
    expect([snapshot.hasRun, snapshot.entries]).toEqual([false, []]);
    expect(openFindingsHere(snapshot).map(({ rule }) => rule)).toContain("attendance/insurance-missing");
    const made = await session.results.filledTemplate({ name: "模板.docx", bytes: wordFile(paragraph(run("{{稳岗率}}"))) }, "zh");
    expect(made?.outcome.kind === "filled" && made.outcome.untold.join()).toMatch(/【须核实】.*未购买社保/);
  });

  test("names what does not exist with the nearest name, and hands nothing out", async () => {
    const made = await filled("{{稳岗律}}、{{今天天气}}");
    expect(made).toEqual({
      file: null,
      outcome: {
        kind: "unknown",
        names: [
          { name: "稳岗律", nearest: "稳岗率" },
          { name: "今天天气", nearest: null },
        ],
      },
    });
    expect((await filled("情况：{{指标表}}"))?.outcome).toEqual({ kind: "misplaced", tables: ["指标表"], rows: [] });
    expect((await filled("共{{序号}}项"))?.outcome).toEqual({ kind: "misplaced", tables: [], rows: ["序号"] });
  });

  test("that is no .docx is told so", async () => {
    const { session } = await begin();
    expect(await session.results.filledTemplate({ name: "图.docx", bytes: new Uint8Array([1, 2, 3]) }, "zh")).toBeNull();
  });

  test("may use every name that is listed, those of the workbook's own indicators among them", async () => {
    const { session } = await begin();
    for (const language of ["zh", "en"] as const) {
      const deliveries = families
        .flatMap((family) => family.deliveries(session.getSnapshot().audit!))
        .filter(({ station }) => station).length;
      const names = (await session.results.templateNames(language)).map(({ name }) => name);
      expect(names).toContain(language === "zh" ? "专业小组节数完成率" : "stable-post rate");
      // Each alone in its paragraph, where tables may stand too; those of a row in one.
      const rows = ROW_PLACES.map(({ name }) => name[language]);
      const own = names.filter((name) => !/…/.test(name) && !rows.includes(name));
      const row = `<w:tbl><w:tr>${rows.map((name) => `<w:tc>${paragraph(run(`{{${name}}}`))}</w:tc>`).join("")}</w:tr></w:tbl>`;
      const bytes = wordFile(own.map((name) => paragraph(run(`{{${name}}}`))).join("") + row + paragraph(run("。")));
      expect((await session.results.filledTemplate({ name: "全.docx", bytes }, language))?.outcome).toMatchObject({
        kind: "filled",
        places: own.length + rows.length * deliveries,
      });
    }
  });
});
