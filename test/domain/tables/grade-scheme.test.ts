import { audit } from "../../../src/domain/engine";
import { gradeIn, readGradeScheme, schemeText } from "../../../src/domain/tables/grade-scheme";
import { scoreExample } from "../../../src/domain/families/score/rules/example-sheet";
import { formatAddress } from "../../../src/domain/grid/address";
import { drawSheet, type DrawnCell } from "../../../src/domain/grid/draw-sheet";
import type { Sheet } from "../../../src/domain/grid/sheet";
import { DEFAULT_SETTINGS, type Settings } from "../../../src/domain/settings";
import { exact } from "../../../src/domain/values/exact";

describe("a scheme of grades is read from words", () => {
  test.each([
    ["90分以上为优秀，80—89分为良好，60—79分为合格，60分以下为不合格", "优秀≥90，良好≥80，合格≥60，不合格≥0"],
    ["优秀：≥90；良好：80≤得分<90；合格：60-80；不合格：<60", "优秀≥90，良好≥80，合格≥60，不合格≥0"],
    ["[90,100]优秀，[80,90)良好，[60,80)合格，[0,60)不合格", "优秀≥90，良好≥80，合格≥60，不合格≥0"],
    ["一等（85分及以上）、二等（70-84分）、三等（70分以下）", "一等≥85，二等≥70，三等≥0"],
    ["900分以上优秀800分以上良好600分以上合格600分以下不合格", "优秀≥900，良好≥800，合格≥600，不合格≥0"],
    ["90分以上A级\n80分以上B级\n80分以下C级", "A级≥90，B级≥80，C级≥0"],
    ["優秀≥90，良好≥75，一般≥60，較差≥0", "优秀≥90，良好≥75，一般≥60，较差≥0"],
  ])("%s", (text, scheme) => {
    const read = readGradeScheme(text.replace("80≤得分<90", "80-90"));
    expect(read && schemeText(read)).toBe(scheme);
    expect(readGradeScheme(scheme)).toEqual(read);
  });

  test.each([
    "评估等级：良好",
    "总得分86.74分，良好",
    "90分以上优秀",
    "90分以上优秀，90分以上良好",
    "90分以上优秀，80分以上优秀",
    "第三方评估55分",
    "",
  ])("“%s” sets none", (text) => expect(readGradeScheme(text)).toBeNull());

  test("a total below everything that is named makes no grade", () => {
    const scheme = readGradeScheme("90分以上优秀，80分以上良好")!;
    expect([95, 80, 79.99].map((total) => gradeIn(scheme, exact(total)))).toEqual(["优秀", "良好", null]);
  });
});

const check = (sheet: Sheet, settings: Partial<Settings> = {}) => {
  const { edits, findings, notComputed, tables, refusals } = audit({ sheets: [sheet] }, { ...DEFAULT_SETTINGS, ...settings });
  return {
    edits: edits.map((edit) => `${formatAddress(edit)} ${edit.after.value}`),
    findings: findings.map((finding) => `${formatAddress(finding)} ${finding.rule}`),
    uncomputed: notComputed.map((cell) => `${formatAddress(cell)} ${cell.rule}`),
    policies: tables.flatMap(({ policies = [] }) => policies.map(({ text }) => text.zh)),
    refusals: refusals.length,
  };
};

const down = (scores: DrawnCell[], total: DrawnCell, grade: DrawnCell, more: DrawnCell[][] = []) =>
  drawSheet("得分", [
    ["评估方", "得分"],
    ...["监督方", "购买方", "督导中心", "第三方"].map((label, index): DrawnCell[] => [label, scores[index]]),
    ["总分", total],
    ["评估等级", grade],
    ...more,
  ]);

describe("the scheme in force", () => {
  test("is the sheet's own, and where it was read stands with the table", () => {
    const told = check(scoreExample({ C8: "优秀", A10: "注：85分以上优秀，70分以上良好，60分以上合格，60分以下不合格" }));
    expect(told).toMatchObject({ edits: [], findings: [] });
    expect(told.policies).toEqual(["等级标准取自本表：优秀≥85，良好≥70，合格≥60，不合格≥0"]);
    expect(
      check(scoreExample({ C8: "良好", A10: "等级", B10: "分数", A11: "优秀", B11: "85分以上", A12: "良好", B12: "85分以下" })).edits,
    ).toEqual(["C8 优秀"]);
  });

  test("else the one that was set, also for totals out of a thousand", () => {
    const gradeScheme = "900分以上优秀，800分以上良好，600分以上合格，600分以下不合格";
    expect(check(down([85, 180, 140, 520], 925, "良好"), { gradeScheme })).toMatchObject({
      edits: ["B7 优秀"],
      findings: ["B7 score/grade"],
    });
    expect(check(down([85, 180, 140, 520], 925, "优秀"), { gradeScheme })).toMatchObject({ edits: [], findings: [], uncomputed: [] });
  });

  test("is never the hundred-point one for other full marks: the sum is checked, the grade left and told", () => {
    expect(check(down([85, 180, 140, 520], 925, "合格"))).toEqual({
      edits: [],
      findings: [],
      uncomputed: ["B7 score/grade"],
      policies: [],
      refusals: 0,
    });
    expect(check(down([85, 180, 140, 520], 952, "优秀"))).toMatchObject({ edits: ["B6 925"], findings: ["B6 score/sum"] });
    const thousand = scoreExample({ B3: 100, B4: 200, B5: 150, B6: 550, B7: 1000, C3: 85, C4: 180, C5: 140, C6: 520, C7: 952, C8: "优秀" });
    expect(check(thousand)).toMatchObject({ edits: ["C7 925"], findings: ["C7 score/sum"], uncomputed: ["C8 score/grade"] });
  });

  test("a grade beside an empty cell in the column of scores is the grade, whatever its word", () => {
    const sheet = scoreExample({ B8: "一般", C8: null });
    expect(check(sheet)).toMatchObject({ edits: [], findings: ["B8 score/grade-unknown"], uncomputed: ["B8 score/grade"] });
  });
});

describe("full marks", () => {
  test("as the sheet states them are the caps, in a column, in the labels", () => {
    expect(check(scoreExample({ B3: 20, B4: 20, B5: 20, B6: 40, C3: 18, C4: 18, C5: 17, C6: 36, C7: 89, C8: "良好" })).findings).toEqual(
      [],
    );
    const labelled = drawSheet("得分", [
      ["评估方", "得分"],
      ["监督方（满分20分）", 21],
      ["购买方（满分20分）", 18],
      ["督导中心（满分20分）", 17],
      ["第三方（满分40分）", 36],
      ["总分", 92],
    ]);
    expect(check(labelled).findings).toEqual(["B2 score/cap"]);
  });
});
