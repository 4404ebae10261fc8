import type { UnreadKind, UnreadReason } from "../../domain/report/report-contents";
import type { XlsxPackage } from "../xlsx/package";
import { readRelationships } from "../xlsx/workbook-part";
import { attribute, type StartTag } from "../xlsx/xml";
import { XlsxError } from "../xlsx/xlsx-error";
import { readChart, type Chart } from "./chart";
import { readDiagram } from "./diagram";
import { readInsertion } from "./insertion";
import type { Line, Piece, PieceMark } from "./runs";

/** What stands at an element that holds more than text. */
export interface EmbeddedThing {
  /** Its text, and marks for what was not read. */
  readonly lines: readonly Line[];
  /** A chart's figures: what it is called, null for nothing. */
  readonly chart?: { readonly title: string | null };
}

/** Smaller pictures are signs and stamps: they show no table. In EMU, 360 000 a centimetre. */
const LEAST_PICTURE = 720_000;
/** Of further charts and diagrams, and of further documents within, nothing is read: a file could name one large part many times. */
const MOST_PARTS = 100;
const MOST_INSERTIONS = 20;

/** Charts, diagrams, objects, pictures and documents that a part refers to. Nothing outside the file is ever fetched. */
export class Embedded {
  private readonly targets: ReadonlyMap<string, string>;
  private parts = 0;
  private insertions = 0;
  private isSmall = false;

  constructor(
    private readonly pkg: XlsxPackage,
    part: string,
    private readonly paragraphEnd: string,
    /** Reads a Word document within this one; null where none within another is read. */
    private readonly nested: ((bytes: Uint8Array) => readonly Line[]) | null,
  ) {
    this.targets = new Map(readRelationships(pkg, part).map(({ id, target }) => [id, target]));
  }

  /** What an element stands for; null for one that holds nothing of its own. @param path the elements that hold it, itself the last */
  at(tag: StartTag, path: readonly string[]): EmbeddedThing | null {
    switch (tag.name) {
      case "chart":
        return path.at(-2) === "graphicData" ? this.chart(attribute(tag, "id")) : null;
      case "relIds":
        return this.diagram(attribute(tag, "dm"));
      case "OLEObject":
        return object(tag);
      case "altChunk":
        return this.insertion(attribute(tag, "id"));
      case "extent":
        this.isSmall = Math.min(Number(attribute(tag, "cx")), Number(attribute(tag, "cy"))) < LEAST_PICTURE;
        return null;
      case "pic":
        return this.isSmall ? null : marked({ kind: "picture" });
      case "imagedata":
        // An object shows itself as a picture.
        return path.includes("object") ? null : marked({ kind: "picture" });
      default:
        return null;
    }
  }

  private chart(id: string | undefined): EmbeddedThing {
    const chart = this.read<Chart>(id, this.parts++ < MOST_PARTS, (part) => readChart(part, this.pkg.text(part)));
    if (typeof chart === "string") return unread("chart", chart, null);
    const { title, rows } = chart;
    return typeof rows === "string" ? unread("chart", rows, title) : chartTable(rows, title);
  }

  private diagram(id: string | undefined): EmbeddedThing {
    const lines = this.read(id, this.parts++ < MOST_PARTS, (part) => readDiagram(part, this.pkg.text(part)));
    if (typeof lines === "string") return unread("diagram", lines, null);
    return { lines: lines.map(({ text, leads }) => [plain(`- ${text}${leads ? "：" : ""}${this.paragraphEnd}`)]) };
  }

  private insertion(id: string | undefined): EmbeddedThing {
    const lines = this.read(id, this.insertions++ < MOST_INSERTIONS, (part) =>
      readInsertion(this.pkg, part, { paragraphEnd: this.paragraphEnd, nested: this.nested }),
    );
    return typeof lines === "string" ? unread("insertion", lines, null) : { lines };
  }

  /** What a part says; why it does not where it cannot be read: what surrounds it is read all the same. */
  private read<T>(id: string | undefined, few: boolean, from: (part: string) => T | UnreadReason): T | UnreadReason {
    const part = this.targets.get(id ?? "");
    if (part === undefined) return "missing";
    if (!this.pkg.has(part)) return /^[a-z][a-z\d+.-]*:|^[\\/]{2}/i.test(part) ? "outside" : "missing";
    if (!few) return "too-large";
    try {
      return from(part);
    } catch (error) {
      return error instanceof XlsxError && error.code === "too-large" ? "too-large" : "damaged";
    }
  }
}

/** An embedded or linked object; a workbook by its program's name. */
function object(tag: StartTag): EmbeddedThing {
  const program = attribute(tag, "ProgID") ?? "";
  const kind = /^(?:Excel|ET|KET|WPS\.?ET|Sheet)\b/i.test(program) ? "workbook" : "object";
  return unread(kind, attribute(tag, "Type") === "Link" ? "outside" : "never", kind === "workbook" || program === "" ? null : program);
}

/** A chart's figures as rows of a table, apart from those around it. */
function chartTable(rows: readonly (readonly string[])[], title: string | null): EmbeddedThing {
  const lines = rows.map((cells): Line => [mark({ kind: "chart" }), plain(`|${cells.join("\t|")}|`)]);
  return { lines: [[], ...lines, []], chart: { title } };
}

export function unread(what: UnreadKind, why: UnreadReason, name: string | null): EmbeddedThing {
  return marked({ kind: "unread", what, why, name });
}

function marked(own: PieceMark): EmbeddedThing {
  return { lines: [[mark(own)]] };
}

function mark(own: PieceMark): Piece {
  return { text: "", run: null, own: false, mark: own };
}

function plain(text: string): Piece {
  return { text, run: null, own: false };
}
