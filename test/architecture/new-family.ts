/** The parts of a family that the project does not have: home visits, a row a visitor, with their sum. Each part by its name in `TableFamily`. */
export const VISIT_PARTS: Readonly<Record<string, string>> = {
  id: `id: "visit"`,
  name: `name: { zh: "走访", en: "Visits" }`,
  kinds: `kinds: { visit: { zh: "走访登记表", en: "Register of visits" } }`,
  claimsRange: `claimsRange: true`,
  owns: `owns: (table): table is VisitTable => table.kind === "visit"`,
  recognise: `recognise: (sheet) => ({ tables: recogniseVisits(sheet), refusals: [] })`,
  needsTerm: `needsTerm: () => false`,
  facts: `facts: () => ({})`,
  count: `count: (table) => countVisits(table)`,
  rows: `rows: ({ table }) => table.visitors`,
  rules: `rules: [total]`,
  measures: `measures: null`,
  metrics: `metrics: () => null`,
  station: `station: null`,
  figures: `figures: () => []`,
  deliveries: `deliveries: () => []`,
  panels: `panels: () => []`,
  settings: `settings: {}`,
  policy: `policy: null`,
  contents: `contents: ({ visitors }) => [{ zh: \`\${visitors.length} 人\`, en: \`\${visitors.length} visitors\` }]`,
  nameOf: `nameOf: () => null`,
  paragraphs: `paragraphs: () => []`,
  missing: `missing: () => []`,
  example: `example: { draw: (cells) => drawSheet("走访", EXAMPLE, { cells }), settings: {}, headerRows: [0], labelColumns: [0] }`,
  identify: `identify: () => ({ of: () => null, at: () => [] })`,
};

/** The family as a source file; without the part that is named. */
export function visitFamily(without: string | null = null): string {
  const parts = Object.entries(VISIT_PARTS).filter(([name]) => name !== without);
  return `${MODEL}
export const visits: TableFamily<VisitTable, VisitSubject, Visitor> = {
  ${parts.map(([, text]) => text).join(",\n  ")},
};
`;
}

const MODEL = `import type { DrawnCell } from "../../grid/draw-sheet";
import { drawSheet } from "../../grid/draw-sheet";
import { cellText, shownCell } from "../../grid/cell";
import type { Sheet } from "../../grid/sheet";
import { DerivedCell } from "../../tables/expressed-figure";
import { evaluate } from "../../tables/expression/evaluate";
import { sumOf, type CellTerm } from "../../tables/expression/expression";
import type { TableFamily, TableSubject } from "../../tables/family";
import { differs, figureReports } from "../../tables/figure-reports";
import type { Table } from "../../tables/model";
import type { TableRule } from "../../tables/rule";
import { exact } from "../../values/exact";

interface Visitor {
  readonly row: number;
  readonly visits: number;
}
interface VisitTable extends Table {
  readonly kind: "visit";
  readonly visitors: readonly Visitor[];
  readonly totalRow: number;
}
interface VisitSubject extends TableSubject {
  readonly table: VisitTable;
}

const EXAMPLE: DrawnCell[][] = [["走访人", "走访户数"], ["社工01", 3], ["社工02", 4], ["合计", 7]];

function recogniseVisits(sheet: Sheet): VisitTable[] {
  const header = sheet.rowNumbers.find((row) => cellText(sheet.cell(row, 0)) === "走访人");
  if (header === undefined) return [];
  const visitors: Visitor[] = [];
  let row = header + 1;
  for (; cellText(sheet.cell(row, 0)) !== "合计" && cellText(sheet.cell(row, 0)) !== ""; row++) {
    const cell = shownCell(sheet.cell(row, 1));
    visitors.push({ row, visits: cell.kind === "number" ? cell.value : 0 });
  }
  const range = { top: header, left: 0, bottom: row, right: 1 };
  return [{ kind: "visit", sheet, range, title: null, term: null, period: null, visitors, totalRow: row }];
}

function countVisits(table: VisitTable): VisitSubject {
  const terms = table.visitors.map(({ row, visits }): CellTerm => {
    const at = { sheet: table.sheet.name, row, column: 1 };
    return { kind: "cell", at, value: exact(visits), unit: null, native: true };
  });
  const how = sumOf(terms);
  return { table, figures: [new DerivedCell(table.sheet, { row: table.totalRow, column: 1 }, "visit/total", "count", evaluate(how), how)] };
}

const total: TableRule<VisitSubject> = {
  id: "visit/total",
  scope: "table",
  severity: "error",
  title: { zh: "走访合计有误", en: "The total of visits differs" },
  basis: { zh: "合计＝各人走访户数之和", en: "The total is the sum of all visits" },
  message: differs("合计", "The total"),
  right: { cells: {} },
  wrong: { cells: { B4: 8 }, at: "B4" },
  *check({ table, figures }, settings) {
    yield* figureReports(table.sheet, figures, this.id, settings);
  },
};
`;
