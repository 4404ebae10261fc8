import type { Localized } from "../../domain/language";

/** What the page says of many files. */
export const texts = {
  title: { zh: "多站核查", en: "Many stations" },
  chooseFolder: { zh: "核查整个文件夹…", en: "Check a whole folder…" },
  chooseFiles: { zh: "选择多个文件…", en: "Choose several files…" },
  back: { zh: "返回", en: "Back" },
  backToList: { zh: "返回多站列表", en: "Back to the stations" },
  stop: { zh: "停止", en: "Stop" },
  settings: { zh: "设置文件…", en: "Settings file…" },
  settingsUsed: { zh: "设置：", en: "Settings: " },
  stations: { zh: "各站", en: "Stations" },
  findings: { zh: "全部问题", en: "All findings" },
  views: { zh: "显示", en: "Show" },
  summary: { zh: "下载汇总表", en: "Download the summary" },
  summaryName: { zh: "多站汇总", en: "stations-summary" },
  copies: { zh: "下载全部更正副本", en: "Download all corrected copies" },
  copiesName: { zh: "更正副本", en: "corrected-copies" },
  mark: { zh: "在副本中标记问题", en: "Mark findings in the copies" },
  results: { zh: "下载各站核查结果", en: "Download each station's result" },
  resultsName: { zh: "核查结果", en: "result" },
  notices: { zh: "下载各站整改通知", en: "Download each station's notice" },
  noticesName: { zh: "整改通知", en: "notices" },
  file: { zh: "文件", en: "File" },
  changes: { zh: "可更正", en: "To correct" },
  open: { zh: "打开", en: "Open" },
  waiting: { zh: "未核查", en: "Not checked" },
  noTables: { zh: "没有可核算的表", en: "No table to audit" },
  person: { zh: "人员或指标", en: "Person or item" },
  message: { zh: "说明", en: "What and why" },
  place: { zh: "位置", en: "Place" },
  severity: { zh: "级别", en: "Severity" },
  all: { zh: "全部级别", en: "All levels" },
  noFindings: { zh: "没有发现问题。", en: "Nothing found." },
  ignored: { zh: "已忽略", en: "set aside" },
  asWritten: {
    zh: "列出的是须由人处理的问题；“可更正”是能自动改正或补填的格数。",
    en: "Listed is what waits for a person; “To correct” counts cells that can be corrected or filled in.",
  },
  working: {
    check: {
      zh: (done: number, all: number) => `正在核查：${done}/${all}`,
      en: (done: number, all: number) => `Checking: ${done} of ${all}`,
    },
    copies: {
      zh: (done: number, all: number) => `正在制作更正副本：${done}/${all}`,
      en: (done: number, all: number) => `Making corrected copies: ${done} of ${all}`,
    },
    notices: {
      zh: (done: number, all: number) => `正在制作整改通知：${done}/${all}`,
      en: (done: number, all: number) => `Making notices: ${done} of ${all}`,
    },
    results: {
      zh: (done: number, all: number) => `正在制作核查结果：${done}/${all}`,
      en: (done: number, all: number) => `Making results: ${done} of ${all}`,
    },
  },
  done: {
    zh: (files: number, failed: number, errors: number, warnings: number, infos: number) =>
      `已核查 ${files} 个文件${failed === 0 ? "" : `，其中 ${failed} 个无法读取`}：错误 ${errors}，待核实 ${warnings}，提示 ${infos}。原文件没有改动。`,
    en: (files: number, failed: number, errors: number, warnings: number, infos: number) =>
      `${files} files checked${failed === 0 ? "" : `, ${failed} of them unreadable`}: ${errors} errors, ${warnings} to verify, ${infos} notes. The files were not changed.`,
  },
  stopped: {
    zh: (done: number, all: number) => `已停止：${all} 个文件中核查了 ${done} 个，其余没有核查。`,
    en: (done: number, all: number) => `Stopped: ${done} of ${all} files were checked, the others were not.`,
  },
  stoppedMaking: { zh: "已停止，没有下载任何文件。", en: "Stopped; nothing was downloaded." },
  noWorkbooks: { zh: "这里没有可读的工作簿（.xlsx、.xlsm、.xls、.et）。", en: "There is no workbook here (.xlsx, .xlsm, .xls, .et)." },
  passedOver: {
    zh: (names: string, count: number) => `另有 ${count} 个文件不是可读的工作簿格式，没有核查：${names}。请另存为 .xlsx 后再查。`,
    en: (names: string, count: number) => `${count} more cannot be read and were not checked: ${names}. Save them as .xlsx first.`,
  },
  unreadable: {
    zh: "文件读不到了（被移走、删除或正被占用），没有核查。",
    en: "The file can no longer be read (moved, deleted or in use); it was not checked.",
  },
  threadLost: {
    zh: "核查这个文件时后台线程中断（可能内存不足），没有结果。请单独核查它，或用命令行。",
    en: "The thread that checked this file ended (out of memory, perhaps); there is no result. Check it alone, or on the command line.",
  },
  tookTooLong: (seconds: number): Localized => ({
    zh: `核查用时超过 ${seconds} 秒，已停止，没有结果。请单独核查这个文件。`,
    en: `It took longer than ${seconds} seconds and was stopped, without a result. Check this file alone.`,
  }),
  badSettings: (name: string, problems: readonly Localized[]): Localized => ({
    zh: `“${name}”没有采用：${problems.map(({ zh }) => zh).join("")}`,
    en: `“${name}” was not used: ${problems.map(({ en }) => en).join(" ")}`,
  }),
  stationsWithout: (names: readonly string[]): Localized => ({
    zh: `设置文件里的站点没有对应的文件，其设置没有用到：${names.join("、")}。`,
    en: `Stations of the settings file that no file is; their settings count for nothing: ${names.join(", ")}.`,
  }),
  made: (made: number, left: number): Localized => ({
    zh: `已打包 ${made} 个文件${left === 0 ? "" : `，另有 ${left} 个无法读取，没有包含`}。原文件没有改动。`,
    en: `${made} files are in the zip${left === 0 ? "" : `; ${left} could not be read and are not in it`}. The originals were not changed.`,
  }),
} as const;
