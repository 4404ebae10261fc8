import fc from "fast-check";
import { jsonPieces } from "../../src/cli/json-pieces";
import { printableJson } from "../../src/cli/printable";
import { fuzz } from "../fuzz";

test("what is printed in pieces is what JSON would print as one text", () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 7 }), (value) => {
      const text = [...jsonPieces(value)].join("");
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      expect(text).toBe(`${printableJson(JSON.stringify(value, null, 2))}\n`);
    }),
    fuzz(300),
  );
});

test("a field that is not there is left out, and an item of a long list is one piece", () => {
  const report = { version: "1", files: [{ file: "a", unread: undefined, findings: [{ cell: "A1", at: ["x", "y"] }, { cell: "A2" }] }] };
  const pieces = [...jsonPieces(report)];
  expect(pieces.join("")).toBe(`${JSON.stringify(report, null, 2)}\n`);
  expect(pieces.filter((piece) => piece.includes('"A1"'))).toEqual([expect.stringContaining('"y"')]);
});
