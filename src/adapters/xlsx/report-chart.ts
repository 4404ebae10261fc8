import { columnLetters, quoteSheetName, type CellRange } from "../../domain/grid/address";
import type { ReportChart, ReportSheet } from "../../domain/report/report-sheet";
import { escapeXml } from "./xml";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006";
const DRAWINGML = "application/vnd.openxmlformats-officedocument";

/** Rows of 16 points that a chart takes beside one for each group. */
const EDGE_ROWS = 7;

/** The parts of a sheet's bar chart: the drawing that holds it under the last row, and the chart, which names its cells and repeats what they hold. */
export function chartParts(
  sheet: ReportSheet,
  chart: ReportChart,
  number: number,
): {
  readonly parts: Readonly<Record<string, string>>;
  readonly types: [part: string, type: string][];
  readonly relationship: readonly [id: string, type: string, target: string];
} {
  return {
    parts: {
      [`xl/drawings/drawing${number}.xml`]: drawingXml(sheet, chart),
      [`xl/drawings/_rels/drawing${number}.xml.rels`]: `${HEAD}<Relationships xmlns="${RELATIONSHIPS}"><Relationship Id="rId1" Type="${OFFICE}/chart" Target="../charts/chart${number}.xml"/></Relationships>`,
      [`xl/charts/chart${number}.xml`]: chartXml(chart.of ?? sheet, chart),
    },
    types: [
      [`/xl/drawings/drawing${number}.xml`, `${DRAWINGML}.drawing+xml`],
      [`/xl/charts/chart${number}.xml`, `${DRAWINGML}.drawingml.chart+xml`],
    ],
    relationship: ["rIdChart", "drawing", `../drawings/drawing${number}.xml`],
  };
}

function drawingXml({ rows, columns }: ReportSheet, { names, title }: ReportChart): string {
  const top = rows.length + 1;
  const bottom = top + EDGE_ROWS + Math.ceil((names.bottom - names.top + 1) * 1.5);
  const corner = (name: string, column: number, row: number): string =>
    `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
  return (
    `${HEAD}<xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main"><xdr:twoCellAnchor>` +
    corner("from", 0, top) +
    corner("to", columns.length, bottom) +
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="${escapeXml(title)}" descr="${escapeXml(title)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
    `<a:graphic><a:graphicData uri="${DRAWING}/chart"><c:chart xmlns:c="${DRAWING}/chart" xmlns:r="${OFFICE}" r:id="rId1"/></a:graphicData></a:graphic>` +
    "</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>"
  );
}

function chartXml(sheet: ReportSheet, { title, names, bars }: ReportChart): string {
  const series = bars.map(
    (bar, index) =>
      `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:v>${escapeXml(bar.title)}</c:v></c:tx>` +
      `<c:spPr><a:solidFill><a:srgbClr val="${bar.color.slice(1)}"/></a:solidFill></c:spPr><c:invertIfNegative val="0"/>` +
      `<c:cat><c:strRef><c:f>${place(sheet, names)}</c:f>${cache("str", sheet, names)}</c:strRef></c:cat>` +
      `<c:val><c:numRef><c:f>${place(sheet, bar.values)}</c:f>${cache("num", sheet, bar.values)}</c:numRef></c:val></c:ser>`,
  );
  return (
    `${HEAD}<c:chartSpace xmlns:c="${DRAWING}/chart" xmlns:a="${DRAWING}/main" xmlns:r="${OFFICE}"><c:roundedCorners val="0"/><c:chart>` +
    `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1400" b="1"/></a:pPr><a:r><a:rPr sz="1400" b="1"/><a:t>${escapeXml(title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>` +
    '<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/><c:barChart><c:barDir val="bar"/><c:grouping val="stacked"/><c:varyColors val="0"/>' +
    `${series.join("")}<c:gapWidth val="60"/><c:overlap val="100"/><c:axId val="111"/><c:axId val="112"/></c:barChart>` +
    // The first row's bar stands on top, as in the table.
    '<c:catAx><c:axId val="111"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:tickLblPos val="low"/><c:crossAx val="112"/></c:catAx>' +
    '<c:valAx><c:axId val="112"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines><c:numFmt formatCode="0" sourceLinked="0"/><c:tickLblPos val="nextTo"/><c:crossAx val="111"/><c:crosses val="max"/></c:valAx>' +
    '</c:plotArea><c:legend><c:legendPos val="t"/><c:overlay val="0"/></c:legend><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>' +
    '<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1100"/></a:pPr><a:endParaRPr/></a:p></c:txPr></c:chartSpace>'
  );
}

function place({ name }: ReportSheet, { top, left, bottom, right }: CellRange): string {
  return escapeXml(`${quoteSheetName(name)}!$${columnLetters(left)}$${top + 1}:$${columnLetters(right)}$${bottom + 1}`);
}

/** What the cells hold, for viewers that draw a chart without looking at them. */
function cache(kind: "str" | "num", { rows }: ReportSheet, { top, left, bottom }: CellRange): string {
  const values = rows.slice(top, bottom + 1).map((row) => row[left]?.value ?? null);
  const points = values.flatMap((value, index) =>
    value === null || (kind === "num" && typeof value !== "number")
      ? []
      : [`<c:pt idx="${index}"><c:v>${escapeXml(String(value))}</c:v></c:pt>`],
  );
  return `<c:${kind}Cache>${kind === "num" ? "<c:formatCode>0</c:formatCode>" : ""}<c:ptCount val="${values.length}"/>${points.join("")}</c:${kind}Cache>`;
}
