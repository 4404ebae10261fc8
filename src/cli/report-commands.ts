import { adviseOpen, isFolder } from "./advice";
import type { CommonOptions } from "./check";
import type { CommandLine } from "./command-line";
import { complain, EXIT, print } from "./exit";
import { CommandFailure, named } from "./failure";
import { adviseStations, expandFiles, loadCounting, loadWordings } from "./inputs";
import { prepareReading } from "./legacy-reading";
import { looksOf } from "./looks";
import type { Force } from "./outputs";
import { printable } from "./printable";
import { FAILURES } from "./failure-texts";
import { TEXTS } from "./texts";

/** The commands that write reports and notices, or hold a report against the tables. */
export function addReportCommands(line: CommandLine): void {
  addRules(line);
  addReport(line);
  addNotice(line);
  addProse(line);
}

/** `rules`: the rule reference. */
function addRules(line: CommandLine): void {
  const { command, say, attempt, language } = line;
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
}

/** `report`: the paragraphs that the tables give, printed, or as a document. */
function addReport(line: CommandLine): void {
  const { command, say, attempt, language, limitOption, forceOption, settingsOption, wordsOption, keptOption } = line;
  command("report", "<file>", {
    zh: "按表格生成评估报告的标准段落，或写成 .docx",
    en: "the report's paragraphs from the tables, printed or as .docx",
  })
    .option("-o, --output <file>", say({ zh: "写成 .docx 评估报告", en: "write the report as .docx" }))
    .option(
      "--template <file>",
      say({ zh: "填写自己的 .docx 模板（{{稳岗率}} 这样的占位名）", en: "fill a .docx template of your own (places such as {{稳岗率}})" }),
    )
    .option("--places", say({ zh: "列出模板可用的占位名", en: "list the names that a template may use" }))
    .addOption(forceOption())
    .addOption(limitOption())
    .addOption(settingsOption())
    .addOption(wordsOption())
    .addOption(keptOption())
    .action((file: string, { output, template, places, force = 0, timeLimit, ...options }: ReportOptions) =>
      attempt(file, async () => {
        const counting = await loadCounting(options, language);
        if (template !== undefined && output === undefined) throw new CommandFailure(FAILURES.templateOutput);
        if (output !== undefined || places) {
          if (isFolder(file)) throw new CommandFailure(FAILURES.oneReportOnly);
          await adviseStations(counting, [file]);
          const { placesText, reportDocument } = await import("./report-document");
          if (output !== undefined) return reportDocument(file, { ...counting, output, template, force });
          print(printable(await placesText(file, counting)));
          return EXIT.clean;
        }
        const { printReports } = await import("./print-reports");
        const { files, missing } = isFolder(file) ? await expandFiles([file]) : { files: [file], missing: [] };
        await adviseStations(counting, files);
        const failed = await printReports(files, { ...counting, limit: timeLimit }, (one) => adviseOpen(one, language));
        for (const { name, why } of missing) complain(named(name, why[language]));
        return failed + missing.length > 0 ? EXIT.failed : EXIT.clean;
      }),
    );
}

/** `notice`: what a station has to put right, to sign. */
function addNotice(line: CommandLine): void {
  const { command, say, attempt, language, forceOption, settingsOption, wordsOption, keptOption } = line;
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
    .action((file: string, { output, force, ...options }: NoticeOptions) =>
      attempt(file, async () => {
        const { notices } = await import("./notice");
        const counting = await loadCounting(options, language);
        const { files, missing } = isFolder(file) ? await expandFiles([file]) : { files: [file], missing: [] };
        await adviseStations(counting, files);
        return notices(isFolder(file) ? { folder: file, files, missing } : { file }, output, { ...counting, force: force ?? 0 });
      }),
    );
}

/** `prose`: a report's figures held against the tables, in a commented copy too. */
function addProse(line: CommandLine): void {
  const { command, say, attempt, language, jsonOption, forceOption, settingsOption, wordsOption, keptOption } = line;
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
        const { departing, proseTold } = await import("./prose");
        const { checkProseAgainst, proseSetting } = await import("../prose/check");
        const { heldAppendices } = await import("../app/report/appendices");
        const { readProse } = await import("../prose/text");
        const { comment } = options;
        const copies = comment === undefined ? null : await import("./report-comments");
        if (copies && comment !== undefined) copies.refuseCopy(report, comment, options.force ?? 0);
        const { text, document, contents } = await readReport(report);
        const taught = options.wordings === undefined ? [] : loadWordings(options.wordings);
        const counting = await loadCounting(options, language);
        await prepareReading([options.against]);
        await attempt(options.against, async () => {
          const audited = auditWorkbook(options.against, counting).audited;
          const { audit } = audited;
          adviseOpen(options.against, language);
          const setting = proseSetting(audit);
          const appendices = setting === "off" ? null : heldAppendices(readProse(text), audited);
          const result = checkProseAgainst(text, audit, taught, appendices?.held);
          print(proseTold({ json: options.json === true, path: report, language, setting, contents }, result, appendices));
          if (copies && document && comment !== undefined) {
            const { against, track = false, force = 0 } = options;
            const { commented, replaced } = await copies.writeCommented(document, result, appendices, {
              ...{ input: report, output: comment, against, track, force, language },
            });
            const told = printable(TEXTS[language].commented(commented, replaced, comment));
            if (options.json) process.stderr.write(`${told}\n`);
            else print(told);
          }
          const differs = setting === "error" && departing(result, appendices);
          return differs || result.conflicts.length > 0 ? EXIT.errors : EXIT.clean;
        });
        return line.status();
      }),
    );
}

type ReportOptions = CommonOptions & {
  readonly output?: string;
  readonly template?: string;
  readonly places?: boolean;
  readonly force?: Force;
  readonly timeLimit: number;
};

type NoticeOptions = CommonOptions & { readonly output: string; readonly force?: Force };

type ProseOptions = CommonOptions & {
  readonly wordings?: string;
  readonly against: string;
  readonly comment?: string;
  readonly track?: boolean;
  readonly force?: Force;
};
