import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseSettingsFile } from "../../src/app/settings-file";
import { DEFAULT_SETTINGS } from "../../src/domain/settings";
import { SETTINGS_PAGES, settingsPage } from "../../tools/docs/settings-pages";

describe.each(SETTINGS_PAGES.map(({ path, language }) => [path, language] as const))("the page %s", (path, language) => {
  const text = readFileSync(join(__dirname, "..", "..", path), "utf8");

  test("is what the settings say now (else: npm run docs)", () => {
    expect(text).toBe(settingsPage(language));
  });

  test("has a line for each key that a file may hold, and an example that is taken", () => {
    const keys = [...text.matchAll(/^\| `(\w+)` \|/gm)].map((match) => match[1]);
    expect(keys.sort()).toEqual(
      Object.keys(DEFAULT_SETTINGS)
        .filter((name) => name !== "language")
        .sort(),
    );
    expect(parseSettingsFile(JSON.parse(/```json\n([\s\S]+?)```/.exec(text)![1]!))).toMatchObject({ ok: true });
  });
});
