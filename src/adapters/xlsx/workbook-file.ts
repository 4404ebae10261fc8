import { formatAddress, type CellAddress, type CellRef } from "../../domain/grid/address";
import { textCell, UNCALCULATED, type Cell, type ValueCell } from "../../domain/grid/cell";
import { displayFormat, type DisplayFormat } from "../../domain/grid/display-format";
import { sameContent, storedContent, type Edit } from "../../domain/grid/edit";
import type { Workbook } from "../../domain/grid/sheet";
import { WorkbookFormulas } from "../../formulas/formula-values";
import { staleFormulas, type StaleFormula } from "../../formulas/stale-formulas";
import type { XlsxPackage } from "./package";
import { CommentParts } from "./read-comments";
import { readSheet } from "./read-sheet";
import type { SheetContext } from "./sheet-cells";
import { rowExcerpts, spliceSheet, type ByteSplice } from "./row-excerpt";
import { readCellFormats, readSharedStrings } from "./read-styles";
import { workbookNames } from "./workbook-names";
import { readRelationships, readWorkbookPart, relationshipsPart, type WorkbookPart } from "./workbook-part";
import { removeContentType, removeElement } from "./small-parts";
import { addStylesPart, plainStyles } from "./own-styles";
import { StyleEditor } from "./write-styles";
import { cellSplices } from "./write-sheet";
import { prefixAt, readXml, setAttribute, splice, unescapeOoxml, type Splice } from "./xml";
import { XlsxError } from "./xlsx-error";
import { firstItem, lastItem } from "../../domain/values/present";

/** Reads every worksheet of a package. @param before the workbook as it was read before something was written into the package @throws XlsxError */
export function readWorkbook(pkg: XlsxPackage, before: Workbook | null = null): Workbook {
  const book = readWorkbookPart(pkg);
  const context = sheetContext(pkg, book);
  const comments = new CommentParts(pkg);
  const sheets = book.sheets.map(({ part, name, visibility }) => {
    const earlier = before?.sheets.find((sheet) => sheet.name === name);
    const facts = { name, visibility, comments: comments.read(part) };
    return readSheet(part, pkg.part(part), () => pkg.text(part), facts, context, earlier);
  });
  return { sheets, formulas: new WorkbookFormulas({ sheets }, workbookNames(pkg, book)) };
}

function sheetContext(pkg: XlsxPackage, book: WorkbookPart): SheetContext {
  return {
    strings: sharedStrings(pkg, book.sharedStrings),
    formats: readCellFormats(pkg, book.styles),
    date1904: book.date1904,
  };
}

/** Shared strings as they were read from these bytes: a corrected copy is read again, and its strings are the same part. */
const readStrings = new WeakMap<Uint8Array, ValueCell[]>();

function sharedStrings(pkg: XlsxPackage, part: string | null): ValueCell[] | null {
  if (part === null) return null;
  const bytes = pkg.part(part);
  let cells = readStrings.get(bytes);
  if (!cells) {
    cells = readSharedStrings(pkg, part).map((text) => textCell(unescapeOoxml(text)));
    readStrings.set(bytes, cells);
  }
  return cells;
}

/**
 * Writes edits into a package: all or none. Cells are compared with what each edit expects first. Formulas that hang on what is
 * written show their new value, or none where it is not known.
 * @param held what the caller knows: the package as read, and which cells show what they should once the edits are written
 * @throws XlsxError `stale`, `array-formula`, `sheet-missing`; the package is then unchanged
 */
export function writeEdits(
  pkg: XlsxPackage,
  edits: readonly Edit[],
  held: { readonly workbook?: Workbook; readonly isRight?: (ref: CellRef) => boolean } = {},
): void {
  if (edits.length === 0) return;
  const book = readWorkbookPart(pkg);
  const context = sheetContext(pkg, book);
  const bySheet = new Map<string, SheetChanges>();
  const of = (sheet: string): SheetChanges => {
    let own = bySheet.get(sheet);
    if (!own) bySheet.set(sheet, (own = { edits: [], stale: [] }));
    return own;
  };
  for (const edit of edits) of(edit.sheet).edits.push(edit);
  for (const formula of staleFormulas(held.workbook ?? readWorkbook(pkg), edits, workbookNames(pkg, book), held.isRight))
    of(formula.sheet).stale.push(formula);
  const before = book.styles === null ? plainStyles(pkg, book) : pkg.text(book.styles);
  const styles = new StyleEditor(book.styles ?? "styles", before);
  const written: (() => void)[] = [];
  let formulasChanged = false;
  for (const [name, own] of bySheet) {
    const sheetPart = book.sheets.find((sheet) => sheet.name === name);
    if (!sheetPart) throw new XlsxError("sheet-missing", name);
    const { part } = sheetPart;
    /** The changes that some of the edits make in a text of the sheet. */
    const splicesIn = (text: string, bytes: Uint8Array, { edits: wanted, stale }: SheetChanges): Splice[] => {
      const sheet = readSheet(part, bytes, () => text, sheetPart, context);
      for (const edit of wanted) {
        const cell = sheet.cell(edit.row, edit.column);
        const now = storedContent(cell);
        if (!sameContent(now, edit.before)) throw new XlsxError("stale", `${name}!${formatAddress(edit)}`);
        if (cell.kind === "formula" && cell.locked) throw new XlsxError("array-formula", `${name}!${formatAddress(edit)}`);
        formulasChanged ||= now.formula !== null || edit.after.formula !== null;
      }
      return cellSplices(part, text, wanted, stale, (style, code, edit) =>
        showsPercent(context.formats[style], code) && isUncalculated(sheet.cell(edit.row, edit.column))
          ? style
          : styles.withNumberFormat(style, code),
      );
    };
    written.push(changed(pkg, part, own, splicesIn));
  }
  for (const write of written) write();
  const after = styles.result();
  if (after !== before) {
    if (book.styles === null) addStylesPart(pkg, book, "cells", after);
    else pkg.replace(book.styles, after);
  }
  recalculateOnLoad(pkg, book);
  if (formulasChanged && book.calcChain) dropCalcChain(pkg, book.part, book.calcChain);
}

/** What is to change in one sheet. */
interface SheetChanges {
  readonly edits: Edit[];
  readonly stale: StaleFormula[];
}

/** Rows of a sheet that are text at the same time; many more take more memory than the sheet. */
const ROWS_AT_ONCE = 4_000;

/** Works the changes of a sheet out, some rows at a time where rows can be told apart; returns what writes them all. */
function changed(
  pkg: XlsxPackage,
  part: string,
  changes: SheetChanges,
  splicesIn: (text: string, bytes: Uint8Array, changes: SheetChanges) => Splice[],
): () => void {
  const bytes = pkg.part(part);
  const excerptOf = rowExcerpts(bytes);
  if (!excerptOf) {
    const xml = pkg.text(part);
    const whole = splicesIn(xml, bytes, changes);
    return () => pkg.replace(part, splice(xml, whole));
  }
  const rows = [...new Set([...changes.edits, ...changes.stale].map(({ row }) => row))].sort((a, b) => a - b);
  const splices: ByteSplice[] = [];
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
    const own = rows.slice(at, at + ROWS_AT_ONCE);
    const excerpt = excerptOf(own);
    const [first, last] = [firstItem(own), lastItem(own)];
    const within = ({ row }: CellAddress): boolean => row >= first && row <= last;
    const wanted = { edits: changes.edits.filter(within), stale: changes.stale.filter(within) };
    for (const one of excerpt.restore(splicesIn(excerpt.text, new TextEncoder().encode(excerpt.text), wanted))) splices.push(one);
  }
  return () => pkg.replace(part, spliceSheet(bytes, splices));
}

/** A formula without a value shows no number to see its format by, though its cell may have the right one. */
function isUncalculated(cell: Cell): boolean {
  return cell.kind === "formula" && cell.result.kind === "error" && cell.result.code === UNCALCULATED;
}

function showsPercent(format: DisplayFormat | undefined, code: string): boolean {
  return format?.kind === "percent" && displayFormat(code).kind === "percent";
}

/** Elements of workbook.xml that follow calcPr. */
const AFTER_CALC_PR =
  /^(?:oleSize|customWorkbookViews|pivotCaches|smartTagPr|smartTagTypes|webPublishing|fileRecoveryPr|webPublishObjects|extLst)$/;

/** Asks the spreadsheet program to calculate everything when it opens the file: formulas elsewhere may depend on what was changed. */
function recalculateOnLoad(pkg: XlsxPackage, book: WorkbookPart): void {
  const xml = pkg.text(book.part);
  let change: Splice | null = null;
  let insertAt = xml.length;
  let prefix = "";
  let depth = 0;
  readXml(
    book.part,
    xml,
    {
      open: (tag, from, to) => {
        if (depth === 0) prefix = prefixAt(xml, from);
        if (depth === 1 && AFTER_CALC_PR.test(tag.name)) insertAt = Math.min(insertAt, from);
        depth++;
        if (tag.name !== "calcPr") return;
        const asked = /^(?:1|true)$/.test(tag.attributes.fullCalcOnLoad ?? "");
        change = asked ? { from, to: from, text: "" } : { from, to, text: setAttribute(xml.slice(from, to), "fullCalcOnLoad", "1") };
      },
      close: (_name, from) => {
        if (--depth === 0) insertAt = Math.min(insertAt, from);
      },
    },
    true,
  );
  change ??= { from: insertAt, to: insertAt, text: `<${prefix}calcPr fullCalcOnLoad="1"/>` };
  const changed = splice(xml, [change]);
  if (changed !== xml) pkg.replace(book.part, changed);
}

/** The order in which Excel calculated last time; it names cells that may hold no formula any more, and Excel makes it anew. */
function dropCalcChain(pkg: XlsxPackage, book: string, calcChain: string): void {
  pkg.remove(calcChain);
  const relations = relationshipsPart(book);
  const id = readRelationships(pkg, book).find(({ type }) => type === "calcChain")?.id;
  if (id !== undefined) removeElement(pkg, relations, "Relationship", (attributes) => attributes.Id === id);
  removeContentType(pkg, calcChain);
}
