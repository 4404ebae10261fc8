import { languageTag, type Language } from "../../domain/language";
import type { TableCaution } from "../../domain/report/cautions";
import { escapeHtml } from "../../domain/report/html";
import { paragraphText, type Paragraph, type Segment } from "../../domain/tables/report";
import { lastItem } from "../../domain/values/present";

/** A chapter as it is handed out: its paragraphs, and what has to be said of the tables behind them. */
interface ToldChapter {
  readonly paragraphs: readonly Paragraph[];
  readonly cautions: readonly TableCaution[];
}

/** Paragraphs with the cautions of their tables, each caution at the end of its chapter: no figure stands there without what is doubtful about it. */
export function toldChapters(paragraphs: readonly Paragraph[], cautions: readonly TableCaution[]): ToldChapter[] {
  const ids = [...new Set(paragraphs.map(({ chapter }) => chapter))];
  return ids.map((id) => ({
    paragraphs: paragraphs.filter(({ chapter }) => chapter === id),
    cautions: cautions.filter(({ chapter }) => chapter === id),
  }));
}

/** The paragraphs as plain text, each under its title, ready to be pasted anywhere. */
export function reportText(paragraphs: readonly Paragraph[], language: Language, cautions: readonly TableCaution[] = []): string {
  return toldChapters(paragraphs, cautions)
    .flatMap((chapter) => [
      ...chapter.paragraphs.map(
        (paragraph) =>
          `${paragraph.title[language]}\n${paragraphText(paragraph, language)}${paragraph.caution ? `\n${paragraph.caution[language]}` : ""}`,
      ),
      ...chapter.cautions.map(({ text }) => text[language]),
    ])
    .join("\n\n");
}

/** The same with headings, as a word processor takes it from the clipboard. */
export function reportHtml(paragraphs: readonly Paragraph[], language: Language, cautions: readonly TableCaution[] = []): string {
  const strong = (text: string): string => `<p><strong>${escapeHtml(text)}</strong></p>`;
  const body = toldChapters(paragraphs, cautions).flatMap((chapter) => [
    ...chapter.paragraphs.map(
      (paragraph) =>
        `<h3>${escapeHtml(paragraph.title[language])}</h3><p>${escapeHtml(paragraphText(paragraph, language))}</p>` +
        (paragraph.caution ? strong(paragraph.caution[language]) : ""),
    ),
    ...chapter.cautions.map(({ text }) => strong(text[language])),
  ]);
  return `<div lang="${languageTag(language)}">${body.join("")}</div>`;
}

/** A segment with its place in the paragraph, by which a reader's choice of it is remembered. */
export interface PlacedSegment {
  readonly segment: Segment;
  readonly index: number;
}

/** A paragraph cut into lines for reading on a narrow pane: each indicator of a list stands on its own. The text itself stays one. */
export function paragraphLines({ chapter, text }: Paragraph, language: Language): PlacedSegment[][] {
  const isList = chapter === "services" || chapter === "areas";
  const lines: PlacedSegment[][] = [[]];
  text[language].forEach((segment, index) => {
    lastItem(lines).push({ segment, index });
    const isLead = isList && index === 0 && typeof segment === "string" && /[：:]\s*$/.test(segment);
    if (isList && (isLead || (typeof segment === "string" && /^[；;。.]\s*$/.test(segment)))) lines.push([]);
  });
  return lines.filter((line) => line.length > 0);
}
