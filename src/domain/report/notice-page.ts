import { escapeHtml, htmlPage, tableRow } from "./html";
import type { Notice } from "./notice";

const STYLE = `
:root { color-scheme: light; }
body { margin: 24px auto; max-width: 1180px; padding: 0 16px; color: #000; background: #fff;
  font: 14px/1.6 "SimSun", "Songti SC", "Noto Serif CJK SC", serif; }
h1 { margin: 0 0 12px; font-size: 24px; text-align: center; letter-spacing: .2em; }
p { margin: 0 0 8px; }
.lead { text-indent: 2em; }
table { border-collapse: collapse; width: 100%; table-layout: fixed; margin: 8px 0 24px; }
th, td { border: 1px solid #000; padding: 4px 6px; text-align: left; vertical-align: middle; overflow-wrap: anywhere; }
th { text-align: center; }
td:first-child, td:nth-child(5) { text-align: center; }
.closing { margin-top: 12px; }
@page { size: A4 landscape; margin: 12mm; }
@media print {
  body { margin: 0; max-width: none; padding: 0; font-size: 10pt; }
  thead { display: table-header-group; }
  tr, .closing { break-inside: avoid; }
}`;

/** The notice as one page to print on A4; it runs no script and loads nothing. */
export function noticePage({ language, title, station, lead, columns, lines, nothing, closing }: Notice): string {
  const all = columns.reduce((sum, { share }) => sum + share, 0);
  const table = [
    "<table>",
    `<colgroup>${columns.map(({ share }) => `<col style="width:${((share / all) * 100).toFixed(1)}%">`).join("")}</colgroup>`,
    `<thead>${tableRow(
      "th",
      columns.map((column) => column.title),
    )}</thead>`,
    "<tbody>",
    ...lines.map((line) => tableRow("td", line)),
    "</tbody></table>",
  ];
  return htmlPage({
    language,
    title: `${title} · ${station}`,
    style: STYLE,
    body: [
      `<h1>${escapeHtml(title)}</h1>`,
      `<p>${escapeHtml(station)}</p>`,
      `<p class="lead">${escapeHtml(nothing ?? lead)}</p>`,
      ...(nothing === null ? table : []),
      ...closing.map((line) => `<p class="closing">${escapeHtml(line)}</p>`),
    ],
  });
}
