import { SETTING_VALUES, storeSettings } from "../../src/app/settings";
import { SETTINGS_REFERENCE } from "../../src/app/settings-reference";
import { DEFAULT_SETTINGS, type Settings } from "../../src/domain/settings";
import type { Language } from "../../src/domain/language";

/** The reference of the settings file in both languages. */
export const SETTINGS_PAGES: readonly { readonly path: string; readonly language: Language }[] = [
  { path: "docs/settings.md", language: "en" },
  { path: "docs/settings.zh-CN.md", language: "zh" },
];

const EXAMPLE = {
  ...storeSettings({ ...DEFAULT_SETTINGS, requiredStaff: 20, minStableRate: 0.8 }),
  rules: { "attendance/contract-expiring": "off" },
  stations: {
    东站: { requiredStaff: 12, term: { start: "2024-01-25", end: "2024-08-31" } },
    "西街道/西站.xlsx": { words: [{ kind: "header", word: "金保", means: "insurance" }] },
  },
};

const TEXTS: Readonly<Record<Language, readonly string[]>> = {
  en: [
    "# The settings file",
    "[中文](settings.zh-CN.md)",
    "`--settings file.json` of `check`, `fix`, `report` and `prose`, and the settings of many stations in the page. One JSON object; a key that does not exist is refused with the nearest that does.",
    "`stations` holds settings of single stations, by the name of a station's file (with or without its ending), of a folder that leads to it, or both (`street/east`). What counts, from the least to the most: the default, what the workbook itself keeps (unless `--no-kept`), the file's settings for all, those for the station; a name of more parts counts before one of fewer. `rules` and `words` are laid over one another one by one, the rest as a whole. A station that no workbook is, is told.",
  ],
  zh: [
    "# 设置文件",
    "[English](settings.md)",
    "`check`、`fix`、`report`、`prose` 的 `--settings 文件.json`，以及网页版多站核查的设置。内容是一个 JSON 对象；写错的键会被指出，并给出最接近的正确写法。",
    "`stations` 写单个站点的设置，以站点的文件名（可不写扩展名）、所在文件夹名或两者（`街道/东站`）为键。优先次序由低到高：默认值、工作簿自带的设置（`--no-kept` 时不采用）、文件里对所有站点的设置、对该站点的设置；写得更具体的优先。`rules` 和 `words` 逐条叠加，其余整体替换。没有对应文件的站点会被指出。",
  ],
};

const HEADS: Readonly<Record<Language, readonly string[]>> = {
  en: ["Key", "What", "Value", "Default", "Basis"],
  zh: ["键", "含义", "取值", "默认", "依据"],
};

/** The page's whole text. */
export function settingsPage(language: Language): string {
  const names = (Object.keys(SETTINGS_REFERENCE) as (keyof Settings)[]).filter((name) => name !== "language");
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  const rows = names.map((name) => {
    const { title, basis } = SETTINGS_REFERENCE[name];
    const escaped = (text: string): string => text.replaceAll("|", "\\|");
    return line([
      `\`${name}\``,
      escaped(title[language]),
      escaped(SETTING_VALUES[name][language]),
      `\`${JSON.stringify(DEFAULT_SETTINGS[name])}\``,
      escaped(basis[language]),
    ]);
  });
  const [heading, ...rest] = TEXTS[language];
  return [
    heading,
    "",
    ...rest.flatMap((paragraph) => [paragraph, ""]),
    line(HEADS[language]),
    line(HEADS[language].map(() => "---")),
    ...rows,
    "",
    "```json",
    JSON.stringify(EXAMPLE, null, 2),
    "```",
    "",
  ].join("\n");
}
