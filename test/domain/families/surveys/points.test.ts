import { audit } from "../../../../src/domain/engine";
import { formatAddress } from "../../../../src/domain/grid/address";
import { drawSheet, type DrawnCell } from "../../../../src/domain/grid/draw-sheet";
import { DEFAULT_SETTINGS } from "../../../../src/domain/settings";

/** Five points for the best answer, one for the worst: (5 × 60 + 4 × 30 + 3 × 8 + 2 × 2) ÷ (5 × 100) = 89.6%. */
const survey = (cells: Readonly<Record<string, DrawnCell>> = {}) =>
  audit(
    {
      sheets: [
        drawSheet(
          "满意度",
          [
            ["调查项目", "非常满意", "满意", "一般", "不满意", "满意度"],
            ["服务态度", 60, 30, 8, 2, 0.896],
            ["服务内容", 50, 40, 10, 0, 0.88],
            ["服务成效", 40, 40, 20, 0, 0.84],
            ["服务环境", 80, 10, 10, 0, 0.94],
          ],
          { formats: { F2: "0.0%", F3: "0.0%", F4: "0.0%", F5: "0.0%" }, cells },
        ),
      ],
    },
    DEFAULT_SETTINGS,
  );

const figureAt = ({ figures }: ReturnType<typeof survey>, at: string) => figures.find(({ figure }) => formatAddress(figure) === at)!.figure;

describe("satisfaction as the mean of five points, where the stated rates bear it out", () => {
  test("is told answer by answer, and as the formula that a person would write", () => {
    const figure = figureAt(survey(), "F2");
    expect(figure.explain().arithmetic).toBe("(60 × 5 + 30 × 4 + 8 × 3 + 2 × 2) ÷ ((60 + 30 + 8 + 2) × 5) = 89.6%");
    expect(figure.formula()).toBe("=ROUND((B2*5+C2*4+D2*3+E2*2)/((B2+C2+D2+E2)*5),3)");
  });

  test("waits for an answer that cannot be read, which is not nobody", () => {
    const result = survey({ B2: "约六十", F2: 0.99 });
    expect(result.edits).toEqual([]);
    expect(result.notComputed.map((cell) => [formatAddress(cell), cell.blockedBy.map(formatAddress)])).toEqual([["F2", ["B2"]]]);
  });
});
