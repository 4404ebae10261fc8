import { cellText } from "../../../grid/cell";
import type { Sheet } from "../../../grid/sheet";
import type { LineRow } from "./stated-rates";
import type { Triple } from "./triples";
import { isTotalLabel } from "./vocabulary";

/** Lines that are looked at for rates that prove how they are counted. */
const LOOKED_AT = 80;

/** The rows under a header that may state rates, down to the third empty one; which of them are sums. */
export function linesBelow(sheet: Sheet, header: number, { target, lead }: Pick<Triple, "target" | "lead">): LineRow[] {
  const rows: LineRow[] = [];
  for (let row = header + 1, gap = 0; row <= header + LOOKED_AT && gap <= 2; row++) {
    gap = sheet.cell(row, target).kind === "empty" ? gap + 1 : 0;
    const labels = sheet.row(row).slice(0, (lead?.column ?? 0) + 1);
    rows.push({ row, isTotal: labels.some((cell) => cell !== undefined && isTotalLabel(cellText(cell))) });
  }
  return rows;
}
