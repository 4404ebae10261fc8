import Fraction from "fraction.js";
import { audit } from "../../../../../src/domain/engine";
import { formatAddress } from "../../../../../src/domain/grid/address";
import { gradeIn, HUNDRED_POINT_SCHEME } from "../../../../../src/domain/tables/grade-scheme";
import { scoreExample } from "../../../../../src/domain/families/score/rules/example-sheet";
import { DEFAULT_SETTINGS } from "../../../../../src/domain/settings";
import { figuresOf } from "../../figures-of";

const SUM = "8.6 + 19.95 + 13 + 45.19";
const grade = (cell: string): string => `=IF(${cell}>=90,"优秀",IF(${cell}>=80,"良好",IF(${cell}>=60,"合格","不合格")))`;

describe("a score table tells its total and its grade", () => {
  test("from the four parts", () => {
    const figures = figuresOf(scoreExample());
    expect(figures.C7).toEqual([86.74, `${SUM} = 86.74`, "C3 C4 C5 C6", "=ROUND(C3+C4+C5+C6,4)"]);
    expect(figures.C8).toEqual(["良好", `${SUM} = 86.74 → 良好`, "C3 C4 C5 C6", grade("C7")]);
  });

  test("with a total to be compared as a count and a grade as a word, as far as it has them", () => {
    const quantities = (cells: Parameters<typeof scoreExample>[0]) =>
      audit({ sheets: [scoreExample(cells)] }, DEFAULT_SETTINGS).figures.map(({ figure }) => `${formatAddress(figure)} ${figure.quantity}`);
    expect(quantities({})).toEqual(["C7 count", "C8 label"]);
    expect(quantities({ A7: null, B7: null, C7: null })).toEqual(["C8 label"]);
  });

  test("with points written as 分 by no formula", () => {
    const figures = figuresOf(scoreExample({ C3: "8.6分", C7: "86.74分" }));
    expect(figures.C7).toEqual([86.74, `${SUM} = 86.74`, "C3 C4 C5 C6", null]);
    expect(figures.C8).toEqual(["良好", `${SUM} = 86.74 → 良好`, "C3 C4 C5 C6", null]);
  });

  test("neither while a part is missing; a total typed as text is compared as the number", () => {
    const figures = figuresOf(scoreExample({ C3: null, C7: "86.74" }));
    expect(figures.C7).toEqual([null, "? + 19.95 + 13 + 45.19 = ?", "C3 C4 C5 C6", null, "C3"]);
    expect(figures.C8).toEqual([null, "? + 19.95 + 13 + 45.19 = ?", "C3 C4 C5 C6", grade("(C7+0)"), "C3"]);
  });

  test.each([
    ["100", "优秀"],
    ["90", "优秀"],
    ["89.995", "良好"],
    ["80", "良好"],
    ["79.99", "合格"],
    ["60", "合格"],
    ["59.99", "不合格"],
    ["0", "不合格"],
  ])("a total of %s is %s", (total, word) => expect(gradeIn(HUNDRED_POINT_SCHEME, new Fraction(total))).toBe(word));
});
