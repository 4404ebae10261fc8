import type { ReportContents, UnreadPart } from "../../domain/report/report-contents";
import type { Line, Piece, Run } from "./runs";

/** Where a piece of the document's text comes from. */
export interface Source {
  /** Offsets in the document's text. */
  readonly from: number;
  readonly to: number;
  readonly run: Run;
  /** Whether the text is the run's own; what only hangs at it (a note, a text box) cannot be marked within. */
  readonly own: boolean;
}

/** The lines of a document as one text. */
export interface JoinedLines {
  readonly text: string;
  /** In the order of the text. */
  readonly sources: readonly Source[];
  readonly contents: ReportContents;
}

/** 图1, Figure 2: what stands below a chart and names it. */
const CAPTION = /^\s*(?:图表?|figure|fig\.|chart)\s*[\d一二三四五六七八九十]/i;
const LONGEST_CAPTION = 100;

/** Puts the caption that stands right below a chart before it, as that of a table stands. */
export function captionsFirst(lines: readonly Line[]): Line[] {
  const ordered: Line[] = [];
  /** Where the lines of the charts begin behind which nothing stands yet. */
  let charts = -1;
  for (const line of lines) {
    const text = line.map((piece) => piece.text).join("");
    if (line.some(({ mark }) => mark?.kind === "chart")) {
      // The empty line before the rows parts them from what stands above.
      if (charts < 0) charts = Math.max(0, ordered.length - 1);
    } else if (charts >= 0 && text.length <= LONGEST_CAPTION && CAPTION.test(text)) {
      ordered.splice(charts, 0, line);
      charts = -1;
      continue;
    } else if (text.trim() !== "") charts = -1;
    ordered.push(line);
  }
  return ordered;
}

/** Joins lines to a text, and notes where its pieces come from and what it does not tell. */
export function joinedLines(lines: readonly Line[]): JoinedLines {
  const joiner = new Joiner();
  lines.forEach((line, index) => {
    if (index > 0) joiner.add("\n");
    joiner.line(line);
  });
  return joiner.end();
}

/** So much of what stands before something that was not read tells where that is. */
const LONGEST_PLACE = 20;
const REACH = 400;

class Joiner {
  private readonly pieces: string[] = [];
  private readonly sources: Source[] = [];
  private readonly unread: UnreadPart[] = [];
  private pictures = 0;
  private at = 0;
  /** The end of what was joined, without the rows of charts, which stand nowhere on the page as such. */
  private tail = "";
  private inChart = false;

  line(line: Line): void {
    for (const piece of line) this.piece(piece);
    this.inChart = false;
  }

  add(text: string): void {
    this.pieces.push(text);
    this.at += text.length;
    if (!this.inChart) this.tail = (this.tail + text).slice(-REACH);
  }

  private piece({ text, run, own, mark }: Piece): void {
    if (mark?.kind === "chart") this.inChart = true;
    if (run !== null && text !== "") this.sources.push({ from: this.at, to: this.at + text.length, run, own });
    this.add(text);
    if (mark?.kind === "picture") this.pictures++;
    else if (mark?.kind === "unread")
      this.unread.push({ kind: mark.what, why: mark.why, name: mark.name, after: this.lastWords(), at: this.at });
  }

  end(): JoinedLines {
    const { unread, pictures } = this;
    return { text: this.pieces.join(""), sources: this.sources, contents: { unread, pictures } };
  }

  private lastWords(): string | null {
    const lines = this.tail.split("\n").map((line) =>
      line
        .replace(/^#+ |^- |[|\t\u2029]/g, " ")
        .replace(/\s+/g, " ")
        .trim(),
    );
    const last = lines.findLast((line) => line !== "");
    if (last === undefined) return null;
    return last.length > LONGEST_PLACE ? `…${last.slice(-LONGEST_PLACE)}` : last;
  }
}
