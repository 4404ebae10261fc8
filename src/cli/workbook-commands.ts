import { InvalidArgumentError, Option } from "commander";
import { calendarDay } from "../domain/values/calendar";
import { LEGACY } from "../station-files/kinds";
import { adviseEnding, adviseOpen, isFolder } from "./advice";
import type { CheckOptions, CommonOptions } from "./check";
import type { CommandLine } from "./command-line";
import { complain, EXIT, print } from "./exit";
import { adviseStations, loadCounting } from "./inputs";
import type { Force } from "./outputs";
import { printable } from "./printable";
import { TEXTS } from "./texts";

/** The commands that check, correct and compare workbooks. */
export function addWorkbookCommands(line: CommandLine): void {
  addCheck(line);
  addFix(line);
  addUnmark(line);
  addUndo(line);
}

/** `check`: lists every finding of files, folders and patterns. */
function addCheck(line: CommandLine): void {
  const { command, say, attempt, language, jsonOption, forceOption, limitOption, settingsOption, wordsOption, keptOption } = line;
  command("check", "<files...>", {
    zh: "检查文件、文件夹或通配符，列出每处问题",
    en: "check files, folders or globs and list every finding",
  })
    .addOption(jsonOption())
    .addOption(settingsOption())
    .addOption(wordsOption())
    .addOption(keptOption())
    .option("--explain", say({ zh: "列出每个计算格的算式", en: "print the arithmetic of every derived cell" }))
    .option(
      "--report <out>",
      say({
        zh: "把一个文件的核查结果另写成 .xlsx、.csv、.json 或 .html",
        en: "write one file's result sheet as .xlsx, .csv, .json or .html",
      }),
    )
    .option(
      "--summary <out>",
      say({ zh: "把多个站点汇总成一个 .xlsx，每站一行", en: "summarise many stations in one .xlsx, a row for each" }),
    )
    .addOption(
      new Option(
        "--date <date>",
        say({
          zh: "--report、--summary 中写明的核查日期（2026-01-31，可带时刻）；不写则用文件自己的保存时间",
          en: "date of the check that --report and --summary name (2026-01-31, with a time if wanted); else when the file was saved",
        }),
      ).argParser(dateOf),
    )
    .addOption(limitOption())
    .option("--quiet", say({ zh: "只列有错误的文件", en: "list only files with errors" }))
    .option("--rule <id...>", say({ zh: "只列这些规则的结果", en: "list findings of these rules alone" }))
    .addOption(
      new Option("--severity <level>", say({ zh: "只列此级别及以上的结果", en: "list findings of this severity or above" })).choices([
        "error",
        "warning",
        "info",
      ]),
    )
    .addOption(new Option("--format <kind>", say({ zh: "输出格式", en: "form of the output" })).choices(["text", "json", "csv", "html"]))
    .addOption(forceOption())
    .action((files: string[], options: CheckOptions) =>
      attempt("", async () => {
        const { check } = await import("./check");
        return check(files, { ...options, lang: language });
      }),
    );
}

/** `fix`: writes corrected copies. */
function addFix(line: CommandLine): void {
  const { command, say, attempt, language, forceOption, limitOption, settingsOption, wordsOption, keptOption } = line;
  command("fix", "<file>", {
    zh: "写出更正后的副本（文件夹则每个文件一份）",
    en: "write corrected copies of a file or of a folder",
  })
    .requiredOption("-o, --output <file>", say({ zh: "更正后另存为", en: "where to write the corrected copy" }))
    .option("--formulas", say({ zh: "计算格一律写成 Excel 公式", en: "write every derived cell as a native formula" }))
    .option("--mark", say({ zh: "标记问题并附批注", en: "highlight findings and add notes" }))
    .addOption(forceOption())
    .addOption(limitOption())
    .addOption(settingsOption())
    .addOption(wordsOption())
    .addOption(keptOption())
    .action((file: string, { output, settings: path, words, ...options }: FixOptions) =>
      attempt(file, async () => {
        const { fixFile } = await import("./fix-file");
        const counting = await loadCounting({ settings: path, words, kept: options.kept }, language);
        const mark = options.mark === true;
        const wanted = { ...counting, formulas: options.formulas === true, mark, force: options.force ?? 0 };
        if (isFolder(file)) {
          const { fixFolder } = await import("./fix-folder");
          return fixFolder(file, output, { ...wanted, limit: options.timeLimit });
        }
        await adviseStations(wanted, [file]);
        const { changes, marked, ...rest } = await fixFile(file, output, wanted);
        const { fixText } = await import("./fix-text");
        print(printable(fixText(changes, rest, output, mark ? marked : null, language)));
        adviseOpen(file, language);
        adviseEnding(file, output, language);
        if (LEGACY.test(file)) complain(TEXTS[language].fromLegacy(output));
        return rest.remaining.error > 0 ? EXIT.errors : EXIT.clean;
      }),
    );
}

/** `unmark`: takes the marks of `fix --mark` away again. */
function addUnmark(line: CommandLine): void {
  const { command, say, attempt, language, forceOption } = line;
  command("unmark", "<file>", { zh: "清除 fix --mark 留下的标记和批注", en: "take away the marks and notes of fix --mark" })
    .requiredOption("-o, --output <file>", say({ zh: "清除标记后另存为", en: "where to write the copy" }))
    .addOption(forceOption())
    .action((file: string, { output, force }: FixOptions) =>
      attempt(file, async () => {
        const { unmarkFile } = await import("./fix-file");
        print(TEXTS[language].unmarked(await unmarkFile(file, output, force ?? 0), printable(output)));
        adviseOpen(file, language);
        adviseEnding(file, output, language);
        return EXIT.clean;
      }),
    );
}

/** `undo`: takes back the last run that a workbook keeps. */
function addUndo(line: CommandLine): void {
  const { command, say, attempt, language, forceOption } = line;
  command("undo", "<file>", {
    zh: "撤销工作簿自带记录中的上一次核算，另存为副本",
    en: "take back the last run that the workbook keeps, in a copy",
  })
    .requiredOption("-o, --output <file>", say({ zh: "撤销后另存为", en: "where to write the copy" }))
    .addOption(forceOption())
    .action((file: string, { output, force }: FixOptions) =>
      attempt(file, async () => {
        const { undoFile } = await import("./correct-here");
        const counting = await loadCounting({}, language);
        const { restored, refused } = await undoFile(file, output, { ...counting, force: force ?? 0 });
        print(TEXTS[language].undone(restored, refused.length, printable(output)));
        adviseOpen(file, language);
        adviseEnding(file, output, language);
        return EXIT.clean;
      }),
    );
}

/** `compare`: tells two versions of a workbook apart. */
export function addCompare(line: CommandLine): void {
  const { command, say, attempt, language, jsonOption, forceOption, settingsOption, wordsOption, keptOption } = line;
  command("compare", "<old> <new>", {
    zh: "比较两版工作簿：改了什么，更正了什么",
    en: "tell what two versions of a workbook differ in",
  })
    .option("-o, --output <out>", say({ zh: "另写成 .xlsx、.csv 或 .json", en: "write it as .xlsx, .csv or .json too" }))
    .addOption(jsonOption())
    .addOption(forceOption())
    .addOption(settingsOption())
    .addOption(wordsOption())
    .addOption(keptOption())
    .action((before: string, after: string, options: CommonOptions & { output?: string; force?: Force }) =>
      attempt(after, async () => {
        const { compare } = await import("./compare");
        const counting = await loadCounting(options, language);
        for (const file of [before, after]) adviseOpen(file, language);
        return compare(before, after, {
          ...counting,
          json: options.json === true,
          output: options.output,
          force: options.force ?? 0,
        });
      }),
    );
}

type FixOptions = CommonOptions & {
  readonly timeLimit: number;
  readonly output: string;
  readonly formulas?: boolean;
  readonly mark?: boolean;
  readonly force?: Force;
};

/** A day of the calendar as it stands in a report, with the minute where it was given. */
function dateOf(text: string): string {
  const parts = /^(\d{4})-(\d\d)-(\d\d)(?:[ T]([01]\d|2[0-3]):([0-5]\d))?$/.exec(text);
  if (!parts || !calendarDay(Number(parts[1]), Number(parts[2]), Number(parts[3]))) throw new InvalidArgumentError("");
  return text.replace("T", " ");
}
