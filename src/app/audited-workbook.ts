import type { Audit, AuditedFigure } from "../domain/tables/audit";
import type { Explanation } from "../domain/tables/figure";
import { placeInSheet, type CellRef } from "../domain/grid/address";
import type { Sheet, Workbook } from "../domain/grid/sheet";
import { sameContent, storedContent, type Edit } from "../domain/grid/edit";
import type { CellIdentities } from "../domain/engine/identity";
import type { AuditEngine } from "./audit-engine";
import { FindingGrounds } from "./ignored-findings";
import type { EditGrounds } from "./workbook-port";
import type { ShownAs } from "./value-text";

/** A derived cell explained: what stands there, what must, and the arithmetic from its inputs. */
export interface ExplainedFigure {
  readonly ref: CellRef;
  readonly audited: AuditedFigure;
  readonly explanation: Explanation;
  readonly shown: ShownAs;
}

/** One reading of the workbook with its audit, answering questions about single cells. */
export class AuditedWorkbook {
  private readonly sheets: ReadonlyMap<string, Sheet>;
  private figures: Map<string, Map<number, AuditedFigure>> | undefined;
  private linked: boolean | undefined;
  private named: CellIdentities | undefined;
  private grounded: FindingGrounds | undefined;

  constructor(
    readonly workbook: Workbook,
    readonly audit: Audit,
    private readonly engine: Pick<AuditEngine, "shownAs" | "identities">,
  ) {
    this.sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
  }

  /** The cells by what a person would call them. */
  get identities(): CellIdentities {
    return (this.named ??= this.engine.identities(this.workbook, this.audit));
  }

  /** What the findings rest on. */
  get grounds(): FindingGrounds {
    return (this.grounded ??= new FindingGrounds(this.workbook, this.identities, (ref) => this.stored(ref)));
  }

  /** What writing rests on: every table that was read, since one tells another. */
  get editGrounds(): EditGrounds {
    const kept = this.audit.relations.filter(({ broken, empty, taught }) => broken.length + empty.length > 0 || taught);
    const areas = [
      ...this.audit.tables.map(({ sheet, range }) => ({ sheet: sheet.name, ...range })),
      ...kept.map(({ sheet, area }) => ({ sheet, ...area })),
    ];
    return { read: this.workbook, areas, identityOf: (cell) => this.identities.of(cell) };
  }

  figureAt(ref: CellRef): AuditedFigure | undefined {
    this.figures ??= figuresByPlace(this.audit.figures);
    return this.figures.get(ref.sheet)?.get(placeInSheet(ref.row, ref.column));
  }

  shown(ref: CellRef): ShownAs {
    return this.engine.shownAs(this.sheets.get(ref.sheet), ref, this.figureAt(ref));
  }

  explain(ref: CellRef): ExplainedFigure | null {
    const audited = this.figureAt(ref);
    return audited ? { ref, audited, explanation: audited.figure.explain(), shown: this.shown(ref) } : null;
  }

  /** What a person sees in the cell. */
  stored(ref: CellRef): Edit["before"] | null {
    const sheet = this.sheets.get(ref.sheet);
    return sheet ? storedContent(sheet.cell(ref.row, ref.column)) : null;
  }

  /** Whether the cell holds what the edit wrote. */
  holds(edit: Edit): boolean {
    const stored = this.stored(edit);
    return stored !== null && sameContent(stored, edit.after);
  }

  /** Whether a formula on a sheet with a table names another sheet. */
  get looksElsewhere(): boolean {
    return (this.linked ??= this.audit.tables.some(({ sheet }) =>
      sheet.rowNumbers.some((row) => sheet.row(row).some((cell) => cell?.kind === "formula" && cell.formula.includes("!"))),
    ));
  }

  /** The top-left cell of the merged area over this cell, or the cell itself. */
  seenAt(ref: CellRef): CellRef {
    const merge = this.sheets.get(ref.sheet)?.mergeAt(ref.row, ref.column);
    return merge ? { sheet: ref.sheet, row: merge.top, column: merge.left } : ref;
  }
}

/** Derived cells by sheet and place in it. */
function figuresByPlace(figures: readonly AuditedFigure[]): Map<string, Map<number, AuditedFigure>> {
  const sheets = new Map<string, Map<number, AuditedFigure>>();
  for (const own of figures) {
    let places = sheets.get(own.sheet);
    if (!places) sheets.set(own.sheet, (places = new Map()));
    places.set(placeInSheet(own.figure.row, own.figure.column), own);
  }
  return sheets;
}

/** Merged areas stay as an explicit run read them: a refresh does not ask Excel for them again. */
export function withKnownMerges(fresh: Workbook, known: Workbook): Workbook {
  const before = new Map(known.sheets.map((sheet) => [sheet.name, sheet]));
  return {
    ...fresh,
    sheets: fresh.sheets.map((sheet) => {
      const merges = before.get(sheet.name)?.merges ?? [];
      if (sheet.merges.length > 0 || merges.length === 0) return sheet;
      return sheet.with({ merges });
    }),
  };
}
