import type { CellRef } from "../../../grid/address";
import { cellText, shownCell } from "../../../grid/cell";
import type { Localized } from "../../../language";
import { agrees } from "../../../tables/agreement";
import type { DerivedFigure } from "../../../tables/figure";
import { JudgedFigure } from "../../../tables/judged-figure";
import { exact } from "../../../values/exact";
import type { AttendanceTable } from "../model";
import type { WorkerCount } from "./counts";
import type { CountedTable } from "./metrics";
import { firstItem } from "../../../values/present";
import { quoted } from "../../../values/quote";

/** 站长由机构自筹，不计到岗: whose months are left out on purpose. */
export const LEFT_OUT =
  /不(?:再)?(?:计(?!划|件)|纳入|列入|统计|算(?:入|作|到岗|人次)|参与?(?:考核|统计|核算|计算|评估))|除外|另行(?:计算|统计|考核)/;
/** 累计到岗小计（含1-4月）: what a sum takes in that does not stand in the table. */
const TAKES_IN =
  /[(（,，;；]?(?:含|包括|加上?|并计|结转)[^)）]{0,6}(?:\d{1,2}|[一二三四五六七八九十]{1,2}|上|前|以前|往)[^)）]{0,4}(?:月|季度?|年|期)|(?:上|前)(?:年|期|季度?)(?:结转|累计)/;

/**
 * A worker of whom the remark says that the months do not count, or a sum whose header takes in months from elsewhere: what is stated there is not
 * held against the marks, and nothing that hangs on it is written.
 */
export function saidOtherwise({ table, workers }: CountedTable, figures: readonly DerivedFigure[]): DerivedFigure[] {
  const subtotal = table.columns.subtotal;
  if (subtotal === null) return [...figures];
  const header = headerTakingIn(table, subtotal);
  if (header) return figures.map((figure) => (figure.column === subtotal && !agreesAsIs(table, figure) ? left(figure, header) : figure));
  const out = new Map(workers.filter(({ worker }) => LEFT_OUT.test(worker.remark.text)).map((count) => [count.worker.figureRow, count]));
  if (out.size === 0) return [...figures];
  let isOut = false;
  const own = figures.map((figure) => {
    const count = figure.column === subtotal ? out.get(figure.row) : undefined;
    if (!count || !statesLess(table, figure)) return figure;
    isOut = true;
    return left(figure, remarkOf(table, count));
  });
  if (!isOut) return own;
  const rows = new Set(workers.map(({ worker }) => worker.figureRow));
  const cause = remarkOf(table, firstItem([...out.values()]));
  return own.map((figure) =>
    figure.column === subtotal && !rows.has(figure.row) && !agreesAsIs(table, figure) ? left(figure, cause) : figure,
  );
}

interface Cause {
  readonly why: Localized;
  readonly cell: CellRef;
}

function remarkOf({ sheet, columns: { remark } }: AttendanceTable, { worker }: WorkerCount): Cause {
  const words = quoted(worker.remark.text, LONGEST);
  return {
    cell: { sheet: sheet.name, row: worker.remarkRow, column: remark ?? 0 },
    why: {
      zh: `备注写明“${words}”，该社工是否计入由备注决定，程序不代为计算，保持原样。请按备注核对小计与合计。`,
      en: `The remark says “${words}”: whether this worker counts is what the remark decides. It was not computed and stays as written; check subtotal and totals by the remark.`,
    },
  };
}

function headerTakingIn({ sheet, range, groups }: AttendanceTable, column: number): Cause | null {
  const first = Math.min(range.bottom, ...groups.flatMap(({ workers }) => workers.map(({ row }) => row)));
  for (let row = first - 1; row >= range.top; row--) {
    const text = cellText(sheet.seen(row, column));
    if (text === "" || !TAKES_IN.test(text)) continue;
    const words = quoted(text, LONGEST);
    return {
      cell: { sheet: sheet.name, row, column },
      why: {
        zh: `表头写明“${words}”，包括表中没有的月份，无法复算，保持原样。`,
        en: `The header says “${words}”: it takes in months that do not stand in this table. It cannot be computed and stays as written.`,
      },
    };
  }
  return null;
}

function left(figure: DerivedFigure, { why, cell }: Cause): DerivedFigure {
  return new JudgedFigure(figure, { value: null, withheld: figure.value, blockedBy: [cell], why, formula: null });
}

function agreesAsIs({ sheet }: AttendanceTable, figure: DerivedFigure): boolean {
  return figure.value !== null && agrees(sheet.cell(figure.row, figure.column), figure, 0) === true;
}

/** Whether less stands there than the marks come to: that the months do not count explains no more than that. */
function statesLess({ sheet }: AttendanceTable, { value, row, column }: DerivedFigure): boolean {
  if (value === null || typeof value === "string") return false;
  const shown = shownCell(sheet.cell(row, column));
  return shown.kind === "empty" || shown.kind === "dash" || (shown.kind === "number" && exact(shown.value).compare(value) < 0);
}

const LONGEST = 20;
