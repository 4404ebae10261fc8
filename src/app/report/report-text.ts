import type { Language } from "../../domain/language";
import { paragraphText, type Paragraph } from "../../domain/report/paragraphs";

/** The paragraphs as plain text, each under its title, ready to be pasted anywhere. */
export function reportText(paragraphs: readonly Paragraph[], language: Language): string {
  return paragraphs.map((paragraph) => `${paragraph.title[language]}\n${paragraphText(paragraph, language)}`).join("\n\n");
}

/** The same with headings, as a word processor takes it from the clipboard. */
export function reportHtml(paragraphs: readonly Paragraph[], language: Language): string {
  const body = paragraphs.map(
    (paragraph) => `<h3>${escaped(paragraph.title[language])}</h3><p>${escaped(paragraphText(paragraph, language))}</p>`,
  );
  return `<div lang="${language === "zh" ? "zh-CN" : "en"}">${body.join("")}</div>`;
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}
