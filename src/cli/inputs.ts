import { readdir, statSync, type Dirent } from "node:fs";
import { isAbsolute, join, relative } from "node:path";
import { readFileBytes } from "../adapters/xlsx/node-files";
import type { Language, Localized } from "../domain/language";
import { readJsonFile } from "../app/json-file";
import type { SettingsFile } from "../app/settings-file";
import { parseWordings } from "../app/taught-wordings";
import type { TaughtWording } from "../domain/values/taught-wording";
import { type TaughtWord } from "../domain/values/vocabulary/taught-words";
import { CommandFailure, failureText } from "./failure";
import type { CountingOptions } from "../station-files/checked-file";
import { LOCK, OTHER_SPREADSHEET, WORKBOOK } from "../station-files/kinds";
import { complain } from "./exit";
import { realPath } from "./outputs";
import { FAILURES } from "./failure-texts";
import { TEXTS } from "./texts";

/** What is to be checked, and what was asked for and could not be found or looked at. */
export interface Inputs {
  readonly files: readonly string[];
  /** A name or pattern that leads to no workbook, a folder that could not be opened, and why. */
  readonly missing: readonly { readonly name: string; readonly why: Localized }[];
  /** Spreadsheets of other kinds that folders and patterns held beside: nothing passes over them in silence. */
  readonly passedOver: readonly string[];
  /** Links to folders, which were not followed. */
  readonly linked: readonly string[];
}

const ANY_SPREADSHEET = "**/*.{xlsx,xlsm,xls,xlsb,xlt,xltx,xltm,et,ett,ods,numbers}";

/** Files as given, workbooks of folders, and matches of globs, each once, whatever names lead to it; Excel's lock files (~$) are passed over. */
export async function expandFiles(patterns: readonly string[]): Promise<Inputs> {
  const files = new Map<string, string>();
  const missing: { name: string; why: Localized }[] = [];
  const passedOver: string[] = [];
  const links: string[] = [];
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
    if (typeof kind === "object") {
      missing.push({ name: pattern, why: failureText(kind.error, pattern) });
      continue;
    }
    const { matches, unreadable, linked } = await search(pattern, kind);
    const workbooks = matches.filter((match) => WORKBOOK.test(match));
    for (const match of matches) if (OTHER_SPREADSHEET.test(match)) passedOver.push(match);
    for (const link of linked) links.push(link);
    workbooks.forEach(add);
    for (const name of unreadable) missing.push({ name, why: FAILURES.unreadableFolder(name) });
    if (workbooks.length === 0 && unreadable.length === 0)
      missing.push({
        name: pattern,
        why: kind === "folder" || /[*?{[]/.test(pattern) ? FAILURES.noWorkbooks(pattern) : FAILURES.notFound(pattern),
      });
  }
  return { files: [...files.values()], missing, passedOver, linked: links };
}

interface Found {
  readonly matches: string[];
  /** Folders that would not be opened: what was not looked at is never taken for empty. */
  readonly unreadable: string[];
  /** Links to folders, which may lead out of the one that was asked for, or round in circles. */
  readonly linked: string[];
}

async function search(pattern: string, kind: "folder" | "pattern"): Promise<Found> {
  const { glob } = await import("tinyglobby");
  const [unreadable, linked] = [new Set<string>(), new Set<string>()];
  const options =
    kind === "folder"
      ? { patterns: [ANY_SPREADSHEET], cwd: pattern, caseSensitiveMatch: false }
      : { patterns: [pattern.replace(/\\/g, "/")] };
  const deep = kind === "folder" || pattern.includes("**");
  const readFolder = (folder: string, readOptions: { withFileTypes: true }, done: (error: Error | null, entries: Dirent[]) => void): void =>
    readdir(folder, readOptions, (error, entries) => {
      // The search itself passes over errors.
      if (error && error.code !== "ENOENT" && error.code !== "ENOTDIR") unreadable.add(shortened(folder));
      done(error, error ? entries : entries.map((entry) => plain(entry, folder, (link) => deep && linked.add(shortened(link)))));
    });
  const matches = await glob({
    ...options,
    ignore: ["**/node_modules/**"],
    expandDirectories: false,
    followSymbolicLinks: false,
    fs: { readdir: readFolder as typeof readdir },
  });
  return {
    matches: matches
      .filter((match) => !LOCK.test(match))
      .sort()
      .map((match) => (kind === "folder" ? `${pattern.replace(/[\\/]$/, "")}/${match}` : match)),
    unreadable: [...unreadable].sort(),
    linked: [...linked].sort(),
  };
}

/** The search passes over what is no file, and over links: a pipe of a workbook's name cannot be read and is told; a link to a file is that file, one that leads nowhere is a file that cannot be read, one to a folder is told. */
function plain(entry: Dirent, folder: string, toFolder: (link: string) => unknown): Dirent {
  if (entry.isFile() || entry.isDirectory()) return entry;
  const link = join(folder, entry.name);
  if (!entry.isSymbolicLink() || kindOf(link) !== "folder")
    return Object.assign(Object.create(entry) as Dirent, { isFile: () => true, isSymbolicLink: () => false });
  toFolder(link);
  return entry;
}

/** A folder as it was asked for: the search names it from the root. */
function shortened(folder: string): string {
  const inside = relative(process.cwd(), folder);
  return (inside === "" || inside.startsWith("..") || isAbsolute(inside) ? folder : inside).replace(/\\/g, "/").replace(/\/$/, "");
}

function kindOf(path: string): "file" | "folder" | "pattern" | { readonly error: unknown } {
  try {
    return statSync(path).isDirectory() ? "folder" : "file";
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // A pattern may be longer than a name may be.
    return code === "ENOENT" || code === "ENOTDIR" || code === "ENAMETOOLONG" ? "pattern" : { error };
  }
}

/** Files that say how to read and count: settings, and words taught. */
export interface Given {
  readonly settings?: string | undefined;
  readonly words?: string | undefined;
  /** False where what the workbooks keep is not to count. */
  readonly kept?: boolean | undefined;
}

/** What the files given say of how to count; nothing without them. @throws CommandFailure naming each field that is wrong */
export async function loadCounting({ settings, words, kept }: Given, language: Language): Promise<CountingOptions> {
  const file: SettingsFile = settings === undefined ? { common: {}, stations: [], words: [] } : await settingsOf(settings);
  return { settings: words === undefined ? file : { ...file, words: await wordsOf(words) }, language, kept: kept !== false };
}

/** Tells of stations in the settings that none of the files is: their settings would silently count for nothing. */
export async function adviseStations({ settings, language }: CountingOptions, files: readonly string[]): Promise<void> {
  if (settings.stations.length === 0) return;
  const { stationsWithout } = await import("../app/settings-file");
  const unknown = stationsWithout(settings, files);
  if (unknown.length > 0) complain(TEXTS[language].stationsWithout(shortList(unknown, TEXTS[language].comma)));
}

/** The first names of a list, as many as a person reads. */
function shortList(names: readonly string[], comma: string): string {
  const first = names.slice(0, 20).map((name) => (name.length > 60 ? `${name.slice(0, 60)}…` : name));
  return [...first, ...(names.length > first.length ? [`… (${names.length})`] : [])].join(comma);
}

async function settingsOf(path: string): Promise<SettingsFile> {
  const json = jsonOf(path, FAILURES.badSettings);
  const { parseSettingsFile } = await import("../app/settings-file");
  const parsed = parseSettingsFile(json);
  if (parsed.ok) return parsed.file;
  throw new CommandFailure(both((lang) => FAILURES.badSettings(path, parsed.problems.map((problem) => problem[lang]).join(" "))[lang]));
}

async function wordsOf(path: string): Promise<readonly TaughtWord[]> {
  const json = jsonOf(path, FAILURES.badWords);
  const { parseWords } = await import("../app/taught-words");
  const words = parseWords(json);
  if (words) return words;
  throw new CommandFailure(both((lang) => FAILURES.badWords(path, FAILURES.noWords[lang])[lang]));
}

function jsonOf(path: string, bad: (path: string, why: string) => Localized): unknown {
  let bytes: Uint8Array;
  try {
    bytes = readFileBytes(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EISDIR") throw error;
    throw new CommandFailure(both((lang) => bad(path, FAILURES.settingsFolder[lang])[lang]));
  }
  const read = readJsonFile(bytes);
  if (read.ok) return read.json;
  throw new CommandFailure(both((lang) => bad(path, read.problem[lang])[lang]));
}

function both(text: (language: Language) => string): { zh: string; en: string } {
  return { zh: text("zh"), en: text("en") };
}

/** What was said of wordings of reports: each names one figure of the tables. */
export function loadWordings(path: string): readonly TaughtWording[] {
  const wordings = parseWordings(jsonOf(path, FAILURES.badWordings));
  if (wordings) return wordings;
  throw new CommandFailure(both((lang) => FAILURES.badWordings(path, FAILURES.noWordings[lang])[lang]));
}
