import { families } from "../families";
import type { Audit } from "../tables/audit";
import type { MissingFigures, Paragraph } from "../tables/report";

/** The paragraphs that an evaluation report is made of, every figure computed; a paragraph whose figures are unknown is left out. */
export function reportParagraphs(audit: Audit): Paragraph[] {
  return families.flatMap((family) => family.paragraphs(audit));
}

/** What the paragraphs leave out and why: silence would read as "nothing to say". */
export function missingFigures(audit: Audit): MissingFigures[] {
  return families.flatMap((family) => family.missing(audit));
}
