import { MAX_COLUMNS, parseRange, type CellRange } from "../../domain/grid/address";
import { Sheet, TALL_MERGE, type Visibility } from "../../domain/grid/sheet";
import { KnownRows, rememberRows } from "./known-rows";
import { scanRows } from "./scan-rows";
import { columnOf, SheetCells, type SheetContext, type WrittenFormula } from "./sheet-cells";
import { readXml } from "./xml";
import { XlsxError } from "./xlsx-error";

/**
 * Reads a worksheet part into an immutable sheet. @param text gives the part as text, where it is needed
 * @param before the sheet as it was read from an earlier state of the file: what stands there as it stood is the same
 */
export function readSheet(
  part: string,
  bytes: Uint8Array,
  text: () => string,
  name: string,
  visibility: Visibility,
  context: SheetContext,
  before?: Sheet,
): Sheet {
  const known = KnownRows.of(before, context);
  const whole = known?.whole(bytes);
  if (whole?.name === name && whole.visibility === visibility) return whole;
  const scanned = scanRows(part, bytes, context, known);
  const cells = scanned?.cells ?? new SheetCells(part, context);
  const hiddenRows = scanned?.hiddenRows ?? new Set<number>();
  const rest = readElements(part, scanned?.rest ?? text(), cells, hiddenRows);
  const sheet = new Sheet({ name, visibility, ...rest, rows: cells.finish(), hiddenRows });
  if (scanned?.places) rememberRows(sheet, { bytes, context, places: scanned.places });
  return sheet;
}

/** Reads what the XML says, cells and all that stands around them. */
function readElements(
  part: string,
  xml: string,
  cells: SheetCells,
  hiddenRows: Set<number>,
): { merges: CellRange[]; hiddenColumns: Set<number>; isProtected: boolean } {
  const merges = new Merges(part);
  const hiddenColumns = new Set<number>();
  let isProtected = false;
  let rowNumber = -1;
  let row: ReturnType<SheetCells["row"]> | null = null;
  let column = -1;
  let type = "n";
  let style = 0;
  let inCell = false;
  let collecting = false;
  let phonetic = 0;
  let value: string | null = null;
  let formula: { text: string; attributes: WrittenFormula["attributes"] } | null = null;
  let inFormula = false;
  let inData = false;
  let hiddenWidth = 0;

  readXml(part, xml, {
    open: (tag) => {
      const { attributes } = tag;
      switch (tag.name) {
        case "sheetData":
          inData = true;
          break;
        case "c": {
          if (!row) break;
          const at = attributes.r;
          column = at === undefined ? column + 1 : columnOf(at);
          type = attributes.t ?? "n";
          style = attributes.s === undefined ? 0 : Number(attributes.s);
          inCell = true;
          value = null;
          formula = null;
          break;
        }
        case "v":
          if (inCell) {
            // Two values put together would be a third.
            if (value !== null) throw new XlsxError("damaged", part);
            collecting = true;
            value = "";
          }
          break;
        case "t":
          if (inCell && phonetic === 0) {
            collecting = true;
            value ??= "";
          }
          break;
        case "f":
          if (inCell) {
            inFormula = true;
            formula = { text: "", attributes };
          }
          break;
        case "rPh":
          phonetic++;
          break;
        case "row":
          // Anchors of controls have rows of their own.
          if (!inData) break;
          rowNumber = attributes.r === undefined ? rowNumber + 1 : Number(attributes.r) - 1;
          column = -1;
          row = cells.row(rowNumber);
          if (isTrue(attributes.hidden)) hiddenRows.add(rowNumber);
          break;
        case "mergeCell": {
          const range = attributes.ref === undefined ? null : parseRange(attributes.ref);
          if (range) merges.add(range);
          break;
        }
        case "col":
          if (isTrue(attributes.hidden)) {
            const first = Math.max(Number(attributes.min), 1);
            const last = Math.min(Number(attributes.max), MAX_COLUMNS);
            for (let index = first; index <= last; index++) hiddenColumns.add(index - 1);
            if ((hiddenWidth += last - first) > MAX_HIDDEN_WIDTH) throw new XlsxError("too-large", part);
          }
          break;
        case "sheetProtection":
          isProtected = isTrue(attributes.sheet);
          break;
        default:
      }
    },
    text: (text) => {
      if (collecting) value += text;
      else if (inFormula && formula) formula.text += text;
    },
    close: (tag) => {
      switch (tag) {
        case "c":
          if (inCell && row) cells.put(row, rowNumber, column, cells.value(type, style, value, formula !== null), formula);
          inCell = false;
          break;
        case "row":
          row = null;
          break;
        case "sheetData":
          inData = false;
          break;
        case "v":
        case "t":
          collecting = false;
          break;
        case "f":
          inFormula = false;
          break;
        case "rPh":
          phonetic--;
          break;
        default:
      }
    },
  });
  return { merges: merges.areas, hiddenColumns, isProtected };
}

/** Columns that a sheet may name as hidden, again and again. */
const MAX_HIDDEN_WIDTH = 64 * MAX_COLUMNS;

/** Merged areas never overlap in a workbook that Excel opens, so these are beyond any that it does; more would only cost time. */
const MAX_TALL_MERGES = 1_000;
const MAX_MERGED_ROWS = 10_000_000;

/** The merged areas of a sheet, as many as can be kept track of. */
class Merges {
  readonly areas: CellRange[] = [];
  private tall = 0;
  private rows = 0;

  constructor(private readonly part: string) {}

  add(area: CellRange): void {
    const rows = area.bottom - area.top + 1;
    if (rows > TALL_MERGE) this.tall++;
    else this.rows += rows;
    if (this.tall > MAX_TALL_MERGES || this.rows > MAX_MERGED_ROWS) throw new XlsxError("too-large", this.part);
    this.areas.push(area);
  }
}

function isTrue(text: string | undefined): boolean {
  return text === "1" || text === "true";
}
