import type { DrawnCell } from "../../../../../src/domain/grid/draw-sheet";
import { OPEN, told } from "./told";

const MARKS: DrawnCell[] = ["√", "√", "√"];

/** 序号 | people | 合同期限 | 到位 社保 工资 | 小计 over three workers, the sum of the second one wrong. */
const table = (people: string, names: readonly DrawnCell[], presence = "人员到位"): DrawnCell[][] => [
  ["序号", people, "合同期限", "2024年3月", null, null, "人员到岗小计"],
  [null, null, null, presence, "社保购买", "工资发放"],
  ...names.map((name, index): DrawnCell[] => [index + 1, name, OPEN, ...MARKS, index === 1 ? 9 : 1]),
  ["合计", null, null, 3, 3, 3, 3],
];

describe("people whose column is not headed 姓名", () => {
  test.each(["人员", "员工", "职工", "在岗人员", "人员（全职）"])("are read under %s", (people) => {
    expect(told(table(people, ["社工01", "社工02", "社工03"]))).toMatchObject({ changes: { G4: 1 }, errors: ["G4"] });
  });

  test("are read where one of them is entered twice", () => {
    expect(told(table("人员", ["社工01", "社工02", "社工03", "社工02"]))).toMatchObject({ changes: { G4: 1, D7: 4 } });
  });

  test("are not made of kinds that repeat, nor of labels merged down", () => {
    expect(told(table("人员", ["持证社工", "持证社工", "非持证社工"])).changes).toEqual({});
    expect(told(table("人员", ["甲类", null, "乙类"]), ["B3:B4"]).changes).toEqual({});
  });

  test("are those under 姓名 where 人员 heads a column beside it", () => {
    const rows = table("人员", ["全职", "轮班", "全日"]);
    rows.forEach((row, index) => row.splice(1, 0, ["姓名", null, "社工01", "社工02", "社工03"][index] ?? null));
    expect(told(rows)).toMatchObject({ changes: { H4: 1 }, errors: ["H4"] });
  });
});

describe("presence that is told of the post", () => {
  test.each(["岗位到位", "岗位在岗情况", "人员岗位到岗"])("is read under %s", (presence) => {
    expect(told(table("姓名", ["社工01", "社工02", "社工03"], presence))).toMatchObject({ changes: { G4: 1 }, errors: ["G4"] });
  });
});
