import type { CellAddress, CellRef } from "../../../grid/address";
import { EMPTY, shownCell } from "../../../grid/cell";
import type { Sheet } from "../../../grid/sheet";
import type { Localized } from "../../../language";
import type { AttendanceColumns, MonthColumns, MonthListColumns, Unjudged, WorkerGroup } from "../model";
import { writtenDays } from "../count/mark-readings";
import { readRemark } from "./remark";
import { deniesMark, headerField, resembledMark } from "./vocabulary";
import { holdsDays, isOwnColumn, type UnknownColumn } from "./columns";
import { itemAt } from "../../../values/present";

interface GatedTable {
  readonly sheet: Sheet;
  readonly columns: AttendanceColumns;
  readonly lists: MonthListColumns;
  readonly months: readonly MonthColumns[];
  readonly groups: readonly WorkerGroup[];
  readonly unknown: readonly UnknownColumn[];
  /** The header's lowest row. */
  readonly headerRow: number;
  /** Where the sheet says that presence is told by the fill of cells. */
  readonly colours: CellAddress | null;
}

/** Headers that are offered for a missing column at once. */
const OFFERED = 3;

/**
 * Why the four conditions (contract, on post, insurance, wage) cannot be judged on a table: a column of one of them is not known, or an
 * unknown header could be it. Nobody is then counted as uninsured or unpaid, and nobody without the condition.
 */
export function unjudged(table: GatedTable): Unjudged | null {
  const { lists, months } = table;
  const coloured = byColour(table);
  if (coloured) return coloured;
  if (lists.insurance === null && months.some(({ insurances }) => insurances.length === 0)) {
    return missing(
      table,
      INSURANCE,
      months.filter(({ insurances }) => insurances.length === 0),
    );
  }
  if (months.some(({ wage }) => wage === null)) {
    return missing(
      table,
      WAGE,
      months.filter(({ wage }) => wage === null),
    );
  }
  return contractsUnclear(table) ?? unwritten(table);
}

/** Whether contracts are told in a way that is not known: only their last days, ticks of no month, days under an unknown header. */
function contractsUnclear({ sheet, columns, groups, unknown, headerRow }: GatedTable): Unjudged | null {
  if (columns.contract === null && columns.contractEnd !== null) {
    return {
      lacks: "gate",
      why: {
        zh: "只认出合同的到期日一列，没有认出合同从哪天起的一列，“四有”无法判断，有效人次保持原样。请把该列表头写成“合同开始日期”。",
        en: "Only the column of the contracts' last days is known, not that of their first: the four conditions cannot be judged, so effective counts stay as written. Head it 合同开始日期.",
      },
      cells: [{ sheet: sheet.name, row: headerRow, column: columns.contractEnd }],
    };
  }
  const rows = rowsOf(groups);
  const signed =
    columns.contract === null && unknown.find(({ column, text }) => /合同|合约|签约/.test(text) && holdsTicks(sheet, column, rows));
  if (signed) {
    return {
      lacks: "gate",
      why: {
        zh: `“${signed.text}”看来是合同的标记，但没有认出属于哪个月，“四有”无法判断，有效人次保持原样。请写成“签合同”，放在每个月的几列之下。`,
        en: `“${signed.text}” seems to mark contracts, but of which month cannot be told: the four conditions cannot be judged, so effective counts stay as written. Head it 签合同 under each month.`,
      },
      cells: [{ sheet: sheet.name, ...signed.cell }],
    };
  }
  const contract = columns.contract === null && unknown.find(({ column, text }) => !isOwnColumn(text) && holdsDays(sheet, column, rows));
  if (contract) {
    const name = contract.text === "" ? "" : `“${contract.text}”`;
    return {
      lacks: "gate",
      why: {
        zh: `没有认出“合同期限”列，而${name || "没有表头的一列"}填有日期，可能就是它；“四有”无法判断，有效人次保持原样。请把表头写成“合同期限”。`,
        en: `No contract column is known, but ${name || "a column without a header"} holds dates and may be it: the four conditions cannot be judged, so effective counts stay as written. Head it 合同期限.`,
      },
      cells: [{ sheet: sheet.name, ...contract.cell }],
    };
  }
  return null;
}

const INSURANCE: Localized = { zh: "社保购买", en: "insurance (社保购买)" };
const WAGE: Localized = { zh: "工资发放", en: "wage (工资发放)" };

function missing({ sheet, months, unknown }: GatedTable, what: Localized, lacking: readonly MonthColumns[]): Unjudged {
  const mark = what === INSURANCE ? "insurance" : "wage";
  const unplaced = unknown.filter(({ text }) => headerField(text)?.field === mark);
  if (unplaced.length > 0) return withoutMonth(sheet, what, unplaced);
  const near = nearest(unknown, lacking, mark);
  const names = near.map(({ text }) => `“${text}”`);
  const where = lacking.length === months.length ? null : lacking.map(({ label }) => label).join("、");
  return {
    lacks: "gate",
    why: {
      zh: `表头${where ? `的${where}` : ""}中没有认出“${what.zh}”列，“四有”无法判断：有效人次及与它有关的各格保持原样，也不当作未${what.zh === "社保购买" ? "参保" : "发工资"}。${
        names.length > 0
          ? `${names.join("、")}是“${what.zh}”吗？如果是，请把表头改成“${what.zh}”。`
          : `如有该列，请把表头写成“${what.zh}”。`
      }`,
      en: `No ${what.en} column is known${where ? ` in ${where}` : ""}, so the four conditions cannot be judged: effective counts and what hangs on them stay as written, and nobody is taken for lacking it. ${
        names.length > 0 ? `Is ${names.join(" or ")} that column? Then head it ${what.zh}.` : `If the table has one, head it ${what.zh}.`
      }`,
    },
    cells: near.map(({ cell }) => ({ sheet: sheet.name, ...cell })),
  };
}

/** The column is there, but nothing over or under it says of which month it is. */
function withoutMonth(sheet: Sheet, what: Localized, columns: readonly UnknownColumn[]): Unjudged {
  return {
    lacks: "gate",
    why: {
      zh: `表头中有“${what.zh}”列，但看不出它属于哪个月，“四有”无法判断：有效人次及与它有关的各格保持原样。请在每个月的几列上方写明月份，并把月份合并到这几列之上。`,
      en: `The header has a column of ${what.en}, but of which month it is cannot be told, so the four conditions cannot be judged: effective counts and what hangs on them stay as written. Write the month over the columns of each month and merge it over them.`,
    },
    cells: columns.slice(0, OFFERED).map(({ cell }) => ({ sheet: sheet.name, ...cell })),
  };
}

/** The unknown headers that may be the missing column: those with its noun, then the nearest; those of the station's own left out. */
function nearest(
  unknown: readonly UnknownColumn[],
  lacking: readonly MonthColumns[],
  mark: "insurance" | "wage",
): readonly UnknownColumn[] {
  const first = Math.min(...lacking.map(({ presence }) => presence));
  const named = unknown.filter(({ text }) => text !== "" && !isOwnColumn(text) && !deniesMark(text));
  const likely = named.filter(({ column, text }) => column > first - 2 || resembledMark(text) === mark);
  const distinct = likely.filter(({ text }, index) => likely.findIndex((other) => other.text === text) === index);
  const distance = ({ column, text }: UnknownColumn): number => (resembledMark(text) === mark ? 0 : 1_000) + Math.abs(column - first);
  return distinct.sort((a, b) => distance(a) - distance(b)).slice(0, OFFERED);
}

/** The sheet's words say that colours tell presence, and cells of it hold nothing: which of these are coloured cannot be seen here. */
function byColour({ sheet, months, groups, colours }: GatedTable): Unjudged | null {
  if (!colours) return null;
  const blank = groups.some(({ workers }) =>
    workers.some(({ monthRows }) =>
      months.some(({ presence }, index) => {
        const row = monthRows[index] ?? -1;
        return row >= 0 && shownCell(sheet.seen(row, presence)).kind === "empty";
      }),
    ),
  );
  return blank ? { lacks: "presence", why: COLOURED, cells: [{ sheet: sheet.name, ...colours }] } : null;
}

const COLOURED: Localized = {
  zh: "表中说明用底色表示是否到岗，程序读不到底色，空着的“人员到位”格不当作缺岗，各项小计、总计保持原样。请在到岗的格中填√后再核查。",
  en: "The sheet says that fill colours tell who was on post. Colours are not read here: empty presence cells are not taken for absence, and subtotals and totals stay as written. Write √ in the cells on post and check again.",
};

/** Nobody's presence is written in any month though the table tells of presence: by the fill of cells, which says nothing that can be read. */
function unwritten({ sheet, columns, months, groups }: GatedTable): Unjudged | null {
  const workers = groups.flatMap((group) => group.workers);
  const cells: CellRef[] = [];
  for (const { monthRows } of workers) {
    for (const [index, { presence }] of months.entries()) {
      const row = itemAt(monthRows, index);
      if (row < 0) continue;
      if (shownCell(sheet.seen(row, presence)).kind !== "empty") return null;
      cells.push({ sheet: sheet.name, row, column: presence });
    }
  }
  const { subtotal } = columns;
  const stated = subtotal !== null && workers.some(({ figureRow }) => claims(shownCell(sheet.seen(figureRow, subtotal))));
  const otherMarks = months.some(({ insurances, wage }) =>
    [...insurances.map(({ column }) => column), wage].some(
      (column) => column !== null && workers.some(({ row }) => shownCell(sheet.seen(row, column)).kind === "tick"),
    ),
  );
  const summed = groups.some(({ sums }) =>
    sums.some(({ row }) => months.some(({ presence }) => claims(shownCell(sheet.seen(row, presence))))),
  );
  if (workers.length === 0 || !(stated || summed || (otherMarks && workers.length > 1))) return null;
  return { lacks: "presence", why: UNWRITTEN, cells: cells.slice(0, 1) };
}

const UNWRITTEN: Localized = {
  zh: "所有人的“人员到位”都没有填写任何标记（可能只用底色表示），底色不能当作到岗，各项小计、总计保持原样。如果底色表示到岗，请在这些格中填√。",
  en: "Nobody's presence holds any mark (it may be told by fill colours alone). A colour is not counted, so subtotals and totals stay as written. If the colour means on post, write √ in those cells.",
};

function claims(shown: ReturnType<typeof shownCell>): boolean {
  return shown.kind === "number" ? shown.value > 0 : shown.kind === "text" && /[1-9]/.test(shown.plain);
}

function holdsTicks(sheet: Sheet, column: number, rows: readonly number[]): boolean {
  return rows.some((row) => shownCell(sheet.seen(row, column)).kind === "tick");
}

function rowsOf(groups: readonly WorkerGroup[]): number[] {
  return groups.flatMap(({ workers }) => workers.map(({ row }) => row));
}

/** Why it is not known who left: the table has no remark column that is known, and an unknown one tells of leaving. */
export function leavingUntold(
  sheet: Sheet,
  columns: AttendanceColumns,
  unknown: readonly UnknownColumn[],
  groups: readonly WorkerGroup[],
  right: number,
): Unjudged | null {
  if (columns.remark !== null) return null;
  const rows = rowsOf(groups);
  // Words of any kind may tell of it: which, only a known remark column would say for certain.
  const leaves = (row: number, column: number): boolean => {
    const { saysLeft, saysTransferred } = readRemark(sheet.seen(row, column), () => null);
    return saysLeft || saysTransferred;
  };
  const tells =
    unknown.find(
      ({ column, text }) =>
        !isOwnColumn(text) &&
        rows.some((row) => {
          const cell = sheet.seen(row, column);
          return leaves(row, column) || (cell.kind === "text" && /离|辞|调|转|退/.test(cell.plain));
        }),
    ) ?? besideTable(right, rows, leaves);
  if (!tells) return null;
  const name = tells.text === "" ? "没有表头的一列" : `“${tells.text}”`;
  return {
    lacks: "gate",
    why: {
      zh: `没有认出“备注”列，而${name}写有离职或调岗，不能确定谁持续在岗，稳岗率保持原样。请把表头写成“备注”。`,
      en: `No remark column is known, but ${tells.text === "" ? "a column without a header" : `“${tells.text}”`} tells of people leaving: who stayed on post is not certain, so the stable-post rate stays as written. Head it 备注.`,
    },
    cells: [{ sheet: sheet.name, ...tells.cell }],
  };
}

/** Columns beside a table in which words about its people may stand. */
const BESIDE = 3;

/** The first cell right of the table, over an empty column or two, that says of one of its people that they left. */
function besideTable(
  right: number,
  rows: readonly number[],
  leaves: (row: number, column: number) => boolean,
): Pick<UnknownColumn, "text" | "cell"> | undefined {
  for (let column = right + 1; column <= right + BESIDE; column++) {
    const row = rows.find((one) => leaves(one, column));
    if (row !== undefined) return { text: "", cell: { row, column } };
  }
  return undefined;
}

/** How presence is told: in days (22, 21.5) where its header says so, or where most of the figures are more than a month can be. */
export function presenceUnit(
  sheet: Sheet,
  months: readonly MonthColumns[],
  groups: readonly WorkerGroup[],
  headerSaysDays: boolean,
): "month" | "day" {
  let days = 0;
  let others = 0;
  const workers = groups.flatMap((group) => group.workers);
  for (const { monthRows } of workers) {
    for (let index = 0; index < months.length; index++) {
      const { presence, stretch } = itemAt(months, index);
      const row = itemAt(monthRows, index);
      const shown = row < 0 ? EMPTY : shownCell(sheet.seen(row, presence));
      if (shown.kind === "tick") others++;
      else if (shown.kind === "text" && writtenDays(shown.plain) !== null) days++;
      else if (shown.kind === "number" && shown.value > Math.max(MOST_OF_MONTHS, stretch ?? 0)) days++;
      else if (shown.kind === "number" && shown.value !== 0) others++;
    }
  }
  if (headerSaysDays) return days === 0 && others > 0 ? "month" : "day";
  return days > others ? "day" : "month";
}

/** A slip writes 2 or 3 for 1; nobody writes 4. */
const MOST_OF_MONTHS = 3;
