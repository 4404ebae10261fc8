import { formatAddress, formatRange, parseRange } from "../../../../../src/domain/grid/address";
import { drawSheet, type DrawnCell, type DrawOptions } from "../../../../../src/domain/grid/draw-sheet";
import { recogniseIndicators } from "../../../../../src/domain/families/indicators/recognise/table";
import type { Indicator } from "../../../../../src/domain/families/indicators/model";

const item = ({ name, area, target, rate }: Indicator): string =>
  `${area ? `${area} ` : ""}${name || "-"} ${formatAddress(target.cell)}${rate ? "" : " unrated"}`;
const lists = (rows: DrawnCell[][], options: DrawOptions = {}, within?: string) =>
  recogniseIndicators(drawSheet("指标", rows, options), within ? parseRange(within)! : undefined).tables.map((table) => {
    if (table.kind !== "indicator-list") throw new Error(table.kind);
    return {
      range: formatRange(table.range),
      items: table.items.map(item),
      totals: table.totals.map(
        (total) =>
          `${total.sums} ${item(total)}${total.isTotal ? "" : " no total"} of ${total.of.map(({ target }) => formatAddress(target.cell)).join(",")}`,
      ),
    };
  });
const one = (rows: DrawnCell[][], options: DrawOptions = {}) => {
  const found = lists(rows, options);
  expect(found).toHaveLength(1);
  return found[0]!;
};
const HEAD: DrawnCell[] = ["服务内容", "指标量", "完成量", "完成率"];
const line = (name: DrawnCell): DrawnCell[] => [name, 10, 5, "50%"];

describe("the lines of a list", () => {
  test("go on behind two empty rows, not behind three, and never past the selection", () => {
    expect(one([HEAD, line("电访"), [], [], line("探访")]).items).toEqual(["电访 B2", "探访 B5"]);
    expect(one([HEAD, line("电访"), [], [], [], line("探访")]).items).toEqual(["电访 B2"]);
    const selected = lists([HEAD, line("电访"), line("探访"), line("小组"), line("活动")], {}, "A1:D3");
    expect(selected).toEqual([{ range: "A1:D3", items: ["电访 B2", "探访 B3"], totals: [] }]);
  });

  test("may hold words for amounts, but behind an empty row such words head another table", () => {
    expect(one([HEAD, ["电访", "若干", "待定", null], line("探访")]).items).toEqual(["电访 B2", "探访 B3"]);
    expect(one([HEAD, line("电访"), ["探访", "若干", "待定", null], line("小组")]).items).toHaveLength(3);
    expect(one([HEAD, line("电访"), [], ["项目", "预算", "支出", null], line("差旅")]).items).toEqual(["电访 B2"]);
  });

  test("end at a remark, and at columns named once more", () => {
    expect(one([HEAD, line("电访"), [null, "注：以下为参考"], line("探访")]).items).toEqual(["电访 B2"]);
    expect(one([HEAD, line("电访"), ["名称", "收集", "完成情况", "占比"], line("探访")]).items).toEqual(["电访 B2"]);
  });

  test("are no headings without amounts, and none without a name unless both amounts are there", () => {
    expect(one([HEAD, ["一、兜底服务"], line("电访"), ["二、其他服务"], line("探访")]).items).toEqual(["电访 B3", "探访 B5"]);
    for (const amounts of [
      [8, null],
      [null, 8],
      ["若干", 8],
      [8, "若干"],
    ] as const)
      expect(one([HEAD, line("电访"), [null, ...amounts], [null, 8, 2]]).items).toEqual(["电访 B2", "- B4"]);
    expect(one([HEAD, line("电访"), ["探访", "/", null]]).items).toEqual(["电访 B2", "探访 B3"]);
    expect(lists([HEAD, ["一、兜底服务"]])).toEqual([]);
    expect(lists([HEAD, ["合计", 10, 5, "50%"]])).toEqual([]);
  });

  test("count where only a single period is filled in", () => {
    const head: DrawnCell[] = ["服务内容", "指标量", "1月", "2月", "累计完成", "完成率"];
    expect(one([head, ["电访", 10, 2, 3, 5, "50%"], ["探访", null, 2], ["小组"]]).items).toEqual(["电访 B2", "探访 B3"]);
  });

  test("whose promise is merged over them are one, unless what was done stands in each and one percentage is of both", () => {
    const rows: DrawnCell[][] = [HEAD, line("电访"), ["探访", null, 3, null], line("小组")];
    expect(one(rows, { merges: ["B2:B3", "C2:C3", "D2:D3"] }).items).toEqual(["电访 B2", "小组 B4"]);
    expect(one(rows, { merges: ["B2:B3"] }).items).toEqual(["电访 B2", "小组 B4"]);
    expect(one(rows, { merges: ["B2:B3", "D2:D3"] }).items).toEqual(["电访 B2", "探访 B2", "小组 B4"]);
    // Promises of their own over which what was done is merged stay two.
    expect(one([HEAD, line("电访"), ["探访", 8, null, null]], { merges: ["C2:C3"] }).items).toEqual(["电访 B2", "探访 B3"]);
  });

  test("of a promise without a percentage beside one that has it are unrated", () => {
    const head: DrawnCell[] = [...HEAD.slice(0, 3), ...HEAD];
    const rows: DrawnCell[][] = [head, ["电访", 10, 5, "小组", 4, 2, "50%"], ["探访", null, 3, "活动", 4, 2, "50%"]];
    expect(one(rows).items).toEqual(["电访 B2 unrated", "小组 E2", "探访 B3 unrated", "活动 E3"]);
    expect(one(rows, { merges: ["B2:B3"] }).items).toEqual(["电访 B2 unrated", "小组 E2", "活动 E3"]);
  });
});

test("a second promise is named by the contents before the first one's amounts, though these be texts, or by words between", () => {
  const head: DrawnCell[] = [...HEAD, ...HEAD.slice(1)];
  expect(one([head, ["电访", "10次", "5次", "50%", 8, 2, "25%"]]).items).toEqual(["电访 B2", "电访 E2"]);
  const between: DrawnCell[] = [...HEAD, "甲类", ...HEAD.slice(1)];
  expect(one([between, ["电访", 10, 5, "50%", "小组", 8, 2, "25%"]]).items).toEqual(["电访 B2", "小组 F2"]);
});

describe("the sums of a list", () => {
  test("of two columns side by side are told row by row, and 其中 is counted once", () => {
    const rows: DrawnCell[][] = [
      [...HEAD, ...HEAD],
      [...line("电访"), ...line("小组")],
      [...line("其中：长者"), ...line("活动")],
      [...line("小计"), ...line("小计")],
      [...line("探访"), ...line("义诊")],
      [...line("小计"), ...line("小计")],
    ];
    expect(one(rows).totals).toEqual(["down 小计 B4 of B2", "down 小计 F4 of F2,F3", "down 小计 B6 of B5", "down 小计 F6 of F5"]);
  });

  test("may be named further left: for the first column down to the list's own, for another just before it", () => {
    expect(
      one([
        ["序号", "类别", "服务内容", "指标量", "完成量", "完成率"],
        [1, "兜底", ...line("电访")],
        ["合计", null, ...line(null)],
      ]).totals,
    ).toEqual(["down 合计 D3 of D2"]);
    expect(
      one([
        ["序号", "总体", "服务内容", "指标量", "完成量", "完成率"],
        [1, null, ...line("电访")],
        ["合计", null, ...line(null)],
      ]).totals,
    ).toEqual(["down 合计 D3 of D2"]);
    const side: DrawnCell[][] = [
      [...HEAD, "其他", ...HEAD],
      [...line("电访"), null, ...line("小组")],
      [...line("探访"), "合计", ...line(null)],
    ];
    expect(one(side)).toMatchObject({ items: ["电访 B2", "小组 G2", "探访 B3"], totals: ["down 合计 G3 of G2"] });
    const first: DrawnCell[][] = [
      [...HEAD, ...HEAD],
      [...line("电访"), ...line("小组")],
      [...line("合计"), ...line(null)],
    ];
    expect(one(first)).toMatchObject({ items: ["电访 B2", "小组 F2", "- F3"], totals: ["down 合计 B3 of B2"] });
  });
});

describe("areas side by side over a list", () => {
  const triple = HEAD.slice(1);
  const amounts: DrawnCell[] = [10, 5, "50%"];
  const head = (...areas: DrawnCell[]): DrawnCell[][] => [
    [null, ...areas.flatMap((area) => [area, null, null])],
    ["服务内容", ...areas.flatMap(() => triple)],
  ];
  const row = (name: string, areas: number): DrawnCell[] => [name, ...Array.from({ length: areas }, () => amounts).flat()];

  test("have each its items, and 合计 among them sums across its own row", () => {
    expect(one([...head("片区1", "片区2", "合计"), row("电访", 3), row("探访", 3), row("合计", 3)])).toEqual({
      range: "A1:J5",
      items: ["片区1 电访 B3", "片区2 电访 E3", "片区1 探访 B4", "片区2 探访 E4"],
      totals: [
        ...["across 合计 电访 H3 of B3,E3", "across 合计 探访 H4 of B4,E4", "down 片区1 合计 B5 of B3,B4", "down 片区2 合计 E5 of E3,E4"],
        "down 合计 合计 H5 of H3,H4",
      ],
    });
    expect(one([...head("片区1", "片区2"), row("电访", 2)]).items).toEqual(["片区1 电访 B3", "片区2 电访 E3"]);
  });

  test("are none where one name, or none, stands above, or each promise has contents of its own", () => {
    expect(one([...head("片区1", null), row("电访", 2)]).items).toEqual(["电访 B3", "电访 E3"]);
    expect(one([...head("情况", null), row("电访", 2)], { merges: ["B1:G1"] }).items).toEqual(["电访 B3", "电访 E3"]);
    expect(one([["情况表"], HEAD, line("电访")], { merges: ["A1:D1"] }).items).toEqual(["电访 B3"]);
    expect(
      one([
        [null, "甲", null, null, null, "乙"],
        [...HEAD, ...HEAD],
        [...line("电访"), ...line("小组")],
      ]).items,
    ).toEqual(["电访 B3", "小组 F3"]);
  });
});
