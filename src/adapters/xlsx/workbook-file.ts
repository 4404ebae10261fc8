import { formatAddress } from "../../domain/grid/address";
import { textCell } from "../../domain/grid/cell";
import { sameContent, storedContent, type Edit } from "../../domain/grid/edit";
import type { Workbook } from "../../domain/grid/sheet";
import type { XlsxPackage } from "./package";
import { readSheet } from "./read-sheet";
import type { SheetContext } from "./sheet-cells";
import { readCellFormats, readSharedStrings } from "./read-styles";
import { readRelationships, readWorkbookPart, relationshipsPart, type WorkbookPart } from "./workbook-part";
import { StyleEditor } from "./write-styles";
import { spliceCells } from "./write-sheet";
import { readXml, splice, unescapeOoxml, type Splice } from "./xml";
import { XlsxError } from "./xlsx-error";

/** Reads every worksheet of a package. @throws XlsxError */
export function readWorkbook(pkg: XlsxPackage): Workbook {
  const book = readWorkbookPart(pkg);
  const context = sheetContext(pkg, book);
  return {
    sheets: book.sheets.map(({ part, name, visibility }) =>
      readSheet(part, pkg.part(part), () => pkg.text(part), name, visibility, context),
    ),
  };
}

function sheetContext(pkg: XlsxPackage, book: WorkbookPart): SheetContext {
  return {
    strings: readSharedStrings(pkg, book.sharedStrings).map((text) => textCell(unescapeOoxml(text))),
    formats: readCellFormats(pkg, book.styles),
    date1904: book.date1904,
  };
}

/**
 * Writes edits into a package: all or none. Cells are compared with what each edit expects first.
 * @throws XlsxError `stale`, `array-formula`, `sheet-missing`; the package is then unchanged
 */
export function writeEdits(pkg: XlsxPackage, edits: readonly Edit[]): void {
  if (edits.length === 0) return;
  const book = readWorkbookPart(pkg);
  const context = sheetContext(pkg, book);
  const bySheet = new Map<string, Edit[]>();
  for (const edit of edits) {
    const list = bySheet.get(edit.sheet);
    if (list) list.push(edit);
    else bySheet.set(edit.sheet, [edit]);
  }
  const styles = book.styles === null ? null : new StyleEditor(book.styles, pkg.text(book.styles));
  const written: [part: string, xml: string][] = [];
  let formulasChanged = false;
  for (const [name, own] of bySheet) {
    const sheetPart = book.sheets.find((sheet) => sheet.name === name);
    if (!sheetPart) throw new XlsxError("sheet-missing", name);
    const xml = pkg.text(sheetPart.part);
    const sheet = readSheet(sheetPart.part, pkg.part(sheetPart.part), () => xml, name, sheetPart.visibility, context);
    for (const edit of own) {
      const cell = sheet.cell(edit.row, edit.column);
      const now = storedContent(cell);
      if (!sameContent(now, edit.before)) throw new XlsxError("stale", `${name}!${formatAddress(edit)}`);
      if (cell.kind === "formula" && cell.locked) throw new XlsxError("array-formula", `${name}!${formatAddress(edit)}`);
      formulasChanged ||= now.formula !== null || edit.after.formula !== null;
    }
    written.push([sheetPart.part, spliceCells(sheetPart.part, xml, own, (style, code) => styles?.withNumberFormat(style, code) ?? style)]);
  }
  for (const [part, xml] of written) pkg.replace(part, xml);
  if (styles && book.styles) {
    const changed = styles.result();
    if (changed !== pkg.text(book.styles)) pkg.replace(book.styles, changed);
  }
  recalculateOnLoad(pkg, book);
  if (formulasChanged && book.calcChain) dropCalcChain(pkg, book);
}

/** Elements of workbook.xml that follow calcPr. */
const AFTER_CALC_PR =
  /^(?:oleSize|customWorkbookViews|pivotCaches|smartTagPr|smartTagTypes|webPublishing|fileRecoveryPr|webPublishObjects|extLst)$/;

/** Asks the spreadsheet program to calculate everything when it opens the file: formulas elsewhere may depend on what was changed. */
function recalculateOnLoad(pkg: XlsxPackage, book: WorkbookPart): void {
  const xml = pkg.text(book.part);
  let change: Splice | null = null;
  let insertAt: number | null = null;
  let prefix = "";
  readXml(
    book.part,
    xml,
    {
      open: (tag, from, to) => {
        if (tag.name === "workbook") prefix = /^<([\w.-]+:)/.exec(xml.slice(from, to))?.[1] ?? "";
        if (AFTER_CALC_PR.test(tag.name)) insertAt ??= from;
        if (tag.name !== "calcPr" || /^(?:1|true)$/.test(tag.attributes.fullCalcOnLoad ?? "")) {
          if (tag.name === "calcPr") change = { from, to: from, text: "" };
          return;
        }
        const raw = xml.slice(from, to).replace(/\s+fullCalcOnLoad="[^"]*"/, "");
        change = { from, to, text: raw.replace(/(\s*\/?>)$/, ' fullCalcOnLoad="1"$1') };
      },
      close: (name, from) => {
        if (name === "workbook") insertAt ??= from;
      },
    },
    true,
  );
  change ??= { from: insertAt!, to: insertAt!, text: `<${prefix}calcPr fullCalcOnLoad="1"/>` };
  const changed = splice(xml, [change]);
  if (changed !== xml) pkg.replace(book.part, changed);
}

/** The order in which Excel calculated last time; it names cells that may hold no formula any more, and Excel makes it anew. */
function dropCalcChain(pkg: XlsxPackage, book: WorkbookPart): void {
  const part = book.calcChain!;
  pkg.remove(part);
  const relations = relationshipsPart(book.part);
  const id = readRelationships(pkg, book.part).find(({ type }) => type === "calcChain")?.id;
  if (id !== undefined) removeElement(pkg, relations, "Relationship", (attributes) => attributes.Id === id);
  removeElement(pkg, "[Content_Types].xml", "Override", (attributes) => attributes.PartName === `/${part}`);
}

/** Takes the elements that fit out of a small part; everything else keeps its characters. */
export function removeElement(
  pkg: XlsxPackage,
  part: string,
  element: string,
  fits: (attributes: Readonly<Record<string, string>>) => boolean,
): void {
  const xml = pkg.text(part);
  const splices: Splice[] = [];
  let start: number | null = null;
  readXml(
    part,
    xml,
    {
      open: (tag, from) => {
        if (tag.name === element && fits(tag.attributes)) start = from;
      },
      close: (name, _from, to) => {
        if (name !== element || start === null) return;
        splices.push({ from: start, to, text: "" });
        start = null;
      },
    },
    true,
  );
  if (splices.length > 0) pkg.replace(part, splice(xml, splices));
}
