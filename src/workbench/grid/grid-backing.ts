import {
  IUndoRedoService,
  mergeWorksheetSnapshotWithDefault,
  type ICellData,
  type IMutationInfo,
  type IRange,
  type Workbook,
  type Worksheet,
} from "@univerjs/core";
import {
  FormulaDataModel,
  InsertSheetMutation,
  RemoveSheetMutation,
  SetRangeValuesMutation,
  SetRangeValuesUndoMutationFactory,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SetWorksheetHideMutation,
  SetWorksheetNameMutation,
  type ISetRangeValuesMutationParams,
  type ISetSelectionsOperationParams,
} from "@univerjs/preset-sheets-core";
import type { CellRange } from "../../domain/grid/address";
import type {
  CellWrite,
  HostBacking,
  HostCell,
  HostCellLook,
  HostComment,
  HostConditionalFormat,
  HostEvent,
  HostNote,
  HostSelection,
  HostSheetInfo,
  HostSheetLayout,
  HostVisibility,
} from "../../excel-host/backing";
import { gridValue, hostCell, hostValue } from "./cell-data";
import { hostRange } from "./conditional-rules";
import type { AddedSheet } from "../../adapters/xlsx/looks/added-sheets";
import { addedSheet } from "./added-sheet";
import { GridSelection } from "./grid-selection";
import { RuleStore } from "./rule-store";
import { NoteStore } from "./note-store";
import { OPEN_SHEET, type SheetFacts } from "./sheet-facts";
import { SheetSetup } from "./sheet-setup";
import { KeptSettings } from "./kept-settings";
import { contentRange, holdsFormula } from "./touched-cells";
import { uiYielder } from "./yield-to-ui";
import { Recalculation } from "./recalculation";
import type { Grid } from "./univer";

/** Begins the ids of sheets that no file knows. */
const ADDED = "sheet-added-";

/** Mutations that make the workbook differ from its file. */
const CHANGES = /^sheet\.mutation\.(?:set-range-values|(?:insert|remove)-sheet|(?:add|delete|set)-conditional-rule)$/;

/** The workbook in the grid, as the layer of the Office protocol needs it. */
export class GridBacking implements HostBacking {
  readonly settings: Map<string, unknown>;
  readonly unit: string;
  /** Whether the add-in is writing at this moment. */
  isWriting = false;
  readonly yieldToUi = uiYielder();
  private readonly listeners = new Set<(event: HostEvent) => void>();
  private readonly touched = new Set<() => void>();
  private readonly recalculation: Recalculation;
  private readonly rules: RuleStore;
  private readonly noteStore: NoteStore;
  private readonly setup: SheetSetup;
  private readonly selecting: GridSelection;
  private readonly facts: Map<string, SheetFacts>;
  private readonly undo: IMutationInfo[] = [];
  private readonly redo: IMutationInfo[] = [];
  private readonly stopListening: () => void;
  private hasFormulas: boolean;
  private added = 0;
  private shownSheet: string | null = null;

  constructor(
    private readonly grid: Grid,
    private readonly workbook: Workbook,
    facts: ReadonlyMap<string, SheetFacts>,
    kept: ReadonlyMap<string, unknown>,
  ) {
    this.settings = new KeptSettings(kept, () => this.touch());
    this.unit = workbook.getUnitId();
    this.facts = new Map(facts);
    this.recalculation = new Recalculation(grid.commands);
    const perform = (mutation: IMutationInfo, ...back: readonly IMutationInfo[]) => this.perform(mutation, back);
    this.rules = new RuleStore(grid.injector, this.unit, perform);
    this.noteStore = new NoteStore(grid.injector, this.unit, perform);
    this.setup = new SheetSetup(grid.injector, workbook, perform);
    this.selecting = new GridSelection(grid, workbook, (id) => this.sheet(id));
    this.hasFormulas = workbook.getSheets().some((sheet) => holdsFormula(sheet.getCellMatrix().getMatrix()));
    const listening = grid.commands.onCommandExecuted(({ id, params }, options) => this.notice(id, params, options?.fromFormula === true));
    this.stopListening = () => listening.dispose();
  }

  /** The sheets that the add-in made, as a file is to hold them. */
  addedSheets(): AddedSheet[] {
    return this.workbook
      .getSheets()
      .filter((sheet) => sheet.getSheetId().startsWith(ADDED))
      .map((sheet) => addedSheet(this, this.workbook, sheet));
  }

  /** Told of every change, by whomever, of what a downloaded file would hold. */
  onTouched(listener: () => void): void {
    this.touched.add(listener);
  }

  private touch(): void {
    for (const listener of this.touched) listener();
  }

  dispose(): void {
    this.stopListening();
    this.recalculation.dispose();
    this.listeners.clear();
  }

  private sheet(id: string): Worksheet {
    const sheet = this.workbook.getSheetBySheetId(id);
    if (!sheet) throw new Error(`no sheet ${id}`);
    return sheet;
  }

  private perform(mutation: IMutationInfo, back: readonly IMutationInfo[]): void {
    this.isWriting = true;
    try {
      if (!this.grid.commands.syncExecuteCommand(mutation.id, mutation.params)) throw new Error(`the grid refused ${mutation.id}`);
    } finally {
      this.isWriting = false;
    }
    this.redo.push(mutation);
    this.undo.unshift(...back);
  }

  /** Turns what happened in the grid, by whomever, into events of a workbook. */
  private notice(id: string, params: unknown, isResult: boolean): void {
    if ((params as { unitId?: string } | undefined)?.unitId !== this.unit) return;
    if (CHANGES.test(id) && !isResult) this.touch();
    if (id === SetRangeValuesMutation.id && !isResult) {
      const { subUnitId, cellValue } = params as ISetRangeValuesMutationParams;
      const range = contentRange(cellValue ?? {});
      if (!range) return;
      this.hasFormulas ||= holdsFormula(cellValue ?? {});
      if (this.hasFormulas) this.recalculation.expect();
      this.emit({ kind: "changed", sheetId: subUnitId, range });
    } else if (id === SetSelectionsOperation.id) {
      const { subUnitId, selections } = params as ISetSelectionsOperationParams;
      const range = selections.at(-1)?.range;
      if (range) this.emit({ kind: "selection", selection: { sheetId: subUnitId, range: this.selecting.bounded(subUnitId, range) } });
    } else if (id === SetWorksheetActiveOperation.id) {
      const { subUnitId } = params as { subUnitId: string };
      const before = this.shownSheet;
      this.shownSheet = subUnitId;
      if (before !== subUnitId) this.emit({ kind: "activated", sheetId: subUnitId, before });
    }
  }

  sheets(): readonly HostSheetInfo[] {
    return this.workbook.getSheets().map((sheet) => {
      const id = sheet.getSheetId();
      const { visibility, isProtected } = this.factsOf(id);
      return { id, name: sheet.getName(), visibility, isProtected };
    });
  }

  private factsOf(id: string): SheetFacts {
    return this.facts.get(id) ?? OPEN_SHEET;
  }

  addSheet(name: string): string {
    const id = `${ADDED}${++this.added}`;
    this.facts.set(id, OPEN_SHEET);
    const where = { unitId: this.unit, index: this.workbook.getSheetSize() };
    this.perform({ id: InsertSheetMutation.id, params: { ...where, sheet: mergeWorksheetSnapshotWithDefault({ id, name }) } }, [
      { id: RemoveSheetMutation.id, params: { unitId: this.unit, subUnitId: id, subUnitName: name } },
    ]);
    this.emit({ kind: "added", sheetId: id });
    return id;
  }

  deleteSheet(sheetId: string): void {
    const sheet = this.sheet(sheetId);
    const where = { unitId: this.unit, index: this.workbook.getSheetIndex(sheet) };
    this.perform({ id: RemoveSheetMutation.id, params: { unitId: this.unit, subUnitId: sheetId, subUnitName: sheet.getName() } }, [
      { id: InsertSheetMutation.id, params: { ...where, sheet: sheet.getSnapshot() } },
    ]);
    this.emit({ kind: "deleted", sheetId });
  }

  renameSheet(sheetId: string, name: string): void {
    const before = this.sheet(sheetId).getName();
    const rename = (to: string): IMutationInfo => ({
      id: SetWorksheetNameMutation.id,
      params: { unitId: this.unit, subUnitId: sheetId, name: to },
    });
    this.perform(rename(name), [rename(before)]);
    this.emit({ kind: "renamed", sheetId, before });
  }

  setVisibility(sheetId: string, visibility: HostVisibility): void {
    const show = (hidden: 0 | 1): IMutationInfo => ({
      id: SetWorksheetHideMutation.id,
      params: { unitId: this.unit, subUnitId: sheetId, hidden },
    });
    const before = this.sheet(sheetId).isSheetHidden() ? 1 : 0;
    this.perform(show(visibility === "Visible" ? 0 : 1), [show(before)]);
    this.facts.set(sheetId, { ...this.factsOf(sheetId), visibility });
  }

  setProtection(sheetId: string, isProtected: boolean): void {
    this.facts.set(sheetId, { ...this.factsOf(sheetId), isProtected });
  }

  isLocked(sheetId: string, row: number, column: number): boolean {
    return this.factsOf(sheetId).isLocked(row, column);
  }

  activeSheet(): string {
    return this.selecting.activeSheet();
  }

  activate(sheetId: string): void {
    this.selecting.activate(sheetId);
  }

  selection(): HostSelection {
    return this.selecting.selected();
  }

  select(sheetId: string, range: CellRange): void {
    this.selecting.select(sheetId, range);
  }

  usedRange(sheetId: string, valuesOnly: boolean): CellRange | null {
    let used: { top: number; left: number; bottom: number; right: number } | null = null;
    this.sheet(sheetId)
      .getCellMatrix()
      .forValue((row, column, cell) => {
        if (!cell) return;
        if (hostValue(cell) === null && !cell.f && !cell.si && (valuesOnly || !cell.s)) return;
        used ??= { top: row, left: column, bottom: row, right: column };
        if (row < used.top) used.top = row;
        if (row > used.bottom) used.bottom = row;
        if (column < used.left) used.left = column;
        if (column > used.right) used.right = column;
      });
    return used;
  }

  readCells(sheetId: string, range: CellRange): readonly (readonly HostCell[])[] {
    const matrix = this.sheet(sheetId).getCellMatrix();
    const styles = this.workbook.getStyles();
    const formulas = this.grid.injector.get(FormulaDataModel);
    const rows: HostCell[][] = [];
    for (let row = range.top; row <= range.bottom; row++) {
      const line: HostCell[] = [];
      for (let column = range.left; column <= range.right; column++) {
        const cell = matrix.getValue(row, column) ?? null;
        const formula = cell?.f ?? (cell?.si ? formulas.getFormulaStringByCell(row, column, sheetId, this.unit) : null);
        line.push(hostCell(cell, styles.getStyleByCell(cell)?.n?.pattern ?? "General", formula ?? null));
      }
      rows.push(line);
    }
    return rows;
  }

  writeCells(sheetId: string, writes: readonly CellWrite[]): void {
    const cellValue: Record<number, Record<number, ICellData>> = {};
    for (const { row, column, content, numberFormat } of writes) {
      const cell: ICellData = {};
      if (content && "formula" in content) Object.assign(cell, { f: content.formula, si: null, p: null, v: null, t: null, custom: null });
      else if (content) Object.assign(cell, { f: null, si: null, p: null, custom: null, ...gridValue(content.value) });
      if (numberFormat !== undefined) cell.s = { n: numberFormat === "General" ? null : { pattern: numberFormat } };
      (cellValue[row] ??= {})[column] = cell;
    }
    const params: ISetRangeValuesMutationParams = { unitId: this.unit, subUnitId: sheetId, cellValue };
    const back = SetRangeValuesUndoMutationFactory(this.grid.injector, params);
    this.perform({ id: SetRangeValuesMutation.id, params }, [{ id: SetRangeValuesMutation.id, params: back }]);
  }

  recalculated(): Promise<void> {
    return this.recalculation.settled();
  }

  merges(sheetId: string): readonly CellRange[] {
    return this.sheet(sheetId).getMergeData().map(hostRange);
  }

  hiddenRows(sheetId: string): ReadonlySet<number> {
    return lines(this.sheet(sheetId).getHiddenRows(), ({ startRow, endRow }) => [startRow, endRow]);
  }

  hiddenColumns(sheetId: string): ReadonlySet<number> {
    return lines(this.sheet(sheetId).getHiddenCols(), ({ startColumn, endColumn }) => [startColumn, endColumn]);
  }

  conditionalFormats(sheetId: string): readonly HostConditionalFormat[] {
    return this.rules.list(sheetId);
  }

  putConditionalFormat(sheetId: string, format: HostConditionalFormat): void {
    this.rules.put(sheetId, format);
  }

  deleteConditionalFormat(sheetId: string, id: string): void {
    this.rules.remove(sheetId, id);
  }

  notes(sheetId: string): readonly HostNote[] {
    return this.noteStore.list(sheetId);
  }

  putNote(sheetId: string, row: number, column: number, content: string | null): void {
    this.noteStore.put(sheetId, row, column, content);
  }

  /** Office.js has no notes in the version that the workbench plays: what stands beside a cell is handed out as a comment. */
  comments(sheetId: string): readonly HostComment[] {
    return this.notes(sheetId).map((note) => ({ ...note, id: `${sheetId}-${note.row}-${note.column}`, replies: [] }));
  }

  dressCells(sheetId: string, range: CellRange, look: HostCellLook | null): void {
    this.setup.dress(sheetId, range, look);
  }

  setColumnWidth(sheetId: string, first: number, last: number, points: number): void {
    this.setup.setColumnWidth(sheetId, first, last, points);
  }

  fitRows(sheetId: string, first: number, last: number): void {
    this.setup.fitRows(sheetId, first, last);
  }

  layOutSheet(sheetId: string, layout: HostSheetLayout): void {
    this.setup.layOut(sheetId, layout);
  }

  sheetProperties(sheetId: string): Map<string, string> {
    return this.setup.propertiesOf(sheetId);
  }

  beginUndoGroup(): void {
    this.undo.length = 0;
    this.redo.length = 0;
  }

  endUndoGroup(): void {
    this.rules.flush();
    if (this.redo.length === 0) return;
    this.grid.injector
      .get(IUndoRedoService)
      .pushUndoRedo({ unitID: this.unit, undoMutations: this.undo.splice(0), redoMutations: this.redo.splice(0) });
  }

  listen(listener: (event: HostEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private emit(event: HostEvent): void {
    for (const listener of this.listeners) listener(event);
  }
}

/** The numbers of rows or columns in spans of the grid. */
function lines(spans: readonly IRange[], ends: (span: IRange) => readonly [first: number, last: number]): Set<number> {
  return new Set(spans.map(ends).flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, index) => first + index)));
}
