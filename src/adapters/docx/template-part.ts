import { prefixAt, readXml, type StartTag } from "../xlsx/xml";
import { takeLast } from "../../domain/values/present";

/** A text of a run (`w:t`) with its place, or a break that no place goes over (`from` -1). */
export interface TemplatePiece {
  readonly text: string;
  /** Offset in the paragraph's text. */
  readonly at: number;
  /** The whole element in the part's XML. */
  readonly from: number;
  readonly to: number;
}

export interface TemplateRow {
  readonly from: number;
  to: number;
}

/** A paragraph of a template with the places of its texts; those of text boxes within it are paragraphs of their own. */
export interface TemplateParagraph {
  readonly from: number;
  to: number;
  readonly prefix: string;
  text: string;
  readonly pieces: TemplatePiece[];
  /** `<w:pPr>…</w:pPr>` as written, "" where it has none. */
  properties: string;
  /** `<w:rPr>…</w:rPr>` of the first run with text, "" where it has none. */
  runProperties: string;
  /** The row of a table in which it stands. */
  readonly row: TemplateRow | null;
  readonly inCell: boolean;
  /** Whether others stand in it, in a text box: it is never replaced whole. */
  holdsOthers: boolean;
}

/** What stands in no place of a template: deleted text, codes of fields. */
const UNSEEN = new Set(["del", "moveFrom", "instrText", "delText"]);
const BREAKS = new Set(["br", "tab", "cr"]);

/** Reads the paragraphs of a part with the table rows that they stand in, in the order in which they begin. @throws XlsxError where it is not well-formed */
export function readTemplatePart(part: string, xml: string): readonly TemplateParagraph[] {
  const reading = new TemplateReading(xml);
  readXml(part, xml, reading, true);
  return reading.paragraphs.sort((a, b) => a.from - b.from);
}

/** The paragraphs of one part as its tags come by. */
class TemplateReading {
  readonly paragraphs: TemplateParagraph[] = [];
  private readonly begun: TemplateParagraph[] = [];
  private readonly rows: TemplateRow[] = [];
  private readonly starts: number[] = [];
  private readonly path: string[] = [];
  private unseen = 0;
  private runProperties = "";
  private textFrom = -1;
  private ownText = "";

  constructor(private readonly xml: string) {}

  readonly open = ({ name }: StartTag, from: number): void => {
    this.path.push(name);
    this.starts.push(from);
    if (UNSEEN.has(name)) this.unseen++;
    if (name === "p" && prefixAt(this.xml, from) !== "a:") this.begin(from);
    else if (name === "tr") this.rows.push({ from, to: from });
    else if (name === "r") this.runProperties = "";
    else if (name === "t") [this.textFrom, this.ownText] = [from, ""];
    else if (BREAKS.has(name) && this.path.at(-2) === "r") this.append("\n", -1, -1);
  };

  readonly text = (own: string): void => {
    if (this.path.at(-1) === "t") this.ownText += own;
  };

  readonly close = (name: string, _from: number, to: number): void => {
    this.path.pop();
    const from = takeLast(this.starts);
    const paragraph = this.begun.at(-1);
    if (name === "t" && paragraph && this.unseen === 0) {
      if (paragraph.text === "") paragraph.runProperties = this.runProperties;
      this.append(this.ownText, this.textFrom, to);
    } else if (name === "rPr" && this.path.at(-1) === "r") this.runProperties = this.xml.slice(from, to);
    else if (name === "pPr" && this.path.at(-1) === "p" && paragraph) paragraph.properties = this.xml.slice(from, to);
    else if (name === "p" && paragraph?.from === from) this.end(to);
    else if (name === "tr") takeLast(this.rows).to = to;
    if (UNSEEN.has(name)) this.unseen--;
  };

  private begin(from: number): void {
    this.begun.push({
      from,
      to: from,
      prefix: prefixAt(this.xml, from),
      text: "",
      pieces: [],
      properties: "",
      runProperties: "",
      row: this.rows.at(-1) ?? null,
      inCell: this.rows.length > 0,
      holdsOthers: false,
    });
  }

  private end(to: number): void {
    const paragraph = takeLast(this.begun);
    paragraph.to = to;
    this.paragraphs.push(paragraph);
    const around = this.begun.at(-1);
    if (around) around.holdsOthers = true;
  }

  private append(text: string, from: number, to: number): void {
    const paragraph = this.begun.at(-1);
    if (!paragraph) return;
    paragraph.pieces.push({ text, at: paragraph.text.length, from, to });
    paragraph.text += text;
  }
}
