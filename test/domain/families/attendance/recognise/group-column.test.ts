import { drawSheet } from "../../../../../src/domain/grid/draw-sheet";
import { unnamedGroupColumn } from "../../../../../src/domain/families/attendance/recognise/group-column";

/** The column found where these texts stand one under another in a column, beneath a header in row 1. */
function found(texts: (string | null)[], { at = 0, left = 1, firstMark = 4, known = [] as number[], merges = [] as string[] } = {}) {
  const rows = [null, ...texts].map((text) => [...Array<null>(at).fill(null), text]);
  return unnamedGroupColumn(drawSheet("到岗", rows, { merges }), 0, { left, firstMark, known: new Set(known) });
}

describe("a column of group labels without a header of its own", () => {
  test("holds such labels and, but for sums, nothing else above them", () => {
    expect(found(["持证社工", null, "非持证社工"])).toBe(0);
    expect(found([null, null, "持证社工"])).toBe(0);
    expect(found(["小计", "持证社工"])).toBe(0);
    expect(found(["持证社工", "制表人"])).toBe(0);
    expect(found(["社工01", "社工02"])).toBeNull();
    expect(found(["社工01", "持证社工"])).toBeNull();
    expect(found(["小计", "合计"])).toBeNull();
    expect(found([])).toBeNull();
  });

  test("stands left of the marks and up to three columns left of the first header", () => {
    expect(found(["持证社工"], { at: 1, left: 4, firstMark: 6 })).toBe(1);
    expect(found(["持证社工"], { at: 0, left: 4, firstMark: 6 })).toBeNull();
    expect(found(["持证社工"], { at: 3 })).toBe(3);
    expect(found(["持证社工"], { at: 4 })).toBeNull();
    expect(found(["持证社工"], { known: [0] })).toBeNull();
  });

  test("is not one where a heading is merged over the names", () => {
    expect(found(["持证社工", "非持证社工"], { merges: ["A2:C2", "A3:C3"] })).toBeNull();
    expect(found(["持证社工"], { merges: ["A2:A5"] })).toBe(0);
  });

  test("has its first label within two hundred rows", () => {
    expect(found([...Array<null>(199).fill(null), "持证社工"])).toBe(0);
    expect(found([...Array<null>(200).fill(null), "持证社工"])).toBeNull();
  });
});
