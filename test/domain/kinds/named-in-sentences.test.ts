import { audit } from "../../../src/domain/engine";
import { drawSheet, type DrawnCell } from "../../../src/domain/grid/draw-sheet";
import { formatReference } from "../../../src/domain/grid/address";
import { DEFAULT_SETTINGS } from "../../../src/domain/settings";
import { LIST } from "./one-slip";

const MARKS = ["√", "√", "√", "√", "√", "√"];
const staff = (tenth: readonly DrawnCell[]): readonly DrawnCell[][] => [
  ["社工到岗情况统计表"],
  ["姓名", "职位", "合同期限", "3月", "", "", "4月", "", "", "人员到岗小计"],
  ["", "", "", "人员到位", "社保购买", "工资发放", "人员到位", "社保购买", "工资发放", ""],
  ...[1, 2, 3].map((number): DrawnCell[] => [`社工${number}`, "社工", "2023/1/1-2025/12/31", ...MARKS, 2]),
  ["社工10", "社工", "2023/1/1-2025/12/31", ...tenth],
];
const SHORT = staff([...MARKS, 1]);
const UNINSURED = staff(["√", "——", "√", "√", "√", "√", 1]);
const BUDGET: readonly DrawnCell[][] = [
  ["经费使用情况"],
  ["科目", "预算金额", "支出金额", "结余"],
  ["人员经费", 300000, 280000, 20000],
  ["服务经费", 80000, 60000, 10000],
  ["办公经费", 20000, 15000, 5000],
];

/** What is written and found with sentences on a sheet beside the table, or around it. */
function told(table: readonly DrawnCell[][], { below = [], beside = [] }: { below?: readonly string[]; beside?: readonly DrawnCell[][] }) {
  const own = drawSheet("表", [...table.map((row) => [...row]), ...below.map((text): DrawnCell[] => [text])]);
  const sheets =
    beside.length > 0
      ? [
          drawSheet(
            "说明",
            beside.map((row) => [...row]),
          ),
          own,
        ]
      : [own];
  const { edits, findings } = audit({ sheets }, DEFAULT_SETTINGS);
  const at = (severity: string): string[] => [...new Set(findings.filter((one) => one.severity === severity).map(formatReference))];
  return { written: edits.map(formatReference), errors: at("error"), warnings: at("warning") };
}

describe("a sentence on counting that names one line", () => {
  test("is missed by nobody where there is none: the figures are written", () => {
    expect(told(LIST, {})).toMatchObject({ written: ["表!E4"], errors: ["表!E4"] });
    expect(told(SHORT, {})).toMatchObject({ written: ["表!J7"], errors: ["表!J7"] });
    expect(told(BUDGET, {})).toMatchObject({ written: ["表!D4"], errors: ["表!D4"] });
  });

  test.each([
    ["小组活动经批复由40节调整为36节，完成率按36节计算。"],
    ["1.个案管理未调整。2.小组活动按36节考核。"],
    ["小组活动因场地原因核减4节"],
    ["根据补充协议，小组活动减少4节；其余不变"],
    ["經批復，小組活動核減4節"],
  ])("on another sheet (%s) makes its rate a question", (sentence) => {
    expect(told(LIST, { beside: [["填表说明"], [sentence]] })).toEqual({ written: [], errors: [], warnings: ["表!E4"] });
  });

  test.each([["社工10四月停薪留职，当月到岗人次不计"], ["社工10自4月起借调区民政局，不计到岗"], ["社工10 4月按半个月计算，另有说明"]])(
    "and a person (%s) makes the subtotal a question, on another sheet and around the table",
    (sentence) => {
      const asked = { written: [], errors: [], warnings: ["表!J7"] };
      expect(told(SHORT, { beside: [["考勤说明"], [sentence]] })).toEqual(asked);
    },
  );

  test("and a person whose name another's begins with makes that person's subtotal a question", () => {
    const first = SHORT.map((row) => (row[0] === "社工1" ? [...row.slice(0, 9), 1] : row[0] === "社工10" ? [...row.slice(0, 9), 2] : row));
    expect(told(first, {})).toMatchObject({ written: ["表!J4"] });
    const beside = [["考勤说明"], ["社工1四月停薪留职，当月到岗人次不计"]];
    expect(told(first, { beside })).toMatchObject({ written: [], errors: [], warnings: ["表!J4"] });
  });

  test.each([["服务经费已退回10000元"], ["服务经费核减10000元，以批复为准"]])("and a budget's line (%s) leaves its balance", (sentence) => {
    for (const where of [{ beside: [["经费说明"], [sentence]] }, { below: [`注：${sentence}`] }])
      expect(told(BUDGET, where)).toMatchObject({ written: [], errors: [] });
  });

  test.each([["社工10的社保由派遣公司代缴，凭证已核"], ["社工10社保在外地缴纳，视同已购"]])(
    "and a person's insurance (%s) makes what is missing a question, on another sheet and under the table",
    (sentence) => {
      for (const where of [{ beside: [["考勤说明"], [sentence]] }, { below: [`备注：${sentence}`] }]) {
        const { errors, warnings } = told(UNINSURED, where);
        expect([errors, warnings]).toEqual([[], ["表!E7"]]);
      }
    },
  );

  test.each([
    ["of somebody whose name only begins alike", "社工1四月停薪留职，当月到岗人次不计"],
    ["that says nothing of counting", "社工10负责本站的财务和档案工作"],
    ["of a post that all have", "社工按月计算到岗人次，半月按0.5计"],
  ])("%s changes nothing", (_, sentence) => {
    expect(told(SHORT, { beside: [["考勤说明"], [sentence]] })).toMatchObject({ written: ["表!J7"], errors: ["表!J7"] });
  });

  test("leaves the line's empty cell empty, and says why; others are filled", () => {
    const empty = LIST.map((row, index) => (index === 3 || index === 4 ? [...row.slice(0, 4), null] : row));
    expect(told(empty, { beside: [["填表说明"], ["小组活动按36节计算完成率"]] })).toMatchObject({ written: ["表!E5"], errors: [] });
    expect(told(empty, { beside: [["填表说明"], ["小组活动由社工02负责，36人参加"]] })).toMatchObject({ written: ["表!E4", "表!E5"] });
  });

  test("of several lines, one of which agrees all the same, changes nothing", () => {
    const beside = [["填表说明"], ["个案管理、小组活动按核减后的数计算"]];
    expect(told(LIST, { beside })).toMatchObject({ written: ["表!E4"], errors: ["表!E4"] });
  });

  test("in a long list of another sheet is no explanation", () => {
    const beside = Array.from({ length: 300 }, (_, index): DrawnCell[] => [`${index + 1}`, `小组活动第${index + 1}节减少2人参加`]);
    expect(told(LIST, { beside })).toMatchObject({ written: ["表!E4"], errors: ["表!E4"] });
  });
});
