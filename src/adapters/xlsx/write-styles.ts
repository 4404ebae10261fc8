import { BUILT_IN_FORMATS } from "./read-styles";
import { changeAttribute, escapeXml, prefixAt, readXml, setAttribute, splice, type Splice } from "./xml";

const QUOTED = /\squotePrefix\s*=\s*(?:"[^"]*"|'[^']*')/;

/** Adds cell styles that differ from existing ones in their number format alone; everything else of styles.xml stays as it is. */
export class StyleEditor {
  private readonly added: string[] = [];
  private readonly addedFormats: string[] = [];
  private readonly known = new Map<string, number>();
  private readonly xfs: { readonly from: number; readonly to: number }[] = [];
  private cellXfsTag: { from: number; to: number; count: string } | null = null;
  private cellXfsEnd = 0;
  private numFmts: { openFrom: number; openTo: number; end: number; count: string } | null = null;
  private styleSheetOpenEnd = 0;
  private maxFormatId = 163;
  private prefix = "";

  constructor(
    part: string,
    private readonly xml: string,
  ) {
    let depth: string | null = null;
    let start = 0;
    readXml(
      part,
      xml,
      {
        open: (tag, from, to) => {
          if (tag.name === "styleSheet") {
            this.styleSheetOpenEnd = to;
            this.prefix = prefixAt(xml, from);
          }
          if (tag.name === "numFmts") this.numFmts = { openFrom: from, openTo: to, end: to, count: tag.attributes.count ?? "" };
          if (tag.name === "numFmt") this.maxFormatId = Math.max(this.maxFormatId, Number(tag.attributes.numFmtId));
          if (tag.name === "cellXfs") {
            this.cellXfsTag = { from, to, count: tag.attributes.count ?? "" };
            depth = "cellXfs";
          }
          if (tag.name === "xf" && depth === "cellXfs") start = from;
        },
        close: (name, from, to) => {
          if (name === "xf" && depth === "cellXfs") this.xfs.push({ from: start, to });
          if (name === "cellXfs") {
            this.cellXfsEnd = from;
            depth = null;
          }
          if (name === "numFmts" && this.numFmts) this.numFmts.end = from;
        },
      },
      true,
    );
  }

  /** The index of a style like `style` but with this number format. */
  withNumberFormat(style: number, code: string): number {
    const key = `${style}|${code}`;
    const there = this.known.get(key);
    if (there !== undefined) return there;
    const source = this.xfs[style];
    const raw = source
      ? this.xml.slice(source.from, source.to)
      : `<${this.prefix}xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>`;
    const open = raw.slice(0, raw.indexOf(">") + 1);
    const id = this.formatId(code);
    if (source && /\snumFmtId\s*=\s*["'](\d+)["']/.exec(open)?.[1] === String(id) && !QUOTED.test(open)) return style;
    // What was typed as text with an apostrophe in front is no text any more.
    const unquoted = open.replace(QUOTED, "");
    const changed = setAttribute(setAttribute(unquoted, "numFmtId", String(id)), "applyNumberFormat", "1") + raw.slice(open.length);
    const index = this.xfs.length + this.added.length;
    this.added.push(changed);
    this.known.set(key, index);
    return index;
  }

  private formatId(code: string): number {
    for (const [id, known] of Object.entries(BUILT_IN_FORMATS)) if (known === code) return Number(id);
    this.maxFormatId++;
    this.addedFormats.push(`<${this.prefix}numFmt numFmtId="${this.maxFormatId}" formatCode="${escapeXml(code)}"/>`);
    return this.maxFormatId;
  }

  /** The new text; the same object when nothing was added. */
  result(): string {
    if (this.added.length === 0 || !this.cellXfsTag) return this.xml;
    const splices: Splice[] = [
      { from: this.cellXfsEnd, to: this.cellXfsEnd, text: this.added.join("") },
      recount(this.xml, this.cellXfsTag.from, this.cellXfsTag.to, this.xfs.length + this.added.length),
    ];
    if (this.addedFormats.length > 0) {
      const formats = this.addedFormats.join("");
      if (this.numFmts && this.numFmts.end > this.numFmts.openTo) {
        splices.push({ from: this.numFmts.end, to: this.numFmts.end, text: formats });
        splices.push(
          recount(this.xml, this.numFmts.openFrom, this.numFmts.openTo, Number(this.numFmts.count || 0) + this.addedFormats.length),
        );
      } else {
        const from = this.numFmts ? this.numFmts.openFrom : this.styleSheetOpenEnd;
        const to = this.numFmts ? this.numFmts.openTo : from;
        splices.push({ from, to, text: `<${this.prefix}numFmts count="${this.addedFormats.length}">${formats}</${this.prefix}numFmts>` });
      }
    }
    return splice(this.xml, splices);
  }
}

/** Sets the count attribute of an opening tag, where it has one. */
function recount(xml: string, from: number, to: number, count: number): Splice {
  return { from, to, text: changeAttribute(xml.slice(from, to), "count", () => String(count)) };
}
