import { formatAddress, formatRange, parseRange } from "../../../../../src/domain/grid/address";
import { drawSheet, type DrawnCell, type DrawOptions } from "../../../../../src/domain/grid/draw-sheet";
import { recogniseIndicators } from "../../../../../src/domain/families/indicators/recognise/table";

const tables = (rows: DrawnCell[][], options: DrawOptions = {}, within?: string) =>
  recogniseIndicators(drawSheet("指标", rows, options), within ? parseRange(within)! : undefined).tables.map((table) =>
    table.kind === "indicator-projects"
      ? `${formatRange(table.range)} ${table.items.map(({ name, project, target, done, rate }) => `${project === null ? "" : `${project}:`}${name}@${formatAddress(target.cell)}${done.reading.status === "empty" ? "!" : ""}${rate ? "" : "?"}`).join(" ")}`
      : `${formatRange(table.range)} ${table.kind}`,
  );
const HEAD: DrawnCell[] = ["指标要求", "完成情况", "完成百分比"];
const line = (name: string): DrawnCell[] => [`${name}3份`, `${name}6份`, "200%"];

describe("the rows of projects", () => {
  test("may begin behind an empty row and end at the next", () => {
    expect(tables([HEAD, [], line("协议"), line("合同")])).toEqual(["A1:C4 协议@A3 合同@A4"]);
    expect(tables([HEAD, line("协议"), [], line("合同")])).toEqual(["A1:C2 协议@A2"]);
    expect(tables([HEAD, line("协议"), line("合同"), line("活动")], {}, "A1:C3")).toEqual(["A1:C3 协议@A2 合同@A3"]);
  });

  test("end at a remark and at columns named once more, but not at words for amounts", () => {
    expect(tables([HEAD, line("协议"), ["注：以下为参考"], line("合同")])).toEqual(["A1:C2 协议@A2"]);
    expect(tables([HEAD, line("协议"), ["收集", "完成情况", "占比"], line("合同")])).toEqual(["A1:C2 协议@A2"]);
    expect(tables([HEAD, line("协议"), ["若干", "待定", null], line("合同")])).toEqual(["A1:C4 协议@A2 若干@A3 合同@A4"]);
  });

  test("count where promise or delivery stands alone, in any of the promises", () => {
    const head = [...HEAD, ...HEAD];
    expect(tables([head, [...line("协议"), ...line("活动")], [null, null, null, ...line("小组")], line("合同")])).toEqual([
      "A1:F4 协议@A2 活动@D2 小组@D3 合同@A4",
    ]);
    expect(tables([HEAD, line("协议"), ["合同3份", null, "0%"], [null, "活动6场", "0%"]])).toEqual(["A1:C4 协议@A2 合同@A3! 活动@A4"]);
  });

  test("are one where the promise is merged down", () => {
    expect(tables([HEAD, line("协议"), [null, "合同6份", null], line("活动")], { merges: ["A2:A3"] })).toEqual(["A1:C4 协议@A2 活动@A4"]);
    expect(tables([HEAD, line("协议"), line("活动")], { merges: ["A1:A1"] })).toEqual(["A1:C3 协议@A2 活动@A3"]);
    expect(tables([HEAD, line("活动"), [null, null, null], line("合同")], { merges: ["A2:A3", "B2:B3"] })).toEqual(["A1:C2 活动@A2"]);
  });

  test("may keep no percentage beside others that do", () => {
    expect(
      tables([
        [...HEAD.slice(0, 2), ...HEAD],
        ["协议3份", "6份", ...line("活动")],
      ]),
    ).toEqual(["A1:E2 协议@A2? 活动@C2"]);
  });
});

describe("what projects are called", () => {
  test("is told by the promise, else by what was done, else by the project", () => {
    expect(
      tables([
        ["党建", ...HEAD],
        ["甲", ...line("协议")],
        ["乙", "3份", "合同6份", "200%"],
        ["丙", "3份", "6份", "200%"],
      ]),
    ).toEqual(["A1:D4 甲:协议@B2 乙:合同@B3 丙:丙@B4"]);
  });

  test("stands up to two columns left, in the header or below it, and is no number", () => {
    expect(
      tables([
        ["党建", null, ...HEAD],
        ["甲", null, ...line("协议")],
      ]),
    ).toEqual(["A1:E2 甲:协议@C2"]);
    expect(
      tables([
        [null, ...HEAD],
        ["甲", ...line("协议")],
      ]),
    ).toEqual(["A1:D2 甲:协议@B2"]);
    expect(
      tables([
        [null, null, ...HEAD],
        ["甲", null, ...line("协议")],
      ]),
    ).toEqual(["A1:E2 甲:协议@C2"]);
    expect(
      tables([
        ["党建", null, null, ...HEAD],
        ["甲", null, null, ...line("协议")],
      ]),
    ).toEqual(["D1:F2 协议@D2"]);
    expect(
      tables([
        [null, ...HEAD],
        [null, ...line("协议")],
      ]),
    ).toEqual(["B1:D2 协议@B2"]);
    expect(
      tables([
        ["党建", ...HEAD],
        [1, ...line("协议")],
      ]),
    ).toEqual(["A1:D2 协议@B2"]);
    expect(
      tables([
        [null, ...HEAD],
        [1, ...line("协议")],
      ]),
    ).toEqual(["B1:D2 协议@B2"]);
  });
});
