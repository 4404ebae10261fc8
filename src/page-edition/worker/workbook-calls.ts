import { isLegacy, legacyAsXlsx } from "../../adapters/xlsx/legacy-workbook";
import { readLooks } from "../../adapters/xlsx/looks/cell-looks";
import { readSheetLayout } from "../../adapters/xlsx/looks/sheet-layout";
import { XlsxWorkbook } from "../../adapters/xlsx/open-workbook";
import { placedMarks } from "../../adapters/xlsx/placed-marks";
import { readWorkbookPart } from "../../adapters/xlsx/workbook-part";
import { XlsxError } from "../../adapters/xlsx/xlsx-error";
import { WorkbookError, type Mark, type StoredState, type UndoOutcome } from "../../app/workbook-port";
import type { KeptIdentity } from "../../domain/engine/identity";
import { cellKey, type CellRef } from "../../domain/grid/address";
import type { Edit, StoredContent } from "../../domain/grid/edit";
import { Sheet, type SheetContent } from "../../domain/grid/sheet";
import { audit } from "../../domain/engine";
import { Meanings } from "../../domain/values/read-once";
import type { Settings } from "../../domain/settings";
import type { TableHint } from "../../domain/tables/audit";
import { sentAudit } from "../../app/audit-transfer";
import { contentOf } from "./sheet-content";
import { isStationCall, stationCall } from "./station-calls";
import type { ReportSheet } from "../../domain/report/report-sheet";
import { readVersion } from "../../station-files/other-version";
import type { Answer, Request, WorkbookView } from "./messages";

/** The worker's side: one open workbook, called by name. What another thread gets are copies, plain data. */
export class WorkbookCalls {
  private workbook: XlsxWorkbook | null = null;
  /** What its words say, from one audit to the next. */
  private meanings = new Meanings();

  async answer({ id, call, args }: Request): Promise<Answer> {
    try {
      return { id, value: await this.call(call, args) };
    } catch (error) {
      if (error instanceof WorkbookError) {
        const { cells = [], sheet = null, nothingChanged } = error.detail;
        return {
          id,
          refused: { code: error.code, cells: cells.map(({ sheet, row, column }) => ({ sheet, row, column })), sheet, nothingChanged },
        };
      }
      if (error instanceof XlsxError) return { id, failed: error.text };
      return { id, failed: { zh: `程序出错：${String(error)}`, en: `The program failed: ${String(error)}` } };
    }
  }

  private async call(call: string, args: readonly unknown[]): Promise<unknown> {
    if (call === "open") {
      const bytes = args[0] as Uint8Array;
      const legacy = isLegacy(bytes);
      this.meanings = new Meanings();
      this.workbook = XlsxWorkbook.open(legacy ? legacyAsXlsx(bytes) : bytes);
      return { ...(await this.view()), legacy };
    }
    if (call === "audit") {
      const [contents, settings, hints] = args as readonly [readonly SheetContent[], Settings, readonly TableHint[]];
      return sentAudit(audit({ sheets: contents.map((content) => new Sheet(content)) }, settings, hints, this.meanings));
    }
    if (call === "version") {
      const version = await readVersion(args[0] as Uint8Array);
      return "refused" in version ? version : { ...version, workbook: version.workbook.sheets.map(contentOf) };
    }
    if (isStationCall(call)) return stationCall(call, args);
    const workbook = this.opened();
    switch (call) {
      case "read":
        return (await workbook.read({ merges: true })).sheets.map(contentOf);
      case "apply":
        return apply(workbook, args[0] as Edit[], args[1] as (KeptIdentity | null)[] | null);
      case "journalled":
        return workbook.journalled();
      case "setMarks":
        return workbook.setMarks(args[0] as Mark[]);
      case "clearMarks":
        return workbook.clearMarks();
      case "undoState":
        return workbook.undoState();
      case "undo":
        return undo(workbook, args[0] as (CellRef | null)[] | null);
      case "resultSheet":
        return workbook.resultSheet();
      case "writeResultSheet":
        return workbook.writeResultSheet(args[0] as ReportSheet);
      case "removeResultSheet":
        return workbook.removeResultSheet();
      case "loadState":
        return workbook.loadState();
      case "saveState":
        return workbook.saveState(args[0] as StoredState);
      case "enter":
        return workbook.enter(args[0] as CellRef, args[1] as StoredContent & { readonly numberFormat?: string });
      case "view":
        return this.view();
      case "bytes":
        return workbook.toBytes();
      default:
        throw new Error(call);
    }
  }

  private opened(): XlsxWorkbook {
    if (!this.workbook) throw new WorkbookError("session-lost", { nothingChanged: true });
    return this.workbook;
  }

  private async view(): Promise<WorkbookView> {
    const workbook = this.opened();
    const pkg = workbook.file;
    const book = readWorkbookPart(pkg);
    return {
      sheets: (await workbook.read({ merges: true })).sheets.map(contentOf),
      looks: readLooks(pkg, book),
      sheetLooks: book.sheets.map(({ part }) => readSheetLayout(pkg, part)),
      marks: placedMarks(pkg),
    };
  }
}

/** What cells are called was found on the other side, where the audit is. */
function apply(
  workbook: XlsxWorkbook,
  edits: readonly Edit[],
  identities: readonly (KeptIdentity | null)[] | null,
): Promise<readonly CellRef[]> {
  if (!identities) return workbook.apply(edits);
  const known = new Map(edits.map((edit, index) => [cellKey(edit), identities[index] ?? null]));
  return workbook.apply(edits, { identityOf: (cell) => known.get(cellKey(cell)) ?? null });
}

function undo(workbook: XlsxWorkbook, found: readonly (CellRef | null)[] | null): Promise<UndoOutcome> {
  if (!found) return workbook.undo();
  const known = new Map(workbook.journalled().map((cell, index) => [cellKey(cell), found[index] ?? null]));
  return workbook.undo({ locate: (_, sheet, address) => known.get(cellKey({ sheet, ...address })) ?? null });
}
