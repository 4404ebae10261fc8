import type { Localized } from "../domain/language";

/** What the command line says, in both languages. */
export const TEXTS = {
  zh: {
    noTables: "没有找到可核算的表。查找过：社工到岗情况统计表、服务指标完成情况统计表（分片区、清单、项目）、评估得分表。",
    colon: "：",
    tables: "表",
    refused: "无法读取的表",
    leftAlone: "识别但不核算",
    willChange: (count: number) => `可自动更正或补填 ${count} 格（用 fix 命令）`,
    nothingFound: "未发现问题。",
    notRun: "未执行的规则",
    notComputed: "未计算的格（受无法识别的内容影响，保持原样）",
    because: "因",
    expected: "应为",
    explained: "计算过程",
    metrics: "主要数据",
    summary: "汇总",
    columns: ["错误", "警告", "提示", "可更正", "文件"],
    failed: "失败",
    fixed: (changes: number, out: string) => `已更正 ${changes} 格，写入 ${out}。原文件没有改动。`,
    marked: (count: number) => `已标记 ${count} 格。`,
    unmarked: (count: number, out: string) => `已清除 ${count} 格的标记，写入 ${out}。原文件没有改动。`,
    reported: (out: string) => `核查结果已写入 ${out}。原文件没有改动。`,
    summarised: (files: number, failed: number, out: string) =>
      `已核查 ${files} 个文件${failed === 0 ? "" : `，其中 ${failed} 个无法读取`}，汇总写入 ${out}。原文件没有改动。`,
    agree: "一致",
    differ: "不一致",
    unmatched: "未能对应",
    proseOff: "已在设置中关闭，文中数字未与表格核对。",
    inText: "文中",
    inTables: "表中",
    proseSummary: (all: number, matched: number, differing: number) =>
      `文中数字 ${all} 个：可对应 ${matched} 个（${all === 0 ? 0 : Math.round((matched / all) * 100)}%），其中不一致 ${differing} 个；未能对应 ${all - matched} 个，未作判断。`,
    proseRows: (rows: number) => `文中另有表格 ${rows} 行，不是语句，其中的数字没有核对。`,
    conflict: { "stated-twice": "前后说法不一", sum: "相加不符", cap: "得分超过满分", grade: "等级与得分不符" },
  },
  en: {
    noTables: "No table to audit was found. Looked for: attendance tables, indicator tables (by area, lists, projects) and score tables.",
    colon: ": ",
    tables: "Tables",
    refused: "Tables that could not be read",
    leftAlone: "Recognised, not audited",
    willChange: (count: number) => `${count} cells can be corrected or filled (command fix)`,
    nothingFound: "Nothing found.",
    notRun: "Rules that did not run",
    notComputed: "Cells not computed (left as they stand for something that cannot be read)",
    because: "because of",
    expected: "should be",
    explained: "How it was computed",
    metrics: "Main figures",
    summary: "Summary",
    columns: ["errors", "warnings", "info", "changes", "file"],
    failed: "failed",
    fixed: (changes: number, out: string) => `${changes} cells corrected, written to ${out}. The input file is unchanged.`,
    marked: (count: number) => `${count} cells marked.`,
    unmarked: (count: number, out: string) => `Marks removed from ${count} cells, written to ${out}. The input file is unchanged.`,
    reported: (out: string) => `The result sheet was written to ${out}. The input file is unchanged.`,
    summarised: (files: number, failed: number, out: string) =>
      `${files} files checked${failed === 0 ? "" : `, ${failed} of them unreadable`}; the summary was written to ${out}. The input files are unchanged.`,
    agree: "agrees",
    differ: "differs",
    unmatched: "unmatched",
    proseOff: "Switched off in the settings: the text was not held against the tables.",
    inText: "text",
    inTables: "tables",
    proseSummary: (all: number, matched: number, differing: number) =>
      `${all} figures in the text: ${matched} matched (${all === 0 ? 0 : Math.round((matched / all) * 100)}%), ${differing} of them differ; ${all - matched} could not be matched and were not judged.`,
    proseRows: (rows: number) =>
      `The text also carries ${rows} table ${rows === 1 ? "row" : "rows"}; ${rows === 1 ? "it is no sentence, and its" : "they are no sentences, and their"} figures were not checked.`,
    conflict: {
      "stated-twice": "stated twice, differently",
      sum: "does not add up",
      cap: "score above its maximum",
      grade: "grade does not follow from the score",
    },
  },
} as const;

/** Why a command could not do its work. */
export const FAILURES = {
  notFound: (path: string): Localized => ({ zh: `找不到“${path}”。`, en: `“${path}” does not exist.` }),
  noPermission: (path: string): Localized => ({ zh: `没有权限读写“${path}”。`, en: `No permission to read or write “${path}”.` }),
  isFolder: (path: string): Localized => ({
    zh: `“${path}”是文件夹，不是工作簿文件，没有写入任何内容。`,
    en: `“${path}” is a folder, not a workbook; nothing was written.`,
  }),
  noOutputFolder: (path: string): Localized => ({
    zh: `输出的文件夹不存在，没有写入“${path}”。请先建好文件夹。`,
    en: `The folder of the output does not exist; “${path}” was not written. Make the folder first.`,
  }),
  noSpace: (path: string): Localized => ({
    zh: `磁盘空间不足，没有写入“${path}”。`,
    en: `The disk is full; “${path}” was not written.`,
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
  notJson: { zh: "不是有效的 JSON。", en: "it is no valid JSON." },
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
  unexpected: (what: string): Localized => ({
    zh: `发生意外错误，没有写入任何内容：${what}`,
    en: `An unexpected error; nothing was written: ${what}`,
  }),
} as const;
