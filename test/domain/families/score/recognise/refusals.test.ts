import { formatAddress } from "../../../../../src/domain/grid/address";
import { drawSheet, type DrawnCell, type DrawOptions } from "../../../../../src/domain/grid/draw-sheet";
import { recogniseScores } from "../../../../../src/domain/families/score/recognise/table";

const LABELS = ["监督方", "购买方", "督导中心", "第三方"];
const table = (...scores: DrawnCell[]): DrawnCell[][] => LABELS.map((label, index) => [label, scores[index]]);
const refused = (rows: DrawnCell[][], options: DrawOptions = {}) => {
  const { tables, refusals } = recogniseScores(drawSheet("得分", rows, options));
  expect(tables.length + refusals.length).toBe(1);
  return refusals.map((refusal) => ({ at: formatAddress(refusal), leftAlone: refusal.leftAlone, ...refusal.why }))[0] ?? null;
};

describe("a part whose label is merged down", () => {
  const merged = (...below: DrawnCell[]): DrawnCell[][] => {
    const [first, ...others] = table(8.6, 19.95, 13, 45.19);
    return [first!, ...below.map((cell) => [null, cell]), ...others];
  };

  test("is refused at its second score, for which of them counts is not said", () => {
    const found = refused(merged(null, 1.2), { merges: ["A1:A3"] });
    expect(found).toMatchObject({ at: "B3", leftAlone: false });
    expect(found?.zh).toContain("几行得分");
    expect(found?.en).toContain("several scores");
    expect(refused(merged("1.2分"), { merges: ["A1:A2"] })).toMatchObject({ at: "B2" });
  });

  test("has one score where nothing, or no score, stands below the first", () => {
    expect(refused(merged(null), { merges: ["A1:A2"] })).toBeNull();
    expect(refused(merged("见附件"), { merges: ["A1:A2"] })).toBeNull();
  });
});

describe("points of a hundred", () => {
  test("are told by their size: all above their caps, and together above 150", () => {
    expect(refused(table(86, 95, 90, 88))).toMatchObject({ at: "B1", leftAlone: true });
    expect(refused(table(11, 21, 16, 103))).not.toBeNull();
    expect(refused(table(11, 21, 16, 102))).toBeNull();
    expect(refused(table(99, 99, 99, 55))).toBeNull();
    expect(refused(table(99, 99, 99, 20))).toBeNull();
    expect(refused(table(10, 99, 99, 99))).toBeNull();
  });

  test("or by their header, the nearest above them, however small they are", () => {
    const rows: DrawnCell[][] = [["评估表"], ["主体", "得分（百分制）"], ...table(8, 19, 13, 45)];
    const found = refused(rows);
    expect(found).toMatchObject({ at: "B2", leftAlone: true });
    expect(found?.zh).toContain("百分制");
    expect(found?.en).toContain("out of a hundred");
    expect(refused([["主体", "得分（百分制）"], [], [], ...table(8, 19, 13, 45)])).toMatchObject({ at: "B1" });
    expect(refused([["评估表", "百分制"], ["主体", "得分"], ...table(8, 19, 13, 45)])).toBeNull();
  });
});
