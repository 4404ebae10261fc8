import { statSync } from "node:fs";
import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import packageJson from "../../package.json";
import type { Language, Localized } from "../domain/language";
import { calendarDay } from "../domain/values/calendar";
import { mayRunOut, runApart } from "./apart";
import type { CheckOptions, CommonOptions } from "./check";
import { complain, EXIT, print } from "./exit";
import { failureLine, named } from "./failure";
import { LEGACY } from "../station-files/kinds";
import { adviseStations, expandFiles, loadCounting, loadWordings } from "./inputs";
import { isOpenElsewhere, rightEnding, written, type Force } from "./outputs";
import { TIME_LIMIT } from "./pool";
import { serveAsWorker } from "./worker";
import { printable } from "./printable";
import { looksOf } from "./looks";
import { FAILURES, TEXTS } from "./texts";
import { helpIn, mistake } from "./usage";
import { prepareReading } from "./legacy-reading";

/** Runs the command line. Returns the exit status. */
export async function run(argv: readonly string[]): Promise<number> {
  let status: number = EXIT.clean;
  const language = languageOf(argv);
  const say = ({ zh, en }: Localized): string => (language === "zh" ? zh : en);
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
  const attempt = async (path: string, work: () => number | Promise<number>): Promise<void> => {
    try {
      status = await work();
    } catch (error) {
      complain(failureLine(error, path)[language]);
      status = EXIT.failed;
    }
  };

  const program = new Command("station-audit")
    .description(
      say({
        zh: "核算并检查社工站的统计表格。",
        en: "Recomputes and checks the tables of social-work stations.",
      }),
    )
    .version(packageJson.version, "-V, --version", say({ zh: "显示版本号", en: "print the version" }))
    .helpOption("-h, --help", say({ zh: "显示帮助", en: "show help" }))
    .helpCommand("help [command]", say({ zh: "显示某个命令的帮助", en: "show help of a command" }))
    .addOption(langOption())
    // Before a command --lang is the program's, behind it the command's.
    .enablePositionalOptions()
    .exitOverride()
    // Mistakes are told below, in the language asked for.
    .configureOutput({ writeErr: (text) => process.stderr.write(text), outputError: () => undefined })
    .configureHelp(helpIn(language))
    .addHelpText("after", `\n${say(EPILOGUE)}`);
  if (language === "zh") program.usage("[选项] <命令>");
  const command = (name: string, argument: string, description: Localized): Command => {
    const made = program.command(name).description(say(description)).addOption(langOption());
    if (language === "zh") made.usage(`[选项]${argument === "" ? "" : ` ${argument}`}`);
    return argument === "" ? made : made.arguments(argument);
  };

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

  command("rules", "", { zh: "列出全部规则", en: "print the rule reference" })
    .option("--full", say({ zh: "连同示例表，以 Markdown 输出", en: "with its example tables, as Markdown" }))
    .action(({ full }: { full?: boolean }) =>
      attempt("", async () => {
        if (full) {
          const { ruleReference } = await import("../app/rule-reference");
          print(ruleReference(language));
        } else {
          const { rulesText } = await import("./rules-text");
          print(rulesText(language, looksOf(process.stdout).columns));
        }
        return EXIT.clean;
      }),
    );

  command("report", "<file>", { zh: "按表格生成评估报告的标准段落", en: "print the report's paragraphs from the tables" })
    .addOption(limitOption())
    .addOption(settingsOption())
    .addOption(wordsOption())
    .addOption(keptOption())
    .action((file: string, options: CommonOptions & { timeLimit: number }) =>
      attempt(file, async () => {
        const { printReports } = await import("./print-reports");
        const counting = await loadCounting(options, language);
        const { files, missing } = isFolder(file) ? await expandFiles([file]) : { files: [file], missing: [] };
        await adviseStations(counting, files);
        const failed = await printReports(files, { ...counting, limit: options.timeLimit }, (one) => adviseOpen(one, language));
        for (const { name, why } of missing) complain(named(name, why[language]));
        return failed + missing.length > 0 ? EXIT.failed : EXIT.clean;
      }),
    );

  command("notice", "<file>", {
    zh: "写出整改通知（文件夹则每站一份）",
    en: "write the notice of corrections for stations",
  })
    .requiredOption(
      "-o, --output <file>",
      say({ zh: "写成 .docx、.xlsx 或 .html；文件夹则写到文件夹", en: "a .docx, .xlsx or .html; of a folder, a folder" }),
    )
    .addOption(forceOption())
    .addOption(settingsOption())
    .addOption(wordsOption())
    .addOption(keptOption())
    .action((file: string, { output, force, ...options }: FixOptions) =>
      attempt(file, async () => {
        const { notices } = await import("./notice");
        const counting = await loadCounting(options, language);
        const { files, missing } = isFolder(file) ? await expandFiles([file]) : { files: [file], missing: [] };
        await adviseStations(counting, files);
        return notices(isFolder(file) ? { folder: file, files, missing } : { file }, output, { ...counting, force: force ?? 0 });
      }),
    );

  command("prose", "<report>", {
    zh: "核对报告（.docx、.txt、.md）中的数字与表格是否一致",
    en: "hold a report's figures against the tables",
  })
    .requiredOption("--against <file>", say({ zh: "用来核对的工作簿", en: "the workbook to hold it against" }))
    .option("--comment <out>", say({ zh: "另写一份带批注的 .docx 副本", en: "write a commented copy of the .docx" }))
    .option("--track", say({ zh: "副本中把正确数字写成修订", en: "with the right figures as tracked changes" }))
    .addOption(forceOption())
    .addOption(jsonOption())
    .addOption(settingsOption())
    .addOption(wordsOption())
    .addOption(keptOption())
    .option(
      "--wordings <file>",
      say({
        zh: '说明某种写法指哪个数字的文件（JSON：[{"wording", "figure"}]，取自 --json 里未对应的数字）',
        en: 'file that says which figure a wording means (JSON: [{"wording", "figure"}], as --json gives them for unmatched figures)',
      }),
    )
    .action((report: string, options: ProseOptions) =>
      attempt(report, async () => {
        const { readReport } = await import("./report-file");
        const { auditWorkbook } = await import("./audit-file");
        const { proseJson, proseText } = await import("./prose");
        const { checkProseAgainst, proseSetting } = await import("../prose/check");
        const { comment } = options;
        const copies = comment === undefined ? null : await import("./report-comments");
        if (copies && comment !== undefined) copies.refuseCopy(report, comment, options.force ?? 0);
        const { text, document } = await readReport(report);
        const taught = options.wordings === undefined ? [] : loadWordings(options.wordings);
        const counting = await loadCounting(options, language);
        await prepareReading([options.against]);
        await attempt(options.against, async () => {
          const { audit } = auditWorkbook(options.against, counting).audited;
          adviseOpen(options.against, language);
          const result = checkProseAgainst(text, audit, taught);
          const setting = proseSetting(audit);
          print(
            options.json
              ? JSON.stringify(proseJson(report, result, language, setting), null, 2)
              : printable(proseText(result, language, setting)),
          );
          if (copies && document && comment !== undefined) {
            const { against, track = false, force = 0 } = options;
            const { commented, replaced } = await copies.writeCommented(document, result, {
              ...{ input: report, output: comment, against, track, force, language },
            });
            const told = TEXTS[language].commented(commented, replaced, comment);
            if (options.json) process.stderr.write(`${told}\n`);
            else print(told);
          }
          const differs = setting === "error" && result.verdicts.some(({ verdict }) => verdict === "differs");
          return differs || result.conflicts.length > 0 ? EXIT.errors : EXIT.clean;
        });
        return status;
      }),
    );

  command("compare", "<old> <new>", {
    zh: "比较两版工作簿：改了什么，更正了什么",
    en: "tell what two versions of a workbook differ in",
  })
    .option("-o, --output <out>", say({ zh: "另写成 .xlsx、.csv 或 .json", en: "write it as .xlsx, .csv or .json too" }))
    .addOption(jsonOption())
    .addOption(forceOption())
    .addOption(settingsOption())
    .addOption(wordsOption())
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

  try {
    await program.parseAsync([...argv], { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    const wrong = error.exitCode === 0 ? null : mistake(error);
    if (wrong) complain(wrong[language]);
    return error.exitCode === 0 ? EXIT.clean : EXIT.failed;
  }
  return status;
}

type FixOptions = CommonOptions & {
  readonly timeLimit: number;
  readonly output: string;
  readonly formulas?: boolean;
  readonly mark?: boolean;
  readonly force?: Force;
};

type ProseOptions = CommonOptions & {
  readonly wordings?: string;
  readonly against: string;
  readonly comment?: string;
  readonly track?: boolean;
  readonly force?: Force;
};

/** The language decides even the wording of --help, so it is looked for before anything is parsed. */
function languageOf(argv: readonly string[]): Language {
  const asked = argv.flatMap((word, index) => (word === "--lang" ? [argv[index + 1]] : word.startsWith("--lang=") ? [word.slice(7)] : []));
  return asked.at(-1) === "en" ? "en" : "zh";
}

const EPILOGUE: Localized = {
  zh: `例：
  station-audit check 站点文件夹/                       检查文件夹里的全部工作簿
  station-audit check 到岗.xlsx --explain              连同每个计算格的算式
  station-audit fix 到岗.xlsx -o 到岗-更正.xlsx --mark  写出更正并标记的副本
  station-audit unmark 到岗-更正.xlsx -o 到岗-净.xlsx   清除标记

退出码：0 没有错误；1 有错误；2 未能完成（原因见标准错误输出）。`,
  en: `Examples:
  station-audit check stations/                     every workbook of a folder
  station-audit check book.xlsx --explain           with all arithmetic
  station-audit fix book.xlsx -o fixed.xlsx --mark  a corrected, marked copy
  station-audit unmark fixed.xlsx -o clean.xlsx     without the marks again

Exit status: 0 no error found; 1 some; 2 could not do it (stderr says why).`,
};

function secondsOf(text: string): number {
  const seconds = Number(text);
  // Node's clock for such waits ends at 2^31 milliseconds.
  if (!(seconds > 0 && seconds <= 2_000_000)) throw new InvalidArgumentError("");
  return seconds;
}

/** A day of the calendar as it stands in a report, with the minute where it was given. */
function dateOf(text: string): string {
  const parts = /^(\d{4})-(\d\d)-(\d\d)(?:[ T]([01]\d|2[0-3]):([0-5]\d))?$/.exec(text);
  if (!parts || !calendarDay(Number(parts[1]), Number(parts[2]), Number(parts[3]))) throw new InvalidArgumentError("");
  return text.replace("T", " ");
}

/** Excel goes by a file's ending, and refuses a workbook with macros that is called .xlsx. */
function adviseEnding(input: string, output: string, language: Language): void {
  const kind = rightEnding(input, output);
  if (kind) complain(TEXTS[language].otherEnding(output, kind));
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** What another program has not saved yet is not on the disk. */
function adviseOpen(input: string, language: Language): void {
  if (isOpenElsewhere(input)) complain(TEXTS[language].openElsewhere(input));
}

/** Runs the command of this process; what could not be printed is told with what was written, once that is known. */
async function runHere(): Promise<void> {
  let lost = false;
  for (const stream of [process.stdout, process.stderr])
    stream.on("error", (error: NodeJS.ErrnoException) => {
      // A reader that closes early (head) is no error of ours: the rest is not said, and the exit status stays what was found.
      if (error.code !== "EPIPE") lost = true;
    });
  const argv = process.argv.slice(2);
  let status: number;
  if (mayRunOut(argv)) {
    const ended = await runApart(argv);
    status = ended.status;
    if (ended.lost) complain(ended.lost[languageOf(argv)]);
  } else status = await run(argv);
  // A failed write tells of itself behind what was waiting before it.
  for (const stream of [process.stdout, process.stderr]) await new Promise((done) => stream.write("", done));
  process.exitCode = lost ? EXIT.failed : status;
  if (lost) complain(FAILURES.noTerminal(written)[languageOf(process.argv)]);
}

void serveAsWorker(run).then((serves) => (serves ? undefined : runHere()));
