import { audit } from "../../../../../src/domain/engine";
import { formatAddress } from "../../../../../src/domain/grid/address";
import { drawSheet, type DrawnCell } from "../../../../../src/domain/grid/draw-sheet";
import { DEFAULT_SETTINGS } from "../../../../../src/domain/settings";

const judge = (rows: readonly (readonly DrawnCell[])[]) => {
  const done = audit({ sheets: [drawSheet("评分", rows)] }, DEFAULT_SETTINGS);
  return {
    writes: Object.fromEntries(done.edits.map((edit) => [formatAddress(edit), edit.after.value])),
    kinds: done.tables.map(({ kind }) => kind),
    refused: done.refusals.map((refusal) => `${formatAddress(refusal)} ${refusal.why.zh}`),
    left: done.notComputed.map((cell) => formatAddress(cell)),
  };
};

const PARTS: readonly (readonly [string, number, number])[] = [
  ["监督方", 10, 8.6],
  ["购买方", 20, 19.95],
  ["督导", 15, 13],
  ["第三方", 55, 45.19],
];

describe("scores as stations write them", () => {
  test.each<[string, DrawnCell[][], Record<string, unknown>]>([
    [
      "a number first, full marks as 权重分, the grade behind the total",
      [
        ["序号", "评价方", "权重分", "得分", "备注"],
        [1, "街道（购买方）", 20, 19, null],
        [2, "区民政（监督方）", 10, 8, null],
        [3, "督导", 15, 13, null],
        [4, "第三方", 55, 45, null],
        [null, "总分", 100, 85, "优秀"],
      ],
      { E6: "良好" },
    ],
    [
      "a station a row, full marks in the header",
      [
        ["站点", "监督方(10分)", "购买方(20分)", "督导(15分)", "第三方(55分)", "总分", "等级"],
        ["甲站", 8.6, 19.95, 13, 45.19, 86.74, "良好"],
        ["乙站", 9, 18, 14, 50, 92, "优秀"],
      ],
      { F3: 91 },
    ],
    [
      "raw scores out of a hundred beside the weighted ones",
      [
        ["评估主体", "满分", "原始得分(百分制)", "折算得分"],
        ["监督方", 10, 86, 8.6],
        ["购买方", 20, 95, 19],
        ["督导机构", 15, 90, 13.5],
        ["第三方", 55, 82, 45.1],
        ["合计", 100, null, 86.4],
        ["等级", null, null, "良好"],
      ],
      { D6: 86.2 },
    ],
    [
      "with 分 behind each",
      [["评估主体", "得分"], ...PARTS.map(([name, , score]): DrawnCell[] => [name, `${score}分`]), ["总得分", "86.47分"]],
      { B6: 86.74 },
    ],
    [
      "as shares of the full marks",
      [...PARTS.map(([name, cap, score]): DrawnCell[] => [name, `${score}/${cap}`]), ["总分", 86.47], ["等级", "良好"]],
      { B5: 86.74 },
    ],
  ])("%s", (_what, rows, writes) => {
    expect(judge(rows)).toMatchObject({ writes, refused: [] });
  });

  test.each(["86.74分（良好）", "86.74/100", "约87分"])("words in the total (%s) stay", (total) => {
    expect(judge([["评估主体", "满分", "得分"], ...PARTS, ["总得分", 100, total]])).toMatchObject({
      writes: {},
      kinds: ["score"],
      left: ["C6"],
    });
  });

  test.each(["扣分", "附加分", "奖励分", "加减分", "扣减项"])(
    "%s beside the parts: no total and no grade is made, and it is told",
    (word) => {
      const down = judge([["评估主体", "满分", "得分"], ...PARTS, [word, null, -2], ["最终得分", 100, 84.74], ["等级", null, "良好"]]);
      expect(down.writes).toEqual({});
      expect(down.kinds).not.toContain("score");
      expect(down.refused).toEqual([expect.stringContaining(`A6 像评估得分表，但各方得分之外还有“${word}”`)]);
      const behind = judge([["评估主体", "满分", "得分"], ...PARTS, ["总得分", 100, 86.74], [word, 5, 3], ["总评", 105, 89.74]]);
      expect(behind.writes).toEqual({});
      expect(behind.kinds).not.toContain("score");
      const across = judge([
        ["监督方", "购买方", "督导中心", "第三方", word, "总分", "等级"],
        [8.6, 19.95, 13, 45.19, -2, 84.74, "良好"],
      ]);
      expect(across).toMatchObject({ writes: {}, kinds: [] });
      expect(across.refused).toHaveLength(1);
    },
  );
});
