import { attribute, prefixAt, readXml, type StartTag } from "../xlsx/xml";
import type { Piece, Run } from "./runs";
import { firstItem, lastItem, takeLast } from "../../domain/values/present";

/** A paragraph or a row of a table, in pieces; notes are named where their number stands. */
export type Line = Piece[];

/** What reading a part needs to know of the document's styles. */
export interface ParagraphStyles {
  /** Level of a heading by the style's id; 0 for none. */
  headingLevel(styleId: string): number;
  /** Whether paragraphs of the style are items of a list. */
  isItem(styleId: string): boolean;
}

/** What a part says: its lines, and the notes that it refers to, in the order of their numbers. */
export interface PartText {
  readonly lines: readonly Line[];
  readonly notes: readonly NoteReference[];
  /** By the note's id, in a part of notes: the lines of each. */
  readonly noteLines: ReadonlyMap<string, readonly Line[]>;
}

export interface NoteReference {
  readonly kind: "footnote" | "endnote";
  readonly id: string;
  readonly run: Run | null;
}

/** Text that a reader does not see: deleted, moved away, the second form of a drawing, readings of characters, codes of fields. */
const UNSEEN = new Set(["del", "moveFrom", "Fallback", "rt", "instrText", "delText", "delInstrText", "sectPr"]);

interface OpenParagraph {
  readonly pieces: Piece[];
  style: string;
  numbering: boolean | null;
  /** Its end was deleted: the next paragraph goes on with its text. */
  joins: boolean;
}

interface OpenTable {
  cells: Line[];
  /** Columns that the open cell takes. */
  span: number;
  readonly rows: Line[];
  /** Tables within its cells, which stand behind it. */
  readonly nested: Line[];
}

/** Reads a part of a Word document (word/document.xml, footnotes, endnotes) as lines of text with their places in its XML. */
export function readPart(part: string, xml: string, styles: ParagraphStyles, paragraphEnd: string): PartText {
  const reader = new PartReader(xml, styles, paragraphEnd);
  readXml(part, xml, reader, true);
  return reader;
}

class PartReader implements PartText {
  lines: Line[] = [];
  readonly notes: NoteReference[] = [];
  readonly noteLines = new Map<string, readonly Line[]>();
  private readonly path: string[] = [];
  /** Where lines go: the part's own, or those of the cell or note that is open. */
  private readonly targets: Line[][] = [this.lines];
  private readonly paragraphs: OpenParagraph[] = [];
  private readonly tables: OpenTable[] = [];
  /** Lines of text boxes wait for the end of the paragraph that holds them. */
  private readonly boxes: Line[][] = [];
  private readonly runs: { readonly run: Run; seen: number; hidden: boolean; raised: boolean }[] = [];
  private carried: Piece[] = [];
  private unseen = 0;
  private note: string | null = null;
  /** The namespace prefix of the part's own elements. */
  private prefix: string | null = null;
  private textFrom = -1;
  private propertiesFrom = -1;

  constructor(
    private readonly xml: string,
    private readonly styles: ParagraphStyles,
    private readonly paragraphEnd: string,
  ) {}

  readonly open = (tag: StartTag, from: number, to: number): void => {
    this.prefix ??= prefixAt(this.xml, from);
    const parent = this.path.at(-1) ?? "";
    this.path.push(tag.name);
    if (this.unseen > 0 || (UNSEEN.has(tag.name) && !(tag.name === "del" && parent === "rPr"))) {
      this.unseen++;
      return;
    }
    if (parent === "r" && tag.name !== "rPr" && tag.name !== "lastRenderedPageBreak") lastItem(this.runs).seen++;
    if (parent === "pPr" || parent === "numPr" || parent === "rPr") this.property(tag, parent);
    else if (parent === "r" && this.inRun(tag)) return;
    else this.structure(tag, from, to);
  };

  readonly text = (text: string): void => {
    if (this.unseen === 0 && this.path.at(-1) === "t") this.add(text, true);
  };

  readonly close = (name: string, _from: number, to: number): void => {
    this.path.pop();
    if (this.unseen > 0) {
      this.unseen--;
      return;
    }
    switch (name) {
      case "rPr":
        if (this.path.at(-1) === "r") lastItem(this.runs).run.properties = this.xml.slice(this.propertiesFrom, to);
        break;
      case "t":
        this.endText(to);
        break;
      case "r":
        this.endRun(to);
        break;
      case "p":
        this.endParagraph();
        break;
      case "txbxContent":
        this.boxes.at(-1)?.push(...takeLast(this.targets));
        break;
      case "tc":
        this.endCell();
        break;
      case "tr":
        this.endRow();
        break;
      case "tbl":
        this.endTable();
        break;
      case "footnote":
      case "endnote":
        if (this.note !== null) this.noteLines.set(this.note, takeLast(this.targets));
        this.note = null;
        break;
    }
  };

  /** What stands in a run beside its text. */
  private inRun({ name, ...tag }: StartTag): boolean {
    if (name === "tab") this.add(" ", false);
    else if (name === "br" || name === "cr") this.add("\n", false);
    else if (name === "noBreakHyphen") this.add("\u2011", false);
    else if (name === "footnoteReference") this.reference("footnote", attribute({ name, ...tag }, "id"));
    else if (name === "endnoteReference") this.reference("endnote", attribute({ name, ...tag }, "id"));
    else return false;
    return true;
  }

  private structure(tag: StartTag, from: number, to: number): void {
    switch (tag.name) {
      case "p":
        this.paragraphs.push({ pieces: this.carried, style: "", numbering: null, joins: false });
        this.carried = [];
        this.boxes.push([]);
        break;
      case "r":
        this.runs.push({ run: { from, to, text: null, properties: "" }, seen: 0, hidden: false, raised: false });
        break;
      case "rPr":
        this.propertiesFrom = from;
        break;
      case "t":
        this.textFrom = from;
        break;
      case "txbxContent":
        this.targets.push([]);
        break;
      case "tbl":
        this.tables.push({ cells: [], span: 1, rows: [], nested: [] });
        break;
      case "tc":
        this.targets.push([]);
        lastItem(this.tables).span = 1;
        break;
      case "gridSpan":
        lastItem(this.tables).span = Math.min(MOST_COLUMNS, Number(attribute(tag, "val")) || 1);
        break;
      case "vMerge":
        // The cell goes on with the one above: its text stands there.
        if ((attribute(tag, "val") ?? "continue") === "continue") this.targets[this.targets.length - 1] = MERGED.slice();
        break;
      case "footnote":
      case "endnote":
        // Lines that separate notes from the page are no notes.
        if (attribute(tag, "type") === undefined) {
          this.note = attribute(tag, "id") ?? "";
          this.targets.push([]);
        }
        break;
    }
  }

  private property(tag: StartTag, parent: string): void {
    const paragraph = this.paragraphs.at(-1);
    const run = this.runs.at(-1);
    const off = /^(?:0|false|off|none)$/.test(attribute(tag, "val") ?? "");
    if (tag.name === "pStyle" && paragraph) paragraph.style = attribute(tag, "val") ?? "";
    else if (tag.name === "numPr" && paragraph) paragraph.numbering ??= true;
    else if (tag.name === "numId" && parent === "numPr" && paragraph) paragraph.numbering = attribute(tag, "val") !== "0";
    else if (tag.name === "del" && parent === "rPr" && paragraph && this.path.at(-3) === "pPr") paragraph.joins = true;
    else if (tag.name === "rPr" && parent === "r") return;
    else if (run && this.path.at(-3) === "r" && parent === "rPr") {
      if ((tag.name === "vanish" || tag.name === "webHidden") && !off) run.hidden = true;
      if (tag.name === "vertAlign" && attribute(tag, "val") === "superscript") run.raised = true;
    }
  }

  private add(text: string, own: boolean): void {
    const open = this.runs.at(-1);
    // A digit that is set high points to a note.
    if (open?.hidden || (open?.raised && !/[^\d\s,[\]]/.test(text))) return;
    const inBox = this.runs.length > 1 || this.targets.length > 1 + this.tables.length;
    this.paragraphs.at(-1)?.pieces.push({ text, run: this.runs[0]?.run ?? null, own: own && !inBox && this.note === null });
  }

  private reference(kind: NoteReference["kind"], id: string | undefined): void {
    this.notes.push({ kind, id: id ?? "", run: this.runs[0]?.run ?? null });
    this.add(`[${this.notes.length}]`, false);
  }

  private endText(to: number): void {
    const open = this.runs.at(-1);
    // Formulas have runs of their own kind, which are left whole.
    if (open && prefixAt(this.xml, this.textFrom) === this.prefix) open.run.text = { from: this.textFrom, to };
  }

  private endRun(to: number): void {
    const { run, seen } = takeLast(this.runs);
    run.to = to;
    if (seen !== 1) run.text = null;
  }

  private endParagraph(): void {
    const { pieces, style, numbering, joins } = takeLast(this.paragraphs);
    const boxes = takeLast(this.boxes);
    if (joins) {
      this.carried = pieces;
      lastItem(this.targets).push(...boxes);
      return;
    }
    const level = this.styles.headingLevel(style);
    const lead = level > 0 ? `${"#".repeat(level)} ` : (numbering ?? this.styles.isItem(style)) ? "- " : "";
    lastItem(this.targets).push([added(lead), ...pieces, added(this.paragraphEnd)], ...boxes);
  }

  /** A merged cell is followed by empty ones, so that what stands below another stays below it. */
  private endCell(): void {
    const lines = takeLast(this.targets);
    const table = this.tables.at(-1);
    if (!table) return;
    table.cells.push(lines[0] === MERGED[0] ? [] : withoutEnds(lines, this.paragraphEnd));
    for (let column = 1; column < table.span; column++) table.cells.push([]);
  }

  /** One cell is a frame around text, not a row of figures. */
  private endRow(): void {
    const table = this.tables.at(-1);
    if (!table) return;
    const { cells } = table;
    table.cells = [];
    if (cells.length === 0) return;
    table.rows.push(
      cells.length === 1
        ? [...firstItem(cells), added(this.paragraphEnd)]
        : [added("|"), ...cells.flatMap((cell, index) => (index === 0 ? cell : [added("\t|"), ...cell])), added("|")],
    );
  }

  /** A table within a cell stands behind the table that holds it, apart from it. */
  private endTable(): void {
    const { rows, nested } = takeLast(this.tables);
    const outer = this.tables.at(-1);
    const lines = nested.length > 0 ? [...rows, [], ...nested] : rows;
    if (outer) outer.nested.push(...lines);
    else lastItem(this.targets).push(...lines);
  }
}

/** Stands first among the lines of a cell that goes on with the one above. */
const MERGED: readonly Line[] = [[]];

/** Word takes no more. */
const MOST_COLUMNS = 63;

function added(text: string): Piece {
  return { text, run: null, own: false };
}

/** The lines of a cell as one, a space between them. */
function withoutEnds(lines: readonly Line[], paragraphEnd: string): Line {
  return lines.flatMap((line, index) => [
    ...(index === 0 ? [] : [added(" ")]),
    ...line.filter(({ text, run }) => run !== null || text !== paragraphEnd),
  ]);
}
