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
}
