import { shownCell, type Cell } from "./cell";

/** Whether a cell holds a number typed as text, which Excel's SUM passes over. */
export function isTextNumber(cell: Cell): boolean {
  const shown = shownCell(cell);
  return shown.kind === "text" && TEXT_NUMBER.test(shown.plain);
}

/** A number typed as text: 0.5, .5, 50%. */
export const TEXT_NUMBER = /^([+-]?(?:\d+(?:\.\d+)?|\.\d+))(%?)$/;
