import { InvalidArgumentError, Option, type Command } from "commander";
import type { Language, Localized } from "../domain/language";
import { TIME_LIMIT } from "./pool";

/** Options that several commands share, each made anew for each of them. */
export type SharedOptions = ReturnType<typeof sharedOptions>;

/** What a command needs to add itself to the command line and to do its work. */
export interface CommandLine extends SharedOptions {
  readonly language: Language;
  readonly say: (text: Localized) => string;
  readonly command: (name: string, argument: string, description: Localized) => Command;
  /** Does a command's work, or a part of it, for its exit status; a failure is told with the file that it is about. */
  readonly attempt: (path: string, work: () => number | Promise<number>) => Promise<void>;
  /** The exit status of what was attempted last. */
  readonly status: () => number;
}

/** The shared options in one language. */
export function sharedOptions(say: (text: Localized) => string) {
  const langOption = (): Option =>
    new Option("--lang <zh|en>", say({ zh: "输出语言", en: "language of the output" })).choices(["zh", "en"]).default("zh");
  const settingsOption = (): Option => new Option("--settings <file>", say({ zh: "设置文件（JSON）", en: "settings file (JSON)" }));
  const wordsOption = (): Option =>
    new Option("--words <file>", say({ zh: "教过的词（JSON），可由面板导出", en: "words taught (JSON), as the pane exports them" }));
  const keptOption = (): Option =>
    new Option(
      "--no-kept",
      say({
        zh: "不采用工作簿自带的设置、已忽略的问题和教过的词（复核用）",
        en: "leave out what the workbook keeps: settings, findings set aside, words taught (for reviewers)",
      }),
    );
  const jsonOption = (): Option => new Option("--json", say({ zh: "以 JSON 输出", en: "print JSON" }));
  const forceOption = (): Option =>
    new Option(
      "--force",
      say({
        zh: "允许覆盖已有的输出文件；写两次则正在别处打开的也覆盖",
        en: "replace an existing output; given twice, also one that is open elsewhere",
      }),
    ).argParser((_value, times: number | undefined) => (times ?? 0) + 1);
  const limitOption = (): Option =>
    new Option("--time-limit <seconds>", say({ zh: "多个文件时，每个文件最多用多少秒", en: "seconds that each of several files may take" }))
      .default(TIME_LIMIT)
      .argParser(secondsOf);
  return { langOption, settingsOption, wordsOption, keptOption, jsonOption, forceOption, limitOption };
}

/** @throws InvalidArgumentError */
function secondsOf(text: string): number {
  const seconds = Number(text);
  // Node's clock for such waits ends at 2^31 milliseconds.
  if (!(seconds > 0 && seconds <= 2_000_000)) throw new InvalidArgumentError("");
  return seconds;
}
