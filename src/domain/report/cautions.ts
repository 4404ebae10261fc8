import { families } from "../families";
import { cellKey, formatAddress, formatReference, type CellRef } from "../grid/address";
import type { Language, Localized } from "../language";
import type { Audit } from "../tables/audit";
import { namedTitle, numberedName } from "../tables/cell-name";
import type { Table } from "../tables/model";
import { figureText, type Paragraph, type ReportChapter, type ReportFigure } from "../tables/report";
import type { Finding } from "../tables/rule";

const TITLES: ReadonlyMap<string, Localized> = new Map(families.flatMap(({ rules }) => rules.map(({ id, title }) => [id, title] as const)));

/** Findings that a sentence names before it only counts the rest. */
const NAMED = 5;

/** Errors that nobody can compute away: what is written there goes into the report's figures as it stands. */
function mattering(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ severity, fix }) => severity === "error" && fix === null);
}

/** What a person has to decide before a figure holds: a cell that its sheet's own figures speak against, a counted row that may not count. */
function isDoubt({ rule, severity }: Finding, { countsRows }: Paragraph): boolean {
  return severity === "warning" && (countsRows === true || rule === "relation/broken");
}

/** A paragraph with a warning where an error stands in the very cells of its figures or of what they sum, or where a figure is impossible. */
export function withCaution(paragraph: Paragraph, { tables }: Audit, open: readonly Finding[]): Paragraph {
  const figures = paragraph.text.zh.filter((segment) => typeof segment !== "string");
  const cells = figures.flatMap((figure) => figure.cells);
  const exact = new Set(cells.map(cellKey));
  const columns = new Set(cells.map(({ sheet, column }) => `${column},${sheet}`));
  // A sum stands in the column of its addends; who works there is looked at as a whole, below the chapter.
  const near = (finding: Finding): boolean =>
    exact.has(cellKey(finding)) ||
    (paragraph.chapter === "services" &&
      columns.has(`${finding.column},${finding.sheet}`) &&
      tables.some((table) => holds(table, finding)));
  const told = [...mattering(open).filter(near), ...open.filter((one) => isDoubt(one, paragraph) && exact.has(cellKey(one)))];
  const cellsTold = new Set(told.map(cellKey));
  const impossible = figures.filter(
    ({ value, cells: own, id }) => value.compare(0) < 0 && !/surplus/i.test(id) && !own.some((cell) => cellsTold.has(cellKey(cell))),
  );
  if (told.length + impossible.length === 0) return paragraph;
  return { ...paragraph, caution: { zh: cautionText(told, impossible, "zh"), en: cautionText(told, impossible, "en") } };
}

function cautionText(told: readonly Finding[], impossible: readonly ReportFigure[], language: Language): string {
  const zh = language === "zh";
  const parts = [
    ...told.map((finding) => {
      const where = `${formatReference(finding)}${finding.stated === null ? "" : zh ? `，填写为${finding.stated}` : `, says ${finding.stated}`}`;
      return zh ? `${titleOf(finding, "zh")}（${where}）` : `${titleOf(finding, "en")} (${where})`;
    }),
    ...impossible.map((figure) =>
      zh
        ? `${figure.label.zh}为${figureText(figure)}，不可能为负数`
        : `${figure.label.en} is ${figureText(figure)}, which cannot be below zero`,
    ),
  ];
  return zh
    ? `【须核实】${parts.join("；")}。在核实、更正之前，请勿采用本段数字。`
    : `[To be verified] ${parts.join("; ")}. Please do not use the figures of this paragraph until that is settled.`;
}

/** What has to be said of a table as a whole before its figures are handed in: errors still open in it. */
export interface TableCaution {
  readonly chapter: ReportChapter;
  readonly text: Localized;
}

/** One caution for each table behind the paragraphs in which errors are open. */
export function tableCautions(paragraphs: readonly Paragraph[], { tables }: Audit, open: readonly Finding[]): TableCaution[] {
  return tables.flatMap((table): TableCaution[] => {
    const chapter = paragraphs.find(({ text }) =>
      text.zh.some((segment) => typeof segment !== "string" && segment.cells.some((cell) => holds(table, cell))),
    )?.chapter;
    const own = open.filter((finding) => finding.severity === "error" && holds(table, finding));
    if (chapter === undefined || own.length === 0) return [];
    return [{ chapter, text: { zh: tableText(table, own, "zh"), en: tableText(table, own, "en") } }];
  });
}

function tableText({ sheet }: Table, own: readonly Finding[], language: Language): string {
  const zh = language === "zh";
  const name = sheet.name;
  const asked = mattering(own);
  const computed = own.length - asked.length;
  const named = asked
    .slice(0, NAMED)
    .map((finding) => `${titleOf(finding, language)}${zh ? "（" : " ("}${formatAddress(finding)}${zh ? "）" : ")"}`);
  const more = asked.length > NAMED ? (zh ? `，等 ${asked.length} 处` : ` and ${asked.length - NAMED} more`) : "";
  const sentences = zh
    ? [
        asked.length > 0 ? `有 ${asked.length} 处错误尚未处理：${named.join("；")}${more}。本报告按表中现有内容核算，定稿前请先核实。` : "",
        computed > 0 ? `有 ${computed} 处计算结果填写有误，本报告采用核算值，请同时更正表格。` : "",
      ]
    : [
        asked.length > 0
          ? `${asked.length} ${asked.length === 1 ? "error is" : "errors are"} still open: ${named.join("; ")}${more}. The report counts with the table as it stands; settle these before it is handed in. `
          : "",
        computed > 0
          ? `${computed} computed ${computed === 1 ? "cell is" : "cells are"} wrong in it; the report gives the computed values, so please correct the table too.`
          : "",
      ];
  return zh
    ? `【须核实】“${name}”的表中${sentences.filter(Boolean).join("另")}`
    : `[To be verified] In the table of "${name}": ${sentences.join("").trim()}`;
}

function titleOf({ rule, name }: Finding, language: Language): string {
  return namedTitle(numberedName(name), TITLES.get(rule)?.[language] ?? rule, language);
}

function holds({ sheet, range }: Table, cell: CellRef): boolean {
  return (
    cell.sheet === sheet.name &&
    cell.row >= range.top &&
    cell.row <= range.bottom &&
    cell.column >= range.left &&
    cell.column <= range.right
  );
}
