import { MAX_COLUMNS, parseRange, type CellRange } from "../../domain/grid/address";
import { Sheet, TALL_MERGE, type SheetContent } from "../../domain/grid/sheet";
import { sameComments } from "../../app/cell-comments";
import { KnownRows, rememberRows } from "./known-rows";
import { scanRows } from "./scan-rows";
import { columnOf, SheetCells, type SheetContext, type WrittenFormula } from "./sheet-cells";
import { readXml, type StartTag } from "./xml";
import { XlsxError } from "./xlsx-error";

/** What stands outside a sheet's own part. */
export type SheetFacts = Pick<SheetContent, "name" | "visibility" | "comments">;

const NO_COMMENTS: ReadonlyMap<number, string> = new Map();

/**
 * Reads a worksheet part into an immutable sheet. @param text gives the part as text, where it is needed
 * @param before the sheet as it was read from an earlier state of the file: what stands there as it stood is the same
 */
export function readSheet(
  part: string,
  bytes: Uint8Array,
  text: () => string,
  facts: SheetFacts,
  context: SheetContext,
  before?: Sheet,
): Sheet {
  const known = KnownRows.of(before, context);
  const whole = known?.whole(bytes);
  const { name, visibility = "visible", comments = NO_COMMENTS } = facts;
  if (whole?.name === name && whole.visibility === visibility && sameComments(whole.comments, comments)) return whole;
  const scanned = scanRows(part, bytes, context, known);
  const cells = scanned?.cells ?? new SheetCells(part, context);
  const hiddenRows = scanned?.hiddenRows ?? new Set<number>();
  const rest = readElements(part, scanned?.rest ?? text(), cells, hiddenRows);
  const sheet = new Sheet({ name, visibility, comments, ...rest, rows: cells.finish(), hiddenRows });
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
  const elements = new SheetElements(part, cells, hiddenRows);
  readXml(part, xml, elements);
  return { merges: elements.merges.areas, hiddenColumns: elements.hiddenColumns, isProtected: elements.isProtected };
}

type Attributes = StartTag["attributes"];

/** A sheet's elements as they come by: its cells go to `cells`, what stands around them stays here. */
class SheetElements {
  readonly merges: Merges;
  readonly hiddenColumns = new Set<number>();
  isProtected = false;
  private rowNumber = -1;
  private row: ReturnType<SheetCells["row"]> | null = null;
  private column = -1;
  private type = "n";
  private style = 0;
  private inCell = false;
  private collecting = false;
  private phonetic = 0;
  private value: string | null = null;
  private formula: { text: string; attributes: WrittenFormula["attributes"] } | null = null;
  private inFormula = false;
  private inData = false;
  private hiddenWidth = 0;

  constructor(
    private readonly part: string,
    private readonly cells: SheetCells,
    private readonly hiddenRows: Set<number>,
  ) {
    this.merges = new Merges(part);
  }

  readonly open = ({ name, attributes }: StartTag): void => {
    switch (name) {
      case "c":
        this.openCell(attributes);
        break;
      case "v":
        this.openValue();
        break;
      case "t":
        if (!this.inCell || this.phonetic > 0) break;
        this.collecting = true;
        this.value ??= "";
        break;
      case "f":
        if (!this.inCell) break;
        this.inFormula = true;
        this.formula = { text: "", attributes };
        break;
      case "rPh":
        this.phonetic++;
        break;
      case "row":
        this.openRow(attributes);
        break;
      default:
        this.openAround(name, attributes);
    }
  };

  readonly text = (text: string): void => {
    if (this.collecting) this.value += text;
    else if (this.inFormula && this.formula) this.formula.text += text;
  };

  readonly close = (name: string): void => {
    switch (name) {
      case "c":
        this.closeCell();
        break;
      case "row":
        this.row = null;
        break;
      case "sheetData":
        this.inData = false;
        break;
      case "v":
      case "t":
        this.collecting = false;
        break;
      case "f":
        this.inFormula = false;
        break;
      case "rPh":
        this.phonetic--;
        break;
      default:
    }
  };

  private openRow({ r: number, hidden }: Attributes): void {
    // Anchors of controls have rows of their own.
    if (!this.inData) return;
    this.rowNumber = number === undefined ? this.rowNumber + 1 : Number(number) - 1;
    this.column = -1;
    this.row = this.cells.row(this.rowNumber);
    if (isTrue(hidden)) this.hiddenRows.add(this.rowNumber);
  }

  private openCell({ r: at, t: type = "n", s: style }: Attributes): void {
    if (!this.row) return;
    this.column = at === undefined ? this.column + 1 : columnOf(at);
    this.type = type;
    this.style = style === undefined ? 0 : Number(style);
    this.inCell = true;
    this.value = null;
    this.formula = null;
  }

  private openValue(): void {
    if (!this.inCell) return;
    // Two values put together would be a third.
    if (this.value !== null) throw new XlsxError("damaged", this.part);
    this.collecting = true;
    this.value = "";
  }

  private closeCell(): void {
    const { row, rowNumber, column, formula } = this;
    if (this.inCell && row)
      this.cells.put(row, rowNumber, column, this.cells.value(this.type, this.style, this.value, formula !== null), formula);
    this.inCell = false;
  }

  private openAround(name: string, attributes: Attributes): void {
    switch (name) {
      case "sheetData":
        this.inData = true;
        break;
      case "mergeCell": {
        const range = attributes.ref === undefined ? null : parseRange(attributes.ref);
        if (range) this.merges.add(range);
        break;
      }
      case "col":
        if (isTrue(attributes.hidden)) this.hide(Number(attributes.min), Number(attributes.max));
        break;
      case "sheetProtection":
        this.isProtected = isTrue(attributes.sheet);
        break;
      default:
    }
  }

  private hide(min: number, max: number): void {
    const first = Math.max(min, 1);
    const last = Math.min(max, MAX_COLUMNS);
    for (let index = first; index <= last; index++) this.hiddenColumns.add(index - 1);
    if ((this.hiddenWidth += last - first) > MAX_HIDDEN_WIDTH) throw new XlsxError("too-large", this.part);
  }
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
