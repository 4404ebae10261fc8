import { kindText } from "../families";
import { formatAddress, quoteSheetName, type CellRef } from "../grid/address";
import type { Language } from "../language";
import { nameText, type CellName } from "../tables/cell-name";
import type { Table } from "../tables/model";
import type { ComparedRow, Comparison } from "./comparison";
import { CHANGE_TEXTS, COMPARISON_TEXTS } from "./comparison-texts";

/** One difference in words: what list, sheet and JSON show of it. */
export interface ComparisonLine {
  /** Names what happened for programs: corrected, row-added, table-removed … */
  readonly id: string;
  readonly kind: string;
  readonly table: string;
  readonly name: string;
  /** The worker or indicator, and the month or area, of which `name` is made. */
  readonly subject: string;
  readonly part: string;
  readonly before: CellRef | null;
  readonly after: CellRef | null;
  readonly from: string;
  readonly to: string;
}

/** How a version's cells show their values. */
export interface ShownVersions {
  before(cell: CellRef): string;
  after(cell: CellRef): string;
}

/** Every difference, table by table: lines that came and went first, then cells in the order of the sheet. */
export function comparisonLines(comparison: Comparison, shown: ShownVersions, language: Language): ComparisonLine[] {
  const say = COMPARISON_TEXTS;
  const lone = (id: string, kind: string, table: Table, before: CellRef | null, after: CellRef | null): ComparisonLine => ({
    id,
    kind,
    table: tableText(table, language),
    name: "",
    subject: "",
    part: "",
    before,
    after,
    from: "",
    to: "",
  });
  const corner = ({ sheet, range }: Table): CellRef => ({ sheet: sheet.name, row: range.top, column: range.left });
  const row = (id: string, kind: string, table: Table, one: ComparedRow, gone: boolean): ComparisonLine => {
    const subject = subjectOf(one.name, language) || (gone ? shown.before : shown.after)(one.at);
    const name = `${subject}${say.filledCells[language](one.cells)}`;
    return { ...lone(id, kind, table, gone ? one.at : null, gone ? null : one.at), name, subject: name };
  };
  return [
    ...comparison.onlyBefore.map((table) => lone("table-removed", say.tableRemoved[language], table, corner(table), null)),
    ...comparison.onlyAfter.map((table) => lone("table-added", say.tableAdded[language], table, null, corner(table))),
    ...comparison.tables.flatMap(({ before, after, removed, added, cells }) => [
      ...removed.map((one) => row("row-removed", say.rowRemoved[language], before, one, true)),
      ...added.map((one) => row("row-added", say.rowAdded[language], after, one, false)),
      ...cells.map((cell) => ({
        ...lone(cell.kind, CHANGE_TEXTS[cell.kind][language], after, cell.before, cell.after),
        name: nameText(cell.name, language),
        subject: subjectOf(cell.name, language),
        part: cell.name?.part?.[language] ?? "",
        from: shown.before(cell.before),
        to: shown.after(cell.after),
      })),
    ]),
  ];
}

/** A table by its title, or by its kind where it has none. */
function tableText({ title, kind, sheet }: Table, language: Language): string {
  return `${sheet.name} · ${title?.trim() || kindText(kind)[language]}`;
}

function subjectOf(name: CellName | null, language: Language): string {
  return name?.subject[language] ?? "";
}

/** 到岗!D5, or both places where they differ: 到岗!D5 → 到岗!D6. */
export function placeText({ before, after }: ComparisonLine): string {
  const text = (cell: CellRef | null): string => (cell ? `${quoteSheetName(cell.sheet)}!${formatAddress(cell)}` : "");
  const [one, other] = [text(before), text(after)];
  return one === other || other === "" ? one : one === "" ? other : `${one} → ${other}`;
}

/** What is said of the whole comparison beside its lines. */
export function comparisonNotes(
  comparison: Comparison,
  lines: readonly ComparisonLine[],
  files: { readonly before: string; readonly after: string },
  language: Language,
): string[] {
  const { tables, onlyBefore, onlyAfter, findings, elsewhere } = comparison;
  const say = COMPARISON_TEXTS;
  const without =
    tables.length + onlyBefore.length + onlyAfter.length === 0
      ? [say.noTables[language]]
      : [
          ...(tables.length + onlyBefore.length === 0 ? [say.oneWithout[language](files.before)] : []),
          ...(tables.length + onlyAfter.length === 0 ? [say.oneWithout[language](files.after)] : []),
        ];
  return [
    ...without,
    ...(without.length === 0 && lines.length === 0 ? [say.same[language]] : []),
    ...(without.length === 0 ? [say.counts[language](findings.gone.length, findings.stayed.length, findings.fresh.length)] : []),
    ...elsewhere.map(({ sheet, cells }) => say.elsewhere[language](sheet, cells)),
  ];
}
