import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const source = join(__dirname, "../../src");
const files = readdirSync(source, { recursive: true, encoding: "utf8" }).filter((name) => /\.(?:tsx?|js|html)$/.test(name));

test("a browser keeps the language and the words taught for every workbook, and nothing else: no cell of anybody's", () => {
  const keeping = files.flatMap((name) => {
    const text = readFileSync(join(source, name), "utf8");
    expect([name, /sessionStorage|indexedDB|document\.cookie|caches\.open/.test(text)]).toEqual([name, false]);
    return [...text.matchAll(/localStorage\.setItem\(([^)]*)\)/g)].map(([, kept]) => `${name.replaceAll("\\", "/")}: ${kept}`);
  });
  expect(keeping.sort()).toEqual([
    "page-edition/page-context.ts: KEY, chosen",
    "page-edition/page-context.ts: WORDS_KEY, file",
    "taskpane/office-host-context.ts: key, file",
    "taskpane/office-host-context.ts: key, language",
    "workbench/page/bench.ts: LANGUAGE_KEY, language",
  ]);
});
