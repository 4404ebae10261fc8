/** What of a report was not read. Offsets are of the report's text. */
export interface ReportContents {
  /** In the order of the text. */
  readonly unread: readonly UnreadPart[];
  /** Pictures that are large enough to show a table: what they show is not read. */
  readonly pictures: number;
}

/** `insertion`: another document that the report shows as its own (an altChunk); `header`, `footer`: of its pages, where it tells more than their numbers. */
export type UnreadKind = "chart" | "diagram" | "workbook" | "object" | "insertion" | "header" | "footer";

/**
 * `never`: what is of its kind is not read; `figures`, `names`: a chart that shows no figures, or whose figures nothing names; `place`: nothing says of
 * what it tells; `outside`: it lies outside the file, and nothing is fetched.
 */
export type UnreadReason = "never" | "figures" | "names" | "place" | "outside" | "missing" | "damaged" | "too-large";

/** Something of a report that was not read. */
export interface UnreadPart {
  readonly kind: UnreadKind;
  readonly why: UnreadReason;
  /** What it is called: a chart's title, an object's program; null for none. */
  readonly name: string | null;
  /** The last words before it; null where it is the first. */
  readonly after: string | null;
  readonly at: number;
}
