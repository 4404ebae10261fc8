import type { DrawnCell } from "../../../../../src/domain/grid/draw-sheet";
import { OPEN, QUIET, told } from "./told";

const FIVE = ["养老", "医疗", "工伤", "失业", "生育"];
const yes = (count: number): DrawnCell[] => Array<DrawnCell>(count).fill("√");

describe("insurance in several columns a month: every one is needed", () => {
  test.each<[string, string[]]>([
    ["by their short names", FIVE],
    ["as 保险", ["养老保险", "医疗保险", "工伤保险", "失业保险", "生育保险"]],
    ["in another order", ["工伤", "生育", "养老", "失业", "医疗"]],
    ["as their basic forms", ["基本养老保险", "基本医疗", "工伤", "失业保险", "生育"]],
    ["three of them", ["养老", "医疗", "工伤"]],
    ["with their verbs", ["养老保险缴纳", "医保缴费", "失业保险", "工伤保险", "生育保险"]],
    ["beside 社保 as a whole", ["社保", "医疗保险"]],
  ])("%s", (_what, kinds) => {
    const width = kinds.length + 2;
    const head: DrawnCell[] = ["序号", "姓名", "合同期限", "2024年3月", ...Array<null>(width - 1).fill(null), "人员到岗小计", "备注"];
    const marks: DrawnCell[] = [null, null, null, "人员到位", ...kinds, "工资发放"];
    const lacking: DrawnCell[] = ["√", ...yes(kinds.length - 1), null, "√"];
    const found = told([head, marks, [1, "社工01", OPEN, ...yes(width), 1], [2, "社工02", OPEN, ...lacking, 1]]);
    const column = String.fromCharCode("D".charCodeAt(0) + kinds.length);
    const sum = String.fromCharCode("D".charCodeAt(0) + width);
    expect(found).toMatchObject({ changes: { [`${sum}4`]: 0 } });
    expect([...found.errors].sort()).toEqual([`${column}4`, `${sum}4`].sort());
  });

  test("under 社保 merged over them, in a row of their own", () => {
    const found = told(
      [
        ["姓名", "合同期限", "2024年3月", null, null, null, null, "人员到岗小计"],
        [null, null, "人员到位", "社保", null, null, "工资", null],
        [null, null, null, "养老", "医疗", "工伤", null, null],
        ["社工01", OPEN, "√", "√", "√", "√", "√", 1],
        ["社工02", OPEN, "√", "√", "√", null, "√", 0],
      ],
      ["A1:A3", "B1:B3", "C1:G1", "C2:C3", "D2:F2", "G2:G3", "H1:H3"],
    );
    expect(found).toMatchObject({ changes: {}, errors: ["F5"] });
  });

  test("an unknown header among them may be the fifth: nobody without a tick there is counted", () => {
    const found = told([
      ["姓名", "合同期限", "2024年3月", null, null, null, null, null, null, "人员到岗小计"],
      [null, null, "人员到位", "养老", "医疗", "工伤", "失业", "某险种", "工资", null],
      ["社工01", OPEN, ...yes(7), 1],
      ["社工02", OPEN, "√", "√", "√", "√", "√", null, "√", 0],
    ]);
    expect(found).toMatchObject({ changes: {}, left: ["J4"] });
  });
});

describe("insurance or wages told as a list of months", () => {
  const sheet = (header: string, lists: readonly DrawnCell[], stated: readonly number[], mark = "工资发放") =>
    told([
      ["姓名", "合同期限", header, "2024年2月", null, "2024年3月", null, "2024年4月", null, "人员到岗小计"],
      [null, null, null, "人员到位", mark, "人员到位", mark, "人员到位", mark],
      ...lists.map((list, index): DrawnCell[] => [`社工0${index + 1}`, OPEN, list, ...yes(6), stated[index]]),
    ]);

  test.each<[DrawnCell, number]>([
    ["2-4月", 3],
    ["2月至4月", 3],
    ["2、3、4月", 3],
    ["全部", 3],
    ["全年", 3],
    ["√", 3],
    ["2024年2月-2024年4月", 3],
    ["3月起", 2],
    ["2月、4月", 2],
    ["2—3月", 2],
    ["4月", 1],
    ["—", 0],
    [null, 0],
  ])("社保缴纳月份 %s: %d months are insured", (list, months) => {
    const found = sheet("社保缴纳月份", ["2-4月", list], [3, months]);
    expect(found.changes).toEqual({});
    expect(found.errors).toEqual(months === 3 ? [] : ["C4"]);
  });

  test.each([["参保月份"], ["社保购买月份"], ["社保"], ["五险缴纳情况"]])("in a column headed %s", (header) => {
    const found = sheet(header, ["2-4月", "3-4月"], [3, 3]);
    expect(found).toMatchObject({ changes: { J4: 2 }, errors: ["C4", "J4"] });
  });

  test("of wages too", () => {
    const found = sheet("工资发放月份", ["全部", "2月、3月"], [3, 2], "社保购买");
    expect(found).toMatchObject({ changes: {}, errors: ["C4"] });
  });

  test.each<[DrawnCell]>([["约三个月"], [3], ["2个月"], ["除3月外"], ["2月至今年底前"], ["待核"]])(
    "%s cannot be read: what hangs on it is left",
    (list) => {
      const found = sheet("社保缴纳月份", ["2-4月", list], [3, 1]);
      expect(found).toMatchObject({ changes: {}, errors: [], left: ["J4"] });
    },
  );
});

describe("a table without a known insurance or wage column", () => {
  const columns = (kept: readonly string[]) => {
    const width = kept.length;
    return told([
      [
        "姓名",
        "合同期限",
        "2024年3月",
        ...Array<null>(width - 1).fill(null),
        "2024年4月",
        ...Array<null>(width - 1).fill(null),
        "有效人次小计",
        "备注",
      ],
      [null, null, ...kept, ...kept],
      ["社工01", OPEN, ...yes(width * 2), 2],
      ["社工02", OPEN, ...yes(width * 2), 1],
      ["合计", null, ...Array<number>(width * 2).fill(2), 3],
    ]);
  };

  test.each([
    ["no insurance", ["人员到位", "工资发放"]],
    ["no wages", ["人员到位", "社保购买"]],
    ["neither", ["人员到位"]],
    ["an unknown header that may be insurance", ["人员到位", "甲类", "工资发放"]],
    ["an unknown header that may be wages", ["人员到位", "社保", "某款项"]],
  ])("with %s: counts stay as written, and are named", (_what, kept) => {
    const found = columns(kept);
    const sum = String.fromCharCode("C".charCodeAt(0) + kept.length * 2);
    expect(found).toMatchObject(QUIET);
    expect(found.left).toEqual(expect.arrayContaining([`${sum}3`, `${sum}4`, `${sum}5`]));
  });

  test("marks as entered are summed all the same", () => {
    const found = told([
      ["姓名", "合同期限", "2024年3月", null, "人员到岗小计"],
      [null, null, "人员到位", "工资发放"],
      ["社工01", OPEN, "√", "√", 1],
      ["社工02", OPEN, "√", "√", 1],
      ["合计", null, 3, 2, 2],
    ]);
    expect(found).toMatchObject({ changes: { C5: 2 }, errors: ["C5"], left: ["E3", "E4", "E5"] });
  });

  test("a column of days without a known header may be the contracts: nobody counts without them", () => {
    const sheet = (header: DrawnCell) =>
      told([
        ["姓名", header, "2024年3月", null, null, "人员到岗小计"],
        [null, null, "人员到位", "社保", "工资"],
        ["社工01", OPEN, "√", "√", "√", 1],
        ["社工02", null, "√", "√", "√", 0],
      ]);
    for (const header of ["约定区间", null, "起讫"]) expect(sheet(header)).toMatchObject({ changes: {}, left: ["F3", "F4"] });
    expect(sheet("合同期限")).toMatchObject({ changes: {}, left: [] });
  });
});

describe("marks grouped by kind, the months below", () => {
  const months = ["2024年3月", "2024年4月"];
  const header = (kinds: readonly string[], own: readonly DrawnCell[] = months): DrawnCell[][] => [
    ["姓名", "合同期限", ...kinds.flatMap((kind): DrawnCell[] => [kind, ...Array<null>(own.length - 1).fill(null)]), "人员到岗小计"],
    [null, null, ...kinds.flatMap(() => own)],
  ];
  const rows: DrawnCell[][] = [
    ["社工01", OPEN, ...yes(6), 2],
    ["社工02", OPEN, "√", "√", "√", null, "√", "√", 2],
  ];
  const expected = { changes: { I4: 1 }, errors: ["F4", "I4"] };

  test.each([
    ["merged", ["人员到位", "社保购买", "工资发放"], ["C1:D1", "E1:F1", "G1:H1"]],
    ["not merged", ["人员到位", "社保购买", "工资发放"], []],
    ["in other words", ["是否在岗", "五险缴纳", "薪酬发放"], ["C1:D1", "E1:F1", "G1:H1"]],
    ["with the first headers merged down", ["到岗", "社保", "工资"], ["A1:A2", "B1:B2", "C1:D1", "E1:F1", "G1:H1", "I1:I2"]],
  ])("%s", (_what, kinds, merges) => expect(told([...header(kinds), ...rows], merges)).toMatchObject(expected));

  test("the months without their year, wages before insurance, under a title", () => {
    const found = told([
      ["2024年度社工到岗情况统计表"],
      ...header(["到位", "工资", "社保"], ["3月", "4月"]),
      ["社工01", OPEN, ...yes(6), 2],
      ["社工02", OPEN, "√", "√", "√", "√", "√", null, 2],
    ]);
    expect(found).toMatchObject({ changes: { I5: 1 }, errors: ["H5", "I5"] });
  });

  test("one month under each kind", () => {
    const found = told([...header(["到位", "社保", "工资"], ["3月"]), ["社工01", OPEN, "√", null, "√", 1]]);
    expect(found).toMatchObject({ changes: { F3: 0 }, errors: ["D3", "F3"] });
  });

  test("sums of each column", () => {
    const found = told([
      ...header(["到位", "社保", "工资"]),
      ["社工01", OPEN, ...yes(6), 2],
      ["社工02", OPEN, ...yes(6), 2],
      ["合计", null, 2, 9, 2, 2, 2, 2, 4],
    ]);
    expect(found).toMatchObject({ changes: { D5: 2 }, errors: ["D5"] });
  });
});

describe("presence in days", () => {
  const sheet = (presence: string, total: string, stated: readonly DrawnCell[], days: readonly DrawnCell[] = [22, 21.5]) =>
    told([
      ["姓名", "合同期限", "2024年3月", null, null, total],
      [null, null, presence, "社保", "工资"],
      ["社工01", OPEN, days[0], "√", "√", stated[0]],
      ["社工02", OPEN, days[1], "√", null, stated[1]],
    ]);

  test.each([
    ["出勤", "合计"],
    ["出勤(天)", "出勤天数合计"],
    ["出勤天数", "小计"],
    ["实际出勤天数", "人员到岗小计"],
    ["到岗(日)", "累计"],
  ])("under %s: %s is the sum of days, and a missing wage is still found", (presence, total) =>
    expect(sheet(presence, total, [22, 21.5])).toMatchObject({ changes: {}, errors: ["E4"] }),
  );

  test("a wrong sum of days is corrected", () => expect(sheet("出勤天数", "合计", [22, 20])).toMatchObject({ changes: { F4: 21.5 } }));

  test("有效人次 is not made of days", () =>
    expect(sheet("出勤天数", "有效人次小计", [1, 1])).toMatchObject({ changes: {}, left: ["F3", "F4"] }));

  test("over several months, with a row of sums", () => {
    const found = told([
      ["姓名", "合同期限", "2024年3月", null, null, "2024年4月", null, null, "出勤合计"],
      [null, null, "出勤", "社保", "工资", "出勤", "社保", "工资"],
      ["社工01", OPEN, 22, "√", "√", 20, "√", "√", 42],
      ["社工02", OPEN, 21.5, "√", "√", 22, "√", "√", 43.5],
      ["合计", null, 43.5, 2, 2, 41, 2, 2, 85.5],
    ]);
    expect(found).toMatchObject({ changes: { F5: 42 }, errors: ["F5"] });
  });

  test("a stray 2 among ticks and ones is a slip, not a number of days", () => {
    expect(sheet("人员到位", "人员到岗小计", [1, 0], [1, 2]).errors).toContain("C4");
  });
});

describe("presence that is written nowhere (told by fill colours)", () => {
  const sheet = (marks: readonly DrawnCell[], total: readonly DrawnCell[] = [1, 1]) =>
    told([
      ["姓名", "合同期限", "2024年3月", null, null, "人员到岗小计"],
      [null, null, "人员到位", "社保购买", "工资发放"],
      ["社工01", OPEN, ...marks, total[0]],
      ["社工02", OPEN, ...marks, total[1]],
      ["合计", null, 2, 2, 2, 2],
    ]);

  test.each<[string, DrawnCell[]]>([
    ["no mark at all", [null, null, null]],
    ["insurance and wages ticked", [null, "√", "√"]],
  ])("%s: totals are left", (_what, marks) => {
    const found = sheet(marks);
    expect(found).toMatchObject({ changes: {}, errors: marks[2] === "√" ? [] : [] });
    expect(found.left).toEqual(expect.arrayContaining(["F3", "F4", "C5", "F5"]));
  });
});
