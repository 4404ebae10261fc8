import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Ajv from "ajv";
import * as XLSX from "xlsx";
import schema from "../../src/cli/schema/report.schema.json";
import { ensureBuilt, runIn } from "./command-line";

let folder: string;

beforeAll(async () => {
  await ensureBuilt();
  folder = mkdtempSync(join(tmpdir(), "words-"));
  const rows = [
    ["2024年3月社工到岗情况统计表"],
    ["姓名", "合同期限", "2024年3月", null, null, "人员到岗小计"],
    [null, null, "人员到位", "金保", "工资发放", null],
    ["社工01", "2020/1/1-无固定期", 1, "P", "√", 1],
    ["社工02", "2020/1/1-无固定期", 1, "P", "√", 1],
    ["社工03", "2020/1/1-无固定期", 1, null, "√", 0],
    ["合计", null, 3, 2, 3, 2],
  ];
  const sheet = XLSX.utils.aoa_to_sheet(rows);
  sheet["!merges"] = ["A1:F1", "A2:A3", "B2:B3", "C2:E2", "F2:F3"].map((range) => XLSX.utils.decode_range(range));
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, sheet, "到岗");
  writeFileSync(join(folder, "book.xlsx"), XLSX.write(book, { type: "buffer", bookType: "xlsx" }) as Buffer);
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (...args: string[]) => runIn(folder, ...args);

interface JsonQuestion {
  readonly id: string;
  readonly cell: string;
  readonly cells: number;
  readonly question: string;
  readonly answers: readonly { readonly answer: string; readonly teaches: readonly object[] }[];
}

const json = (...args: string[]) => {
  const report = JSON.parse(run("check", "book.xlsx", "--json", ...args).stdout) as {
    files: { questions: JsonQuestion[]; findings: { rule: string; cell: string }[] }[];
  };
  const check = new Ajv({ strict: false }).compile(schema);
  expect(check(report) ? null : check.errors).toBeNull();
  return report.files[0]!;
};

const teach = (name: string, words: readonly object[]): string => {
  writeFileSync(join(folder, name), JSON.stringify({ words }));
  return name;
};

test("what is not understood is asked, in text and as JSON, with the entries that answer it", () => {
  const { questions } = json();
  expect(questions.map(({ id, cell, question }) => [id, cell, question])).toEqual([["header:金保", "D3", "“金保”是社保购买吗？"]]);
  const { stdout } = run("check", "book.xlsx");
  expect(stdout).toContain("到岗!D3  “金保”是社保购买吗？");
  expect(stdout).toContain('是：{"kind":"header","word":"金保","means":"insurance"}');
  expect(run("--lang", "en", "check", "book.xlsx").stdout).toContain("Is “金保” insurance (社保购买)?");
});

test("entries of a file given with --words answer it, and what comes up then is asked in turn", () => {
  const header = json().questions[0]!.answers[0]!.teaches;
  const asked = json("--words", teach("one.json", header)).questions;
  expect(asked.map(({ id, cell, cells }) => [id, cell, cells])).toEqual([["mark:P", "D4", 2]]);
  const both = teach("both.json", [...header, ...asked[0]!.answers[0]!.teaches]);
  const { questions, findings } = json("--words", both);
  expect(questions).toEqual([]);
  expect(findings.map(({ rule, cell }) => [rule, cell])).toContainEqual(["attendance/insurance-missing", "D6"]);
});

test("words may stand in the settings too", () => {
  writeFileSync(join(folder, "settings.json"), JSON.stringify({ words: [{ kind: "header", word: "金 保", means: "insurance" }] }));
  expect(json("--settings", "settings.json").questions.map(({ id }) => id)).toEqual(["mark:P"]);
});

test.each([
  ["no words", { words: [{ kind: "header", word: "金保", means: "pension" }] }],
  ["no list", { word: [] }],
])("a file of %s is refused", (_, content) => {
  writeFileSync(join(folder, "bad.json"), JSON.stringify(content));
  expect(run("check", "book.xlsx", "--words", "bad.json")).toMatchObject({ status: 2, stdout: "" });
  expect(run("check", "book.xlsx", "--words", "bad.json").stderr).toContain("词语文件“bad.json”有误");
});
