import { readXml } from "../xlsx/xml";

/** Elements that have no end tag in HTML. */
const VOID = /<(area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)\b([^<>]*?)\/?>/gi;
const UNSHOWN = /<!doctype[^<>]*>|<\?[^<>]*>/gi;
const UNSEEN = new Set(["head", "style", "script", "title", "template", "del"]);
const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: " ",
  ensp: " ",
  emsp: " ",
  mdash: "—",
  ndash: "–",
  ldquo: "“",
  rdquo: "”",
  middot: "·",
  times: "×",
  hellip: "…",
};
const BLOCK = /^(?:p|div|h[1-6]|li|ul|ol|table|body|section|article|blockquote|br|hr|caption)$/;
const MOST_DEPTH = 200;
const MOST_COLUMNS = 63;

/**
 * The lines of an HTML text whose tags all end, rows of tables with bars between their cells; null for one that leaves tags open, which each program closes in its
 * own way.
 */
export function htmlLines(html: string, paragraphEnd: string): string[] | null {
  const written = withoutComments(html)
    .replace(UNSHOWN, "")
    .replace(VOID, "<$1$2/>")
    .replace(/&(?!#|amp;|lt;|gt;|quot;|apos;)([a-z]*);?/gi, (_, name: string) => ENTITIES[name.toLowerCase()] ?? "&amp;");
  const reader = new HtmlReader(paragraphEnd);
  try {
    readXml("html", `<body>${written}</body>`, reader);
    return reader.end();
  } catch {
    return null;
  }
}

/** A pattern would look for the end of each comment anew. */
function withoutComments(html: string): string {
  const pieces: string[] = [];
  let at = 0;
  for (let from = html.indexOf("<!--"); from >= 0; from = html.indexOf("<!--", at)) {
    const to = html.indexOf("-->", from + 4);
    // What is not closed hides nothing.
    if (to < 0) break;
    pieces.push(html.slice(at, from));
    at = to + 3;
  }
  return pieces.join("") + html.slice(at);
}

class HtmlReader {
  private readonly lines: string[] = [];
  private readonly path: string[] = [];
  private unseen = 0;
  private line = "";
  private lead = "";
  /** The cells of the row that is open; null outside of tables. */
  private cells: string[] | null = null;
  /** Columns that the open cell takes. */
  private span = 1;

  constructor(private readonly paragraphEnd: string) {}

  readonly open = ({ name, attributes }: { readonly name: string; readonly attributes: Readonly<Record<string, string>> }): void => {
    const tag = name.toLowerCase();
    if (this.path.push(tag) > MOST_DEPTH) throw new RangeError("nested too deep");
    if (this.unseen > 0 || UNSEEN.has(tag) || /display\s*:\s*none/i.test(attributes.style ?? "")) {
      this.unseen++;
      return;
    }
    // Which column a cell of a table within a cell, or beside one of several rows, belongs to is not told here.
    if ((tag === "table" && this.cells) || Number(attributes.rowspan ?? 1) > 1) throw new RangeError("cells not told apart");
    if (tag === "tr") {
      this.endLine();
      this.cells = [];
    } else if (tag === "td" || tag === "th") {
      this.line = "";
      this.span = Math.min(MOST_COLUMNS, Number(attributes.colspan ?? 1) || 1);
    } else if (BLOCK.test(tag)) this.endLine();
    if (/^h[1-6]$/.test(tag)) this.lead = `${"#".repeat(Number(tag[1]))} `;
    if (tag === "li") this.lead = "- ";
  };

  readonly text = (text: string): void => {
    if (this.unseen === 0) this.line += text.replace(/\s+/g, " ");
  };

  readonly close = (name: string): void => {
    const tag = name.toLowerCase();
    this.path.pop();
    if (this.unseen > 0) {
      this.unseen--;
      return;
    }
    if ((tag === "td" || tag === "th") && this.cells) {
      this.cells.push(this.line.trim().replace(/\|/g, "｜"), ...Array.from({ length: this.span - 1 }, () => ""));
      this.line = "";
    } else if (tag === "tr" && this.cells) {
      const { cells } = this;
      this.cells = null;
      if (cells.length > 1) this.lines.push(`|${cells.join("\t|")}|`);
      else this.lines.push(`${cells.join("")}${this.paragraphEnd}`);
    } else if (tag === "table") this.lines.push("");
    else if (BLOCK.test(tag)) this.endLine();
  };

  end(): string[] {
    this.endLine();
    return this.lines;
  }

  /** Within a cell lines are one, a space between them. */
  private endLine(): void {
    if (this.cells) {
      this.line = `${this.line.trim()} `;
      return;
    }
    const text = this.line.trim();
    if (text !== "") this.lines.push(`${this.lead}${text}${this.paragraphEnd}`);
    if (text !== "") this.lead = "";
    this.line = "";
  }
}
