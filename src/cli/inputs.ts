import { readFileSync, statSync } from "node:fs";
import type { Language, Localized } from "../domain/language";
import { DEFAULT_SETTINGS, type Settings } from "../domain/settings";
import { CommandFailure } from "./failure";
import { realPath } from "./outputs";
import { FAILURES } from "./texts";

/** What is to be checked, and what was asked for and could not be found. */
export interface Inputs {
  readonly files: readonly string[];
  /** A name or pattern that leads to no workbook, and why. */
  readonly missing: readonly { readonly name: string; readonly why: Localized }[];
  /** Spreadsheets of other kinds that folders and patterns held beside: nothing passes over them in silence. */
  readonly passedOver: readonly string[];
}

const WORKBOOK = /\.xls[xm]$/i;
const OTHER_SPREADSHEET = /\.(?:xls|xlsb|xlt|xltx|xltm|et|ett|ods|numbers)$/i;
const ANY_SPREADSHEET = "**/*.{xlsx,xlsm,xls,xlsb,xlt,xltx,xltm,et,ett,ods,numbers}";

/** Files as given, workbooks of folders, and matches of globs, each once, whatever names lead to it; Excel's lock files (~$) are passed over. */
export async function expandFiles(patterns: readonly string[]): Promise<Inputs> {
  const files = new Map<string, string>();
  const missing: { name: string; why: Localized }[] = [];
  const passedOver: string[] = [];
  const add = (path: string): void => {
    const real = realPath(path);
    if (!files.has(real)) files.set(real, path);
  };
  for (const pattern of patterns) {
    const kind = kindOf(pattern);
    if (kind === "file") {
      add(pattern);
      continue;
    }
    const matches = await search(pattern, kind);
    const workbooks = matches.filter((match) => WORKBOOK.test(match));
    passedOver.push(...matches.filter((match) => OTHER_SPREADSHEET.test(match)));
    workbooks.forEach(add);
    if (workbooks.length === 0)
      missing.push({
        name: pattern,
        why: kind === "folder" || /[*?{[]/.test(pattern) ? FAILURES.noWorkbooks(pattern) : FAILURES.notFound(pattern),
      });
  }
  return { files: [...files.values()], missing, passedOver };
}

async function search(pattern: string, kind: "folder" | "pattern"): Promise<string[]> {
  const { glob } = await import("tinyglobby");
  const options =
    kind === "folder"
      ? { patterns: [ANY_SPREADSHEET], cwd: pattern, caseSensitiveMatch: false }
      : { patterns: [pattern.replace(/\\/g, "/")] };
  // A link to a folder may lead out of the one that was asked for, or round in circles.
  const matches = await glob({
    ...options,
    ignore: ["**/node_modules/**"],
    expandDirectories: false,
    followSymbolicLinks: false,
  });
  return matches
    .filter((match) => !/(?:^|[\\/])~\$[^\\/]*$/.test(match))
    .sort()
    .map((match) => (kind === "folder" ? `${pattern.replace(/[\\/]$/, "")}/${match}` : match));
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
    if ((error as NodeJS.ErrnoException).code === "EISDIR")
      throw new CommandFailure(both((lang) => FAILURES.badSettings(path, FAILURES.settingsFolder[lang])[lang]));
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
