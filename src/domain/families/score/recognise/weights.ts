import type { CellAddress } from "../../../grid/address";
import { cellText, shownCell } from "../../../grid/cell";
import type { Sheet } from "../../../grid/sheet";
import { agrees } from "../../../tables/agreement";
import { titleRowsAbove } from "../../../tables/table-titles";
import { exact, Tally } from "../../../values/exact";
import type { ScoreTable } from "../model";
import { itemAt, firstItem } from "../../../values/present";

const WEIGHT_HEADER = /^(?:权重|占比|比重|比例|折算比例|权重占比|所占比例|评分占比|折算系数|系数)(?:\(?%\)?)?$/;
const SHARE = /(\d{1,2}(?:\.\d+)?)%/g;
const WEIGHS = /折算|权重|占比|比例|加权/;
const HEADERS = 3;

/**
 * A score table of points of a hundred whose shares the sheet's words state (按10%折算, a column 权重) and whose own total is their weighted
 * sum: that total proves what the scores mean. null where shares are not stated for all parts, do not make a whole, or the total is another.
 */
export function weightedByWords(sheet: Sheet, table: ScoreTable, labels: readonly CellAddress[]): ScoreTable | null {
  const { total, parts } = table;
  const weights = sharesBeside(sheet, labels) ?? sharesInWords(sheet, table, labels);
  if (!total || total.reading.status !== "read" || !weights || weights.cells.length !== parts.length) return null;
  if (parts.some(({ score: { reading } }) => reading.status !== "read" || reading.value < 0 || reading.value > 100)) return null;
  if (sumOfShares(weights) !== 100) return null;
  const weighted = parts.reduce(
    (sum, { score: { reading } }, index) =>
      reading.status === "read"
        ? sum.add(
            exact(reading.value)
              .mul(exact(itemAt(weights.cells, index)))
              .div(100),
          )
        : sum,
    exact(0),
  );
  if (agrees(sheet.cell(total.cell.row, total.cell.column), { value: weighted, quantity: "count" }, 0) !== true) return null;
  const shares = weights.cells.map((share) => `${share}%`).join("、");
  return {
    ...table,
    parts: parts.map((part, index) => ({ ...part, cap: 100, weight: itemAt(weights.cells, index) })),
    policies: [
      ...(table.policies ?? []),
      {
        id: "score-weights",
        text: {
          zh: `各方得分为百分制，总分按${shares}折算，与所填总分相符`,
          en: `each part is scored out of a hundred and weighted ${shares} in the total, as the stated total bears out`,
        },
        cell: weights.at && { sheet: sheet.name, ...weights.at },
      },
    ],
  };
}

/** Of a hundred, what each part counts as its label or a column of weights says. */
export interface Shares {
  readonly cells: readonly number[];
  readonly at: CellAddress | null;
}

/** What the weights of the parts come to. */
export function sumOfShares({ cells }: Shares): number {
  const whole = new Tally();
  cells.forEach((share) => whole.add(share));
  return whole.total;
}

/** The weights beside the parts: 监督方（20%）, or a column 权重. */
export function sharesBeside(sheet: Sheet, labels: readonly CellAddress[]): Shares | null {
  return sharesInLabels(sheet, labels) ?? sharesInColumn(sheet, labels);
}

function isPercent(share: number): boolean {
  return share > 0 && share < 100;
}

/** 监督方（按10%折算） */
function sharesInLabels(sheet: Sheet, labels: readonly CellAddress[]): Shares | null {
  const found = labels.map(({ row, column }) => [...cellText(sheet.cell(row, column)).matchAll(SHARE)].map((match) => Number(match[1])));
  return found.every((shares) => shares.length === 1 && isPercent(firstItem(shares)))
    ? { cells: found.flat(), at: firstItem(labels) }
    : null;
}

/** A column 权重: 10%, 0.1 or 10 beside each part. */
function sharesInColumn(sheet: Sheet, labels: readonly CellAddress[]): Shares | null {
  const top = Math.min(...labels.map(({ row }) => row));
  for (let row = top - 1; row >= Math.max(0, top - HEADERS); row--) {
    const column = sheet.row(row).findIndex((cell) => cell?.kind === "text" && WEIGHT_HEADER.test(cell.plain));
    if (column < 0) continue;
    const values = labels.map((label) => shareAt(sheet, label.row, column));
    const scale = values.every((value) => value !== null && value < 1) ? 100 : 1;
    const shares = values.flatMap((value) => (value === null ? [] : [Math.round(value * scale * 1e6) / 1e6]));
    if (shares.length === labels.length && shares.every(isPercent)) return { cells: shares, at: { row, column } };
  }
  return null;
}

function shareAt(sheet: Sheet, row: number, column: number): number | null {
  const shown = shownCell(sheet.cell(row, column));
  if (shown.kind === "number") return shown.value;
  const match = shown.kind === "text" ? /^(\d{1,2}(?:\.\d+)?)%$/.exec(shown.plain) : null;
  return match ? Number(match[1]) : null;
}

/** 得分（按10%、20%、15%、55%折算） in the header or the title: one share for each part, in their order. */
function sharesInWords(sheet: Sheet, { range }: ScoreTable, labels: readonly CellAddress[]): Shares | null {
  const inOrder = labels.every(({ row }, index) => index === 0 || row > itemAt(labels, index - 1).row);
  if (!inOrder) return null;
  const top = Math.min(...labels.map(({ row }) => row));
  const above = titleRowsAbove(sheet, { ...range, top }).map(({ row, column }) => ({ row, column }));
  for (let row = Math.max(0, top - HEADERS); row < top; row++)
    for (let column = range.left; column <= range.right; column++) above.push({ row, column });
  for (const at of above) {
    const text = cellText(sheet.cell(at.row, at.column));
    if (!WEIGHS.test(text)) continue;
    const shares = [...text.matchAll(SHARE)].map((match) => Number(match[1]));
    if (shares.length === labels.length && shares.every(isPercent)) return { cells: shares, at };
  }
  return null;
}
