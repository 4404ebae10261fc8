/** @jest-environment-options {"apart": true} */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { analyse } from "scslre";

const src = join(__dirname, "../../src");
/** Everything that a workbook's or a report's texts reach without a page. */
const FOLDERS = ["domain", "prose", "formulas", "app", "adapters/xlsx", "station-files"];

const files = FOLDERS.flatMap((folder) =>
  readdirSync(join(src, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => join(src, folder, file)),
);

test("no line of the program switches off the rule that its patterns take time in proportion to a text", () => {
  const off = files.filter((file) => /eslint-disable[^\n]*regexp\//.test(readFileSync(file, "utf8")));
  expect(off).toEqual([]);
});

test("patterns that are put together from words, which no rule sees in the sources, take time in proportion to a text as well", () => {
  const built = new Map<string, { readonly source: string; readonly flags: string }>();
  const Plain = globalThis.RegExp;
  globalThis.RegExp = new Proxy(Plain, {
    construct(target, args: [string, string?], newTarget) {
      const made = Reflect.construct(target, args, newTarget === globalThis.RegExp ? target : newTarget) as RegExp;
      // Packages have patterns of their own.
      if (!/node_modules/.test(new Error().stack!.split("\n")[2] ?? "")) built.set(String(made), made);
      return made;
    },
  });
  try {
    jest.isolateModules(() => {
      for (const file of files) jest.requireActual(file);
    });
  } finally {
    globalThis.RegExp = Plain;
  }
  expect(built.size).toBeGreaterThan(100);
  const slow = [...built.values()].flatMap(({ source, flags }) =>
    analyse({ source, flags: flags.replace("d", "") }).reports.map(({ type, exponential }) => [type, exponential, source.slice(0, 200)]),
  );
  expect(slow).toEqual([]);
  // What looks behind for digits alone begins anew after each point of 0.50.50.5…: there the checker above sees nothing, and the number must end by itself.
  const endless = [...built.values()].filter(({ source, flags }) => !flags.includes("y") && /(?<!\^[^|]*)\\d\[\\d,\.\][*+]/.test(source));
  expect(endless.map(({ source }) => source.slice(0, 200))).toEqual([]);
}, 120_000);
