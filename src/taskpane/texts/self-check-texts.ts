import type { Localized } from "../../domain/language";

/** The words of the self-check. */
export const selfCheckTexts = {
  title: { zh: "自检", en: "Self-check" },
  what: {
    zh: "在一张临时工作表上试一遍本工具要用到的 Excel 功能，约半分钟，结束后删除该表，其他工作表不动。添加和删除工作表会清空 Excel 自己的撤销记录（Ctrl+Z）。结果只说明这台电脑上的 Excel，不含工作簿内容。",
    en: "Tries on a temporary sheet what this program needs of Excel; it takes about half a minute, the sheet goes again, no other is touched. Adding and deleting a sheet clears Excel's own undo (Ctrl+Z). The result is about this Excel alone and holds nothing of the workbook.",
  },
  begin: { zh: "开始自检", en: "Begin" },
  running: { zh: "正在自检…", en: "Checking…" },
  notBegun: {
    zh: "自检没有完成：Excel 没有回应，或不允许添加工作表（工作簿受保护或只读）。工作簿未改动。",
    en: "The self-check did not come about: Excel did not answer, or allows no new sheet (a protected or read-only workbook). Nothing was changed.",
  },
  allRight: { zh: "全部正常。", en: "Everything is right." },
  failed: {
    zh: (count: number) => `${count} 项不正常。请复制结果，交给提供本工具的人。`,
    en: (count: number) => `${count} did not do what they should. Copy the result for whoever provides this program.`,
  },
  copy: { zh: "复制结果", en: "Copy the result" },
  copied: { zh: "已复制。", en: "Copied." },
  notCopied: { zh: "此处不允许直接复制，请在下面全选后复制。", en: "Copying is not allowed here: select all below and copy it." },
} satisfies Record<string, Localized<unknown>>;
