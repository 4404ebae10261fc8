import { formatAddress, formatRange, type CellAddress, type CellRange } from "../grid/address";
import { shownCell, UNCALCULATED, type Cell, type ValueCell } from "../grid/cell";
import type { Localized } from "../language";
import { bareWord, statedNumber } from "./agreement";
import type { Figure } from "./figure";
import type { Table } from "./model";
import { quoted } from "../values/quote";
import { roleText, rowRoleAt, WRITABLE_ROWS } from "./roles";

const MEASURES =
  "人次|户次|场次|批次|人月|小时|课时|学时|分钟|万元|千元|个月|个|份|次|场|节|人|名|位|支|篇|户|项|期|条|天|日|元|组|件|宗|部|批|本|套|家|队|例|张|处|幅|册|分|月|年";
const NUMBER_WITH_UNIT = new RegExp(
  `^(?:(?:总?得分|总分|合计|小计|总计|共计?):?)?[+-]?\\d+(?:,\\d{3})*(?:\\.\\d+)?(?:${MEASURES})$|^\\p{Script=Han}{0,3}分:?[+-]?\\d+(?:\\.\\d+)?分?$`,
  "u",
);

/**
 * Decides of each derived cell of one table whether its figure may be written: a wrong write is the worst that this program can do, so
 * whatever is not certain stays as a person left it, with the reason.
 */
export class WriteGuard {
  private taken: ReadonlySet<string> | undefined;

  constructor(
    private readonly table: Table,
    private readonly figures: readonly Figure[],
  ) {}

  /** Why the figure's cell must stay as it stands; null where it may be written. */
  reason(figure: Figure): Localized | null {
    const { sheet } = this.table;
    return (
      contentReason(sheet.cell(figure.row, figure.column), figure) ??
      this.mergeReason(figure) ??
      this.operandReason(figure) ??
      this.roleReason(figure)
    );
  }

  /** A merged area speaks for one thing: it must not reach over other rows, other columns or what the figure is computed from. */
  private mergeReason(figure: Figure): Localized | null {
    const { sheet } = this.table;
    const merge = sheet.mergeAt(figure.row, figure.column);
    if (!merge) return null;
    if (merge.top !== figure.row || merge.left !== figure.column) return REASONS.covered(merge);
    const own = formatAddress(figure);
    const others = cellsIn(merge).filter((cell) => cell !== own);
    const taken = this.derivedCells();
    if (others.some((cell) => taken.has(cell))) return REASONS.acrossRoles(merge);
    if (figure.explain().inputs.some((input) => input.sheet === sheet.name && contains(merge, input))) return REASONS.acrossRoles(merge);
    return this.crossesRoles(merge) ? REASONS.acrossRoles(merge) : null;
  }

  private crossesRoles(merge: CellRange): boolean {
    const { roles } = this.table;
    if (!roles) return false;
    const rows = new Set<string>();
    for (let row = merge.top; row <= merge.bottom; row++) rows.add(rowRoleAt(roles, row, merge.left));
    if (rows.size > 1) return true;
    const columns = new Set<string>();
    for (let column = merge.left; column <= merge.right; column++) columns.add(roles.columns.get(column) ?? "unread");
    columns.delete("blank");
    // 总计 rows merge their figures as they like, but not with labels; in a row of entries each column has its own meaning.
    return columns.size > 1 && (rows.has("item") || columns.has("label"));
  }

  /** Two operands under one merged area: which of them the number belongs to is not said. Dashes and blanks are none for both. */
  private operandReason(figure: Figure): Localized | null {
    const { sheet } = this.table;
    if (sheet.merges.length === 0) return null;
    const within = new Map<CellRange, string>();
    for (const input of figure.explain().inputs) {
      if (input.sheet !== sheet.name) continue;
      const merge = sheet.mergeAt(input.row, input.column);
      if (!merge) continue;
      const address = formatAddress(input);
      const first = within.get(merge);
      if (first === undefined) within.set(merge, address);
      else if (first !== address && !saysNothing(sheet.cell(merge.top, merge.left))) return REASONS.sharedOperand(merge);
    }
    return null;
  }

  private roleReason({ row, column }: Figure): Localized | null {
    const { roles } = this.table;
    if (!roles) return null;
    const role = rowRoleAt(roles, row, column);
    return WRITABLE_ROWS.has(role) ? null : REASONS.rowRole(roleText(role));
  }

  private derivedCells(): ReadonlySet<string> {
    return (this.taken ??= new Set(this.figures.map((figure) => formatAddress(figure))));
  }
}

/** Whether what stands in a derived cell is a person's words, which no figure replaces; null where it is empty, a number or a failed formula. */
function contentReason(cell: Cell, figure: Figure): Localized | null {
  const shown = shownCell(cell);
  switch (shown.kind) {
    case "empty":
    case "error":
      return null;
    case "number":
      return figure.quantity === "label" ? REASONS.words(String(shown.value)) : null;
    case "text":
      return isReplaceable(shown, figure) ? null : (figure.quantity === "label" ? REASONS.otherGrade : REASONS.words)(shown.text.trim());
    case "tick":
    case "dash":
      return REASONS.words(shown.text.trim());
    case "date":
      return REASONS.date;
    case "boolean":
      return REASONS.words(shown.value ? "TRUE" : "FALSE");
  }
}

/** Whether a derived cell holds nothing that could speak for or against a meaning: blank, 0, #DIV/0!, a dash, words. */
export function isPlaceholder(shown: ValueCell, figure: Figure): boolean {
  if (shown.kind === "number") return shown.value === 0;
  if (shown.kind !== "text" || !isReplaceable(shown, figure)) return true;
  return /^[+-]?0+(?:\.0+)?(?:\D|$)/.test(shown.plain);
}

function isReplaceable(shown: ValueCell & { readonly kind: "text" }, figure: Figure): boolean {
  if (figure.quantity === "label") return figure.words?.includes(bareWord(shown.plain)) ?? false;
  return statedNumber(shown, figure.quantity === "rate") !== null || (figure.quantity === "count" && NUMBER_WITH_UNIT.test(shown.plain));
}

/** Nothing stands there yet: an empty cell, or a formula that was never calculated. */
export function isUnfilled(cell: Cell): boolean {
  const shown = shownCell(cell);
  return shown.kind === "empty" || (shown.kind === "error" && shown.code === UNCALCULATED);
}

function saysNothing(cell: Cell): boolean {
  const { kind } = shownCell(cell);
  return kind === "empty" || kind === "dash";
}

function contains({ top, left, bottom, right }: CellRange, { row, column }: CellAddress): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

/** Merged areas over more cells than this are asked row by row of their first columns only. */
const MOST_CELLS = 10_000;

function cellsIn({ top, left, bottom, right }: CellRange): string[] {
  const cells: string[] = [];
  for (let row = top; row <= bottom && cells.length < MOST_CELLS; row++)
    for (let column = left; column <= right; column++) cells.push(formatAddress({ row, column }));
  return cells;
}

const REASONS = {
  words: (text: string): Localized => ({
    zh: `此格填写的是“${quoted(text, LONGEST_QUOTE)}”，不是数值，不以计算结果替换，保持原样。如应填数值，请自行填写。`,
    en: `“${quoted(text, LONGEST_QUOTE)}” stands here, which is no number; it is not replaced by a computed value. If a number belongs here, enter it yourself.`,
  }),
  otherGrade: (text: string): Localized => ({
    zh: `此格填写的是“${quoted(text, LONGEST_QUOTE)}”，不在所用的等级标准之中，不以计算结果替换，保持原样。请在表中或设置中写明采用的等级标准。`,
    en: `“${quoted(text, LONGEST_QUOTE)}” stands here, which is none of the grades in force; it is not replaced by a computed one. State the grades in the sheet or the settings.`,
  }),
  date: {
    zh: "此格显示为日期，不以计算结果替换，保持原样。请改为数值格式后再核算。",
    en: "This cell shows a date; it is not replaced by a computed value. Give it a number format and check again.",
  },
  covered: (merge: CellRange): Localized => ({
    zh: `此格被合并区域 ${formatRange(merge)} 覆盖，不写入。请取消合并或核对该区域的含义。`,
    en: `This cell lies under the merged area ${formatRange(merge)} and is not written. Unmerge it, or check what that area means.`,
  }),
  acrossRoles: (merge: CellRange): Localized => ({
    zh: `合并区域 ${formatRange(merge)} 跨了不同含义的行或列，无法确定这一格的含义，保持原样。请取消合并后再核算。`,
    en: `The merged area ${formatRange(merge)} reaches over rows or columns of different meaning, so what it holds cannot be told; it is left as it stands. Unmerge it and check again.`,
  }),
  sharedOperand: (merge: CellRange): Localized => ({
    zh: `计算所用的几个格合并在 ${formatRange(merge)} 中，无法确定各自的数值，保持原样。请取消合并并分别填写。`,
    en: `Several cells that this is computed from are merged in ${formatRange(merge)}, so the value of each cannot be told; it is left as it stands. Unmerge them and fill in each.`,
  }),
  rowRole: (role: Localized): Localized => ({
    zh: `这一行是${role.zh}，不写入。`,
    en: `This row is ${role.en}; nothing is written into it.`,
  }),
} as const;

const LONGEST_QUOTE = 20;
