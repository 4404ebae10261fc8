import { audit } from "../../../../src/domain/engine";
import { drawSheet, type DrawnCell } from "../../../../src/domain/grid/draw-sheet";
import { formatReference } from "../../../../src/domain/grid/address";
import { DEFAULT_SETTINGS } from "../../../../src/domain/settings";

type Rows = readonly (readonly DrawnCell[])[];

const SCORES = (grades: readonly string[]): Rows => [
  ["社工站评估得分汇总"],
  ["社工站", "监督方（10分）", "购买方（20分）", "督导中心（15分）", "第三方（55分）", "总分", "等级"],
  ["东站", 9, 18, 13, 47, 87, grades[0] ?? ""],
  ["西站", 8, 16, 12, 40, 76, grades[1] ?? ""],
  ["南站", 9, 19, 14, 50, 92, grades[2] ?? ""],
];

const BY_85: readonly string[] = ["优秀", "良好", "优秀"];

function told(scores: Rows, ...others: readonly [string, Rows][]) {
  const sheets = [drawSheet("评分", scores), ...others.map(([name, rows]) => drawSheet(name, rows))];
  const { findings, edits, tables } = audit({ sheets }, DEFAULT_SETTINGS);
  return {
    findings: findings.map((one) => [formatReference(one), one.severity, one.expected]),
    written: edits.map(formatReference),
    policies: [...new Set(tables.flatMap(({ policies }) => policies?.map(({ text }) => text.zh) ?? []))],
  };
}

const STANDARD: Rows = [
  ["等级划分标准"],
  ["分数段", "等级"],
  ["85分以上（含）", "优秀"],
  ["70—84分", "良好"],
  ["60—69分", "合格"],
  ["60分以下", "不合格"],
];

describe("grades by a scheme that another sheet of the workbook sets", () => {
  test.each<[string, string, Rows]>([
    ["a grade a row", "评分标准", STANDARD],
    ["in one text", "说明", [["评估等级：85分以上为优秀，70—84分为良好，60—69分为合格，60分以下为不合格"]]],
    [
      "with signs",
      "等级标准",
      [
        ["优秀", "≥85分"],
        ["良好", "≥70分"],
        ["合格", "≥60分"],
        ["不合格", "<60分"],
      ],
    ],
    [
      "the grade before its range",
      "评定办法",
      [
        ["等次", "分数"],
        ["优秀", "85-100分"],
        ["良好", "70-84分"],
        ["合格", "60-69分"],
        ["不合格", "0-59分"],
      ],
    ],
    ["in lines of one cell", "填表说明", [["考核等级\n优秀：85分以上\n良好：70分以上\n合格：60分以上\n不合格：60分以下"]]],
  ])("are right by it, and the sheet is named: %s", (_title, name, rows) => {
    const { findings, written, policies } = told(SCORES(BY_85), [name, rows]);
    expect([findings, written]).toEqual([[], []]);
    expect(policies).toEqual([`等级标准取自“${name}”表：优秀≥85，良好≥70，合格≥60，不合格≥0`]);
  });

  test("are wrong by it", () => {
    const { findings } = told(SCORES(["优秀", "优秀", "优秀"]), ["评分标准", STANDARD]);
    expect(findings).toEqual([["评分!G4", "error", "良好"]]);
  });

  test("two sheets that set different ones leave the office's in force", () => {
    const other: Rows = [["等级：80分以上为优秀，70分以上为良好，60分以上为合格，60分以下为不合格"]];
    const { findings, policies } = told(SCORES(["良好", "合格", "优秀"]), ["评分标准", STANDARD], ["旧标准", other]);
    expect([findings, policies]).toEqual([[], []]);
  });
});

describe("grades where nobody states a scheme", () => {
  test("are held against the office's, which is in force then", () => {
    const { findings } = told(SCORES(BY_85));
    expect(findings).toEqual([
      ["评分!G3", "error", "良好"],
      ["评分!G4", "error", "合格"],
    ]);
  });
});
