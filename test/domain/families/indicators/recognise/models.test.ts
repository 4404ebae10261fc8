import { formatAddress, formatRange } from "../../../../../src/domain/grid/address";
import { drawSheet, type DrawnCell, type DrawOptions } from "../../../../../src/domain/grid/draw-sheet";
import { recogniseIndicators } from "../../../../../src/domain/families/indicators/recognise/table";
import type { Indicator } from "../../../../../src/domain/families/indicators/model";
import type { Quantity } from "../../../../../src/domain/tables/model";

const amount = ({ cell, reading, notApplicable, unit }: Quantity): string =>
  `${formatAddress(cell)}=${reading.status === "read" ? reading.value : notApplicable ? "/" : reading.status}${unit ?? ""}`;
const item = ({ name, measure, area, isTotal, target, done, rate }: Indicator): string =>
  [name, measure ?? "-", area ?? "-", ...(isTotal ? ["合计"] : []), amount(target), amount(done), rate ? formatAddress(rate) : "-"].join(
    " ",
  );

const read = (rows: DrawnCell[][], options: DrawOptions = {}) => {
  const { tables, refusals } = recogniseIndicators(drawSheet("指标", rows, options));
  return { tables, refusals: refusals.map((refusal) => [formatAddress(refusal), refusal.leftAlone]) };
};
const areasOf = (rows: DrawnCell[][], options: DrawOptions = {}) => {
  const { tables, refusals } = read(rows, options);
  return {
    refusals,
    tables: tables.map((table) =>
      table.kind === "indicator-areas"
        ? {
            range: formatRange(table.range),
            title: table.title,
            areas: table.areas.map(({ label, row, staff }) => `${label} ${row + 1} ${staff ? amount(staff) : "-"}`),
            staff: table.staffTotal && amount(table.staffTotal),
            metrics: table.metrics.map(({ name, measure, stationLevel, items, total }) => ({
              head: `${name} ${measure ?? "-"}${stationLevel ? " station" : ""}`,
              items: items.map(item),
              total: total && item(total),
            })),
          }
        : table.kind,
    ),
  };
};
const itemsOf = (rows: DrawnCell[][], options: DrawOptions = {}) =>
  read(rows, options).tables.map((table) =>
    table.kind === "indicator-areas"
      ? table.kind
      : {
          kind: table.kind,
          range: formatRange(table.range),
          title: table.title,
          items: table.items.map((one) => ("project" in one ? `${one.project ?? "-"}: ${item(one)}` : item(one))),
          totals: "totals" in table ? table.totals.map((total) => `${total.sums} ${item(total)}`) : [],
        },
  );

describe("a table by area", () => {
  const HEAD: DrawnCell[][] = [
    ["服务片区", "投入社工人数", "探访", null, null, "个案", null, null],
    [null, null, "协议量", "完成量", "百分比", "协议接案数", "接案完成数", "百分比"],
  ];
  const MERGES = ["A1:A2", "B1:B2", "C1:E1", "F1:H1"];

  test("has its areas, its staff, and of each metric the areas' amounts and their total", () => {
    const { tables } = areasOf(
      [
        ["指标完成情况统计表"],
        ...HEAD,
        ["片区1", 6, 10, 5, 0.5, 3, 2, 0.67],
        ["片区2", 7, "20人次", "/", null, 3, 1, 0.33],
        ["合计", 13, 30, 5, 0.17, 6, 3, 0.5],
      ],
      { merges: ["A2:A3", "B2:B3", "C2:E2", "F2:H2"] },
    );
    expect(tables).toEqual([
      {
        ...{ range: "A1:H6", title: "指标完成情况统计表", areas: ["片区1 4 B4=6", "片区2 5 B5=7"], staff: "B6=13" },
        metrics: [
          { head: "探访 -", items: ["探访 - 片区1 C4=10 D4=5 E4", "探访 - 片区2 C5=20人次 D5=/ E5"], total: "探访 - - 合计 C6=30 D6=5 E6" },
          {
            head: "个案 接案数",
            items: ["个案 接案数 片区1 F4=3 G4=2 H4", "个案 接案数 片区2 F5=3 G5=1 H5"],
            total: "个案 接案数 - 合计 F6=6 G6=3 H6",
          },
        ],
      },
    ]);
  });

  test("where headers were not merged a metric's name is the nearest to the left, never the areas' or the staff's", () => {
    const { tables } = areasOf([...HEAD, ["片区1", 6, 10, 5, 0.5, 3, 2, 0.67]]);
    expect(tables).toMatchObject([
      { range: "A1:H3", metrics: [{ head: "探访 -" }, { head: "个案 接案数" }], staff: null, areas: ["片区1 3 B3=6"] },
    ]);
    const nameless = areasOf([
      ["服务片区", "社工人数", null, null, null],
      [null, null, "协议量", "完成量", "百分比"],
      ["片区1", 6, 10, 5, 0.5],
    ]);
    expect(nameless.tables).toMatchObject([{ range: "A1:E3", metrics: [{ head: " -" }] }]);
  });

  test("a metric of the whole station is one value merged over the areas, or given in one of them alone", () => {
    const rows: DrawnCell[][] = [
      ...HEAD,
      ["片区1", 6, 10, 5, 0.5, 3, 2, 0.67],
      ["片区2", 7, null, null, null, 3, 1, 0.33],
      ["合计", 13, 10, 5, 0.5, 6, 3, 0.5],
    ];
    const first = (merges: string[]) => (areasOf(rows, { merges }).tables as { metrics: unknown[] }[])[0]!.metrics[0];
    const head = "探访 - station";
    const total = "探访 - - 合计 C5=10 D5=5 E5";
    const items = ["探访 - 片区1 C3=10 D3=5 E3"];
    expect(first([...MERGES, "C3:C4", "D3:D4", "E3:E4"])).toEqual({ head, items, total });
    expect(first(MERGES)).toEqual({ head, items, total });
  });

  test("a metric merged down into the total has no total of its own", () => {
    const { tables } = areasOf(
      [
        ...HEAD,
        ["片区1", 6, 10, 5, 0.5, 3, 2, 0.67],
        ["片区2", 7, null, null, null, 3, 1, 0.33],
        ["合计", 13, null, null, null, 6, 3, 0.5],
      ],
      { merges: [...MERGES, "C3:C5", "D3:D5", "E3:E5"] },
    );
    expect((tables[0] as { metrics: { total: string | null }[] }).metrics.map(({ total }) => total)).toEqual([
      null,
      "个案 接案数 - 合计 F5=6 G5=3 H5",
    ]);
  });

  test.each(["合计", "总计", "小计", "累计", "总合计"])("ends at its %s", (label) => {
    const { tables } = areasOf([...HEAD, ["片区1", 6, 10, 5, 0.5], [label, 6, 10, 5, 0.5], ["片区9", 6, 10, 5, 0.5]], { merges: MERGES });
    expect(tables).toMatchObject([{ range: "A1:H4", areas: ["片区1 3 B3=6"], staff: "B4=6" }]);
  });

  test("goes on over two empty rows, not over three; an area may be a number", () => {
    const rows = (empty: number): DrawnCell[][] => [
      ...HEAD,
      [1, 6, 10, 5, 0.5],
      ...Array.from({ length: empty }, (): DrawnCell[] => []),
      ["片区2", 7, 10, 5, 0.5],
    ];
    expect(areasOf(rows(2), { merges: MERGES }).tables).toMatchObject([{ range: "A1:H6", areas: ["1 3 B3=6", "片区2 6 B6=7"] }]);
    expect(areasOf(rows(3), { merges: MERGES }).tables).toMatchObject([{ range: "A1:H3", areas: ["1 3 B3=6"] }]);
  });

  test("is refused where figures belong to no area, or no area follows its header", () => {
    expect(areasOf([...HEAD, ["片区1", 6, 10, 5, 0.5], [null, null, 10, 5, 0.5]], { merges: MERGES })).toEqual({
      tables: [],
      refusals: [["A4", false]],
    });
    expect(areasOf(HEAD, { merges: MERGES })).toEqual({ tables: [], refusals: [["A2", false]] });
    expect(areasOf([...HEAD, ["制表人：社工01"]], { merges: MERGES })).toEqual({ tables: [], refusals: [["A2", false]] });
  });

  test("of two blocks under one another is two", () => {
    const block: DrawnCell[][] = [...HEAD, ["片区1", 6, 10, 5, 0.5, 3, 2, 0.67], ["合计", 6, 10, 5, 0.5, 3, 2, 0.67]];
    expect(areasOf([...block, ...block]).tables).toMatchObject([{ range: "A1:H4" }, { range: "A5:H8" }]);
  });
});

describe("a list", () => {
  test("names each item by its content, with its unit, and ends after three empty rows", () => {
    expect(
      itemsOf([
        ["指标完成情况表"],
        ["序号", "服务内容", "单位", "指标量", "完成量", "完成率", "备注"],
        [1, "个案", "个", 10, 5, "50%"],
        [2, "小组", null, "20节", 10, "50%"],
        [],
        [3, "走访", "户", "/", null, null],
        ["合计", null, null, 30, 15, "50%"],
        [],
        [],
        [],
        [4, "别的", "个", 1, 1, "100%"],
      ]),
    ).toEqual([
      {
        ...{ kind: "indicator-list", range: "A1:F7", title: "指标完成情况表" },
        items: ["个案 - - D3=10个 E3=5个 F3", "小组 - - D4=20节 E4=10 F4", "走访 - - D6=/户 E6=empty户 F6"],
        totals: ["down 合计 - - 合计 D7=30 E7=15 F7"],
      },
    ]);
  });

  test("of two columns side by side reads both, row by row; nameless amounts that cannot be read are passed over", () => {
    expect(
      itemsOf([
        ["协议内容", "指标要求", "完成量", "百分比", "协议内容", "指标要求", "完成量", "百分比"],
        ["走访", 10, 5, 0.5, "小组", 4, 2, 0.5],
        ["电访", 10, 5, 0.5, null, "见说明", null, null],
        [null, null, null, null, null, 8, 2, 0.25],
      ]),
    ).toMatchObject([
      { range: "A1:H4", items: ["走访 - - B2=10 C2=5 D2", "小组 - - F2=4 G2=2 H2", "电访 - - B3=10 C3=5 D3", " - - F4=8 G4=2 H4"] },
    ]);
  });

  test("goes on below its repeated header, unless that has another title or columns of its own", () => {
    const page = (title: string | null, name: string): DrawnCell[][] => [
      ...(title ? [[title]] : []),
      ["服务内容", "指标量", "完成量", "百分比"],
      [name, 10, 5, 0.5],
    ];
    expect(itemsOf([...page("情况表", "甲"), ...page(null, "乙")])).toMatchObject([
      { range: "A1:D5", items: ["甲 - - B3=10 C3=5 D3", "乙 - - B5=10 C5=5 D5"] },
    ]);
    expect(itemsOf([...page("情况表", "甲"), ...page("情况表", "乙")])).toMatchObject([{ range: "A1:D6" }]);
    expect(itemsOf([...page("情况表", "甲"), ...page("别的表", "乙")])).toHaveLength(2);
    expect(itemsOf([...page("情况表", "甲"), ["服务内容", "单位", "指标量", "完成量", "百分比"], ["乙", "个", 10, 5, 0.5]])).toHaveLength(
      2,
    );
    expect(itemsOf([...page("情况表", "甲"), ["合计", 10, 5, 0.5], ...page(null, "乙")])).toHaveLength(2);
  });

  test("of merged targets reads each once", () => {
    expect(
      itemsOf(
        [
          ["服务内容", "指标量", "完成量", "百分比"],
          ["甲", 10, 5, 0.5],
          ["乙", null, 3, null],
        ],
        { merges: ["B2:B3"] },
      ),
    ).toMatchObject([{ items: ["甲 - - B2=10 C2=5 D2"], range: "A1:D2" }]);
  });
});

describe("projects", () => {
  test("take their amounts out of the texts, and the header may be repeated over every row", () => {
    expect(
      itemsOf(
        [
          ["项目完成情况表"],
          ["党建引领", "指标要求", "完成情况", "完成百分比", "指标要求", "完成情况", "完成百分比"],
          [null, "共建协议*3份", "共建协议6份", "200.00%", "活动不少于4场", "活动3场", "75%"],
          [null, "指标要求", "完成情况", "完成百分比"],
          [null, "志愿者团队维系6个", "志愿者团队维系10支", "166.67%"],
        ],
        { merges: ["A2:A5"] },
      ),
    ).toEqual([
      {
        ...{ kind: "indicator-projects", range: "A1:G5", title: "项目完成情况表", totals: [] },
        items: [
          "党建引领: 共建协议 - - B3=3份 C3=6份 D3",
          "党建引领: 活动 - - E3=4场 F3=3场 G3",
          "党建引领: 志愿者团队维系 - - B5=6个 C5=10支 D5",
        ],
      },
    ]);
  });

  test("without words are named after their project, or not at all", () => {
    expect(
      itemsOf([["甲项目", "指标要求", "完成情况", "完成百分比"], ["甲项目", 3, 6, 2], [null, 3, 6, 2], [], ["脚注", 9, 9, 1]]),
    ).toMatchObject([{ kind: "indicator-projects", items: ["甲项目: 甲项目 - - B2=3 C2=6 D2", "-:  - - B3=3 C3=6 D3"], range: "A1:D3" }]);
    expect(
      itemsOf([
        ["指标要求", "完成情况", "完成百分比"],
        ["协议3份", "协议6份", 2],
      ]),
    ).toMatchObject([{ items: ["-: 协议 - - A2=3份 B2=6份 C2"], range: "A1:C2" }]);
  });

  test("under a title of their own are a table of their own", () => {
    const block = (title: string): DrawnCell[][] => [[title], ["指标要求", "完成情况", "完成百分比"], ["协议3份", "协议6份", 2]];
    expect(itemsOf([...block("甲表"), [], ...block("乙表")]).map((table) => (typeof table === "string" ? table : table.range))).toEqual([
      "A1:C3",
      "A5:C7",
    ]);
    expect(itemsOf([...block("甲表"), [], [], [], ...block("甲表").slice(1)])).toHaveLength(2);
    expect(itemsOf([...block("甲表"), [], ...block("甲表").slice(1)])).toMatchObject([{ range: "A1:C6" }]);
    expect(itemsOf([["指标要求", "完成情况", "完成百分比"]])).toEqual([]);
  });
});
