import type { MisplacedPlaces, UnknownPlace } from "../app/report/filled-report";
import type { Localized } from "../domain/language";

/** Why a command could not do its work. */
export const FAILURES = {
  notFound: (path: string): Localized => ({ zh: `找不到“${path}”。`, en: `“${path}” does not exist.` }),
  noPermission: (path: string): Localized => ({
    zh: `没有权限读取“${path}”，没有检查它，也没有写入任何内容。`,
    en: `No permission to read “${path}”; it was not checked and nothing was written.`,
  }),
  unreadable: (path: string, code: string): Localized => ({
    zh: `无法读取“${path}”（${code}），没有检查它，也没有写入任何内容。`,
    en: `“${path}” cannot be read (${code}); it was not checked and nothing was written.`,
  }),
  unreadableFolder: (path: string): Localized => ({
    zh: `文件夹“${path}”打不开，里面的文件没有检查。请取得读取权限后再查。`,
    en: `The folder “${path}” cannot be opened; the files in it were not checked. Get the right to read it and check again.`,
  }),
  changedWhileRead: (path: string): Localized => ({
    zh: `“${path}”在读取时被改动或替换，没有检查，也没有写入任何内容。请待其保存完毕后再试。`,
    en: `“${path}” was changed or replaced while it was read; it was not checked and nothing was written. Try again once it is saved.`,
  }),
  tookTooLong: (seconds: number): Localized => ({
    zh: `用时超过 ${seconds} 秒，已停止，没有结果。可用 --time-limit 放宽，或单独处理这个文件。`,
    en: `It took longer than ${seconds} seconds and was stopped, without a result. Give more with --time-limit, or give this file alone.`,
  }),
  noRoom: (needed: number, there: number): Localized => ({
    zh: `文件太大：约需 ${needed} MB 内存，本次运行只有 ${there} MB，没有读取，也没有写入任何内容。可用 NODE_OPTIONS=--max-old-space-size=${needed} 给程序更多内存，或把工作簿拆小。`,
    en: `The file is too large: it takes about ${needed} MB of memory, and this run has ${there} MB. It was not read and nothing was written. Give the program more with NODE_OPTIONS=--max-old-space-size=${needed}, or split the workbook.`,
  }),
  outOfMemory: (written: readonly string[]): Localized => ({
    zh: `内存不足，已停止，没有结果，${written.length === 0 ? "也没有写入任何内容" : `但已写入：${written.join("、")}`}。可用 NODE_OPTIONS=--max-old-space-size=8192 给程序更多内存（单位 MB），或把工作簿拆小。`,
    en: `Memory ran out and the work was stopped; there is no result, ${written.length === 0 ? "and nothing was written" : `but these were written: ${written.join(", ")}`}. Give the program more with NODE_OPTIONS=--max-old-space-size=8192 (in MB), or split the workbook.`,
  }),
  openElsewhere: (path: string): Localized => ({
    zh: `输出“${path}”正在 Excel 等程序中打开，没有覆盖。请先关闭它；如确定没有打开（程序曾意外退出），请写两次 --force。`,
    en: `The output “${path}” is open in Excel or another program and was not replaced. Close it first; if it is not open (a program that crashed), give --force twice.`,
  }),
  isFolder: (path: string): Localized => ({
    zh: `“${path}”是文件夹，不是工作簿文件，没有写入任何内容。`,
    en: `“${path}” is a folder, not a workbook; nothing was written.`,
  }),
  noOutputFolder: (path: string): Localized => ({
    zh: `输出的文件夹不存在，没有写入“${path}”。请先建好文件夹。`,
    en: `The folder of the output does not exist; “${path}” was not written. Make the folder first.`,
  }),
  noFile: (path: string): Localized => ({
    zh: `“${path}”不是普通文件（设备或管道），没有写入任何内容。`,
    en: `“${path}” is no plain file (a device or a pipe); nothing was written.`,
  }),
  noInputFile: (path: string): Localized => ({
    zh: `“${path}”不是普通文件（设备或管道），没有读取它，也没有写入任何内容。`,
    en: `“${path}” is no plain file (a device or a pipe); it was not read, and nothing was written.`,
  }),
  noOutputName: { zh: "没有给出输出文件名（-o）。", en: "The output has no name (-o)." },
  notWritten: (path: string, why: Localized): Localized => ({
    zh: `${why.zh}，没有写入“${path}”。`,
    en: `${why.en}; “${path}” was not written.`,
  }),
  unconfirmed: (path: string, code: string): Localized => ({
    zh: `“${path}”已写入，但磁盘没有确认已存妥（${code}）。使用前请打开核对。`,
    en: `“${path}” was written, but the disk did not confirm that it is safe (${code}). Open it and look before you use it.`,
  }),
  draftLeft: (draft: string): Localized => ({
    zh: `临时文件“${draft}”没能删除，其中有表里的个人信息，请手动删除。`,
    en: `The temporary file “${draft}” could not be removed. It holds personal data of the tables; delete it by hand.`,
  }),
  outputWritten: (path: string): Localized => ({ zh: `“${path}”已写入。`, en: `“${path}” was written.` }),
  noticeKind: (path: string): Localized => ({
    zh: `无法写出“${path}”。整改通知支持 .docx、.xlsx、.html，请改用其中一种扩展名。`,
    en: `“${path}” cannot be written. A notice is .docx, .xlsx or .html; choose one of these.`,
  }),
  reportDocumentKind: (path: string): Localized => ({
    zh: `无法写出“${path}”。评估报告写成 .docx，请改用该扩展名。`,
    en: `“${path}” cannot be written. The report is a .docx; give it that ending.`,
  }),
  templateOutput: {
    zh: "--template 要与 -o 报告.docx 一起使用，没有写入任何内容。",
    en: "--template needs -o REPORT.docx; nothing was written.",
  },
  oneReportOnly: {
    zh: "-o 一次只写一个工作簿的报告，没有写入任何内容。请逐个写出。",
    en: "-o writes the report of one workbook; nothing was written. Please write them one by one.",
  },
  badTemplate: (path: string): Localized => ({
    zh: `模板“${path}”不是可以读取的 .docx，没有写入任何内容。请用 Word 或 WPS 另存为 .docx。`,
    en: `The template “${path}” is no .docx that can be read; nothing was written. Save it as .docx in Word or WPS.`,
  }),
  unknownPlaces: (path: string, names: readonly UnknownPlace[]): Localized => ({
    zh: `模板“${path}”中有不认识的占位名，没有写入任何内容：${names.map(({ name, nearest }) => `{{${name}}}${nearest === null ? "" : `（是否为 {{${nearest}}}？）`}`).join("、")}。全部名称见 report --places。`,
    en: `The template “${path}” names places that do not exist; nothing was written: ${names.map(({ name, nearest }) => `{{${name}}}${nearest === null ? "" : ` (did you mean {{${nearest}}}?)`}`).join(", ")}. See report --places for all names.`,
  }),
  misplacedPlaces: (path: string, { tables, rows }: MisplacedPlaces): Localized => {
    const list = (names: readonly string[], joint: string): string => names.map((name) => `{{${name}}}`).join(joint);
    const zh = [
      ...(tables.length > 0 ? [`${list(tables, "、")} 是表格，须单独成段`] : []),
      ...(rows.length > 0 ? [`${list(rows, "、")} 须写在表格的行里`] : []),
    ];
    const en = [
      ...(tables.length > 0 ? [`${list(tables, ", ")} is a table and must stand in a paragraph of its own`] : []),
      ...(rows.length > 0 ? [`${list(rows, ", ")} must stand in a table's row`] : []),
    ];
    return {
      zh: `模板“${path}”没有填写，没有写入任何内容：${zh.join("；")}。`,
      en: `The template “${path}” was not filled and nothing was written: ${en.join("; ")}.`,
    };
  },
  nothingToUndo: (path: string): Localized => ({
    zh: `“${path}”里没有可撤销的核算记录，没有写入任何内容。`,
    en: `“${path}” keeps no run to take back; nothing was written.`,
  }),
  noWorkbooks: (path: string): Localized => ({
    zh: `“${path}”中没有 .xlsx 或 .xlsm 文件。`,
    en: `“${path}” holds no .xlsx or .xlsm file.`,
  }),
  outputExists: (path: string): Localized => ({
    zh: `“${path}”已存在，没有覆盖。如要覆盖请加 --force。`,
    en: `“${path}” exists and was not replaced. Use --force to replace it.`,
  }),
  outputIsInput: (path: string): Localized => ({
    zh: `输出“${path}”就是输入文件。为保护原件，请另取文件名。`,
    en: `The output “${path}” is the input file. Choose another name; the input is never written to.`,
  }),
  badSettings: (path: string, why: string): Localized => ({
    zh: `设置文件“${path}”有误：${why}`,
    en: `The settings file “${path}” is wrong: ${why}`,
  }),
  badWordings: (path: string, why: string): Localized => ({
    zh: `写法文件“${path}”有误：${why} 报告没有核对。`,
    en: `The file of wordings “${path}” is wrong: ${why} The report was not checked.`,
  }),
  noWordings: {
    zh: '应为 [{"wording": "团队规模为N人", "figure": "评估期末在岗社工"}]；prose --json 里未对应的数字有可照抄的写法。',
    en: 'expected [{"wording": "…N…", "figure": "…"}]; the unmatched figures of prose --json hold entries to copy.',
  },
  badWords: (path: string, why: string): Localized => ({
    zh: `词语文件“${path}”有误：${why}`,
    en: `The file of words “${path}” is wrong: ${why}`,
  }),
  noWords: {
    zh: '应为 {"words": [{"kind": "header"、"label" 或 "mark", "word": 原文, "means": 含义}]}；check --json 的 questions 中有可照抄的写法。',
    en: 'expected {"words": [{"kind": "header", "label" or "mark", "word": …, "means": …}]}; the questions of check --json hold entries to copy.',
  },
  settingsFolder: { zh: "它是文件夹。", en: "it is a folder." },
  noTerminal: (written: readonly string[]): Localized => ({
    zh: `结果无法输出（磁盘已满或管道故障）。${written.length === 0 ? "没有写入任何文件。" : `已写入：${written.join("、")}。`}`,
    en: `The result could not be printed (disk full or broken pipe). ${written.length === 0 ? "No file was written." : `Written: ${written.join(", ")}.`}`,
  }),
  commentsKind: (out: string): Localized => ({
    zh: `“${out}”：带批注的副本只能由 .docx 报告写成 .docx。`,
    en: `${out}: a commented copy is made of a .docx report and written as .docx.`,
  }),
  comparisonKind: (out: string): Localized => ({
    zh: `“${out}”：版本对比可写成 .xlsx、.csv 或 .json，请换一个扩展名。`,
    en: `${out}: a comparison is written as .xlsx, .csv or .json; please choose one of these endings.`,
  }),
  reportKind: (path: string): Localized => ({
    zh: `无法写出“${path}”。--report 支持 .xlsx、.csv、.json、.html，请改用其中一种扩展名。`,
    en: `“${path}” cannot be written. --report takes .xlsx, .csv, .json or .html; choose one of these.`,
  }),
  summaryKind: (path: string): Localized => ({
    zh: `无法写出“${path}”。--summary 只写 .xlsx，请改用该扩展名。`,
    en: `“${path}” cannot be written. --summary writes .xlsx; give it that ending.`,
  }),
  oneFileOnly: {
    zh: "--report 一次只写一个文件的核查结果，没有写入任何内容。多个文件请用 --summary。",
    en: "--report tells of one file; nothing was written. Use --summary for several.",
  },
  badReport: (path: string): Localized => ({
    zh: `无法读取报告“${path}”。支持 .docx、.txt、.md。`,
    en: `The report “${path}” cannot be read. Use .docx, .txt or .md.`,
  }),
  unreadReport: (path: string, why: Localized): Localized => ({
    zh: `没有读取报告“${path}”，也没有写入任何内容：${why.zh}。`,
    en: `The report “${path}” was not read and nothing was written: ${why.en}.`,
  }),
  unexpected: (what: string): Localized => ({
    zh: `发生意外错误，没有写入任何内容：${what}`,
    en: `An unexpected error; nothing was written: ${what}`,
  }),
} as const;
