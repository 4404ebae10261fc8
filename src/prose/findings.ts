import type { ReportFigures } from "../domain/families/report-figures";
import type { FigureReading } from "./context";
import type { HeadingContext } from "./heading-context";
import type { Lexer } from "./lexer";
import type { Mention } from "./numbers";
import type { ProseText } from "./text";

/** What reading a text has found out so far: what numbers mean, and which of them are done with. */
export class Findings {
  readonly found = new Map<Mention, FigureReading>();
  readonly done = new Set<Mention>();

  constructor(private readonly lenient: boolean) {}

  note(mention: Mention, meaning: FigureReading | null): void {
    if (meaning) this.found.set(mention, { ...meaning, ...(mention.torn && { loose: true }), ...(this.lenient && { open: true }) });
  }
}

/** What every part of a reading works with. */
export interface ReadingGround {
  readonly text: ProseText;
  readonly figures: ReportFigures;
  readonly lexer: Lexer;
  readonly headings: HeadingContext;
  readonly findings: Findings;
}
