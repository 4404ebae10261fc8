import { MAX_COLUMNS, parseRange, type CellRange } from "../../domain/grid/address";
import { Sheet, type Visibility } from "../../domain/grid/sheet";
import { scanRows } from "./scan-rows";
import { columnOf, SheetCells, type SheetContext, type WrittenFormula } from "./sheet-cells";
import { readXml } from "./xml";

/** Reads a worksheet part into an immutable sheet. @param text gives the part as text, where it is needed */
export function readSheet(
  part: string,
  bytes: Uint8Array,
  text: () => string,
  name: string,
  visibility: Visibility,
  context: SheetContext,
): Sheet {
  const scanned = scanRows(bytes, context);
  const cells = scanned?.cells ?? new SheetCells(context);
  const hiddenRows = scanned?.hiddenRows ?? new Set<number>();
  const rest = readElements(part, scanned?.rest ?? text(), cells, hiddenRows);
  return new Sheet({ name, visibility, ...rest, rows: cells.finish(), hiddenRows });
}

/** Reads what the XML says, cells and all that stands around them. */
function readElements(
  part: string,
  xml: string,
  cells: SheetCells,
  hiddenRows: Set<number>,
): { merges: CellRange[]; hiddenColumns: Set<number>; isProtected: boolean } {
  const merges: CellRange[] = [];
  const hiddenColumns = new Set<number>();
  let isProtected = false;
  let rowNumber = -1;
  let row: ReturnType<SheetCells["row"]> = null;
  let column = -1;
  let type = "n";
  let style = 0;
  let inCell = false;
  let collecting = false;
  let phonetic = 0;
  let value: string | null = null;
  let formula: { text: string; attributes: WrittenFormula["attributes"] } | null = null;
  let inFormula = false;

  readXml(part, xml, {
    open: (tag) => {
      const { attributes } = tag;
      switch (tag.name) {
        case "c": {
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
            collecting = true;
            value ??= "";
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
          rowNumber = attributes.r === undefined ? rowNumber + 1 : Number(attributes.r) - 1;
          column = -1;
          row = cells.row(rowNumber);
          if (row && isTrue(attributes.hidden)) hiddenRows.add(rowNumber);
          break;
        case "mergeCell": {
          const range = attributes.ref === undefined ? null : parseRange(attributes.ref);
          if (range) merges.push(range);
          break;
        }
        case "col":
          if (isTrue(attributes.hidden)) {
            const last = Math.min(Number(attributes.max), MAX_COLUMNS);
            for (let index = Number(attributes.min); index <= last; index++) hiddenColumns.add(index - 1);
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
          inCell = false;
          if (row) cells.put(row, rowNumber, column, cells.value(type, style, value, formula !== null), formula);
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
  return { merges, hiddenColumns, isProtected };
}

export function isTrue(text: string | undefined): boolean {
  return text === "1" || text === "true";
}
