import { Command, CommanderError, Option } from "commander";
import packageJson from "../../package.json";
import type { Language, Localized } from "../domain/language";
import { auditWorkbook } from "./audit-file";
import { check, type CheckOptions, type CommonOptions } from "./check";
import { EXIT, print } from "./exit";
import { failureText } from "./failure";
import { loadSettings } from "./inputs";
import { serveAsWorker } from "./pool";
import { printable } from "./printable";
import { TEXTS } from "./texts";

/** Runs the command line. Returns the exit status. */
export async function run(argv: readonly string[]): Promise<number> {
  let status: number = EXIT.clean;
  // The language decides even the wording of --help, so it is looked for before anything is parsed.
  const language: Language = argv.some((word, index) => word === "--lang=en" || (word === "--lang" && argv[index + 1] === "en"))
    ? "en"
    : "zh";
  const say = ({ zh, en }: Localized): string => (language === "zh" ? zh : en);
  const langOption = (): Option =>
    new Option("--lang <zh|en>", say({ zh: "输出语言", en: "language of the output" })).choices(["zh", "en"]).default("zh");
  const settingsOption = (): Option => new Option("--settings <file>", say({ zh: "设置文件（JSON）", en: "settings file (JSON)" }));
  const jsonOption = (): Option => new Option("--json", say({ zh: "以 JSON 输出", en: "print JSON" }));
  const attempt = async (path: string, work: () => Promise<number>): Promise<void> => {
    try {
      status = await work();
    } catch (error) {
      process.stderr.write(`station-audit: ${printable(failureText(error, path)[language])}\n`);
      status = EXIT.failed;
    }
  };

  const program = new Command("station-audit")
    .description(
      say({
        zh: "核算并检查社工站的到岗表、指标表和得分表。",
        en: "Recomputes and checks the attendance, indicator and score tables of social-work stations.",
      }),
    )
    .version(packageJson.version, "--version")
    .helpOption("--help", say({ zh: "显示帮助", en: "show help" }))
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ writeErr: (text) => process.stderr.write(text) });

  program
    .command("check")
    .argument("<files...>")
    .description(say({ zh: "检查文件、文件夹或通配符，列出每处问题", en: "check files, folders or globs and list every finding" }))
    .addOption(jsonOption())
    .addOption(settingsOption())
    .addOption(langOption())
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
    .option("--force", say({ zh: "允许覆盖已有的输出文件", en: "replace an existing output" }))
    .action((files: string[], options: CheckOptions) => attempt(files[0]!, () => check(files, options)));

  program
    .command("fix")
    .argument("<file>")
    .requiredOption("-o, --output <file>", say({ zh: "更正后另存为", en: "where to write the corrected copy" }))
    .description(say({ zh: "写出更正后的副本，原件不动", en: "write a corrected copy; the input stays as it is" }))
    .option("--formulas", say({ zh: "计算格一律写成 Excel 公式", en: "write every derived cell as a native formula" }))
    .option("--mark", say({ zh: "标记问题并附批注", en: "highlight findings and add notes" }))
    .option("--force", say({ zh: "允许覆盖已有的输出文件", en: "replace an existing output" }))
    .addOption(settingsOption())
    .addOption(langOption())
    .action((file: string, options: CommonOptions & { output: string; formulas?: boolean; mark?: boolean; force?: boolean }) =>
      attempt(file, async () => {
        const { fixFile } = await import("./fix-file");
        const settings = await loadSettings(options.settings, options.lang);
        const result = await fixFile(file, options.output, {
          settings: options.formulas ? { ...settings, writeMode: "formulas" } : settings,
          language: options.lang,
          mark: options.mark === true,
          force: options.force === true,
        });
        const words = TEXTS[options.lang];
        print(words.fixed(result.changed, options.output) + (options.mark ? words.marked(result.marked) : ""));
        return result.remaining.findings.some(({ severity }) => severity === "error") ? EXIT.errors : EXIT.clean;
      }),
    );

  program
    .command("unmark")
    .argument("<file>")
    .requiredOption("-o, --output <file>", say({ zh: "清除标记后另存为", en: "where to write the copy" }))
    .description(say({ zh: "清除 fix --mark 留下的标记和批注", en: "take away the marks and notes of fix --mark" }))
    .option("--force", say({ zh: "允许覆盖已有的输出文件", en: "replace an existing output" }))
    .addOption(langOption())
    .action((file: string, options: CommonOptions & { output: string; force?: boolean }) =>
      attempt(file, async () => {
        const { unmarkFile } = await import("./fix-file");
        const cells = await unmarkFile(file, options.output, options.force === true);
        print(TEXTS[options.lang].unmarked(cells, options.output));
        return EXIT.clean;
      }),
    );

  program
    .command("rules")
    .description(say({ zh: "列出全部规则", en: "print the rule reference" }))
    .addOption(langOption())
    .action((options: CommonOptions) =>
      attempt("", async () => {
        const { ruleReference } = await import("../domain/report/rule-reference");
        print(ruleReference(options.lang));
        return EXIT.clean;
      }),
    );

  program
    .command("report")
    .argument("<file>")
    .description(say({ zh: "按表格生成评估报告的标准段落", en: "print the report's standard paragraphs from the tables" }))
    .addOption(settingsOption())
    .addOption(langOption())
    .action((file: string, options: CommonOptions) =>
      attempt(file, async () => {
        const { paragraphsText, missingText } = await import("./report-text");
        const { audit } = auditWorkbook(file, await loadSettings(options.settings, options.lang));
        print(printable(paragraphsText(audit, options.lang) || TEXTS[options.lang].noTables));
        process.stderr.write(printable(missingText(audit, options.lang)));
        return EXIT.clean;
      }),
    );

  program
    .command("prose")
    .argument("<report>")
    .requiredOption("--against <file>", say({ zh: "用来核对的工作簿", en: "the workbook to hold it against" }))
    .description(
      say({
        zh: "核对报告文字（.docx、.txt、.md）中的数字与表格是否一致",
        en: "check the figures of a report (.docx, .txt, .md) against the tables",
      }),
    )
    .addOption(jsonOption())
    .addOption(settingsOption())
    .addOption(langOption())
    .action((report: string, options: CommonOptions & { against: string }) =>
      attempt(report, async () => {
        const { readReport } = await import("./report-file");
        const { proseJson, proseText } = await import("./prose");
        const { checkProseAgainst, proseSetting } = await import("../domain/report/prose/check");
        const text = await readReport(report);
        const { audit } = auditWorkbook(options.against, await loadSettings(options.settings, options.lang));
        const result = checkProseAgainst(text, audit);
        const setting = proseSetting(audit);
        print(
          options.json
            ? JSON.stringify(proseJson(report, result, options.lang, setting), null, 2)
            : printable(proseText(result, options.lang, setting)),
        );
        const differs = setting === "error" && result.verdicts.some(({ verdict }) => verdict === "differs");
        return differs || result.conflicts.length > 0 ? EXIT.errors : EXIT.clean;
      }),
    );

  try {
    await program.parseAsync([...argv], { from: "user" });
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.clean : EXIT.failed;
    throw error;
  }
  return status;
}

void serveAsWorker().then(async (serves) => {
  if (serves) return;
  // A reader that closes early (head) is no error of ours.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(EXIT.clean);
    throw error;
  });
  process.exitCode = await run(process.argv.slice(2));
});
