import type { CellAddress } from "../../../grid/address";
import { cellText } from "../../../grid/cell";
import type { DerivedFigure } from "../../../tables/figure";
import type { Amount } from "../../../tables/lists/amount";
import { ListCounter } from "../../../tables/lists/counter";
import { columnsOf, type ListLine } from "../../../tables/lists/list";
import { ZERO } from "../../../values/exact";
import type { HoursField } from "../../../values/vocabulary/hours-headers";
import type { HoursTable } from "../model";
import { present } from "../../../values/present";

/** One person or session with the hours held. */
export interface HoursLine {
  readonly line: ListLine;
  readonly held: Amount;
  /** What the certificate's column says; "" where there is none. */
  readonly certificate: string;
}

/** Everything the rules of hours look at. */
export interface HoursSubject {
  readonly table: HoursTable;
  readonly figures: readonly DerivedFigure[];
  readonly lines: readonly HoursLine[];
}

/** Computes an hours table: kinds into hours held, what is still wanting, sums. */
export function hoursSubject(table: HoursTable): HoursSubject {
  const counter = new ListCounter(table);
  const column = (field: HoursField): number | null => columnsOf(table, field)[0]?.column ?? null;
  const total = present(column("total") ?? column("part"), "a column of hours");
  const [required, certificate] = [column("required"), column("certificate")];
  const parts = columnsOf(table, "part");
  const ordered = [...table.lines].sort((a, b) => Number(a.role !== "item") - Number(b.role !== "item"));
  for (const { row, role, of, unclear } of ordered) {
    if (role !== "item")
      for (const { column: summed } of columnsOf(table, "part", "required", "total"))
        counter.sum(
          { row, column: summed },
          "hours/total",
          of.map((part) => ({ amount: counter.amount(part, summed) })),
          { unclear },
        );
    else if (parts.length > 1)
      counter.sum(
        { row, column: total },
        "hours/total",
        parts.map((part) => ({ amount: counter.amount(row, part.column) })),
        {
          meaning: "hours/total/parts",
        },
      );
    if (required === null) continue;
    const [due, held] = [counter.amount(row, required), counter.amount(row, total)];
    // What is wanting in all is not what is required in all less what was held, where somebody held more.
    const clamped = role !== "item" && of.some((part) => isSurplus(counter.amount(part, required), counter.amount(part, total)));
    acrossLine(table, counter, row, due, held, clamped ? of : null);
  }
  counter.settleRates();
  const lines = table.lines.map((line): HoursLine => ({
    line,
    held: counter.amount(line.row, total),
    certificate: certificate === null ? "" : cellText(table.sheet.seen(line.row, certificate)),
  }));
  return { table, figures: counter.figures, lines };
}

/** What is still wanting, and the share held; who held enough may leave the first blank, say 0, or tell the surplus with a minus. */
function acrossLine(
  table: HoursTable,
  counter: ListCounter,
  row: number,
  required: Amount,
  held: Amount,
  clamped: readonly number[] | null = null,
): void {
  for (const { column } of columnsOf(table, "remaining")) {
    const cell = { row, column };
    if (clamped) {
      if (!counter.isEmpty(cell)) wantingInAll(counter, cell, required, held, clamped);
      continue;
    }
    const enough = required.value !== null && held.value !== null && held.value.compare(required.value) >= 0;
    if (enough && (counter.isEmpty(cell) || counter.amount(row, column).value?.compare(ZERO) === 0)) continue;
    counter.sum(cell, "hours/wanting", [{ amount: required }, { amount: held, minus: true }]);
  }
  for (const { column, header } of columnsOf(table, "rate"))
    if (!held.blank)
      counter.rate({ row, column }, "hours/wanting", [held], [required], { inPoints: header.includes("%"), meaning: "hours/wanting/rate" });
}

function isSurplus(required: Amount, held: Amount): boolean {
  return required.value !== null && held.value !== null && held.value.compare(required.value) > 0;
}

/** Of persons some of whom held more than required, either the sum of what is wanting to the others, or what is wanting in all: the one that stands there is right. */
function wantingInAll(counter: ListCounter, cell: CellAddress, required: Amount, held: Amount, rows: readonly number[]): void {
  const stated = counter.amount(cell.row, cell.column).value;
  const inAll = required.value && held.value ? required.value.sub(held.value) : null;
  if (stated && inAll && stated.equals(inAll)) counter.sum(cell, "hours/wanting", [{ amount: required }, { amount: held, minus: true }]);
  else
    counter.sum(
      cell,
      "hours/wanting",
      rows.map((row) => ({ amount: counter.amount(row, cell.column) })),
      { certainty: "probable" },
    );
}
