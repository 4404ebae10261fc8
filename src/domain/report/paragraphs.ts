import { families } from "../families";
import type { Audit } from "../tables/audit";
import { REPORT_CHAPTERS, type MissingFigures, type Paragraph } from "../tables/report";
import type { Finding } from "../tables/rule";
import { withCaution } from "./cautions";

/**
 * The paragraphs that an evaluation report is made of, chapter by chapter, every figure computed; a paragraph whose figures are unknown is
 * left out, one that rests on an open error says so. @param open the findings that nobody set aside; all where it is left out
 */
export function reportParagraphs(audit: Audit, open: readonly Finding[] = audit.findings): Paragraph[] {
  const all = families.flatMap((family) => family.paragraphs(audit));
  return REPORT_CHAPTERS.flatMap((chapter) => all.filter((one) => one.chapter === chapter)).map((one) => withCaution(one, audit, open));
}

/** What the paragraphs leave out and why: silence would read as "nothing to say". */
export function missingFigures(audit: Audit): MissingFigures[] {
  return families.flatMap((family) => family.missing(audit));
}
