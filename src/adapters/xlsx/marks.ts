import { formatAddress } from "../../domain/grid/address";
import { MARK_KINDS, MARK_STYLES, markFormula, markKind, type MarkKind } from "../../app/mark-style";
import type { Mark } from "../../app/workbook-port";
import type { XlsxPackage } from "./package";
import { removeNotes, writeNotes } from "./notes";
import { addStylesPart, plainStyles, removeStylesForMarks } from "./own-styles";
import { readWorkbookPart } from "./workbook-part";
import { appendInto, changeAttribute, closeEmpty, escapeXml, prefixAt, readXml, splice, type Splice } from "./xml";
import { aroundRows } from "./row-excerpt";
import { XlsxError } from "./xlsx-error";
import { lastItem } from "../../domain/values/present";

/** Elements of a worksheet that come before its conditional formats. */
const BEFORE_FORMATS =
  /^(?:sheetPr|dimension|sheetViews|sheetFormatPr|cols|sheetData|sheetCalcPr|sheetProtection|protectedRanges|scenarios|autoFilter|sortState|dataConsolidate|customSheetViews|mergeCells|phoneticPr|conditionalFormatting)$/;

/** Lays marks over cells: conditional formats, and a note with the reason, if there is one, where the cell has no note of its own. Earlier marks go first. */
export function writeMarks(pkg: XlsxPackage, marks: readonly Mark[]): void {
  removeMarks(pkg);
  if (marks.length === 0) return;
  const book = readWorkbookPart(pkg);
  const bySheet = new Map<string, Mark[]>();
  for (const mark of marks) {
    const list = bySheet.get(mark.sheet);
    if (list) list.push(mark);
    else bySheet.set(mark.sheet, [mark]);
  }
  const first = addStyles(pkg, book.styles ?? addStylesPart(pkg, book, "marks", plainStyles(pkg, book)));
  for (const [name, own] of bySheet) {
    const sheet = book.sheets.find((candidate) => candidate.name === name);
    if (!sheet) throw new XlsxError("sheet-missing", name);
    const around = aroundRows(pkg, sheet.part);
    const reasons = own.filter(({ note }) => note !== "");
    const drawing = reasons.length > 0 ? writeNotes(pkg, sheet.part, reasons, around.text) : null;
    around.write([formats(sheet.part, around.text, own, first), ...(drawing ? [drawing] : [])]);
  }
}

/** Takes every mark of ours away, also from a file that another program saved in between. Returns how many cells were freed. */
export function removeMarks(pkg: XlsxPackage): number {
  const book = readWorkbookPart(pkg);
  let cells = 0;
  const ours = new Set<number>();
  const others = new Set<number>();
  const marked = book.sheets.some(({ part }) => MARK.test(behindRows(aroundRows(pkg, part).text)));
  for (const sheet of book.sheets) {
    removeNotes(pkg, sheet.part);
    if (!marked) continue;
    // Conditional formats stand beside the rows, which need not be read for them.
    const around = aroundRows(pkg, sheet.part);
    const found = scanFormats(sheet.part, around.text);
    found.otherStyles.forEach((index) => others.add(index));
    if (found.own.length > 0) {
      cells += found.cells;
      found.ownStyles.forEach((index) => ours.add(index));
      around.write(found.own.map(({ from, to }) => ({ from, to, text: "" })));
    }
  }
  if (book.styles !== null && ours.size > 0) removeStyles(pkg, book.styles, ours, others);
  removeStylesForMarks(pkg, book);
  return cells;
}

const MARK = /station-audit:/i;

/** Where conditional formats stand; the rows before them are nearly all of a sheet. */
function behindRows(xml: string): string {
  return xml.slice(Math.max(0, xml.lastIndexOf("sheetData>")));
}

interface FormatScan {
  /** Elements to take out: whole conditionalFormatting elements of ours, or single rules of ours among others. */
  own: { from: number; to: number }[];
  cells: number;
  ownStyles: number[];
  otherStyles: number[];
  maxPriority: number;
  insertAt: number;
  prefix: string;
}

function scanFormats(part: string, xml: string): FormatScan {
  const scan: FormatScan = { own: [], cells: 0, ownStyles: [], otherStyles: [], maxPriority: 0, insertAt: -1, prefix: "" };
  let depth = 0;
  let block: { from: number; cells: number; rules: { from: number; to: number; own: boolean; style: number }[] } | null = null;
  let rule: { from: number; style: number; formula: string } | null = null;
  let inFormula = false;
  let behindData = false;
  readXml(
    part,
    xml,
    {
      open: (tag, from) => {
        if (depth === 0) scan.prefix = prefixAt(xml, from);
        if (depth === 1 && behindData && scan.insertAt < 0 && !BEFORE_FORMATS.test(tag.name)) scan.insertAt = from;
        depth++;
        if (tag.name === "conditionalFormatting")
          block = { from, cells: (tag.attributes.sqref ?? "").split(/\s+/).filter(Boolean).length, rules: [] };
        if (tag.name === "cfRule") {
          scan.maxPriority = Math.max(scan.maxPriority, Number(tag.attributes.priority ?? 0));
          rule = { from, style: Number(tag.attributes.dxfId ?? -1), formula: "" };
        }
        inFormula = tag.name === "formula" && rule !== null;
      },
      text: (text) => {
        if (inFormula && rule) rule.formula += text;
      },
      close: (name, from, to) => {
        depth--;
        if (depth === 0 && scan.insertAt < 0) scan.insertAt = from;
        // What nobody knows may stand before the rows too, where no conditional format may.
        if (depth === 1 && name === "sheetData") behindData = true;
        if (name === "formula") inFormula = false;
        if (name === "cfRule" && rule && block) {
          block.rules.push({ from: rule.from, to, own: markKind(rule.formula) !== null, style: rule.style });
          rule = null;
        }
        if (name === "conditionalFormatting" && block) {
          const own = block.rules.filter((item) => item.own);
          if (own.length > 0) scan.cells += block.cells;
          if (own.length > 0 && own.length === block.rules.length) scan.own.push({ from: block.from, to });
          else for (const item of own) scan.own.push(item);
          for (const item of block.rules) (item.own ? scan.ownStyles : scan.otherStyles).push(item.style);
          block = null;
        }
      },
    },
    true,
  );
  return scan;
}

/** One conditional format per kind over all its cells, in front of the user's own. */
function formats(part: string, around: string, marks: readonly Mark[], firstStyle: number): Splice {
  const scan = scanFormats(part, around);
  const { prefix } = scan;
  let priority = scan.maxPriority;
  const elements = MARK_KINDS.map((kind, index) => {
    const cells = marks.filter((mark) => mark.kind === kind).map(formatAddress);
    if (cells.length === 0) return "";
    priority++;
    const formula = escapeXml(markFormula(kind).replace(/^=/, ""));
    return (
      `<${prefix}conditionalFormatting sqref="${cells.join(" ")}"><${prefix}cfRule type="expression" dxfId="${firstStyle + index}" priority="${priority}">` +
      `<${prefix}formula>${formula}</${prefix}formula></${prefix}cfRule></${prefix}conditionalFormatting>`
    );
  });
  return { from: scan.insertAt, to: scan.insertAt, text: elements.join("") };
}

interface StyleScan {
  dxfs: { from: number; openTo: number; to: number } | null;
  items: { from: number; to: number }[];
  insertAt: number;
  prefix: string;
}

/** Elements of styles.xml that follow dxfs. */
const AFTER_DXFS = /^(?:tableStyles|colors|extLst)$/;

function scanStyles(part: string, xml: string): StyleScan {
  const scan: StyleScan = { dxfs: null, items: [], insertAt: -1, prefix: "" };
  let depth = 0;
  let start = 0;
  readXml(
    part,
    xml,
    {
      open: (tag, from, to) => {
        if (depth === 0) scan.prefix = prefixAt(xml, from);
        if (depth === 1 && AFTER_DXFS.test(tag.name) && scan.insertAt < 0) scan.insertAt = from;
        // Extensions keep lists of their own under the same names, with indices of their own.
        if (tag.name === "dxfs" && depth === 1) scan.dxfs = { from, openTo: to, to };
        if (tag.name === "dxf" && depth === 2) start = from;
        depth++;
      },
      close: (name, from, to) => {
        depth--;
        if (name === "dxf" && depth === 2) scan.items.push({ from: start, to });
        if (name === "dxfs" && depth === 1 && scan.dxfs) scan.dxfs.to = to;
        if (depth === 0 && scan.insertAt < 0) scan.insertAt = from;
      },
    },
    true,
  );
  return scan;
}

/** Appends the styles of our marks; returns the index of the first. What stood there is told by white space in the tag, so that it can come back. */
function addStyles(pkg: XlsxPackage, part: string): number {
  const xml = pkg.text(part);
  const { dxfs, items, insertAt, prefix } = scanStyles(part, xml);
  const added = MARK_KINDS.map((kind) => styleXml(kind, prefix)).join("");
  if (dxfs)
    pkg.replace(
      part,
      appendInto(part, countStyles(xml, dxfs, MARK_KINDS.length), "dxfs", () => added),
    );
  else {
    const text = `<${prefix}dxfs  count="${MARK_KINDS.length}">${added}</${prefix}dxfs>`;
    pkg.replace(part, splice(xml, [{ from: insertAt, to: insertAt, text }]));
  }
  return items.length;
}

/** Raises or lowers the count that the list states, where it states one; a count that was wrong before comes back as it was. */
function countStyles(xml: string, dxfs: { readonly from: number; readonly openTo: number }, change: number): string {
  const tag = changeAttribute(xml.slice(dxfs.from, dxfs.openTo), "count", (count) => String(Number(count) + change));
  return splice(xml, [{ from: dxfs.from, to: dxfs.openTo, text: tag }]);
}

/** Takes our styles out while they are still the last ones; in the middle they must stay, or every later index would shift. */
function removeStyles(pkg: XlsxPackage, part: string, ours: ReadonlySet<number>, others: ReadonlySet<number>): void {
  const xml = pkg.text(part);
  const { dxfs, items } = scanStyles(part, xml);
  if (!dxfs) return;
  const own = items.map((item, index) => (isOwnStyle(xml.slice(item.from, item.to)) || ours.has(index)) && !others.has(index));
  let keep = items.length;
  while (keep > 0 && own[keep - 1] && items.length - keep < MARK_KINDS.length) keep--;
  const removed = items[keep];
  if (!removed) return;
  if (keep === 0 && / {2}count=/.test(xml.slice(dxfs.from, dxfs.openTo))) {
    pkg.replace(part, splice(xml, [{ from: dxfs.from, to: dxfs.to, text: "" }]));
    return;
  }
  // The list's own tag comes before its items, so that their places are still right.
  const shorter = splice(xml, [{ from: removed.from, to: lastItem(items).to, text: "" }]);
  pkg.replace(part, closeEmpty(part, countStyles(shorter, dxfs, keep - items.length), "dxfs"));
}

function isOwnStyle(raw: string): boolean {
  return MARK_KINDS.some((kind) => {
    const { fill, font } = MARK_STYLES[kind];
    return raw.toUpperCase().includes(argb(fill)) && raw.toUpperCase().includes(argb(font));
  });
}

function argb(color: string): string {
  return `FF${color.slice(1).toUpperCase()}`;
}

const BORDERS = { Continuous: "thin", Dash: "dashed", Dot: "dotted", DashDot: "dashDot" } as const;

function styleXml(kind: MarkKind, prefix: string): string {
  const { fill, font, bold, italic, underline, border } = MARK_STYLES[kind];
  const tag = (name: string, inner: string, attributes = ""): string => `<${prefix}${name}${attributes}>${inner}</${prefix}${name}>`;
  const color = (name: string, value: string): string => `<${prefix}${name} rgb="${argb(value)}"/>`;
  const letters = `${bold ? `<${prefix}b/>` : ""}${italic ? `<${prefix}i/>` : ""}${underline ? `<${prefix}u/>` : ""}${color("color", font)}`;
  const sides = ["left", "right", "top", "bottom"].map((side) => tag(side, color("color", font), ` style="${BORDERS[border]}"`)).join("");
  return tag(
    "dxf",
    tag("font", letters) +
      tag("fill", tag("patternFill", color("fgColor", fill) + color("bgColor", fill), ' patternType="solid"')) +
      tag("border", sides),
  );
}
