import { assessScore, EMPTY_SCORE, scoreInText, scoreInWorkbook, scoreText, type ScoreEntry } from "../../../src/app/report/score-entry";
import { audit } from "../../../src/domain/engine";
import { readProse } from "../../../src/prose/text";
import { scoreExample } from "../../../src/domain/families/score/rules/example-sheet";
import { DEFAULT_SETTINGS } from "../../../src/domain/settings";

const REPORTED: ScoreEntry = {
  supervisor: "8.60",
  purchaser: "19.95",
  "supervision-centre": "13.00",
  "third-party": "45.19",
  total: "86.74",
  grade: "良好",
};

const assess = (changes: Partial<ScoreEntry> = {}): ReturnType<typeof assessScore> =>
  assessScore({ ...REPORTED, ...changes }, DEFAULT_SETTINGS);
const found = (changes: Partial<ScoreEntry>): string[] =>
  assess(changes).findings.map(({ rule, field, stated, right }) => `${rule} ${field} ${stated} → ${right?.text ?? "?"}`);

describe("scores typed in", () => {
  test("the report's four parts make 86.74 and 良好, 3.26 below 优秀, and nothing is wrong", () => {
    const { total, grade, next, findings, missing, unreadable } = assess();
    expect([scoreText(total!), grade, next!.grade, scoreText(next!.wanting)]).toEqual(["86.74", "良好", "优秀", "3.26"]);
    expect([findings, missing, unreadable]).toEqual([[], [], []]);
  });

  test.each([
    ["55", "20", "15", "0", "90", "优秀"],
    ["54.995", "20", "15", "0", "89.995", "良好"],
    ["45", "20", "15", "0", "80", "良好"],
    ["44.999", "20", "15", "0", "79.999", "合格"],
    ["25", "20", "15", "0", "60", "合格"],
    ["24.99", "20", "15", "0", "59.99", "不合格"],
  ])("third party %s, purchaser %s, centre %s, supervisor %s make exactly %s: %s", (third, purchaser, centre, supervisor, total, grade) => {
    const assessment = assess({ "third-party": third, purchaser, "supervision-centre": centre, supervisor, total, grade });
    expect([scoreText(assessment.total!), assessment.grade]).toEqual([total, grade]);
    expect(assessment.findings).toEqual([]);
  });

  test("89.995 is told apart from the 90.00 that it looks like at two decimals", () => {
    const { roundedGrade } = assess({ "third-party": "54.995", purchaser: "20", "supervision-centre": "15", supervisor: "0" });
    expect(roundedGrade).toEqual({ total: "90.00", grade: "优秀" });
    expect(assess().roundedGrade).toBeNull();
  });

  test("a wrong total, a part over its cap and a grade that does not follow are each found at their field", () => {
    expect(found({ total: "86.47" })).toEqual(["score/sum total 86.47 → 86.74"]);
    expect(found({ grade: "优秀" })).toEqual(["score/grade grade 优秀 → 良好"]);
    expect(found({ supervisor: "10.5", total: "88.64" })).toEqual(["score/cap supervisor 10.5 → ?"]);
    expect(found({ supervisor: "-1", total: "", grade: "" })).toEqual(["score/cap supervisor -1 → ?"]);
  });

  test("total and grade left empty are not asked about", () => {
    expect(found({ total: "", grade: " " })).toEqual([]);
  });

  test("without all four parts there is no total; what is no number is named", () => {
    const { total, grade, missing, unreadable } = assess({ purchaser: "", supervisor: "八分" });
    expect([total, grade]).toEqual([null, null]);
    expect(missing).toEqual(["purchaser"]);
    expect(unreadable).toEqual(["supervisor"]);
  });

  test("full-width digits and a 分 behind them are read", () => {
    expect(scoreText(assess({ supervisor: "８．６０", purchaser: "19.95分" }).total!)).toBe("86.74");
  });

  test("a rule that the station switched off stays silent, and one made lighter says so", () => {
    const settings = { ...DEFAULT_SETTINGS, rules: { "score/sum": "off", "score/grade": "warning" } } as const;
    const { findings } = assessScore({ ...REPORTED, total: "86.47", grade: "优秀" }, settings);
    expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([["score/grade", "warning"]]);
  });
});

describe("the grades in force for typed scores", () => {
  const settings = { ...DEFAULT_SETTINGS, gradeScheme: "95分以上优，85分以上良，70分以上中，70分以下差" };

  test("are those that the station set", () => {
    const { grade, next, grades, findings } = assessScore({ ...REPORTED, grade: "中" }, settings);
    expect([grade, next!.grade, scoreText(next!.wanting), grades]).toEqual(["良", "优", "8.26", ["优", "良", "中", "差"]]);
    expect(findings.map(({ rule, right }) => [rule, right!.text])).toEqual([["score/grade", "良"]]);
  });

  test("a word that is none of them is asked about, not corrected", () => {
    const { findings } = assessScore({ ...REPORTED, grade: "良好" }, settings);
    expect(findings.map(({ rule, right }) => [rule, right])).toEqual([["score/grade-unknown", null]]);
    expect(findings[0]!.message.zh).toContain("“良好”");
  });

  test("a part over its cap says which and how much it can be", () => {
    const { findings } = assess({ supervisor: "10.5", total: "", grade: "" });
    expect(findings.map(({ message }) => message.zh)).toEqual(["监督方评估：10.5分超出0至10分的范围。请核对改正。"]);
  });
});

describe("scores found elsewhere", () => {
  test("the workbook's score table fills the form and names its cells", () => {
    const read = scoreInWorkbook(audit({ sheets: [scoreExample()] }, DEFAULT_SETTINGS, []))!;
    expect(read.entry).toEqual({ ...REPORTED, supervisor: "8.6", "supervision-centre": "13" });
    expect(read.cells).toHaveLength(6);
    expect(scoreInWorkbook(audit({ sheets: [] }, DEFAULT_SETTINGS, []))).toBeNull();
  });

  test("the report's own lines fill the form", () => {
    const lines =
      "(一) 购买方评估 得分: 19.95 分\n(二)监督方评估 得分: 8.60 分\n(三)督导中心评估 得分: 13.00分\n(四)第三方评估 得分: 45.19 分\n";
    expect(scoreInText(readProse(`${lines}以上四项总得分: 86.74分 等级: 良好`))).toEqual(REPORTED);
    expect(scoreInText(readProse(lines))).toEqual({ ...REPORTED, total: "", grade: "" });
  });

  test("a text that names a part twice or not at all fills nothing", () => {
    expect(scoreInText(readProse("购买方评估得分：19.95分，购买方评估得分：18分，监督方评估得分：8分，督导中心评估得分：13分"))).toBeNull();
    expect(EMPTY_SCORE.total).toBe("");
  });
});
