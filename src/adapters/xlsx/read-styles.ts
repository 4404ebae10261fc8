import { displayFormat, GENERAL, type DisplayFormat } from "../../domain/grid/display-format";
import type { XlsxPackage } from "./package";
import { readXml } from "./xml";

/** Built-in number formats by id; 27–36 and 50–58 are dates in Chinese Excel. */
export const BUILT_IN_FORMATS: Readonly<Record<number, string>> = {
  0: "General",
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "yyyy/m/d",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "yyyy/m/d h:mm",
  37: "#,##0 ;(#,##0)",
  38: "#,##0 ;[Red](#,##0)",
  39: "#,##0.00;(#,##0.00)",
  40: "#,##0.00;[Red](#,##0.00)",
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mmss.0",
  48: "##0.0E+0",
  49: "@",
};

function builtIn(id: number): string {
  if ((id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return 'yyyy"年"m"月"d"日"';
  return BUILT_IN_FORMATS[id] ?? "General";
}

/** The display format of each cell style (index `s` of a cell). */
export function readCellFormats(pkg: XlsxPackage, part: string | null): DisplayFormat[] {
  if (part === null) return [];
  const custom = new Map<number, string>();
  const formats: DisplayFormat[] = [];
  let inCellXfs = false;
  readXml(part, pkg.text(part), {
    open: (tag) => {
      if (tag.name === "numFmt") custom.set(Number(tag.attributes.numFmtId), tag.attributes.formatCode ?? "General");
      else if (tag.name === "cellXfs") inCellXfs = true;
      else if (tag.name === "xf" && inCellXfs) {
        const id = Number(tag.attributes.numFmtId ?? 0);
        formats.push(id === 0 ? GENERAL : displayFormat(custom.get(id) ?? builtIn(id)));
      }
    },
    close: (name) => {
      if (name === "cellXfs") inCellXfs = false;
    },
  });
  return formats;
}

/** The shared strings in order; rich text is joined, phonetic runs are left out. */
export function readSharedStrings(pkg: XlsxPackage, part: string): string[] {
  const strings: string[] = [];
  let text = "";
  let inText = false;
  let phonetic = 0;
  readXml(part, pkg.text(part), {
    open: ({ name }) => {
      if (name === "si") text = "";
      else if (name === "rPh") phonetic++;
      else if (name === "t") inText = phonetic === 0;
    },
    text: (piece) => {
      if (inText) text += piece;
    },
    close: (name) => {
      if (name === "si") strings.push(text);
      else if (name === "rPh") phonetic--;
      else if (name === "t") inText = false;
    },
  });
  return strings;
}
