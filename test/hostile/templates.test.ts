import { filledTemplate, openTemplate } from "../../src/adapters/docx/filled-template";
import { readWorkbook, XlsxPackage } from "../../src/adapters/xlsx";
import { audit } from "../../src/domain/engine";
import { evaluationReport } from "../../src/domain/report/evaluation-report";
import { reportPlaces } from "../../src/domain/report/report-places";
import { DEFAULT_SETTINGS } from "../../src/domain/settings";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { paragraph, run, wordFile } from "../adapters/docx/word-file";

const sample = readFileSync(join(__dirname, "../../assets/samples/station-with-slips.xlsx"));
const result = audit(readWorkbook(XlsxPackage.open(sample)), DEFAULT_SETTINGS);
const places = reportPlaces(evaluationReport(result, { language: "zh", source: "站.xlsx", date: null }), result.findings);
const indicators = places.rows.length;

const fill = (body: string) => filledTemplate(XlsxPackage.open(wordFile(body)), places, "【表格未给出】");
const bodyOf = (bytes: Uint8Array | null): string => XlsxPackage.open(bytes!).text("word/document.xml");
const around = (open: string, close: string, times: number): string => open.repeat(times) + paragraph(run("x")) + close.repeat(times);
const ROW = `<w:tbl><w:tr><w:tc>${paragraph(run("{{指标}}"))}`;
const ROW_END = "</w:tc></w:tr></w:tbl>";
const box = (place: string): string => `<w:p>${run(place)}<w:r><w:pict><w:txbxContent>`;
const BOX_END = "</w:txbxContent></w:pict></w:r></w:p>";

test.each([
  ["beginnings without an end", paragraph(run("{{".repeat(100_000))), 0],
  ["beginnings with a name and without an end", paragraph(run("{{稳岗率".repeat(100_000))), 0],
  ["ends without a beginning", paragraph(run("}}".repeat(100_000))), 0],
  ["30,000 places in one paragraph", paragraph(run("{{稳岗率}}").repeat(30_000)), 30_000],
  [
    "10,000 places in one paragraph, each in five runs",
    paragraph(
      ["{", "{", "稳", "岗率", "}}"]
        .map((one) => run(one))
        .join("")
        .repeat(10_000),
    ),
    10_000,
  ],
  ["2,000 text boxes in each other", around(box("{{稳岗率}}"), BOX_END, 2_000), 2_000],
  ["a place below 50,000 elements", `${"<w:sdt>".repeat(50_000)}${paragraph(run("{{稳岗率}}"))}${"</w:sdt>".repeat(50_000)}`, 1],
])(
  "a template of %s is filled in time that goes with its length",
  (_what, body, filled) => {
    const outcome = fill(body);
    expect([outcome.filled, outcome.unknown, outcome.misplaced]).toEqual([filled, [], []]);
    const xml = bodyOf(outcome.bytes);
    expect(xml.split("90.00%")).toHaveLength(filled + 1);
  },
  20_000,
);

test.each([2, 300])(
  "of %d rows in each other that all name 指标, the outermost is repeated with all that it holds, once for each indicator",
  (depth) => {
    const { filled, bytes } = fill(around(ROW, ROW_END, depth));
    expect(filled).toBe(depth * indicators);
    const xml = bodyOf(bytes);
    expect(xml).not.toContain("{{");
    expect(xml.split("<w:tr>")).toHaveLength(depth * indicators + 1);
  },
  20_000,
);

test("3,000 rows of a template are each repeated", () => {
  const rows = `<w:tr><w:tc>${paragraph(run("{{指标}}"))}</w:tc></w:tr>`.repeat(3_000);
  expect(fill(`<w:tbl>${rows}</w:tbl>`).filled).toBe(3_000 * indicators);
}, 20_000);

test("a table's place beside a text box does not stand alone: it is told, and the box is not lost", () => {
  const { misplaced, bytes } = fill(around(box("{{指标表}}"), BOX_END, 20));
  expect([misplaced, bytes]).toEqual([["指标表"], null]);
});

test("names that every object has are no places", () => {
  const names = ["__proto__", "constructor", "toString", "hasOwnProperty"];
  expect(fill(names.map((name) => paragraph(run(`{{${name}}}`))).join("")).unknown).toEqual(names);
});

test("a template that is not well-formed is no template, known before anything is read for it", () => {
  expect(openTemplate(wordFile("<w:p><w:r></w:p>"))).toBeNull();
});
