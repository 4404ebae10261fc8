import type { Localized } from "../../domain/language";

/** Everything that the page itself says; the pane has its own words. */
export const texts = {
  product: { zh: "社工核算", en: "Station Audit" },
  lead: {
    zh: "打开到岗表、指标表（以及台账、预算、评分、问卷、培训时数、各站汇总），一键核算：算错的数改正，漏填的数补上，每一处问题标出来并说明缘由；随时可以撤销。",
    en: "Open attendance and indicator tables (registers, budgets, score sheets, surveys, training hours and summaries too) and recompute them: wrong figures are corrected, missing ones filled in, every problem is marked and explained; all of it can be undone.",
  },
  privacy: {
    zh: "文件只在本机的这个浏览器里打开，不联网、不上传。原文件不会被改动，除非您选择“存回原文件”。",
    en: "Files are opened in this browser only, nothing is sent anywhere. Your file is not changed unless you choose “Save to the file”.",
  },
  fileBar: { zh: "文件", en: "File" },
  open: { zh: "打开工作簿", en: "Open a workbook" },
  chooseFile: { zh: "选择工作簿…", en: "Choose a workbook…" },
  dropHint: { zh: "或把文件、文件夹拖到这里（.xlsx、.xlsm、.xls、.et）", en: "or drop it here, or a folder (.xlsx, .xlsm, .xls, .et)" },
  dropHere: { zh: "松开鼠标，打开这个工作簿", en: "Let go to open this workbook" },
  sample: { zh: "看一个示例", en: "Look at a sample" },
  sampleName: { zh: "示例-含差错", en: "sample-with-slips" },
  otherSample: { zh: "看台账、预算等其他表格的示例", en: "Look at registers, budgets and other tables" },
  otherSampleName: { zh: "示例-其他表格", en: "sample-other-tables" },
  download: { zh: "下载更正后的文件", en: "Download the corrected file" },
  downloadShort: { zh: "下载", en: "Download" },
  saveInPlace: { zh: "存回原文件", en: "Save to the file" },
  saveInPlaceHint: {
    zh: "先把原文件另存一份备份，再写回更正后的内容",
    en: "Keeps a backup of the original first, then writes the corrected contents",
  },
  opening: { zh: "正在打开……", en: "Opening…" },
  unsaved: { zh: "有改动未保存", en: "Changes not saved" },
  grid: { zh: "表格", en: "Spreadsheet" },
  findings: { zh: "核算", en: "Audit" },
  viewSwitch: { zh: "显示", en: "Show" },
  sheets: { zh: "工作表", en: "Sheets" },
  hiddenSheet: { zh: "（隐藏）", en: "(hidden)" },
  cellContent: { zh: "单元格内容", en: "Cell content" },
  nameBox: { zh: "单元格", en: "Cell" },
  languageSwitch: { zh: "English", en: "中文" },
  close: { zh: "知道了", en: "Close" },
  cancel: { zh: "取消", en: "Cancel" },
  replaceTitle: { zh: "还有改动没有保存", en: "Some changes are not saved" },
  replaceText: { zh: "打开另一个文件会丢掉这些改动。", en: "Opening another file discards them." },
  replaceDownload: { zh: "先下载，再打开", en: "Download, then open" },
  replaceGo: { zh: "不保存，直接打开", en: "Discard and open" },
  openFailed: { zh: "没能打开“{name}”：", en: "“{name}” could not be opened: " },
  downloaded: { zh: "已下载。没有改动的部分与原文件一字不差。", en: "Downloaded. What was not changed is as it was in the file." },
  backupNeeded: {
    zh: "没有选择备份的位置，原文件没有改动。",
    en: "No place for the backup was chosen; the file was not changed.",
  },
  movedOn: {
    zh: "磁盘上的文件在打开之后被改过，没有写入。请重新打开，或下载为另一个文件。",
    en: "The file on disk has changed since it was opened; nothing was written. Open it again, or download to another file.",
  },
  savedInPlace: { zh: "已存回原文件，备份在您选的位置。", en: "Saved to the file; the backup is where you put it." },
  fromLegacy: {
    zh: "这是旧格式（.xls/.et）的文件：打开的是按其内容新建的 .xlsx，数值、公式、数字格式、合并单元格都在；字体颜色、图表、宏、批注不在其中。原文件不会改动。",
    en: "This file is of an old format (.xls/.et): what is open is a new .xlsx made from its contents, with values, formulas, number formats and merged areas; fonts, colours, charts, macros and notes are not in it. The file itself stays as it is.",
  },
  saveFailed: {
    zh: "没能写入原文件（可能正被 Excel 或 WPS 打开）。原文件没有改动，请改用“下载”。",
    en: "The file could not be written (Excel or WPS may have it open). It was not changed; download instead.",
  },
  workerFailed: {
    zh: "浏览器不允许本页使用后台线程，无法打开工作簿。请换用 Edge、Chrome 或 360 极速模式。",
    en: "This browser does not allow the page its background thread. Use Edge or Chrome.",
  },
} satisfies Record<string, Localized>;
