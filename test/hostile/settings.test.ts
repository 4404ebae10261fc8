import fc from "fast-check";
import { readJson, readJsonFile } from "../../src/app/json-file";
import { parseSettings, readSettings, storeSettings } from "../../src/app/settings";
import { parseSettingsFile } from "../../src/app/settings-file";
import { parseWordings } from "../../src/app/taught-wordings";
import { parseWords } from "../../src/app/taught-words";
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

test.each([
  ["a name of three million letters", { ["长".repeat(3_000_000)]: 1 }],
  ["a rule of three million letters", { rules: { ["a".repeat(3_000_000)]: "off" } }],
  ["a hundred thousand rules", { rules: Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`k${index}`, "off"])) }],
  ["a station of three million letters", { stations: { ["站".repeat(3_000_000)]: { none: 1 } } }],
  [
    "ten thousand stations that are wrong",
    { stations: Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`${index}`, { none: 1 }])) },
  ],
])("a settings file of %s is refused in a message that can be read", (_what, json) => {
  const parsed = parseSettingsFile(json);
  const told = parsed.ok ? "" : parsed.problems.map(({ zh }) => zh).join(" ");
  expect(told).toMatch(/没有名为|没有编号为/);
  expect(told.length).toBeLessThan(2_000);
});

test.each([
  ["lists a hundred thousand deep", "[".repeat(100_000) + "]".repeat(100_000)],
  ["objects a hundred thousand deep", '{"a":'.repeat(100_000) + "1" + "}".repeat(100_000)],
  ["a word that is a key of every object", '{"words":[{"kind":"__proto__","word":"到岗","means":"constructor"}]}'],
])("a file of %s is neither settings nor words nor wordings", (_what, json) => {
  const read: unknown = JSON.parse(json);
  expect([parseSettingsFile(read).ok, parseWords(read), parseWordings(read)]).toEqual([false, null, null]);
});

test.each([
  ["UTF-8", (text: string) => Buffer.from(text)],
  ["UTF-8 with its mark", (text: string) => Buffer.from(`\ufeff${text}`)],
  ["UTF-16 with its mark", (text: string) => Buffer.from(`\ufeff${text}`, "utf16le")],
  ["UTF-16 without a mark", (text: string) => Buffer.from(text, "utf16le")],
  ["UTF-16, high byte first", (text: string) => Buffer.from(`\ufeff${text}`, "utf16le").swap16()],
  ["UTF-16, high byte first, without a mark", (text: string) => Buffer.from(text, "utf16le").swap16()],
  // 广 in GB 18030.
  ["what Windows in China calls ANSI", (text: string) => Buffer.from(text.replace("广", "\xb9\xe3"), "latin1")],
])("a file of settings in %s says what it says in any other encoding", (_what, encoded) => {
  expect(readJsonFile(encoded('{"stations":{"广1":{"requiredStaff":20}}}'))).toEqual({
    ok: true,
    json: { stations: { 广1: { requiredStaff: 20 } } },
  });
});

test.each([
  ["half a letter", [0x7b, 0x22, 0xff, 0x22]],
  ["an odd byte of UTF-16", [0xff, 0xfe, 0x7b, 0x00, 0x7d]],
  ["zeros", [0x00, 0x00, 0x00, 0x00]],
])("a file of settings that is no text in any encoding (%s) is told as that, never read as noise", (_what, bytes) => {
  const read = readJsonFile(Uint8Array.from(bytes));
  expect(read.ok ? "read" : read.problem.en).toMatch(/^its characters cannot be read/);
});

test.each([
  ["a setting", '{"requiredStaff":20,"halfMonthDay":15,"requiredStaff":5}', "requiredStaff"],
  ["a station", '{"stations":{"站1":{"requiredStaff":20},"站2":{},"站1":{}}}', "站1"],
  ["a rule, once written in another way", '{"rules":{"a/b":"off","a\\u002fb":"error"}}', "a/b"],
  ["a field of the second word", '{"words":[{"kind":"mark"},{"kind":"mark", "word":"P" , "word" : "对"}]}', "word"],
  ["a key of every object", '{"__proto__":1,"__proto__":2}', "__proto__"],
])("a file that holds %s twice is refused with its name: none of the two is taken in silence", (_what, text, key) => {
  const read = readJson(text);
  expect(read.ok ? "read" : read.problem.zh).toMatch(`“${key}”在同一处写了两次`);
});

test("what stands in several objects, in a list or within a text is no second time", () => {
  const text = '{"stations":{"a":{"x":1},"b":{"x":1}},"list":["x","x",{"x":"{\\"x\\":1,\\"x\\":2}"}],"x":"\\\\","y":"x"}';
  expect(readJson(text)).toEqual({ ok: true, json: JSON.parse(text) });
});

test("words that are keys of every object are words like others", () => {
  const names = ["__proto__", "constructor", "toString"];
  const words = parseWords({ words: names.map((word) => ({ kind: "header", word, means: "wage" })) });
  expect(words?.map(({ word }) => word)).toEqual(names);
  const { findings } = audit({ sheets: [sheet] }, DEFAULT_SETTINGS);
  const taught = audit({ sheets: [sheet] }, { ...DEFAULT_SETTINGS, words: words ?? [] });
  expect(taught.findings).toEqual(findings);
});
