import { spliceBytes } from "../../src/adapters/xlsx/row-excerpt";
import { splice } from "../../src/adapters/xlsx/xml";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe("changes to a part's text", () => {
  const put = (from: number, to: number, text: string) => ({ from, to, text });

  test("that lie apart or touch are all made, in the order of their places", () => {
    const changes = [put(4, 6, "y"), put(0, 2, "x"), put(2, 2, "1"), put(2, 2, "2")];
    expect(splice("aabbcc", changes)).toBe("x12bby");
    expect(new TextDecoder().decode(spliceBytes(bytes("aabbcc"), changes))).toBe("x12bby");
  });

  test("an insertion where another begins stands before it, whichever was given first", () => {
    expect(splice("aabb", [put(2, 4, "new"), put(2, 2, "|")])).toBe("aa|new");
    expect(splice("aabb", [put(2, 2, "|"), put(2, 4, "new")])).toBe("aa|new");
  });

  test.each([
    ["one reaches into the other", [put(0, 3, "x"), put(2, 4, "y")]],
    ["one lies within the other", [put(0, 4, "x"), put(1, 2, "y")]],
    ["one ends before it begins", [put(3, 1, "x")]],
  ])("that overlap are refused, and nothing is made of them: %s", (_, changes) => {
    expect(() => splice("aabbcc", changes)).toThrow("splices overlap");
    expect(() => spliceBytes(bytes("aabbcc"), changes)).toThrow("splices overlap");
  });
});
