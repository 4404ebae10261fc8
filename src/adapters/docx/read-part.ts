import { attribute, prefixAt, readXml, type StartTag } from "../xlsx/xml";
import { unread, type Embedded } from "./embedded";
import { OpenFields } from "./fields";
import { OpenRuns } from "./open-runs";
import { OpenTables } from "./open-tables";
import { added, type Frame, type Line, type Piece, type Run } from "./runs";
import { isOn, type TextStyles } from "./styles";
import { lastItem, takeLast } from "../../domain/values/present";

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

/**
 * What a reader does not see: text deleted or moved away, the second form of a drawing, readings of characters, codes of fields, and how
 * things looked before a change that is still tracked.
 */
const UNSEEN = new Set([
  ...["del", "moveFrom", "Fallback", "rt", "instrText", "delText", "delInstrText", "sectPr"],
  ...["rPrChange", "pPrChange", "numberingChange", "tblPrChange", "tblPrExChange", "trPrChange", "tcPrChange"],
]);

/** What stands between the numbers of a formula, where only their places part them: 18 over 20 is 18/20. */
const FORMULA_SIGNS = { den: "/", sup: "^", sub: "_" } as const;

interface OpenParagraph {
  readonly pieces: Piece[];
  style: string;
  numbering: boolean | null;
  /** Its end was deleted: the next paragraph goes on with its text. */
  joins: boolean;
  /** Fields, formulas and content controls that are open. */
  readonly frames: Frame[];
}

export interface PartOptions {
  readonly styles: TextStyles;
  /** What the part refers to beside its text. */
  readonly embedded: Embedded;
  readonly paragraphEnd: string;
}

/** Reads a part of a Word document (word/document.xml, footnotes, endnotes) as lines of text with their places in its XML. */
export function readPart(part: string, xml: string, { styles, embedded, paragraphEnd }: PartOptions): PartText {
  const reader = new PartReader(xml, styles, embedded, paragraphEnd);
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
  private readonly tables: OpenTables;
  /** Lines of text boxes wait for the end of the paragraph that holds them. */
  private readonly boxes: Line[][] = [];
  private readonly runs: OpenRuns;
  private readonly fields: OpenFields;
  /** Whether each alternate content that is open has shown its first form. */
  private readonly alternates: boolean[] = [];
  private carried: Piece[] = [];
  private unseen = 0;
  private note: string | null = null;
  /** The namespace prefix of the part's own elements. */
  private prefix: string | null = null;
  private textFrom = -1;
  private propertiesFrom = -1;

  constructor(
    private readonly xml: string,
    private readonly styles: TextStyles,
    private readonly embedded: Embedded,
    private readonly paragraphEnd: string,
  ) {
    this.fields = new OpenFields(xml);
    this.runs = new OpenRuns(styles);
    this.tables = new OpenTables(paragraphEnd);
  }

  readonly open = (tag: StartTag, from: number, to: number): void => {
    this.prefix ??= prefixAt(this.xml, from);
    const parent = this.path.at(-1) ?? "";
    this.path.push(tag.name);
    if (this.unseen > 0 || (UNSEEN.has(tag.name) && !(tag.name === "del" && parent === "rPr")) || this.isSecondForm(tag)) {
      this.unseen++;
      return;
    }
    if (parent === "r" && tag.name !== "rPr" && tag.name !== "lastRenderedPageBreak") this.runs.see();
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
        if (this.path.at(-1) === "r" && this.runs.innermost) this.runs.innermost.properties = this.xml.slice(this.propertiesFrom, to);
        break;
      case "t":
        this.endText(to);
        break;
      case "r":
        this.runs.end(to);
        this.fields.endRun(to);
        break;
      case "oMath":
      case "oMathPara":
      case "sdt":
      case "fldSimple":
        this.fields.endFrame(to, this.frames);
        break;
      case "AlternateContent":
        this.alternates.pop();
        break;
      case "p":
        this.endParagraph();
        break;
      case "txbxContent":
        this.boxes.at(-1)?.push(...takeLast(this.targets));
        break;
      case "tc":
        this.tables.endCell(takeLast(this.targets));
        break;
      case "tr":
        this.tables.endRow();
        break;
      case "tbl":
        lastItem(this.targets).push(...this.tables.end());
        break;
      case "footnote":
      case "endnote":
        if (this.note !== null) this.noteLines.set(this.note, takeLast(this.targets));
        this.note = null;
        break;
    }
  };

  /** Of several forms of one thing the first is read. */
  private isSecondForm({ name }: StartTag): boolean {
    if (name === "AlternateContent") this.alternates.push(false);
    else if (name === "Choice" && this.alternates.length > 0) {
      if (this.alternates.at(-1)) return true;
      this.alternates[this.alternates.length - 1] = true;
    }
    return false;
  }

  /** What stands in a run beside its text. */
  private inRun({ name, ...tag }: StartTag): boolean {
    if (name === "fldChar") this.fields.mark(attribute({ name, ...tag }, "fldCharType"), this.runs.innermost?.from ?? 0, this.frames);
    else if (name === "tab") this.add(" ", false);
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
        this.paragraphs.push({ pieces: this.carried, style: "", numbering: null, joins: false, frames: [] });
        this.carried = [];
        this.boxes.push([]);
        break;
      case "r":
        this.runs.begin(from, to, this.frames.slice());
        break;
      case "oMath":
      case "oMathPara":
      case "sdt":
      case "fldSimple":
        this.frames.push({ from, to: -1 });
        break;
      case "den":
      case "sup":
      case "sub":
        this.add(FORMULA_SIGNS[tag.name], false);
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
        this.tables.begin();
        break;
      case "hidden":
        this.tables.hideRow(isOn(tag));
        break;
      case "gridBefore":
        this.tables.skip(Number(attribute(tag, "val")) || 0);
        break;
      case "tc":
        this.targets.push([]);
        this.tables.beginCell();
        break;
      case "gridSpan":
        this.tables.spanColumns(Number(attribute(tag, "val")) || 1);
        break;
      case "vMerge":
        if ((attribute(tag, "val") ?? "continue") === "continue") this.tables.goOnAbove();
        break;
      case "footnote":
      case "endnote":
        // Lines that separate notes from the page are no notes.
        if (attribute(tag, "type") === undefined) {
          this.note = attribute(tag, "id") ?? "";
          this.targets.push([]);
        }
        break;
      default:
        this.embed(tag);
    }
  }

  /** What a chart, a diagram or another document says stands behind the paragraph that holds it; within a table, behind the table. */
  private embed(tag: StartTag): void {
    const read = this.embedded.at(tag, this.path);
    const inTable = this.tables.depth > 0;
    // In a table that only places charts side by side nothing else tells them apart.
    const thing = inTable && read?.chart?.title === null ? unread("chart", "place", null) : read;
    if (!thing || this.isHidden || this.fields.hide || this.tables.isRowHidden) return;
    const run = this.runs.outermost ?? this.runs.last;
    const lines = thing.lines.map((line) => line.map((piece): Piece => ({ ...piece, run, own: false })));
    const inPlace = this.paragraphs.at(-1);
    // Marks of what was not read have no text: they stand where the thing stands.
    if (inPlace && lines.every((line) => line.every(({ text }) => text === ""))) inPlace.pieces.push(...lines.flat());
    else if (inTable) this.tables.putBehind(lines);
    else (inPlace ? lastItem(this.boxes) : lastItem(this.targets)).push(...lines);
  }

  private get isHidden(): boolean {
    return this.runs.isHidden(this.paragraphs.at(-1)?.style ?? "");
  }

  private property(tag: StartTag, parent: string): void {
    const paragraph = this.paragraphs.at(-1);
    if (tag.name === "pStyle" && paragraph) paragraph.style = attribute(tag, "val") ?? "";
    else if (tag.name === "numPr" && paragraph) paragraph.numbering ??= true;
    else if (tag.name === "numId" && parent === "numPr" && paragraph) paragraph.numbering = attribute(tag, "val") !== "0";
    else if (tag.name === "del" && parent === "rPr" && paragraph && this.path.at(-3) === "pPr") paragraph.joins = true;
    else if (this.path.at(-3) === "r" && parent === "rPr") this.runs.property(tag);
  }

  private get frames(): Frame[] {
    return this.paragraphs.at(-1)?.frames ?? [];
  }

  private add(text: string, own: boolean): void {
    if (this.isHidden) return;
    // A digit that is set high points to a note.
    if (own && /^[\s,[\]]*\d[\d\s,[\]]*$/.test(text) && this.runs.isRaised(this.paragraphs.at(-1)?.style ?? "")) return;
    if (this.fields.hide) return;
    const inBox = this.runs.depth > 1 || this.targets.length > 1 + this.tables.depth;
    this.paragraphs.at(-1)?.pieces.push({ text, run: this.runs.outermost, own: own && !inBox && this.note === null });
  }

  private reference(kind: NoteReference["kind"], id: string | undefined): void {
    this.notes.push({ kind, id: id ?? "", run: this.runs.outermost });
    this.add(`[${this.notes.length}]`, false);
  }

  private endText(to: number): void {
    const run = this.runs.innermost;
    // Formulas have runs of their own kind, which are left whole.
    if (run && prefixAt(this.xml, this.textFrom) === this.prefix) run.text = { from: this.textFrom, to };
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
}
