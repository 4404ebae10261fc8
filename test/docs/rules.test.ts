import { readFileSync } from "node:fs";
import { join } from "node:path";
import { tableRules } from "../../src/domain/engine/all-rules";
import { proseRules } from "../../src/app/rules";
import { RULE_PAGES, rulePage } from "../../tools/docs/rule-pages";

describe.each(RULE_PAGES.map((page) => [page.path, page] as const))("the page %s", (path, page) => {
  const text = readFileSync(join(__dirname, "..", "..", path), "utf8");

  test("is what the rules say now (else: npm run docs)", () => {
    expect(text).toBe(rulePage(page));
  });

  test("has one entry for each rule, with severity, basis, two examples and what to do", () => {
    const entries = text.split(/^### /m).slice(1);
    expect(entries.map((entry) => /^`([^`]+)`/.exec(entry)![1])).toEqual([...tableRules, ...proseRules].map(({ id }) => id));
    for (const entry of entries) {
      expect(entry.match(/^- \*\*/gm)).toHaveLength(4);
      expect(entry).toContain("▶");
    }
  });

  test("leaves nothing unsaid and nothing unfilled", () => {
    expect(text).not.toMatch(/undefined|null|NaN|\[object/);
  });

  test("leads to the same page in the other language", () => {
    expect(RULE_PAGES.map((other) => other.path)).toContain(`docs/${page.other.file}`);
    expect(text).toContain(`(${page.other.file})`);
  });
});
