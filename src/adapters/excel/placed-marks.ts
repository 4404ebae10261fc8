import { formatRange, MAX_COLUMNS, MAX_ROWS, parseRange, type CellRange } from "../../domain/grid/address";
import { MARK_NOTE_LEAD, MARK_STYLES, markFormula, markKind, MARK_KINDS, type MarkKind, type MarkStyle } from "../../app/mark-style";
import type { MarkedAreas, MarkNote, PlacedMarks } from "../../app/undo-journal";
import type { Mark } from "../../app/workbook-port";
import { officeCode } from "./errors";
import { NOTE_SIZE, noteText } from "./note-text";
import { parcels, rectangles } from "./rectangles";
import type { Capabilities } from "./session";
import { askProtection, sheetKey, type KnownSheet } from "./sheets";

/** Marks found in the workbook, with what it takes to remove them. */
export interface FoundMarks extends PlacedMarks {
  readonly formats: readonly { readonly sheetId: string; readonly sheet: string; readonly id: string; readonly kind: MarkKind }[];
  /** Cells that hold a note of anybody's: a mark's note is not laid over one. */
  readonly noted: ReadonlySet<string>;
  /** The custom conditional formats that were there, ours or not. */
  readonly known: ReadonlySet<string>;
  /** Custom conditional formats without a formula: a batch that broke off may have left them. */
  readonly unfinished: readonly { readonly sheetId: string; readonly id: string }[];
  readonly protectedSheets: ReadonlySet<string>;
  readonly sheets: readonly KnownSheet[];
}

/** An address in a `getRanges` call is cut at 8,192 characters. */
const ADDRESS_LIMIT = 7_500;

export const noteKey = (sheet: string, row: number, column: number) => `${sheet}\u0000${row}\u0000${column}`;

/** The marks as areas by sheet and kind, and their notes. */
export function placedMarks(marks: readonly Mark[]): PlacedMarks {
  const groups = new Map<string, { sheet: string; kind: MarkKind; cells: Map<string, Mark> }>();
  for (const mark of marks) {
    const key = `${mark.kind}\u0000${mark.sheet}`;
    let group = groups.get(key);
    if (!group) groups.set(key, (group = { sheet: mark.sheet, kind: mark.kind, cells: new Map() }));
    group.cells.set(`${mark.row}:${mark.column}`, mark);
  }
  return {
    areas: [...groups.values()].map(({ sheet, kind, cells }) => ({ sheet, kind, ranges: rectangles([...cells.values()]) })),
    notes: marks
      .filter(({ note }) => note !== "")
      .map(({ sheet, row, column, kind, note }) => ({ sheet, row, column, kind, text: noteText(note) })),
  };
}

/** One set of marks on the sheets that fit, and another on all others. */
export function marksWhere(marks: PlacedMarks, others: PlacedMarks, fits: (sheet: string) => boolean): PlacedMarks {
  return {
    areas: [...marks.areas.filter(({ sheet }) => fits(sheet)), ...others.areas.filter(({ sheet }) => !fits(sheet))],
    notes: [...marks.notes.filter(({ sheet }) => fits(sheet)), ...others.notes.filter(({ sheet }) => !fits(sheet))],
  };
}

/** Whether a reader would see the same, as far as this Excel can show it. */
export function samePlaced(a: PlacedMarks, b: PlacedMarks, capabilities: Capabilities): boolean {
  return described(a, capabilities) === described(b, capabilities);
}

function described({ areas, notes }: PlacedMarks, capabilities: Capabilities): string {
  const cells = (capabilities.has("marks") ? areas : []).flatMap(({ sheet, kind, ranges }) =>
    // Marks whose place could not be told are like no others.
    (ranges.length === 0 ? ["?"] : ranges.map(formatRange)).map((place) => `${kind}\u0000${sheet}\u0000${place}`),
  );
  const reasons = capabilities.has("notes")
    ? notes.map(({ sheet, row, column, text }) => `${noteKey(sheet, row, column)}\u0000${text}`)
    : [];
  return [...cells.sort(), "", ...reasons.sort()].join("\n");
}

/** Looks for our marks on these sheets; the first step is taken, a sync of the caller's comes next. */
export function searchMarks(context: Excel.RequestContext, sheets: readonly KnownSheet[], capabilities: Capabilities): MarkSearch {
  return new MarkSearch(context, sheets, capabilities);
}

interface Custom {
  readonly known: KnownSheet;
  readonly name: string;
  readonly format: Excel.ConditionalFormat;
  readonly rule: Excel.ConditionalFormatRule;
  readonly place: Excel.RangeAreas | Excel.Range;
}

/**
 * The way to our marks in two steps, each taken before a sync of the caller's: first every conditional format's kind, then the formulas and places
 * of the custom ones.
 */
class MarkSearch {
  private readonly firsts;
  private customs: Custom[] = [];
  private noted: { readonly name: string; readonly note: Excel.Note; readonly place: Excel.Range }[] = [];

  constructor(
    private readonly context: Excel.RequestContext,
    sheets: readonly KnownSheet[],
    private readonly capabilities: Capabilities,
  ) {
    this.firsts = sheets.map((known) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(sheetKey(known, capabilities));
      sheet.load("name");
      const isProtected = askProtection(sheet, capabilities);
      const formats = capabilities.has("marks") ? wholeOf(sheet, capabilities).conditionalFormats : null;
      formats?.load("items/id,items/type");
      const notes = capabilities.has("notes") ? sheet.notes : null;
      notes?.load("items/content");
      return { known, sheet, isProtected, formats, notes };
    });
  }

  /** Whether none of the sheets was found. */
  outOfPlace(): boolean {
    return this.firsts.length > 0 && this.there().length === 0;
  }

  /** What the sheets are called now, by the keys that they were asked for with. */
  names(): ReadonlyMap<string, string> {
    return new Map(this.there().map(({ known, sheet }) => [sheetKey(known, this.capabilities), sheet.name]));
  }

  /** Takes the second step; false where there is nothing to look at. */
  second(): boolean {
    this.customs = this.customFormats().map((one) => this.ask(one));
    const notes = this.askNotes();
    return this.customs.length > 0 || notes;
  }

  /** The second step with a sync for each format, passing over those that Excel does not hand out. */
  async oneByOne(): Promise<boolean> {
    const { context } = this;
    this.customs = [];
    for (const format of this.customFormats()) {
      const custom = this.ask(format);
      // eslint-disable-next-line office-addins/no-context-sync-in-loop -- only where Excel hides formats from one another
      const readable = await context.sync().then(
        () => true,
        (error: unknown) => {
          if (officeCode(error) === "ItemNotFound") return false;
          throw error;
        },
      );
      if (readable) this.customs.push(custom);
    }
    return this.askNotes();
  }

  found(): FoundMarks {
    const { customs } = this;
    const ours = customs.flatMap(({ known, name, format, rule, place }) => {
      const kind = markKind(rule.formula);
      const ranges = place.isNullObject ? [] : readAddresses(place.address);
      return kind ? [{ sheetId: known.id, sheet: name, id: format.id, kind, ranges }] : [];
    });
    const notes = this.noted.map(({ name, note, place }) => ({ sheet: name, content: note.content, ...firstCell(place.address) }));
    const there = this.there();
    return {
      areas: merged(ours),
      notes: notes
        .filter(({ content }) => content.startsWith(MARK_NOTE_LEAD))
        .map(({ sheet, row, column, content }) => ({ sheet, row, column, text: content.slice(MARK_NOTE_LEAD.length) })),
      formats: ours,
      noted: new Set(notes.map(({ sheet, row, column }) => noteKey(sheet, row, column))),
      known: new Set(customs.map(({ known, format }) => `${known.id}\u0000${format.id}`)),
      unfinished: customs.filter(({ rule }) => rule.formula === "").map(({ known, format }) => ({ sheetId: known.id, id: format.id })),
      protectedSheets: new Set(there.filter(({ isProtected }) => isProtected()).map(({ sheet }) => sheet.name)),
      sheets: there.map(({ known, sheet }) => ({ id: known.id, name: sheet.name })),
    };
  }

  private there() {
    return this.firsts.filter(({ sheet }) => !sheet.isNullObject);
  }

  private customFormats() {
    return this.there().flatMap(({ known, sheet, formats }) =>
      (formats?.items ?? [])
        .filter(({ type }) => String(type).toLowerCase() === "custom")
        .map((format) => ({ known, name: sheet.name, format })),
    );
  }

  private ask({ known, name, format }: Pick<Custom, "known" | "name" | "format">): Custom {
    const { rule } = format.custom;
    rule.load("formula");
    // Without the first, a format of several areas has no place that could be told.
    const place = this.capabilities.has("areas") ? format.getRanges() : format.getRangeOrNullObject();
    place.load("address");
    return { known, name, format, rule, place };
  }

  private askNotes(): boolean {
    this.noted = this.there().flatMap(({ sheet, notes }) =>
      (notes?.items ?? []).map((note) => {
        const place = note.getLocation();
        place.load("address");
        return { name: sheet.name, note, place };
      }),
    );
    return this.noted.length > 0;
  }
}

function merged(areas: readonly MarkedAreas[]): MarkedAreas[] {
  const groups = new Map<string, { sheet: string; kind: MarkKind; ranges: CellRange[] }>();
  for (const { sheet, kind, ranges } of areas) {
    const key = `${kind}\u0000${sheet}`;
    const group = groups.get(key) ?? { sheet, kind, ranges: [] };
    group.ranges.push(...ranges);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** `Sheet1!A1:B2,'a,b'!C3` as ranges; whole columns and rows do not occur among marks. */
export function readAddresses(address: string): CellRange[] {
  const parts = address.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? [];
  return parts.flatMap((part) => parseRange(part.slice(part.lastIndexOf("!") + 1).trim()) ?? []);
}

/** The first cell of an address that Excel gave; row and column -1 where it gave none. */
export function firstCell(address: string): { readonly row: number; readonly column: number } {
  const range = readAddresses(address)[0];
  return { row: range?.top ?? -1, column: range?.left ?? -1 };
}

/** One queued piece of work and what it weighs in a request. */
export interface Step {
  readonly weight: number;
  /** The id of the sheet whose marks it changes. */
  readonly sheetId?: string;
  run(context: Excel.RequestContext): void;
}

/** What it takes to get from the marks that were found to others. Protected sheets, which Excel would refuse, stay as they are. */
export function markSteps(found: FoundMarks, to: PlacedMarks, capabilities: Capabilities): Step[] {
  const isOpen = ({ name }: KnownSheet) => !found.protectedSheets.has(name);
  const sheetIds = new Map(found.sheets.filter(isOpen).map(({ id, name }) => [name, id]));
  const withNotes = capabilities.has("notes");
  const steps: Step[] = [];
  const kept = unchangedGroups(found, to, capabilities);
  for (const { sheet, kind, sheetId, id } of found.formats)
    if (sheetIds.has(sheet) && !kept.has(groupKey(sheet, kind))) steps.push(deletion(sheetId, id, capabilities));
  // What is added last lies on top.
  for (const kind of capabilities.has("marks") ? [...MARK_KINDS].reverse() : [])
    for (const { sheet, ranges } of to.areas.filter((area) => area.kind === kind)) {
      const sheetId = sheetIds.get(sheet);
      if (sheetId !== undefined && !kept.has(groupKey(sheet, kind))) steps.push(...additions(sheetId, kind, ranges, capabilities));
    }
  return withNotes ? [...steps, ...noteSteps(found, to, sheetIds, capabilities)] : steps;
}

/** Notes that say what they are to say stay; of the others ours go, and new ones come where the cell has none of the user's. */
function noteSteps(found: FoundMarks, to: PlacedMarks, sheetIds: ReadonlyMap<string, string>, capabilities: Capabilities): Step[] {
  const key = ({ sheet, row, column }: MarkNote) => noteKey(sheet, row, column);
  const texts = new Map(to.notes.map((note) => [key(note), note.text]));
  const own = new Map(found.notes.map((note) => [key(note), note.text]));
  const stands = (note: MarkNote) => own.has(key(note)) && own.get(key(note)) === texts.get(key(note));
  return [
    ...found.notes.flatMap((note) => {
      const sheetId = sheetIds.get(note.sheet);
      return sheetId === undefined || stands(note) ? [] : [noteDeletion(sheetId, note)];
    }),
    ...to.notes.flatMap((note) => {
      const sheetId = sheetIds.get(note.sheet);
      const free = !found.noted.has(key(note)) || own.has(key(note));
      return sheetId === undefined || stands(note) || !free ? [] : [noteAddition(sheetId, note, capabilities)];
    }),
  ];
}

const groupKey = (sheet: string, kind: MarkKind) => `${kind}\u0000${sheet}`;

/** The marks of one kind on one sheet that lie where they are to lie: they are left alone, so that following an edit costs little. */
function unchangedGroups(found: FoundMarks, to: PlacedMarks, capabilities: Capabilities): ReadonlySet<string> {
  if (!capabilities.has("marks")) return new Set();
  const placesOf = (areas: readonly MarkedAreas[]) => {
    const groups = new Map<string, string[]>();
    for (const { sheet, kind, ranges } of areas) {
      const list = groups.get(groupKey(sheet, kind)) ?? [];
      groups.set(groupKey(sheet, kind), list);
      list.push(...(ranges.length === 0 ? ["?"] : ranges.map(formatRange)));
    }
    return new Map([...groups].map(([key, list]) => [key, list.sort().join(" ")]));
  };
  const wanted = placesOf(to.areas);
  return new Set(
    [...placesOf(found.areas)].filter(([key, places]) => !places.includes("?") && wanted.get(key) === places).map(([key]) => key),
  );
}

export function deletion(sheetId: string, id: string, capabilities: Capabilities): Step {
  return {
    weight: 500,
    sheetId,
    run: (context) => wholeOf(context.workbook.worksheets.getItem(sheetId), capabilities).conditionalFormats.getItem(id).delete(),
  };
}

/** All of a sheet, by its address in an Excel that wants one. */
function wholeOf(sheet: Excel.Worksheet, capabilities: Capabilities): Excel.Range {
  return capabilities.has("wholes") ? sheet.getRange() : sheet.getRange(WHOLE_SHEET);
}

const WHOLE_SHEET = formatRange({ top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 });

function additions(sheetId: string, kind: MarkKind, ranges: readonly CellRange[], capabilities: Capabilities): Step[] {
  const addresses = ranges.map(formatRange);
  const groups = capabilities.has("areas")
    ? parcels(addresses, (address) => address.length + 1, ADDRESS_LIMIT)
    : addresses.map((address) => [address]);
  return groups.map((group) => ({
    weight: 4_000 + group.length * 10,
    sheetId,
    run: (context) => addition(context, sheetId, kind, group, capabilities),
  }));
}

function addition(
  context: Excel.RequestContext,
  sheetId: string,
  kind: MarkKind,
  addresses: readonly string[],
  capabilities: Capabilities,
): void {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const place = addresses.length === 1 ? sheet.getRange(addresses[0]) : sheet.getRanges(addresses.join(","));
  const mark = place.conditionalFormats.add("Custom");
  // The formula comes first: should the batch stop after it, the mark is known as ours.
  mark.custom.rule.formula = markFormula(kind);
  if (capabilities.has("stopping")) mark.stopIfTrue = false;
  const style = MARK_STYLES[kind];
  const { format } = mark.custom;
  format.fill.color = style.fill;
  if (capabilities.has("lettering")) letter(format.font, style);
  if (!capabilities.has("borders")) return;
  for (const side of ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const) {
    const border = format.borders.getItem(side);
    border.style = style.border;
    border.color = style.font;
  }
}

function letter(font: Excel.ConditionalRangeFont, style: MarkStyle): void {
  font.color = style.font;
  if (style.bold) font.bold = true;
  if (style.italic) font.italic = true;
  if (style.underline) font.underline = "Single";
}

function noteDeletion(sheetId: string, { row, column }: MarkNote): Step {
  return {
    weight: 500,
    sheetId,
    run: (context) => context.workbook.worksheets.getItem(sheetId).notes.getItem(cellAddress(row, column)).delete(),
  };
}

function noteAddition(sheetId: string, { row, column, text }: MarkNote, capabilities: Capabilities): Step {
  return {
    weight: 500 + text.length * 3,
    sheetId,
    run: (context) => {
      const note = context.workbook.worksheets.getItem(sheetId).notes.add(cellAddress(row, column), `${MARK_NOTE_LEAD}${text}`);
      if (capabilities.has("note-sizes")) Object.assign(note, NOTE_SIZE);
    },
  };
}

const cellAddress = (row: number, column: number) => formatRange({ top: row, left: column, bottom: row, right: column });
