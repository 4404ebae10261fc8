import { LocaleType, RedoCommand, UndoCommand, type Workbook } from "@univerjs/core";
import { DeviceInputEventType, IEditorBridgeService, KeyCode, SetCellEditVisibleOperation } from "@univerjs/preset-sheets-core";
import type { Language } from "../../domain/language";
import type { OpenedFile } from "../file/open-file";
import { guardEdits, type RefusedEdit } from "./edit-guard";
import { GridBacking } from "./grid-backing";
import type { SheetFacts } from "./sheet-facts";
import { createGrid, loadWorkbook, type Grid } from "./univer";
import { sheetId, workbookData } from "./workbook-data";
import { itemAt } from "../../domain/values/present";

/** A workbook in the grid. */
export interface OpenWorkbook {
  readonly backing: GridBacking;
}

const VISIBILITY = { visible: "Visible", hidden: "Hidden", "very-hidden": "VeryHidden" } as const;

/** The grid on the page and the workbook that lies in it; the only door through which the page reaches the grid's packages. */
export class GridController {
  private readonly grid: Grid;
  private workbook: Workbook | null = null;
  private backing: GridBacking | null = null;
  private loads = 0;

  constructor(
    private readonly container: HTMLElement,
    private language: Language,
    onRefused: (reason: RefusedEdit) => void,
  ) {
    this.grid = createGrid(container, language);
    guardEdits(this.grid, () => this.backing, onRefused);
  }

  /** Lays a file's workbook on the desk in the place of the one before. */
  load(file: OpenedFile): OpenWorkbook {
    const locale = this.language === "zh" ? LocaleType.ZH_CN : LocaleType.EN_US;
    const data = workbookData(file, `workbook-${++this.loads}`, locale);
    this.backing = null;
    this.workbook = loadWorkbook(this.grid, data, this.workbook?.getUnitId() ?? null);
    this.backing = new GridBacking(this.grid, this.workbook, factsOf(file), file.kept);
    return { backing: this.backing };
  }

  /** Takes over what a person is still typing, as pressing Enter would. */
  finishTyping(): void {
    if (!this.workbook || !this.grid.injector.get(IEditorBridgeService).isVisible().visible) return;
    this.grid.commands.syncExecuteCommand(SetCellEditVisibleOperation.id, {
      eventType: DeviceInputEventType.Keyboard,
      keycode: KeyCode.ENTER,
      visible: false,
      unitId: this.workbook.getUnitId(),
    });
  }

  /**
   * The keyboard begins in the grid, as in Excel. On a slow machine the grid's own first call for it comes before the field that would take it
   * stands in the page, and the keyboard belongs to nobody: so it is asked for again, until somebody has it.
   */
  takeKeyboard(tries = 300): void {
    if (document.activeElement !== document.body || tries === 0) return;
    const field = this.container.querySelector<HTMLElement>("[contenteditable='true']");
    if (field && this.backing) {
      const { sheetId: sheet, range } = this.backing.selection();
      this.backing.select(sheet, range);
      if (document.activeElement === document.body) field.focus();
    }
    requestAnimationFrame(() => this.takeKeyboard(tries - 1));
  }

  undo(): void {
    void this.grid.commands.executeCommand(UndoCommand.id);
  }

  redo(): void {
    void this.grid.commands.executeCommand(RedoCommand.id);
  }

  setLanguage(language: Language): void {
    this.language = language;
    this.grid.setLanguage(language);
  }
}

function factsOf(file: OpenedFile): Map<string, SheetFacts> {
  return new Map(
    file.workbook.sheets.map((sheet, index) => {
      const { styles } = itemAt(file.sheets, index).look;
      const isLocked = (row: number, column: number) => file.looks.cells[styles[row]?.[column] ?? 0]?.locked ?? true;
      return [sheetId(index), { visibility: VISIBILITY[sheet.visibility], isProtected: sheet.isProtected, isLocked }];
    }),
  );
}
