import type { Localized } from "../domain/language";
import { DEFAULT_SETTINGS, type Settings } from "../domain/settings";
import { withWords, type TaughtWord } from "../domain/values/vocabulary/taught-words";
import { listedProblems, NO_OBJECT, parseGiven, readGiven, shortName, withGiven, type GivenSettings } from "./settings";
import { lastItem } from "../domain/values/present";

/** Settings of one station, by its file's name or by the folders that lead to it. */
export interface StationSettings {
  readonly station: string;
  readonly settings: GivenSettings;
}

/** One file of settings for many stations: what counts for all of them, and what for single ones. Plain data that may cross threads. */
export interface SettingsFile {
  readonly common: GivenSettings;
  readonly stations: readonly StationSettings[];
  /** Words that hold everywhere, of a file of their own. */
  readonly words: readonly TaughtWord[];
}

export const NO_SETTINGS_FILE: SettingsFile = { common: {}, stations: [], words: [] };

/** Under this name the settings of single stations stand in the file. */
const STATIONS = "stations";

export type ParsedSettingsFile =
  { readonly ok: true; readonly file: SettingsFile } | { readonly ok: false; readonly problems: readonly Localized[] };

/** Reads a file of settings strictly: every unknown key and wrong value is named, with the station that it stands under. */
export function parseSettingsFile(json: unknown): ParsedSettingsFile {
  if (typeof json !== "object" || json === null || Array.isArray(json)) return { ok: false, problems: [NO_OBJECT] };
  const { [STATIONS]: own, ...rest } = json as Record<string, unknown>;
  const common = parseGiven(rest, [STATIONS]);
  const problems: Localized[] = common.ok ? [] : [...common.problems];
  const stations: StationSettings[] = [];
  if (own !== undefined) {
    if (typeof own !== "object" || own === null || Array.isArray(own)) problems.push(NO_STATIONS);
    else
      for (const [station, given] of Object.entries(own)) {
        const parsed = parseGiven(given);
        if (parsed.ok) stations.push({ station, settings: parsed.given });
        else
          for (const one of parsed.problems)
            problems.push({ zh: `站点“${shortName(station)}”：${one.zh}`, en: `Station “${shortName(station)}”: ${one.en}` });
      }
  }
  if (!common.ok || problems.length > 0) return { ok: false, problems: listedProblems(problems, (problem) => problem) };
  return { ok: true, file: { common: common.given, stations, words: [] } };
}

const NO_STATIONS: Localized = {
  zh: "“stations”应为一个对象：站点的文件名或文件夹名对应该站的设置。",
  en: "“stations” must be an object: the name of a station's file or folder with its settings.",
};

/**
 * The settings that count for one workbook: what it keeps itself, over it what the file gives for all stations, over that what it gives for
 * this one; a name of more parts counts before one of fewer.
 * @param kept the settings that the workbook keeps, as they are stored
 */
export function settingsFor({ common, stations, words }: SettingsFile, path: string, kept: unknown): Settings {
  const own = stations
    .filter(({ station }) => isStation(station, path))
    .sort((a, b) => partsOf(a.station).length - partsOf(b.station).length);
  const settings = [readGiven(kept), common, ...own.map(({ settings: given }) => given)].reduce<Settings>(withGiven, DEFAULT_SETTINGS);
  return words.length === 0 ? settings : { ...settings, words: withWords(settings.words, words) };
}

/** Stations of the file that none of the workbooks is: a name that was misspelt would silently count for nothing. */
export function stationsWithout({ stations }: SettingsFile, paths: readonly string[]): readonly string[] {
  return stations.filter(({ station }) => !paths.some((path) => isStation(station, path))).map(({ station }) => station);
}

/** A station is named by its file, with or without its ending, by a folder that it lies in, or by both. */
function isStation(name: string, path: string): boolean {
  const wanted = partsOf(name);
  const parts = partsOf(path);
  if (wanted.length === 0) return false;
  const plain = [...parts.slice(0, -1), lastItem(parts).replace(/\.\w+$/, "")];
  return [parts, plain].some((whole) => {
    for (let from = 0; from + wanted.length <= whole.length; from++)
      if (wanted.every((part, index) => part === whole[from + index])) return true;
    return false;
  });
}

function partsOf(path: string): string[] {
  return path.split(/[\\/]+/).filter((part) => part !== "" && part !== ".");
}
