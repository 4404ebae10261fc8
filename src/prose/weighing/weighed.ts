import type { ReportFigure } from "../../domain/tables/report";
import type { Candidate } from "./candidates";
import type { Statement } from "./statements";

/** A number with the figures that it may state, and the one that it agrees with. */
export interface Weighed {
  readonly statement: Statement;
  readonly candidates: readonly Candidate[];
  /** What it agrees with. */
  readonly agrees: { readonly figure: ReportFigure; readonly subject: string | null } | null;
  readonly settled: boolean;
}
