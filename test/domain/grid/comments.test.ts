import { placeInSheet } from "../../../src/domain/grid/address";
import { textCell } from "../../../src/domain/grid/cell";
import { drawSheet } from "../../../src/domain/grid/draw-sheet";
import { laidOutSheet, placedCell, putIn } from "../../../src/domain/grid/laid-out-sheet";
import { Sheet } from "../../../src/domain/grid/sheet";
import { contentOf } from "../../../src/page-edition/worker/sheet-content";

const drawn = drawSheet(
  "指标",
  [
    ["指标", "目标", "完成率"],
    ["探访", 40, "50%"],
    ["小组", 8, ""],
  ],
  { merges: ["A2:A3"], comments: { A2: "两行合计", B2: "按补充协议调整后的40个计算", C3: "待补" } },
);

test("a sheet without comments has an empty map of them", () => {
  expect(drawSheet("空", [["甲"]]).comments.size).toBe(0);
});

test("a comment stands beside its cell, an empty one too", () => {
  expect(drawn.comments.get(placeInSheet(1, 1))).toBe("按补充协议调整后的40个计算");
  expect(drawn.comments.get(placeInSheet(2, 2))).toBe("待补");
  expect(drawn.comments.get(placeInSheet(2, 1))).toBeUndefined();
});

test("a sheet with something otherwise keeps its comments", () => {
  expect(drawn.with({ name: "另一张" }).comments).toBe(drawn.comments);
  expect(drawn.with({ comments: new Map() }).comments.size).toBe(0);
});

test("a sheet that crosses threads keeps its comments", () => {
  expect(new Sheet(structuredClone(contentOf(drawn))).comments).toEqual(drawn.comments);
});

test("of a sheet that is laid out anew, each comment stands wherever its cell stands", () => {
  const turned = [0, 1, 2].map((column) => [0, 1, 2].map((row) => placedCell(drawn, row, column)));
  const { comments } = laidOutSheet(drawn, turned, []);
  expect(comments).toEqual(
    new Map([
      [placeInSheet(0, 1), "两行合计"],
      [placeInSheet(0, 2), "两行合计"],
      [placeInSheet(1, 1), "按补充协议调整后的40个计算"],
      [placeInSheet(2, 2), "待补"],
    ]),
  );
});

test("what is put in beside a cell to be read with it does not take over its comment", () => {
  const placed = placedCell(drawn, 1, 1);
  const { comments } = laidOutSheet(drawn, [[placed, putIn(placed, textCell("目标"))]], []);
  expect(comments).toEqual(new Map([[placeInSheet(0, 0), "按补充协议调整后的40个计算"]]));
});

test("of a sheet that is laid out twice, the comment stands where its cell stands in the end", () => {
  const once = laidOutSheet(drawn, [[undefined, placedCell(drawn, 1, 1)]], []);
  const twice = laidOutSheet(once, [[], [placedCell(once, 0, 1)]], []);
  expect(twice.comments).toEqual(new Map([[placeInSheet(1, 0), "按补充协议调整后的40个计算"]]));
});
