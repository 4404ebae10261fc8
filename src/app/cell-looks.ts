import type { Look } from "../domain/report/report-sheet";
import { MARK_STYLES, type MarkKind } from "./mark-style";

/** How a kind of cell looks in a report's sheet; what is left out is as Excel has it. */
export interface CellLook {
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** `#RRGGBB` */
  readonly color?: string;
  readonly fill?: string;
  readonly align: "left" | "center" | "right";
  readonly wrap: boolean;
  readonly border: boolean;
  readonly numberFormat?: string;
}

/** Installed with every Excel and WPS of the people this is for; others fall back on their own. */
export const SHEET_FONT = "Microsoft YaHei";
export const SHEET_FONT_SIZE = 10;
export const LINK_COLOR = "#0563C1";
export const BORDER_COLOR = "#BFBFBF";

const body = { align: "left", wrap: true, border: true } as const;
const centred = { align: "center", wrap: true, border: true } as const;
const marked = (kind: MarkKind): CellLook => {
  const { fill, font, bold, italic } = MARK_STYLES[kind];
  return { ...centred, fill, color: font, bold, italic };
};

/** Severities look as the marks in the tables do; each is also said in words. */
export const SHEET_LOOKS: Readonly<Record<Look, CellLook>> = {
  title: { size: 16, bold: true, align: "left", wrap: false, border: false },
  note: { color: "#595959", align: "left", wrap: false, border: false },
  plain: { align: "left", wrap: false, border: false },
  section: { size: 12, bold: true, align: "left", wrap: false, border: false },
  head: { ...centred, bold: true, fill: "#E7ECF1" },
  text: body,
  centre: centred,
  number: { align: "right", wrap: false, border: true },
  rate: { align: "right", wrap: false, border: true, numberFormat: "0.00%" },
  total: { ...centred, bold: true, fill: "#F5F7FA" },
  "total-rate": { ...centred, bold: true, fill: "#F5F7FA", numberFormat: "0.00%" },
  error: marked("error"),
  warning: marked("warning"),
  info: marked("info"),
  corrected: marked("corrected"),
  ignored: { ...centred, fill: "#EDEDED", color: "#595959" },
};
