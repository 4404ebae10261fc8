import { attendanceExample } from "../../../../../src/domain/families/attendance/rules/example-sheet";
import { figuresOf } from "../../figures-of";

describe("a cell that cannot be read is blamed", () => {
  test("by the sum of its own column alone, whatever the neighbours hold", () => {
    const { I7, J7, K7 } = figuresOf(attendanceExample({ I5: "x", J5: "~", K5: "~" }));
    expect([I7![4], J7![4], K7![4]]).toEqual(["I5", "J5", "K5"]);
  });

  test("not where the month counts nothing anyway", () => {
    const { O5, I8, L8 } = figuresOf(attendanceExample({ J5: "~", K5: null, M5: "~" }));
    expect(O5!.slice(0, 2)).toEqual([null, "0.5 + 0 + ? = ?"]);
    expect([O5![4], I8![4], L8![4]]).toEqual(["M5", undefined, "M5"]);
  });
});
