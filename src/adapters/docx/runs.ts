import type { UnreadKind, UnreadReason } from "../../domain/report/report-contents";

/** A run of a Word document (`w:r`), by its place in the part's XML. */
export interface Run {
  readonly from: number;
  to: number;
  /** Where its one text (`w:t`) begins and ends, tags included; null where it holds other or several things and cannot be cut. */
  text: { from: number; to: number } | null;
  /** Its properties as written (`<w:rPr>…</w:rPr>`), "" where it has none. */
  properties: string;
  /** The fields, formulas and content controls of its paragraph that hold it, the outermost first. */
  readonly within: readonly Frame[];
}

/** A field, a formula or a content control by its place in the part's XML; `to` is -1 where it does not end in its paragraph. */
export interface Frame {
  readonly from: number;
  to: number;
}

/** A piece of a document's text, and the run that it comes from; what the reader adds (tabs between cells, numbers of notes) comes from none. */
export interface Piece {
  readonly text: string;
  /** The run of the main part that holds it, or at which a note or a text box hangs; null for what no run holds. */
  readonly run: Run | null;
  /** True where the text is the run's own: a note's or a text box's only hangs at it. */
  readonly own: boolean;
  /** What stands here beside text: something that was not read, a picture, or a row of a chart. */
  readonly mark?: PieceMark;
}

export type PieceMark = { readonly kind: "chart" | "picture" } | ({ readonly kind: "unread" } & UnreadThing);

/** Something that was not read, before it is known where in the text it stands. */
export interface UnreadThing {
  readonly what: UnreadKind;
  readonly why: UnreadReason;
  readonly name: string | null;
}

/** A paragraph or a row of a table, in pieces; notes are named where their number stands. */
export type Line = Piece[];

/** A piece that the reader adds. */
export function added(text: string): Piece {
  return { text, run: null, own: false };
}
