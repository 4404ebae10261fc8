import { readFileSync, statSync } from "node:fs";
import type { Language } from "../domain/language";
import { DEFAULT_SETTINGS, type Settings } from "../domain/settings";
import { CommandFailure } from "./failure";
import { FAILURES } from "./texts";

/** Files as given, workbooks of folders, and matches of globs, each once and in order; Excel's lock files (~$) are passed over. */
export async function expandFiles(patterns: readonly string[]): Promise<string[]> {
  const found = new Set<string>();
  for (const pattern of patterns) {
    const kind = kindOf(pattern);
    if (kind === "file") found.add(pattern);
    else {
      const { glob } = await import("tinyglobby");
      const options =
        kind === "folder" ? { patterns: ["**/*.{xlsx,xlsm,XLSX,XLSM}"], cwd: pattern } : { patterns: [pattern.replace(/\\/g, "/")] };
      const matches = (await glob({ ...options, ignore: ["**/~$*", "**/node_modules/**"], expandDirectories: false })).sort();
      if (matches.length === 0)
        throw new CommandFailure(kind === "folder" || /[*?{[]/.test(pattern) ? FAILURES.noWorkbooks(pattern) : FAILURES.notFound(pattern));
      for (const match of matches) found.add(kind === "folder" ? `${pattern.replace(/[\\/]$/, "")}/${match}` : match);
    }
  }
  return [...found];
}

function kindOf(path: string): "file" | "folder" | "pattern" {
  try {
    return statSync(path).isDirectory() ? "folder" : "file";
  } catch {
    return "pattern";
  }
}

/** Settings of a JSON file, strictly read; the defaults without one. @throws CommandFailure naming each field that is wrong */
export async function loadSettings(path: string | undefined, language: Language): Promise<Settings> {
  if (path === undefined) return DEFAULT_SETTINGS;
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(path, "utf8").replace(/^\ufeff/, ""));
  } catch (error) {
    if (error instanceof SyntaxError) throw new CommandFailure(both((lang) => FAILURES.badSettings(path, FAILURES.notJson[lang])[lang]));
    throw error;
  }
  const { parseSettings } = await import("../app/settings");
  const parsed = parseSettings(json);
  if (parsed.ok) return { ...parsed.settings, language };
  throw new CommandFailure(both((lang) => FAILURES.badSettings(path, parsed.problems.map((problem) => problem[lang]).join(" "))[lang]));
}

function both(text: (language: Language) => string): { zh: string; en: string } {
  return { zh: text("zh"), en: text("en") };
}
