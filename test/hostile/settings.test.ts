import fc from "fast-check";
import { parseSettings, readSettings, storeSettings } from "../../src/app/settings";
import { audit } from "../../src/domain/engine";
import { drawSheet } from "../../src/domain/grid/draw-sheet";
import { DEFAULT_SETTINGS } from "../../src/domain/settings";
import { fuzz } from "../fuzz";

const FIELDS = Object.keys(DEFAULT_SETTINGS);
const hostile = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom(
    Infinity,
    -Infinity,
    1e308,
    5e-324,
    -0,
    "__proto__",
    "2024-02-30",
    "2024-01-25T00:00",
    "９９",
    { start: "2024-01-25" },
    { start: "2024-12-01", end: "2024-01-01" },
    [],
  ),
);
const settings = fc.oneof(
  hostile,
  fc.dictionary(
    fc.oneof(fc.constantFrom(...FIELDS), fc.constantFrom("__proto__", "constructor", "toString", "hasOwnProperty", "")),
    hostile,
  ),
  fc.record({
    rules: fc.dictionary(
      fc.constantFrom("attendance/row-subtotal", "__proto__", "constructor", "no/rule"),
      fc.constantFrom("off", "error", "OFF", null, 1),
    ),
  }),
);
const sheet = drawSheet("得分", [
  ["评估方", "监督方", "购买方", "督导中心", "第三方", "总分"],
  ["得分", 8, 19, 13, 45, 80],
]);

test("any settings are taken or refused by name; what is taken can be worked with and kept", () => {
  fc.assert(
    fc.property(settings, (json) => {
      const parsed = parseSettings(json);
      if (parsed.ok) {
        expect(() => audit({ sheets: [sheet] }, parsed.settings)).not.toThrow();
        const kept = JSON.stringify(storeSettings(parsed.settings));
        expect(JSON.stringify(readSettings(JSON.parse(kept)))).toBe(JSON.stringify(parsed.settings));
      } else {
        expect(parsed.problems.length).toBeGreaterThan(0);
        for (const { zh, en } of parsed.problems) expect(`${zh} ${en}`).not.toMatch(/undefined|\[object/);
      }
      const lenient = readSettings(json);
      expect(Object.keys(lenient).sort()).toEqual([...FIELDS].sort());
      expect(() => audit({ sheets: [sheet] }, lenient)).not.toThrow();
    }),
    fuzz(2_000),
  );
}, 60_000);

test.each([
  ["a number without end", '{"requiredStaff":1e999}', /requiredStaff/],
  ["a tolerance without end", '{"tolerance":1e999}', /tolerance/],
  ["a key of every object", '{"__proto__":{"requiredStaff":5}}', /__proto__/],
  ["a method of every object", '{"toString":1}', /toString/],
  ["a list", "[]", /JSON/],
  ["a word", '"requiredStaff"', /JSON/],
  ["nothing", "null", /JSON/],
])("%s is refused, and the message says what", (_what, json, named) => {
  const parsed = parseSettings(JSON.parse(json));
  expect(parsed.ok ? "taken" : parsed.problems.map(({ en }) => en).join(" ")).toMatch(named);
});
