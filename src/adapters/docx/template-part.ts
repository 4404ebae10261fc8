import { prefixAt, readXml } from "../xlsx/xml";
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
  const paragraphs: TemplateParagraph[] = [];
  const open: TemplateParagraph[] = [];
  const openRows: TemplateRow[] = [];
  const starts: number[] = [];
  const path: string[] = [];
  let [unseen, runProperties, textFrom, text] = [0, "", -1, ""];
  readXml(
    part,
    xml,
    {
      open: (tag, from) => {
        path.push(tag.name);
        starts.push(from);
        if (UNSEEN.has(tag.name)) unseen++;
        const paragraph = open.at(-1);
        if (tag.name === "p" && prefixAt(xml, from) !== "a:")
          open.push({
            from,
            to: from,
            prefix: prefixAt(xml, from),
            text: "",
            pieces: [],
            properties: "",
            runProperties: "",
            row: openRows.at(-1) ?? null,
            inCell: openRows.length > 0,
            holdsOthers: false,
          });
        else if (tag.name === "tr") openRows.push({ from, to: from });
        else if (tag.name === "r") runProperties = "";
        else if (tag.name === "t") [textFrom, text] = [from, ""];
        else if (BREAKS.has(tag.name) && path.at(-2) === "r" && paragraph) {
          paragraph.pieces.push({ text: "\n", at: paragraph.text.length, from: -1, to: -1 });
          paragraph.text += "\n";
        }
      },
      text: (own) => {
        if (path.at(-1) === "t") text += own;
      },
      close: (name, _from, to) => {
        path.pop();
        const from = takeLast(starts);
        const paragraph = open.at(-1);
        if (name === "t" && paragraph && unseen === 0) {
          if (paragraph.text === "") paragraph.runProperties = runProperties;
          paragraph.pieces.push({ text, at: paragraph.text.length, from: textFrom, to });
          paragraph.text += text;
        } else if (name === "rPr" && path.at(-1) === "r") runProperties = xml.slice(from, to);
        else if (name === "pPr" && path.at(-1) === "p" && paragraph) paragraph.properties = xml.slice(from, to);
        else if (name === "p" && paragraph?.from === from) {
          paragraph.to = to;
          paragraphs.push(takeLast(open));
          const around = open.at(-1);
          if (around) around.holdsOthers = true;
        } else if (name === "tr") takeLast(openRows).to = to;
        if (UNSEEN.has(name)) unseen--;
      },
    },
    true,
  );
  return paragraphs.sort((a, b) => a.from - b.from);
}
