import type { DrawnCell } from "../../../../../src/domain/grid/draw-sheet";
import { OPEN, QUIET, told } from "./told";

const MARKS: DrawnCell[] = ["√", "√", "√"];
/** 片区 姓名 合同期限 | 到位 社保 工资 | 小计: the first column's header and the rows are each test's own. */
const table = (first: DrawnCell, rows: readonly (readonly DrawnCell[])[]): DrawnCell[][] => [
  [first, "姓名", "合同期限", "2024年3月", null, null, "人员到岗小计"],
  [null, null, null, "人员到位", "社保购买", "工资发放"],
  ...rows.map((row) => [...row]),
];
const worker = (first: DrawnCell, number: number): DrawnCell[] => [first, `社工0${number}`, OPEN, ...MARKS, 1];
const sum = (label: DrawnCell, count: number, presence = count, at = 0): DrawnCell[] => {
  const row: DrawnCell[] = [null, null, null, presence, count, count, count];
  row[at] = label;
  return row;
};

describe("areas, teams and service points with their own sums", () => {
  test.each([["片区"], ["所属片区"], ["组别"], ["服务点"], ["社区"], ["类型"], ["某列"], [null]])(
    "in a first column headed %s",
    (first) => {
      const found = told(
        table(first, [
          worker("片区一", 1),
          worker(null, 2),
          sum("片区一小计", 2, 9),
          worker("片区二", 3),
          sum("片区二小计", 1),
          sum("总计", 3, 99),
        ]),
      );
      expect(found).toEqual({ changes: { D5: 2, D8: 3 }, errors: ["D5", "D8"], left: [], unread: [] });
    },
  );

  test.each([
    ["片区小计", ["小计", "小计", "总计"]],
    ["合计", ["合计", "合计", "总合计"]],
    ["named", ["东片合计", "西片合计", "合计"]],
    ["in other words", ["小计", "小计", "全站共计"]],
  ])("whose sums are called %s", (_what, [a, b, all]) => {
    const found = told(
      table("片区", [worker("东片", 1), worker("东片", 2), sum(a!, 2, 9), worker("西片", 3), sum(b!, 1), sum(all!, 3, 99)]),
      ["A3:A4", "A5:C5", "A7:C7", "A8:C8"],
    );
    expect(found).toMatchObject({ changes: { D5: 2, D8: 3 }, errors: ["D5", "D8"] });
  });

  test("all sums at the foot, each naming its area", () => {
    const found = told(
      table("片区", [
        worker("片区一", 1),
        worker("片区一", 2),
        worker("片区二", 3),
        sum("片区一小计", 2, 9),
        sum("片区二小计", 1, 8),
        sum("总计", 3),
      ]),
    );
    expect(found).toMatchObject({ changes: { D6: 2, D7: 1 }, errors: ["D6", "D7"] });
  });

  test("an area's sum over its groups' sums", () => {
    const found = told([
      ["片区", "类型", "姓名", "合同期限", "2024年3月", null, null, "人员到岗小计"],
      [null, null, null, null, "人员到位", "社保购买", "工资发放"],
      ["片区一", "持证社工", "社工01", OPEN, ...MARKS, 1],
      [null, null, "社工02", OPEN, ...MARKS, 1],
      [null, "小计", null, null, 2, 2, 2, 2],
      [null, "非持证社工", "社工03", OPEN, ...MARKS, 1],
      [null, "小计", null, null, 1, 1, 1, 1],
      ["片区一小计", null, null, null, 9, 3, 3, 3],
      ["片区二", "持证社工", "社工04", OPEN, ...MARKS, 1],
      [null, "小计", null, null, 7, 1, 1, 1],
      ["片区二小计", null, null, null, 1, 1, 1, 1],
      ["总计", null, null, null, 4, 4, 4, 4],
    ]);
    expect(found).toMatchObject({ changes: { E8: 3, E10: 1 }, errors: ["E8", "E10"] });
  });

  test("one 小计 under several areas sums what it states", () => {
    const found = told(table("片区", [worker("片区一", 1), worker("片区一", 2), worker("片区二", 3), sum("小计", 3, 9)]));
    expect(found).toMatchObject({ changes: { D6: 3 }, errors: ["D6"] });
    const own = told(table("片区", [worker("片区一", 1), worker("片区二", 2), worker("片区二", 3), sum("小计", 2, 9)]));
    expect(own).toMatchObject({ changes: { D6: 2 } });
  });

  test("and where it states nothing that fits, it is left", () => {
    const found = told(table("片区", [worker("片区一", 1), worker("片区一", 2), worker("片区二", 3), sum("小计", 7)]));
    expect(found).toMatchObject(QUIET);
    expect(found.left).toEqual(["D6", "E6", "F6", "G6"]);
  });
});

describe("rows of sums by any of their words", () => {
  test.each([
    ["共计"],
    ["汇总"],
    ["总数"],
    ["总人数"],
    ["总人次"],
    ["到岗人次"],
    ["全部"],
    ["本页合计"],
    ["合　计"],
    ["总　计："],
    ["全站合计"],
    ["合計"],
    ["人员到位、社保、工资合计"],
  ])("%s", (label) => {
    const found = told(table("序号", [worker(1, 1), worker(2, 2), sum(label, 2, 99)]), ["A5:C5"]);
    expect(found).toMatchObject({ changes: { D5: 2 }, errors: ["D5"], unread: [] });
  });

  test.each([
    ["in the number's column", 0],
    ["under the names", 1],
    ["under the contracts", 0],
  ])("not merged, %s", (_what, at) => {
    const found = told(table("序号", [worker(1, 1), worker(2, 2), sum("共计", 2, 99, at)]));
    expect(found).toMatchObject({ changes: { D5: 2 } });
  });

  test("directly under the header", () => {
    const found = told(table("序号", [sum("合计", 2, 99), worker(1, 1), worker(2, 2)]));
    expect(found).toEqual({ changes: { D3: 2 }, errors: ["D3"], left: [], unread: [] });
    expect(told(table("序号", [sum("总计", 2, 99), worker(1, 1), worker(2, 2)]))).toMatchObject({ changes: { D3: 2 } });
  });

  test("each over its own group", () => {
    const found = told(
      table("片区", [
        sum("总计", 3),
        sum("片区一小计", 2, 9),
        worker("片区一", 1),
        worker("片区一", 2),
        sum("片区二小计", 1, 8),
        worker("片区二", 3),
      ]),
    );
    expect(found).toMatchObject({ changes: { D4: 2, D7: 1 }, errors: ["D4", "D7"] });
  });

  test("a label that nobody knows is told, and nothing of its row is written", () => {
    for (const merges of [["A5:C5"], []]) {
      const found = told(table("序号", [worker(1, 1), worker(2, 2), sum("盘点", 2, 99)]), merges);
      expect(found).toMatchObject({ changes: {}, unread: [5] });
    }
  });

  test("under a name that nobody knows it is no worker: what sums the others is right", () => {
    const found = told(table("序号", [worker(1, 1), worker(2, 2), sum("盘点", 2, 2, 1), sum("合计", 2, 99)]));
    expect(found).toMatchObject({ changes: { D6: 2 }, errors: ["D6"], unread: [5] });
  });

  test("between groups it ends one: a 小计 below that names nobody is not stretched over it", () => {
    const found = told(table("序号", [worker(1, 1), sum("盘点", 1), worker(2, 2), sum("小计", 1)]));
    expect(found).toMatchObject({ changes: {}, errors: [], unread: [4] });
  });
});

describe("headings over groups", () => {
  test.each([
    ["一、持证社工（5人）", "二、非持证社工（共3人）"],
    ["持证社工", "非持证社工"],
    ["一、片区一", "二、片区二"],
    ["（一）社工", "（二）行政辅助"],
    ["第一小组：", "第二小组："],
    ["新塘社区", "东站社区"],
    ["A组", "B组"],
  ])("%s, %s", (a, b) => {
    const rows = [[a], worker(1, 1), worker(2, 2), sum("小计", 2, 9), [b], worker(3, 3), sum("小计", 1, 8), sum("总计", 3)];
    const expected = { changes: { D6: 2, D9: 1 }, errors: ["D6", "D9"], left: [], unread: [] };
    expect(told(table("序号", rows), ["A3:G3", "A7:G7"])).toEqual(expected);
    expect(told(table("序号", rows))).toEqual(expected);
  });
});

describe("rows that count for nobody", () => {
  test.each<[string, DrawnCell[]]>([
    ["a note", ["注：社工02于2024年3月5日请假2天，共计2人次"]],
    ["a note in the names' column", [null, "备注：3月1人请假"]],
    ["a note with a sum's word", ["以上人员社保合计由机构统一缴纳，3月共2人。"]],
    ["a signature line", ["制表人：社工01", null, null, "审核人：社工02", null, "2024年3月31日"]],
    ["a signature line with names beside", ["制表人：", "社工01", null, "审核人：", "社工02", "日期：", 45382]],
    ["a signature line with counts", ["单位负责人（签名）：", null, "共2人", null, null, null, 2]],
    ["an example", ["例", "社工00", OPEN, "√", "√", "√", 1]],
    ["an example by its name", [0, "示例：社工00", OPEN, "√", "√", "√", 1]],
    ["an example in brackets", ["（示例）", "社工00", OPEN, 1, "√", "√", 1]],
    ["a sample to fill in by", [null, "填写样例", OPEN, 1, "√", "√", 1]],
    ["a number made ready", [3]],
    ["a vacancy", [3, "空缺"]],
  ])("%s", (_what, row) => {
    const rows = [worker(1, 1), row, worker(2, 2), sum("合计", 2, 99)];
    expect(told(table("序号", rows))).toEqual({ changes: { D6: 2 }, errors: ["D6"], left: [], unread: [] });
    const merges = row.length === 1 ? ["A4:G4"] : [];
    expect(told(table("序号", rows), merges)).toMatchObject({ changes: { D6: 2 } });
    expect(told(table("序号", [row, worker(1, 1), worker(2, 2), sum("合计", 2, 99)]))).toMatchObject({ changes: { D6: 2 } });
    expect(told(table("序号", [worker(1, 1), worker(2, 2), sum("合计", 2, 99), row]))).toMatchObject({ changes: { D5: 2 } });
  });
});
