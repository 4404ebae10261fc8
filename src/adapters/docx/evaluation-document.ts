import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from "docx";
import type { EvaluationBlock, EvaluationReport, EvaluationTable } from "../../domain/report/evaluation-report";
import { withoutClock } from "./notice-document";
import { itemAt } from "../../domain/values/present";

/** A4 upright, in twentieths of a point, with the margins of official papers. */
const PAGE = { width: 11_906, height: 16_838, top: 2_098, bottom: 1_984, left: 1_587, right: 1_474 };
const WIDTH = PAGE.width - PAGE.left - PAGE.right;

const LATIN = "Times New Roman";
const BODY = { ascii: LATIN, hAnsi: LATIN, eastAsia: "仿宋", cs: LATIN };
const HEADING = { ascii: LATIN, hAnsi: LATIN, eastAsia: "黑体", cs: LATIN };
/** Half points: 小二, 四号, 小四, 五号. */
const SIZES = { title: 36, chapter: 30, body: 28, table: 21 };
/** Two characters of the body. */
const INDENT = 560;

/** The evaluation report as a Word document: title, chapters with headings, paragraphs, tables whose header repeats, page numbers. */
export async function evaluationDocument(report: EvaluationReport): Promise<Uint8Array> {
  const { language, title, station, period, date, chapters } = report;
  const zh = language === "zh";
  const told = [
    station,
    period === null ? null : `${zh ? "评估期：" : "Period: "}${period}`,
    date === null ? null : `${zh ? "数据日期：" : "Figures of: "}${date}`,
  ];
  const document = new Document({
    creator: "Station Audit",
    title: station === null ? title : `${station} ${title}`,
    styles: {
      default: {
        document: { run: { font: BODY, size: SIZES.body } },
        title: {
          run: { font: HEADING, size: SIZES.title, bold: true },
          paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 200 } },
        },
        heading1: {
          run: { font: HEADING, size: SIZES.chapter, bold: true },
          paragraph: { spacing: { before: 320, after: 160 }, keepNext: true },
        },
        heading2: { run: { font: HEADING, size: SIZES.body }, paragraph: { spacing: { before: 160, after: 80 }, keepNext: true } },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: PAGE.width, height: PAGE.height },
            margin: { top: PAGE.top, bottom: PAGE.bottom, left: PAGE.left, right: PAGE.right },
          },
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.CENTER,
                children: [new TextRun({ size: SIZES.table, children: [PageNumber.CURRENT, " / ", PageNumber.TOTAL_PAGES] })],
              }),
            ],
          }),
        },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, text: title }),
          ...told.flatMap((line) => (line === null ? [] : [new Paragraph({ alignment: AlignmentType.CENTER, text: line })])),
          ...chapters.flatMap((chapter) => [
            new Paragraph({ heading: HeadingLevel.HEADING_1, text: chapter.title }),
            ...chapter.blocks.flatMap((block) => drawn(block, zh)),
          ]),
        ],
      },
    ],
  });
  return withoutClock(new Uint8Array(await Packer.toArrayBuffer(document)));
}

function drawn(block: EvaluationBlock, zh: boolean): (Paragraph | Table)[] {
  const indent = zh ? { firstLine: INDENT } : {};
  if (block.kind === "table") return tableOf(block.table);
  if (block.kind === "caution")
    return [new Paragraph({ indent, spacing: { line: 400 }, children: [new TextRun({ text: block.text, bold: true, color: "9C0006" })] })];
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_2, text: block.title }),
    new Paragraph({ indent, spacing: { line: 400 }, alignment: zh ? AlignmentType.BOTH : AlignmentType.LEFT, text: block.text }),
  ];
}

const ALIGNMENTS = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;

/** A short table stands on one page; a long one begins with so many rows. */
const WHOLE_ROWS = 12;
const KEPT_ROWS = 3;

function tableOf({ title, columns, rows }: EvaluationTable): (Paragraph | Table)[] {
  const all = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => Math.floor((share / all) * WIDTH));
  const row = (texts: readonly string[], head: boolean, keepNext: boolean): TableRow =>
    new TableRow({
      tableHeader: head,
      cantSplit: true,
      children: texts.map(
        (text, index) =>
          new TableCell({
            width: { size: itemAt(widths, index), type: WidthType.DXA },
            verticalAlign: VerticalAlign.CENTER,
            margins: { left: 80, right: 80, top: 30, bottom: 30 },
            ...(head ? { shading: { fill: "E7ECF1" } } : {}),
            children: [
              new Paragraph({
                keepNext,
                alignment: head ? AlignmentType.CENTER : ALIGNMENTS[itemAt(columns, index).align],
                children: [new TextRun({ text, bold: head, size: SIZES.table })],
              }),
            ],
          }),
      ),
    });
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      keepNext: true,
      spacing: { before: 200, after: 80 },
      children: [new TextRun({ text: title, bold: true, size: 24 })],
    }),
    new Table({
      width: { size: WIDTH, type: WidthType.DXA },
      columnWidths: widths,
      rows: [
        row(
          columns.map((column) => column.title),
          true,
          true,
        ),
        ...rows.map((texts, index) =>
          row(texts, false, index < Math.min(KEPT_ROWS, rows.length - 1) || (rows.length <= WHOLE_ROWS && index < rows.length - 1)),
        ),
      ],
    }),
  ];
}
