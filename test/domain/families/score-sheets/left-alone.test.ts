import { recogniseScoreSheets } from "../../../../src/domain/families/score-sheets/recognise/table";
import { formatAddress } from "../../../../src/domain/grid/address";
import { drawSheet, type DrawnCell } from "../../../../src/domain/grid/draw-sheet";

const read = (rows: DrawnCell[][]) => {
  const { tables, refusals } = recogniseScoreSheets(drawSheet("评分", rows));
  return { tables: tables.length, refusals: refusals.map((refusal) => [formatAddress(refusal), refusal.leftAlone]) };
};

describe("a sheet of indicator levels", () => {
  test("without scores, or without lines, is left alone, and that is said", () => {
    expect(
      read([
        ["一级指标", "二级指标", "分值"],
        ["监督方", "购买方", 5],
      ]),
    ).toEqual({ tables: 0, refusals: [["A1", true]] });
    expect(read([[null, "一级指标", "二级指标"]])).toEqual({ tables: 0, refusals: [["B1", true]] });
    expect(read([["一级指标", "二级指标", "分值", "得分"]])).toEqual({ tables: 0, refusals: [["A1", true]] });
  });

  test("is not seen where one level alone is named, or words only mention the levels", () => {
    expect(read([["一级指标", "分值"]]).refusals).toEqual([]);
    expect(read([["一级指标说明", "二级指标说明"]]).refusals).toEqual([]);
    expect(read([["含一级指标", "含二级指标", "分值"]]).refusals).toEqual([]);
  });

  test("is read where its full marks and scores stand beside its lines", () => {
    expect(
      read([
        ["一级指标", "二级指标", "三级指标", "分值", "评分"],
        ["管理", "人员", "到岗", 5, 4],
      ]),
    ).toEqual({ tables: 1, refusals: [] });
  });
});
