import {
  AlignmentType,
  Document,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from "docx";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Notice } from "../../domain/report/notice";
import { itemAt } from "../../domain/values/present";

/** A4, lying, in twentieths of a point, with margins of 12 mm. */
const PAGE = { width: 11_906, height: 16_838, margin: 680 };
const WIDTH = PAGE.height - 2 * PAGE.margin;
/** The oldest day that a zip can name. */
const FIXED_TIME = new Date(1980, 0, 1);
const FIXED_DAY = "1980-01-01T00:00:00Z";

const FONT = { ascii: "Times New Roman", hAnsi: "Times New Roman", eastAsia: "宋体", cs: "Times New Roman" };

/** The notice as a Word document, to be written in or printed. */
export async function noticeDocument({ title, station, lead, columns, lines, nothing, closing }: Notice): Promise<Uint8Array> {
  const all = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => Math.floor((share / all) * WIDTH));
  const table = new Table({
    width: { size: WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    rows: [
      new TableRow({ tableHeader: true, children: columns.map((column, index) => cell(column.title, itemAt(widths, index), true)) }),
      ...lines.map(
        (line) => new TableRow({ cantSplit: true, children: line.map((text, index) => cell(text, itemAt(widths, index), index === 0)) }),
      ),
    ],
  });
  const document = new Document({
    styles: { default: { document: { run: { font: FONT, size: 21 } } } },
    sections: [
      {
        properties: {
          page: {
            size: { width: PAGE.width, height: PAGE.height, orientation: PageOrientation.LANDSCAPE },
            margin: { top: PAGE.margin, bottom: PAGE.margin, left: PAGE.margin, right: PAGE.margin },
          },
        },
        children: [
          new Paragraph({
            alignment: AlignmentType.CENTER,
            spacing: { after: 200 },
            children: [new TextRun({ text: title, bold: true, size: 36 })],
          }),
          new Paragraph({ text: station, spacing: { after: 100 } }),
          new Paragraph({ text: nothing ?? lead, indent: { firstLine: 420 }, spacing: { after: 200 } }),
          ...(nothing === null ? [table] : []),
          ...closing.map((text) => new Paragraph({ text, keepLines: true, spacing: { before: 300 } })),
        ],
      },
    ],
  });
  return withoutClock(new Uint8Array(await Packer.toArrayBuffer(document)));
}

function cell(text: string, width: number, centred: boolean): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    margins: { left: 60, right: 60, top: 40, bottom: 40 },
    children: [new Paragraph({ text, alignment: centred ? AlignmentType.CENTER : AlignmentType.LEFT })],
  });
}

/** The same document gives the same bytes on any day: what a writer takes from the clock becomes one day. */
export function withoutClock(bytes: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).map(([name, content]): [string, Uint8Array] => {
    if (name !== "docProps/core.xml") return [name, content];
    return [name, strToU8(strFromU8(content).replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, FIXED_DAY))];
  });
  return zipSync(Object.fromEntries(parts), { mtime: FIXED_TIME, level: 6 });
}
