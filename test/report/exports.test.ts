import fc from "fast-check";
import { csv, resultCsv } from "../../src/domain/report/csv";
import { resultPage } from "../../src/domain/report/result-page";
import type { ResultReport } from "../../src/domain/report/result-report";
import { sampleReport } from "./sample-report";
import { fuzz } from "../fuzz";

/** A reader of RFC 4180, written here anew. */
function parse(text: string): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  let field = "";
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]!;
    if (quoted) {
      if (sign !== '"') field += sign;
      else if (text[at + 1] === '"') field += text[++at];
      else quoted = false;
    } else if (sign === '"') quoted = true;
    else if (sign === "," || sign === "\r") {
      record.push(field);
      field = "";
      if (sign === "\r") {
        expect(text[++at]).toBe("\n");
        records.push(record);
        record = [];
      }
    } else field += sign;
  }
  expect([record, field, quoted]).toEqual([[], "", false]);
  return records;
}

/** The sample's report with one finding whose every text is hostile. */
function hostile(text: string): ResultReport {
  const { report } = sampleReport();
  const [first] = report.findings;
  return {
    ...report,
    source: text,
    findings: [
      {
        ...first!,
        sheet: text,
        title: text,
        stated: text,
        expected: text,
        message: text,
        state: "ignored",
        ignored: { reason: text, at: text },
      },
    ],
    settings: [{ title: text, value: text, source: "given", basis: text }],
    tables: [{ ...report.tables[0]!, title: text }],
  };
}

describe("CSV", () => {
  test("begins with a byte-order mark and has one record for each finding under its header", () => {
    const { report } = sampleReport();
    const text = resultCsv(report);
    expect(text.charCodeAt(0)).toBe(0xfeff);
    const [header, ...records] = parse(text.slice(1));
    expect(header).toEqual(["级别", "处理情况", "工作表", "单元格", "问题", "原值", "应为", "说明", "规则", "忽略理由", "忽略时间"]);
    expect(records.map((record) => [record[3], record[8]])).toEqual(report.findings.map(({ rule }, index) => [records[index]![3], rule]));
    expect(records).toHaveLength(14);
    expect(records.every((record) => record.length === header!.length)).toBe(true);
  });

  test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "＝1+1", "＠x", '=HYPERLINK("http://x","y")'])(
    "%j can run as no formula",
    (text) => {
      const record = parse(resultCsv(hostile(text)).slice(1))[1]!;
      for (const index of [2, 4, 5, 6, 7, 9, 10]) expect(record[index]).toBe(`'${text}`);
    },
  );

  test("whatever stands in a cell comes back as it was, or led by an apostrophe", () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string({ unit: "binary" }), { minLength: 2, maxLength: 4 }), { minLength: 1 }), (records) => {
        const read = parse(csv(records).slice(1));
        expect(read.map((record) => record.map((field) => field.replace(/^'(?=\s*[=+\-@＝＋－＠]|[\t\r\n])/, "")))).toEqual(
          records.map((record) => record.map((field) => field.replace(/^'(?=\s*[=+\-@＝＋－＠]|[\t\r\n])/, ""))),
        );
        for (const field of read.flat()) expect(field).not.toMatch(/^(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/);
      }),
      fuzz(100),
    );
  });
});

describe("the printable page", () => {
  test("stands alone: it loads nothing, runs nothing, and forbids both", () => {
    const page = resultPage(sampleReport().report);
    expect(page).toMatch(/^<!doctype html>\n<html lang="zh-CN">/);
    expect(page).toContain("default-src 'none'");
    expect(page).not.toMatch(/<script|<link|<img|@import|url\(|https?:/);
    expect(page).toContain("@page { size: A4 landscape");
  });

  test("has each finding with severity in words, and each section of the result sheet", () => {
    const page = resultPage(sampleReport().report);
    expect(page.match(/<td class="error">错误<\/td>/g)).toHaveLength(7);
    for (const title of ["主要数据", "指标完成情况", "未执行的规则", "已识别的表", "采用的设置"])
      expect(page).toContain(`<h2>${title}</h2>`);
    expect(page).toContain('<td class="rate">219.13%</td>');
    expect(resultPage(sampleReport({ language: "en" }).report)).toContain("<h2>Main figures</h2>");
  });

  test.each(["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "&lt;b&gt;", "' onmouseover='x"])(
    "%s is text on it",
    (text) => {
      const page = resultPage(hostile(text));
      const bare = page.replace(/<style>[\s\S]*<\/style>/, "");
      expect(
        [...bare.matchAll(/<\/?([a-z0-9]+)/g)].map((match) => match[1]).filter((tag) => ["script", "img", "b"].includes(tag!)),
      ).toEqual([]);
      expect(bare).not.toContain(text);
    },
  );
});
