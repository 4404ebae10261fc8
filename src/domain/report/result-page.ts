import { escapeHtml, htmlPage } from "./html";
import type { ReportCell, ReportSheet } from "./report-sheet";
import type { ResultReport } from "./result-report";
import { resultSheet } from "./result-sheet";

const STYLE = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 24px auto; max-width: 1180px; padding: 0 16px; color: #1b1b1b; background: #fff;
  font: 13px/1.5 "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Segoe UI", sans-serif; }
h1 { font-size: 22px; margin: 0 0 4px; }
h2 { font-size: 16px; margin: 28px 0 8px; break-after: avoid; }
p { margin: 0 0 6px; }
.note { color: #555; }
.counts { font-weight: 600; font-size: 15px; }
.signed { margin: 28px 0; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid #c8c8c8; padding: 4px 8px; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
th { background: #f0f3f6; white-space: nowrap; }
td.centre { text-align: center; }
td.number, td.rate { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
td.error { background: #ffc7ce; color: #9c0006; font-weight: 700; }
td.warning { background: #ffeb9c; color: #7f4f00; font-style: italic; }
td.info { background: #ddebf7; color: #1f4e79; }
td.corrected { background: #e2efda; color: #375623; }
td.ignored { background: #ededed; color: #555; }
td.error, td.warning, td.info, td.corrected, td.ignored, td.centre { white-space: nowrap; }
@page { size: A4 landscape; margin: 12mm; }
@media print {
  body { margin: 0; max-width: none; padding: 0; font-size: 9.5pt; }
  thead { display: table-header-group; }
  tr, .signed { break-inside: avoid; }
  th, td.error, td.warning, td.info, td.corrected, td.ignored { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
}`;

/** The result sheet as one page that needs nothing else and prints on A4; it runs no script and loads nothing. */
export function resultPage(report: ResultReport): string {
  const sheet = resultSheet(report);
  const [title = "", station = "", note = "", counts = ""] = sheet.rows.map((row) => String(row[0]?.value ?? ""));
  return htmlPage({
    language: report.language,
    title: `${title}${report.source === null ? "" : ` · ${report.source}`}`,
    style: STYLE,
    body: [
      `<h1>${escapeHtml(title)}</h1>`,
      `<p>${escapeHtml(station)}</p>`,
      `<p class="note">${escapeHtml(note)}</p>`,
      `<p class="counts">${escapeHtml(counts)}</p>`,
      ...tables(sheet),
    ],
  });
}

/** Each run of rows under a header is a table; a section's title stands over it. */
function tables(sheet: ReportSheet): string[] {
  const lines: string[] = [];
  let columns: number[] = [];
  let open = false;
  const close = (): void => {
    if (open) lines.push("</tbody></table>");
    open = false;
  };
  // The lines above the first header are the page's own heading.
  for (const row of sheet.rows.slice(sheet.frozenRows - 1)) {
    const look = row[0]?.look ?? row.find((one) => one)?.look;
    if (look === undefined) close();
    else if (look === "plain") {
      close();
      lines.push(`<p class="signed">${text(row[0])}</p>`);
    } else if (look === "section") {
      close();
      lines.push(`<h2>${escapeHtml(String(row[0]?.value ?? ""))}</h2>`);
    } else if (look === "head") {
      close();
      columns = row.flatMap((one, index) => (one && one.value !== "" ? [index] : []));
      lines.push(`<table><thead><tr>${columns.map((index) => `<th scope="col">${text(row[index])}</th>`).join("")}</tr></thead><tbody>`);
      open = true;
    } else lines.push(`<tr>${columns.map((index) => data(row[index])).join("")}</tr>`);
  }
  close();
  return lines;
}

function data(cell: ReportCell | null | undefined): string {
  return cell ? `<td class="${cell.look}">${text(cell)}</td>` : "<td></td>";
}

function text(cell: ReportCell | null | undefined): string {
  if (cell?.value === null || cell === null || cell === undefined) return "";
  // Rates come rounded to four digits.
  return cell.look === "rate" && typeof cell.value === "number" ? `${(cell.value * 100).toFixed(2)}%` : escapeHtml(String(cell.value));
}
