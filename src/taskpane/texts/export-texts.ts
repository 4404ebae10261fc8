import type { NoticeFormat } from "../../app/report/notice-files";
import type { ResultFormat } from "../../app/report/result-files";
import type { Localized } from "../../domain/language";

/** The words of writing the result into the workbook and handing it out as a file. */
export const exportTexts = {
  actions: { zh: "核查结果的写入与导出", en: "Write or export the result" },
  write: { zh: "写入核查结果", en: "Write result sheet" },
  writeHint: {
    zh: "把下面的结果写进本工作簿的“核查结果”表；再次写入时整表替换。添加工作表会清空 Excel 自己的撤销记录（Ctrl+Z）",
    en: "Writes the list below into a sheet of this workbook; writing it again replaces that sheet. Adding a sheet clears Excel's own undo (Ctrl+Z)",
  },
  export: { zh: "导出…", en: "Export…" },
  title: { zh: "导出核查结果", en: "Export the result" },
  text: { zh: "按当前列表导出一份文件，工作簿不会改动。", en: "A file with the list as it stands. The workbook is not changed." },
  cannotSave: {
    zh: "此处的 Excel 不能从面板保存文件。选一种形式即复制其内容，可粘贴到别处；也可用“写入核查结果”把完整结果放进本工作簿的一张表。",
    en: "This Excel cannot save files from the pane. Choosing a form copies its content, to paste elsewhere; “Write result sheet” puts the whole result into a sheet of this workbook.",
  },
  notice: { zh: "整改通知", en: "Notice of corrections" },
  noticeText: {
    zh: "把“错误”和“待核实”逐项列给站点：事项、人员、月份、要求，留出责任人、期限、结果和签名。",
    en: "Lists every error and what is to be verified for the station: item, person, month, what to do, with room for who, until when, result and signature.",
  },
  saved: {
    zh: (name: string) => `已交给浏览器保存“${name}”。桌面版 Excel 可能不允许保存文件：没有出现文件时，请复制内容，再粘贴到别处。`,
    en: (name: string) =>
      `“${name}” was handed over to be saved. Excel on the desktop may not allow that: if no file appears, copy the content and paste it elsewhere.`,
  },
  failed: { zh: "没有生成文件，工作簿未改动。请重试。", en: "No file was made and the workbook was not changed. Try again." },
  copy: { zh: "复制内容", en: "Copy the content" },
  copied: { zh: "已复制，可粘贴到别处。", en: "Copied; paste it where you want it." },
  notCopied: { zh: "此处不允许复制。请在 Excel 网页版中导出。", en: "Copying is not allowed here. Export from Excel on the web instead." },
  close: { zh: "关闭", en: "Close" },
} satisfies Record<string, Localized<unknown>>;

export const noticeTexts: Readonly<Record<NoticeFormat, { readonly name: Localized; readonly use: Localized }>> = {
  docx: {
    name: { zh: "通知（Word 文档）", en: "Notice as a Word document" },
    use: { zh: "可修改、套打、盖章", en: "to edit, print and sign" },
  },
  xlsx: {
    name: { zh: "通知（Excel 表格）", en: "Notice as an Excel sheet" },
    use: { zh: "由站点直接填写结果", en: "for the station to fill in" },
  },
  html: { name: { zh: "通知（网页）", en: "Notice as a page" }, use: { zh: "用浏览器打开后打印", en: "to print from a browser" } },
};

export const formatTexts: Readonly<Record<ResultFormat, { readonly name: Localized; readonly use: Localized }>> = {
  xlsx: {
    name: { zh: "Excel 工作簿", en: "Excel workbook" },
    use: { zh: "完整结果，可排序、筛选", en: "the whole result, to sort and filter" },
  },
  html: {
    name: { zh: "可打印网页", en: "Printable page" },
    use: { zh: "用浏览器打开、打印或存档", en: "to open in a browser, print or file" },
  },
  csv: {
    name: { zh: "CSV 清单", en: "CSV list" },
    use: { zh: "只含问题清单，供其他表格软件使用", en: "the findings alone, for other spreadsheets" },
  },
  json: { name: { zh: "JSON 数据", en: "JSON data" }, use: { zh: "供其他程序读取", en: "for other programs" } },
};
