/** What is said of a piece of a report's text, from one offset of it to another. */
export interface ReportNote {
  readonly from: number;
  readonly to: number;
  readonly comment: string;
  /** What should stand there instead, as a tracked change; null where only the comment is wanted. */
  readonly replacement: string | null;
}

/** A copy of a document with such notes in it. */
export interface NotedCopy {
  readonly bytes: Uint8Array;
  /** Places with a comment, and how many of them with a tracked change. */
  readonly commented: number;
  readonly replaced: number;
}
