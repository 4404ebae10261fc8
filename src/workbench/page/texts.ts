import type { Localized } from "../../domain/language";

/** Everything that the workbench's own page says. */
export const texts = {
  product: { zh: "社工核算", en: "Station Audit" },
  workbench: { zh: "工作台", en: "Workbench" },
  tab: { zh: "数据", en: "Data" },
  open: { zh: "打开工作簿", en: "Open a workbook" },
  download: { zh: "下载", en: "Download" },
  samples: { zh: "示例", en: "Samples" },
  typingHint: {
    zh: "只撤回您自己在表格里输入的内容（Ctrl+Z）；要撤销核算，请用面板里的“撤销”",
    en: "Takes back what you typed into the sheet alone (Ctrl+Z); a run is taken back by Undo in the pane",
  },
  undoTyping: { zh: "撤回手动输入", en: "Undo typing" },
  redoTyping: { zh: "重做手动输入", en: "Redo typing" },
  keys: { zh: "F6：在按钮、表格、面板之间移动", en: "F6: next part" },
  closePane: { zh: "关闭面板", en: "Close the pane" },
  unsaved: { zh: "有未下载的改动", en: "Changes not downloaded yet" },
  saved: { zh: "没有待下载的改动", en: "No changes waiting for download" },
  grid: { zh: "表格", en: "Spreadsheet" },
  commands: { zh: "命令与提示", en: "Commands and hints" },
  findings: { zh: "核算", en: "Audit" },
  viewSwitch: { zh: "显示", en: "Show" },
  pane: { zh: "社工核算面板", en: "Station Audit pane" },
  language: { zh: "English", en: "中文" },
  languageLabel: { zh: "Switch to English", en: "切换到中文" },
  loadingPage: { zh: "正在准备表格……", en: "Preparing the spreadsheet…" },
  dropHere: { zh: "松开鼠标，打开这个工作簿", en: "Let go to open this workbook" },
  close: { zh: "知道了", en: "Close" },
  hint: {
    zh: "这是一份示例表，可以直接修改。点“一键核算”，会列出每一处问题，并把算错的数改正；随时可以撤销。您的文件只在本机浏览器中打开，不会上传。",
    en: "This is a sample that you can edit. Recompute and flag lists every problem and corrects wrong figures; everything can be undone. Your files stay in this browser and are never uploaded.",
  },
  replaceTitle: { zh: "还有改动没有下载", en: "Some changes are not downloaded" },
  replaceText: {
    zh: "打开另一个工作簿会丢掉这些改动。要先下载吗？",
    en: "Opening another workbook discards them. Download first?",
  },
  replaceDownload: { zh: "先下载，再打开", en: "Download, then open" },
  replaceStay: { zh: "先不打开", en: "Stay here" },
  replaceGo: { zh: "不保存，直接打开", en: "Discard and open" },
  noOffice: {
    zh: "右边的面板无法启动：浏览器不允许本页使用离线组件（Service Worker）。请用 http://localhost 的地址打开，或换用 Edge、Chrome 的普通（非无痕）窗口。表格没有改动。",
    en: "The pane on the right cannot start: this browser does not allow the page its offline part (service worker). Open it at http://localhost, or in a normal (not private) window of Edge or Chrome. The workbook is unchanged.",
  },
  refused: {
    zh: "工作台只改单元格的内容。插入、删除行列、合并或改格式请在 Excel 中做，否则下载的文件会和这里看到的不一样。没有改动任何内容。",
    en: "The workbench changes the content of cells only. Insert, delete, merge or format in Excel, or the downloaded file would differ from what you see here. Nothing was changed.",
  },
  locked: {
    zh: "这张工作表受保护，这个单元格不能改。请在 Excel 中撤销工作表保护后再打开。没有改动任何内容。",
    en: "This sheet is protected and this cell cannot be changed. Unprotect the sheet in Excel and open it again. Nothing was changed.",
  },
  inArray: {
    zh: "这个单元格属于数组公式，不能单独改。没有改动任何内容。",
    en: "This cell belongs to an array formula and cannot be changed alone. Nothing was changed.",
  },
  openFailed: { zh: "这个文件没有打开：", en: "This file was not opened: " },
  saveFailed: { zh: "没有下载：", en: "Nothing was downloaded: " },
  unexpected: {
    zh: "出现了意外的问题，原来的工作簿没有改动。请换一个文件再试。",
    en: "Something unexpected happened; the workbook shown before is unchanged. Try another file.",
  },
  paneSilent: {
    zh: "面板没有响应，没有执行。请刷新本页后再试。",
    en: "The pane does not answer; nothing was run. Reload this page and try again.",
  },
  startFailed: {
    zh: "工作台没有启动成功。请重新运行 npm start，再刷新本页。",
    en: "The workbench could not start. Run npm start again and reload this page.",
  },
} satisfies Record<string, Localized>;

/** The workbooks that come with the workbench. */
export const SAMPLES: readonly { readonly file: string; readonly title: Localized }[] = [
  { file: "station-with-slips.xlsx", title: { zh: "有差错的统计表", en: "Tables with slips" } },
  { file: "station-clean.xlsx", title: { zh: "没有差错的统计表", en: "Tables without slips" } },
  { file: "station-other-tables.xlsx", title: { zh: "台账、预算等其他表格", en: "Registers, budgets and other tables" } },
  { file: "station-other-wordings.xlsx", title: { zh: "另一种写法的统计表", en: "Tables in other wordings" } },
];

/** The page's name for a workbook that came from the samples. */
export const sampleOf = (file: string) => SAMPLES.find((sample) => sample.file === file);
