import type { Localized } from "../../domain/language";

/** The words of filling a report template of the user's own. */
export const templateTexts = {
  open: { zh: "填写自己的模板…", en: "Fill my template…" },
  title: { zh: "填写自己的报告模板", en: "Fill a report template of your own" },
  text: {
    zh: "在 Word 或 WPS 里照平时的样子写好报告，要填数字或段落的地方写上双花括号和名称，如 {{稳岗率}}，存为 .docx。填好的是一份新文件，样式、页眉、图片都不变。文件只在本机读取，不会上传；模板和工作簿都不改动。",
    en: "Write the report in Word or WPS as it is to look, with a name in double braces wherever a figure or paragraph is to stand, such as {{stable-post rate}}, and save it as .docx. What you get is a new file with its styles, headers and pictures as they are. The file is read on this machine and sent nowhere; template and workbook stay as they are.",
  },
  choose: { zh: "选择模板…", en: "Choose a template…" },
  file: { zh: "模板文件（.docx）", en: "Template file (.docx)" },
  close: { zh: "关闭", en: "Close" },
  filled: {
    zh: (places: number, name: string) => `已填好 ${places} 处，交给浏览器保存“${name}”。`,
    en: (places: number, name: string) => `${places} ${places === 1 ? "place" : "places"} filled; “${name}” was handed over to be saved.`,
  },
  noPlaces: {
    zh: "这份模板里没有 {{稳岗率}} 这样的名称，没有可填的内容，未生成文件。可用的名称见下面。",
    en: "This template names no place such as {{stable-post rate}}; there was nothing to fill and no file was made. The names are listed below.",
  },
  empty: {
    zh: (names: string) => `以下内容表格给不出，已在原处注明“表格未给出”：${names}。`,
    en: (names: string) => `The tables do not give these; it says so in their place: ${names}.`,
  },
  untold: {
    zh: "表格中有尚未处理的错误，模板里又没有 {{须核实事项}}，请自行核实后再交：",
    en: "Errors are open in the tables, and the template has no {{to be verified}}. Settle them before you hand the report in:",
  },
  unknown: {
    zh: (name: string) => `“${name}”里有不认识的名称，没有生成文件。请在模板中改正后再选一次：`,
    en: (name: string) =>
      `“${name}” names places that do not exist, so no file was made. Correct them in the template and choose it again:`,
  },
  nearest: { zh: (name: string) => `是否为 {{${name}}}？`, en: (name: string) => `did you mean {{${name}}}?` },
  noneNear: { zh: "没有相近的名称，请见下面的一览", en: "nothing is near; see the list below" },
  misplaced: {
    zh: "有的名称在它所在的位置填不进去，没有生成文件。请改好模板后再选一次：",
    en: "Some names cannot be filled where they stand, so no file was made. Correct the template and choose it again:",
  },
  table: { zh: "是表格，必须单独成段", en: "is a table and must stand in a paragraph of its own" },
  row: { zh: "要写在表格的一行里，每项指标重复一行", en: "must stand in a table's row, which is repeated for each indicator" },
  unreadable: {
    zh: (name: string) => `“${name}”不是可以读取的 .docx，没有生成文件。请用 Word 或 WPS 另存为 .docx（不设密码）后再选。`,
    en: (name: string) =>
      `“${name}” is no .docx that can be read, so no file was made. Save it as .docx in Word or WPS, without a password.`,
  },
  failed: {
    zh: "没有生成文件，模板和工作簿都未改动。请重试。",
    en: "No file was made; template and workbook are as they were. Try again.",
  },
  names: { zh: (count: number) => `可用的名称（${count} 个）`, en: (count: number) => `Names that can be used (${count})` },
  copy: { zh: "复制全部名称", en: "Copy all names" },
  copied: { zh: "已复制。", en: "Copied." },
  notCopied: { zh: "此处不允许复制，请选中名称后按 Ctrl+C。", en: "Copying is not allowed here; select the names and press Ctrl+C." },
} satisfies Record<string, Localized<unknown>>;
