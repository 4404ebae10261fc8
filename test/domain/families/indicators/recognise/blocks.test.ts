import { parseRange } from "../../../../../src/domain/grid/address";
import { drawSheet, type DrawnCell, type DrawOptions } from "../../../../../src/domain/grid/draw-sheet";
import {
  blockBelow,
  blockEnd,
  indicatorBlocks,
  isRemark,
  metricRows,
  namesColumns,
  type IndicatorBlock,
} from "../../../../../src/domain/families/indicators/recognise/blocks";

const draw = (rows: DrawnCell[][], options: DrawOptions = {}) => drawSheet("指标", rows, options);
const blocksOf = (rows: DrawnCell[][], options: DrawOptions = {}, within?: string): IndicatorBlock[] =>
  indicatorBlocks(draw(rows, options), within ? parseRange(within)! : undefined).blocks;
/** A block in short: its kind, its columns, the column that leads, and the targets. */
const short = ({ kind, left, right, lead, triples }: IndicatorBlock): string =>
  `${kind} ${left}-${right} lead ${lead ?? "-"} targets ${triples.map(({ target }) => target).join(",")}`;
const shortOf = (rows: DrawnCell[][], options: DrawOptions = {}): string[] => blocksOf(rows, options).map(short);

const AREAS: DrawnCell[][] = [
  ["片区", "社工人数", "探访"],
  [null, null, "协议量", "完成量", "百分比"],
];
const LIST: DrawnCell[] = ["服务内容", "单位", "指标量", "完成量", "完成率"];

describe("a row that names columns once more ends a table", () => {
  const names = (row: DrawnCell[], behindGap = false): boolean => {
    const sheet = draw([LIST, row]);
    return namesColumns(sheet, indicatorBlocks(sheet).blocks[0]!, 1, behindGap);
  };

  test.each<[string, DrawnCell[]]>([
    ["what was done", [null, null, "收集", "完成情况"]],
    ["the percentage", [null, null, null, null, "完成率"]],
    ["the staff", [null, "社工人数"]],
    ["the unit", [null, "单位"]],
    ["the place, right of the first column", [null, "社区"]],
    ["what was done, in the first column", ["完成情况"]],
  ])("by %s", (_, row) => expect(names(row)).toBe(true));

  test.each<[string, DrawnCell[]]>([
    ["the place in its first column, as a row's own name", ["社区", null, 10, 5]],
    ["amounts", ["电访", "次", 10, 5, "50%"]],
    ["a number as a formula shows it", ["电访", "次", 10, { f: "1+1", v: 2 }]],
    ["words behind the last column", ["电访", "次", 10, 5, "50%", "完成率"]],
  ])("not by %s", (_, row) => expect(names(row)).toBe(false));

  test("behind an empty row by any two words where amounts would stand, not by one, nor by texts that hold numbers", () => {
    expect(names(["项目", null, "预算", "支出"], true)).toBe(true);
    expect(names(["项目", null, "预算", "支出"], false)).toBe(false);
    expect(names(["项目", null, null, "支出", "结余"], true)).toBe(true);
    expect(names(["项目", null, "预算", 5, 6], true)).toBe(false);
    expect(names(["项目", null, "10次", "5次", "50%"], true)).toBe(false);
    expect(names(["项目", "预算", null, null, null], true)).toBe(false);
  });

  test("one word where no percentage is kept is one word", () => {
    const sheet = draw([...AREAS.map((row) => row.slice(0, 4)), ["片区1", 3, "若干", 5]], { merges: ["A1:A2"] });
    expect(namesColumns(sheet, indicatorBlocks(sheet).blocks[0]!, 2, true)).toBe(false);
  });
});

describe("a remark among a table's rows", () => {
  const remark = (...row: DrawnCell[]): boolean => {
    const sheet = draw([LIST, row]);
    return isRemark(sheet, indicatorBlocks(sheet).blocks[0]!, 1);
  };

  test.each([
    ...["注：以上共20次", "备注：共20次", "说明：20次", "附注：20次", "填报人：社工01", "填表日期2024年4月", "制表：社工01"],
    ...["审核：社工02", "统计口径见20号文", "以上数据由社工站提供"],
  ])("is %s, alone where an amount would stand", (text) => {
    expect(remark(null, null, text)).toBe(true);
    expect(remark(null, null, null, null, text)).toBe(true);
  });

  test("is no amount, no sentence with one amount, and none of several cells", () => {
    expect(remark(null, null, 20)).toBe(false);
    expect(remark(null, null, { f: "1/0", v: "#DIV/0!" })).toBe(false);
    expect(remark(null, null, "20次")).toBe(false);
    expect(remark(null, null, "共建协议3份")).toBe(false);
    expect(remark(null, null, "共20次，见备注栏")).toBe(false);
    expect(remark(null, null, "填好的表格3份")).toBe(false);
    expect(remark("注", null, "以上由社工站提供")).toBe(false);
    expect(remark(null, null, "若干", null, "待定")).toBe(false);
    expect(remark("注：以上由社工站提供")).toBe(false);
    expect(remark()).toBe(false);
  });
});

describe("the rows above targets that name their metrics", () => {
  const rowsOf = (rows: DrawnCell[][], options: DrawOptions = {}): number[] => {
    const sheet = draw(rows, options);
    const block = indicatorBlocks(sheet).blocks.find(({ kind }) => kind === "areas")!;
    return metricRows(sheet, block);
  };
  const HEAD: DrawnCell[] = ["片区", "协议量", "完成量", "百分比"];

  test("are at most two, the nearest first", () => {
    expect(rowsOf([["片区", "专业服务"], [null, "个案"], HEAD])).toEqual([1, 0]);
    expect(rowsOf([["片区", "服务"], [null, "专业服务"], [null, "个案"], HEAD])).toEqual([2, 1]);
    expect(rowsOf([[null, "探访"], HEAD])).toEqual([0]);
    expect(rowsOf([[null, null, null, "探访"], HEAD])).toEqual([0]);
    expect(rowsOf([HEAD])).toEqual([]);
  });

  test.each<[string, DrawnCell[]]>([
    ["numbers", [null, 1, 2, 3]],
    ["a number at the end", [null, "探访", null, 3]],
    ["a sum", [null, "合计", 20]],
    ["the sum of a group", [null, "小计"]],
    ["the unit", [null, null, "单位：次"]],
    ["who filled it in", [null, null, "填报单位：社工站"]],
    ["who filled it in, in other words", [null, null, "填表人：社工01"]],
    ["who drew it up", [null, null, "制表：社工01"]],
    ["what was counted", [null, null, "统计时间：4月"]],
    ["the date", [null, null, "日期：4月"]],
    ["up to when", [null, null, "截至4月30日"]],
    ["until when", [null, null, "截止4月30日"]],
    ["a title over the areas", ["情况一览", "探访"]],
    ["nothing", []],
  ])("are none that hold %s", (_, row) => expect(rowsOf([[null, "专业服务"], row, HEAD])).toEqual([]));

  test.each(["邻里单位走访", "社区统计服务", "填海区探访", "截瘫者探访"])("may be called %s", (name) =>
    expect(rowsOf([[null, name], HEAD])).toEqual([0]),
  );

  test("are no title merged from further left", () => {
    const rows: DrawnCell[][] = [["甲表"], [null, "片区", "协议量", "完成量", "百分比"]];
    expect(rowsOf(rows, { merges: ["A1:E1"] })).toEqual([]);
    expect(rowsOf([[null, null, "探访"], ...rows.slice(1)], { merges: ["C1:E1"] })).toEqual([0]);
    expect(rowsOf([["甲表", null, "探访"], ...rows.slice(1)], { merges: ["A1:B1"] })).toEqual([]);
  });
});

describe("where a table ends", () => {
  const rows: DrawnCell[][] = [
    ...[LIST, ["电访", "次", 10, 5, "50%"]],
    ...[["探访"], LIST, ["探访", "次", 10, 5, "50%"], ["小组", "次", 10, 5, "50%"]],
  ];

  test("is where the next header over its columns begins, else the sheet's end or the selection's", () => {
    const sheet = draw(rows);
    const { blocks } = indicatorBlocks(sheet);
    expect(blockBelow(blocks[0]!, blocks)).toBe(blocks[1]);
    expect(blockBelow(blocks[1]!, blocks)).toBeUndefined();
    expect(blocks.map((block) => blockEnd(sheet, block, blocks))).toEqual([3, 6]);
    expect(blockEnd(sheet, blocks[1]!, blocks, parseRange("A1:E5")!)).toBe(5);
    expect(blockEnd(sheet, blocks[1]!, blocks, parseRange("A1:E90")!)).toBe(6);
  });

  test("a header side by side ends nothing", () => {
    const { blocks } = indicatorBlocks(draw([LIST, ["电访", "次", 10, 5, "50%"], [null, null, null, null, null, null, ...LIST]]));
    expect(blocks).toHaveLength(2);
    expect(blockBelow(blocks[0]!, blocks)).toBeUndefined();
  });
});

describe("the tables that a header row names", () => {
  test("begin at the number or the list's name left of what leads", () => {
    expect(
      shortOf([
        ["序号", "服务内容", "指标量", "完成量", "完成率"],
        [1, "电访", 10, 5, "50%"],
      ]),
    ).toEqual(["list 0-4 lead 1 targets 2"]);
    expect(shortOf([["总体服务", "服务内容", "指标量", "完成量", "完成率"]])).toEqual(["list 0-4 lead 1 targets 2"]);
    expect(shortOf([["序号", null, null, "服务内容", "指标量", "完成量", "完成率"]])).toEqual(["list 0-6 lead 3 targets 4"]);
    expect(shortOf([["序号", null, "服务内容", "指标量", "完成量", "完成率"]])).toEqual(["list 0-5 lead 2 targets 3"]);
    expect(shortOf([["其他", null, "服务内容", "指标量", "完成量", "完成率"]])).toEqual(["list 2-5 lead 2 targets 3"]);
    expect(shortOf([["序号", null, null, null, "服务内容", "指标量", "完成量", "完成率"]])).toEqual(["list 4-7 lead 4 targets 5"]);
    expect(shortOf([["其他", "甲", "乙", "服务内容", "指标量", "完成量", "完成率"]])).toEqual(["list 1-6 lead 3 targets 4"]);
  });

  test("of contents side by side are one list; of areas side by side each its own", () => {
    const list = ["服务内容", "指标量", "完成量", "完成率"];
    const areas = ["片区", "协议量", "完成量", "百分比"];
    expect(shortOf([[...list, ...list]])).toEqual(["list 0-7 lead 0 targets 1,5"]);
    expect(shortOf([[...areas, ...areas]])).toEqual(["areas 0-3 lead 0 targets 1", "areas 4-7 lead 4 targets 5"]);
    expect(shortOf([[...areas, ...list]])).toEqual(["areas 0-3 lead 0 targets 1", "list 4-7 lead 4 targets 5"]);
    expect(shortOf([[...list, ...areas]])).toEqual(["list 0-3 lead 0 targets 1", "areas 4-7 lead 4 targets 5"]);
    expect(shortOf([[...areas, "协议量", "完成量"]])).toEqual(["areas 0-5 lead 0 targets 1,4"]);
    expect(shortOf([["协议量", "完成量", "百分比", ...list]])).toEqual(["projects 0-2 lead - targets 0", "list 3-6 lead 3 targets 4"]);
  });

  test("are led by a column whose name stands a row or two above", () => {
    const head = [null, "协议量", "完成量", "百分比"];
    expect(shortOf([["片区", "探访"], head])).toEqual(["areas 0-3 lead 0 targets 1"]);
    expect(shortOf([["片区"], [null, "探访"], head])).toEqual(["areas 0-3 lead 0 targets 1"]);
    expect(shortOf([["服务内容", "探访"], head])).toEqual(["list 0-3 lead 0 targets 1"]);
    expect(shortOf([["片区"], [], [null, "探访"], head]).map((text) => text.slice(0, 5))).not.toContain("areas");
    // A nearer word that names no column hides what stands above it.
    expect(shortOf([["片区"], ["说明", "探访"], head]).map((text) => text.slice(0, 5))).not.toContain("areas");
  });

  test("keep a list only where it has percentages, of which one is enough, or names services that only a station renders", () => {
    const named = (name: string) =>
      shortOf([
        ["服务内容", "指标量", "完成量"],
        [name, 10, 5],
      ]);
    expect(named("电访")).toEqual(["list 0-2 lead 0 targets 1"]);
    expect(named("设备检修")).toEqual([]);
    expect(shortOf([["服务内容", "指标量", "完成量", "服务内容", "指标量", "完成量", "完成率"]])).toEqual(["list 0-6 lead 0 targets 1,4"]);
    expect(
      shortOf([
        ["片区", "协议量", "完成量"],
        ["片区1", 10, 5],
      ]),
    ).toEqual(["areas 0-2 lead 0 targets 1"]);
  });

  test("are read only where their target stands in the selection", () => {
    const rows = [LIST, ["电访", "次", 10, 5, "50%"]];
    expect(blocksOf(rows, {}, "A1:E2")).toHaveLength(1);
    expect(blocksOf(rows, {}, "A1:B2")).toEqual([]);
    expect(blocksOf(rows, {}, "A2:E2")).toEqual([]);
  });
});

describe("a table whose first column nobody knows", () => {
  const HEAD = (name: DrawnCell): DrawnCell[] => [name, "指标量", "完成量", "完成率"];
  const body: DrawnCell[][] = [
    ["电访", 10, 5, "50%"],
    ["探访", 10, 5, "50%"],
  ];

  test("is a list under a word of the station's own, where its rows have names", () => {
    expect(shortOf([HEAD("甲类"), ...body])).toEqual(["list 0-3 lead 0 targets 1"]);
    expect(shortOf([HEAD("甲类"), [null, 10, 5, "50%"], ["探访", 10, 5, "50%"]])).toEqual(["list 0-3 lead 0 targets 1"]);
    expect(shortOf([HEAD("甲类"), [null, 10, 5, "50%"], [null, 10, 5, "50%"], ["探访", 10, 5, "50%"]])).toEqual([
      "projects 1-3 lead - targets 1",
    ]);
    expect(shortOf([HEAD("甲类"), ["甲类", 10, 5, "50%"], ["甲类", 10, 5, "50%"]])).toEqual(["projects 1-3 lead - targets 1"]);
    expect(shortOf([HEAD(null), ...body])).toEqual(["projects 1-3 lead - targets 1"]);
    // The number is not the rows' name: what stands left of it is.
    expect(
      shortOf([
        ["甲类", "序号", "指标量", "完成量", "完成率"],
        ["电访", 1, 10, 5, "50%"],
      ]),
    ).toEqual(["list 0-4 lead 0 targets 2"]);
  });

  test("is projects where an amount stands in words within three rows", () => {
    expect(shortOf([HEAD("党建"), ["甲", "共建协议3份", "6份", "200%"]])).toEqual(["projects 1-3 lead - targets 1"]);
    expect(shortOf([HEAD("党建"), ["甲", 3, 6, "200%"], ["乙", 3, 6, "200%"], ["丙", "共建协议3份", "6份", "200%"]])).toEqual([
      "projects 1-3 lead - targets 1",
    ]);
    expect(shortOf([HEAD("党建"), ...body, ["丙", 1, 1, "100%"], ["丁", "共建协议3份", "6份", "200%"]])).toEqual([
      "list 0-3 lead 0 targets 1",
    ]);
    expect(shortOf([HEAD("党建"), ["甲", "3份", "6份", "200%"], ["乙", { f: "1/0", v: "#DIV/0!" }, "6份", "200%"]])).toEqual([
      "list 0-3 lead 0 targets 1",
    ]);
    // Of two promises in a row one in words is enough.
    expect(
      shortOf([
        [...HEAD("党建"), "指标量", "完成量"],
        ["甲", 3, 6, "200%", "共建协议3份", "6份"],
      ]),
    ).toEqual(["projects 1-5 lead - targets 1,4"]);
  });

  test("is another trade's where a person leads it, or nothing ties it to a station", () => {
    for (const name of ["姓名", "人员", "员工", "负责人", "经办人"]) expect(shortOf([HEAD(name), ...body])).toEqual([]);
    const plain = ["分部", "目标", "完成量", "完成率"];
    expect(shortOf([plain, ["土建", 10, 5, "50%"]])).toEqual([]);
    expect(shortOf([plain.slice(1), [10, 5, "50%"]])).toEqual([]);
    for (const title of ["社工站情况", "服务情况", "志愿者情况", "党建情况"])
      expect(shortOf([[title], plain, ["土建", 10, 5, "50%"]])).toEqual(["list 0-3 lead 0 targets 1"]);
  });
});

describe("a table without what was done is refused", () => {
  const refusalsOf = (rows: DrawnCell[][], options: DrawOptions = {}, within?: string) =>
    indicatorBlocks(draw(rows, options), within ? parseRange(within)! : undefined).refusals.map(({ row, column, why, leftAlone }) => ({
      row,
      column,
      zh: why.zh.slice(0, 20),
      en: why.en.includes("累计完成") ? "sum" : why.en.includes("完成量") ? "done" : "",
      leftAlone,
    }));

  test("at its percentage, unless that lies outside the selection", () => {
    const rows: DrawnCell[][] = [
      ["服务内容", "指标量", "完成率"],
      ["电访", 10, "50%"],
    ];
    const refused = [{ row: 0, column: 2, zh: "像指标完成情况表，但指标量与完成率旁没有", en: "done", leftAlone: false }];
    expect(refusalsOf(rows)).toEqual(refused);
    expect(refusalsOf(rows, {}, "A1:C2")).toEqual(refused);
    expect(refusalsOf(rows, {}, "A1:B2")).toEqual([]);
    expect(refusalsOf(rows, {}, "A2:C2")).toEqual([]);
  });

  test("at the first of its single periods, in the row that names it", () => {
    const rows: DrawnCell[][] = [
      ["内容", "指标量", "完成情况", null, "完成率"],
      [null, null, "上半年", "下半年"],
      ["电访", 10, 2, 3, "50%"],
    ];
    const merges = ["A1:A2", "B1:B2", "C1:D1", "E1:E2"];
    expect(refusalsOf(rows, { merges })).toEqual([
      { row: 1, column: 2, zh: "像指标完成情况表，但各期完成量之后没有认", en: "sum", leftAlone: false },
    ]);
  });

  test("at its percentage above, where that is merged down over the header's two rows", () => {
    expect(
      refusalsOf([["内容", "指标量", "完成率"], [], ["电访", 10, "50%"]], { merges: ["A1:A2", "B1:B2", "C1:C2"] }).map(
        ({ row, column }) => [row, column],
      ),
    ).toEqual([[0, 2]]);
  });

  test("and a sheet of whole tables has no refusal", () => expect(refusalsOf([LIST, ["电访", "次", 10, 5, "50%"]])).toEqual([]));
});
