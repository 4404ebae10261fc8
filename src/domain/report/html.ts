import { languageTag, type Language } from "../language";

/** A text as it may stand in a page, whatever a cell holds. */
export function escapeHtml(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;").replace(/'/g, "&#39;");
}

/** A row of a table, its texts escaped. */
export function tableRow(tag: "th" | "td", texts: readonly string[]): string {
  return `<tr>${texts.map((text) => `<${tag}${tag === "th" ? ' scope="col"' : ""}>${escapeHtml(text)}</${tag}>`).join("")}</tr>`;
}

/** A page that needs nothing else: it runs no script, loads nothing, and says so in its own security policy. `title` is a text, `body` is markup. */
export function htmlPage({
  language,
  title,
  style,
  body,
}: {
  readonly language: Language;
  readonly title: string;
  readonly style: string;
  readonly body: readonly string[];
}): string {
  return [
    "<!doctype html>",
    `<html lang="${languageTag(language)}">`,
    "<head>",
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(title)}</title>`,
    `<style>${style}\n</style>`,
    "</head>",
    "<body>",
    ...body,
    "</body>",
    "</html>",
    "",
  ].join("\n");
}
