import { knownTables } from "../domain/families";
import { TEXTS } from "./texts";
import { reportText } from "../app/report/report-text";
import { missingFigures } from "../domain/report/paragraphs";
import type { Audit } from "../domain/tables/audit";
import { formatReference } from "../domain/grid/address";
import type { Language } from "../domain/language";
import { reportParagraphs } from "../domain/report/paragraphs";
import { tableCautions } from "../domain/report/cautions";
import type { Finding } from "../domain/tables/rule";

/** Cells that are named before "…" stands for the rest. */
const NAMED = 3;

/** The report's paragraphs, each under its title, or that there is no table they could be made from. */
export function paragraphsText(audit: Audit, language: Language, open: readonly Finding[] = audit.findings): string {
  const paragraphs = reportParagraphs(audit, open);
  if (paragraphs.length === 0) return TEXTS[language].noTables(knownTables[language]);
  return `${reportText(paragraphs, language, tableCautions(paragraphs, audit, open))}\n`;
}

/** What the paragraphs leave out, a line for each cause; "" where they leave nothing out. */
export function missingText(audit: Audit, language: Language): string {
  const [head, joint] = language === "zh" ? ["未能写出：", "、"] : ["Left out: ", ", "];
  return missingFigures(audit)
    .map(({ labels, why, cells }) => {
      const named = cells.slice(0, NAMED).map(formatReference);
      const places = named.length === 0 ? "" : ` [${named.join(", ")}${cells.length > NAMED ? " …" : ""}]`;
      return `${head}${labels.map((label) => label[language]).join(joint)}${language === "zh" ? "。" : ". "}${why[language]}${places}\n`;
    })
    .join("");
}
