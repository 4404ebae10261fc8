import { audit } from "../../../src/domain/engine";
import { formatAddress } from "../../../src/domain/grid/address";
import { drawSheet, type DrawnCell } from "../../../src/domain/grid/draw-sheet";
import { DEFAULT_SETTINGS } from "../../../src/domain/settings";

const LIST: DrawnCell[][] = [
  ["序号", "服务内容", "协议量", "完成量", "完成率"],
  [1, "个案", 20, 18, 0.9],
  [2, "小组", 10, 10, 1],
  [3, "活动", 30, 27, 0.9],
  [4, "探访", 300, 312, 1.04],
  [5, "电访", 200, 196, 0.98],
  [6, "培训", 8, 9, 1.125],
];
const FOREVER = "2023/1/1-2026/12/31";
const STAFF: DrawnCell[][] = [
  ["姓名", "合同期限", "3月人员到位", "3月社保购买", "3月工资发放", "人员到岗小计"],
  ["社工01", FOREVER, 1, "√", "√", 1],
  ["社工02", FOREVER, 1, "√", "√", 1],
  ["社工03", FOREVER, 1, "√", "√", 1],
];
const AREAS: DrawnCell[][] = [
  ["站点", "个案指标", "个案完成", "完成率"],
  ["一站", 20, 22, 1.1],
  ["二站", 24, 24, 1],
  ["三站", 16, 15, 0.9375],
];

/** A table with one more column at its right. */
const withColumn = (rows: DrawnCell[][], header: string, cells: readonly DrawnCell[], down = 0, across = 0): DrawnCell[][] => [
  ...Array.from({ length: down }, () => []),
  ...rows.map((row, at) => [...Array<null>(across).fill(null), ...row, at === 0 ? header : (cells[at - 1] ?? null)]),
];

function told(rows: DrawnCell[][]): { unread: string[]; warned: string[]; written: string[] } {
  const { unread, findings, edits } = audit({ sheets: [drawSheet("表", rows)] }, DEFAULT_SETTINGS);
  return {
    unread: unread.map((one) => `${formatAddress(one)} ${one.text} ${one.cells}`),
    warned: findings.filter(({ severity }) => severity === "warning").map((one) => formatAddress(one)),
    written: edits.map(formatAddress),
  };
}

describe("columns right of everything that was understood", () => {
  test.each<readonly [string, DrawnCell[][], string]>([
    ["ranks", withColumn(LIST, "排名", [4, 3, 4, 2, 5, 1]), "F1 排名 6"],
    ["grades in words", withColumn(LIST, "评定等级", ["良", "优", "良", "优", "良", "优"], 2, 1), "G3 评定等级 6"],
    ["an evaluator's opinion", withColumn(LIST, "评估意见", ["可", "好", "可", "好", "可", "好"]), "F1 评估意见 6"],
    [
      "verdicts under a header that is not known",
      withColumn(LIST, "完成判定结论", ["否", "是", "否", "是", "否", "是"]),
      "F1 完成判定结论 6",
    ],
    ["verdicts on a station's people", withColumn(STAFF, "考勤结论", ["合格", "合格", "合格"]), "G1 考勤结论 3"],
    ["scores of areas", withColumn(AREAS, "评审打分", [86.5, 91, 79.5]), "E1 评审打分 3"],
  ])("are told: %s", (_, rows, expected) => expect(told(rows).unread).toEqual([expected]));

  test("a column beside that is computed all the same is not told as unread", () => {
    const scheme = [[], ["完成率100%及以上优秀，90%以上良好，其余合格"]];
    const graded = withColumn(LIST, "等次", ["良好", "优秀", "良好", "优秀", "良好", "优秀"]);
    expect(told([...graded, ...scheme]).unread).toEqual([]);
    expect(told(withColumn(LIST, "剩余量", [2, 0, 3, -12, 4, -1])).unread).toEqual([]);
  });

  test("remarks and the station's own columns ask for no reading", () => {
    for (const header of ["备注", "签名", "佐证材料", "购买方认可", "责任人"])
      expect(told(withColumn(LIST, header, ["甲", "乙", "丙", "丁", "戊", "己"])).unread).toEqual([]);
  });
});

describe("verdicts beside the rates", () => {
  const right = ["未达标", "达标", "未达标", "达标", "未达标", "达标"];
  const wrong = right.with(3, "未达标");

  test.each([
    ["是否达标", 0, 0],
    ["达标与否", 3, 2],
    ["是否完成指标", 1, 0],
    ["是否達標", 0, 1],
  ] as const)("%s, %d rows down and %d columns across: the one that its rate contradicts is to be checked", (header, down, across) => {
    const at = formatAddress({ row: 4 + down, column: 5 + across });
    expect(told(withColumn(LIST, header, right, down, across))).toEqual({ unread: [], warned: [], written: [] });
    expect(told(withColumn(LIST, header, wrong, down, across))).toEqual({ unread: [], warned: [at], written: [] });
  });
});
