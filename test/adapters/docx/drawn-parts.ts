import { wordFile } from "./word-file";

const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
const DIAGRAM = "http://schemas.openxmlformats.org/drawingml/2006/diagram";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

const words = (text: string): string => `<c:tx><c:rich><a:p><a:r><a:t>${text}</a:t></a:r></a:p></c:rich></c:tx>`;
const title = (text: string): string => `<c:title>${words(text)}</c:title>`;
const points = (values: readonly (string | number | null)[]): string =>
  values.map((value, at) => (value === null ? "" : `<c:pt idx="${at}"><c:v>${value}</c:v></c:pt>`)).join("");
const names = (values: readonly string[]): string =>
  `<c:strRef><c:f>Sheet1!$A$2</c:f><c:strCache><c:ptCount val="${values.length}"/>${points(values)}</c:strCache></c:strRef>`;

export interface DrawnSeries {
  readonly name: string;
  readonly values: readonly (string | number | null)[];
  /** The number format of its cells. */
  readonly format?: string;
  /** XML of its labels. */
  readonly labels?: string;
}

export interface DrawnChart {
  readonly kind?: string;
  readonly title?: string;
  readonly categories: readonly string[] | string;
  readonly series: readonly DrawnSeries[];
  /** XML within the group, before its series. */
  readonly group?: string;
  readonly valueAxis?: string;
  readonly categoryAxis?: string;
}

/** The part of a chart as Office writes it. */
export function chartPart({ kind = "barChart", categories, series, group = "", ...more }: DrawnChart): string {
  const drawn = series.map(
    ({ name, values, format = "General", labels = "" }, at) =>
      `<c:ser><c:idx val="${at}"/><c:order val="${at}"/><c:tx>${names([name])}</c:tx>${labels}<c:cat>${typeof categories === "string" ? categories : names(categories)}</c:cat>` +
      `<c:val><c:numRef><c:f>Sheet1!$B$2</c:f><c:numCache><c:formatCode>${format}</c:formatCode><c:ptCount val="${values.length}"/>${points(values)}</c:numCache></c:numRef></c:val></c:ser>`,
  );
  const axes =
    `<c:catAx><c:axId val="1"/>${more.categoryAxis ? title(more.categoryAxis) : ""}</c:catAx>` +
    `<c:valAx><c:axId val="2"/>${more.valueAxis ? title(more.valueAxis) : ""}</c:valAx>`;
  return (
    `<c:chartSpace xmlns:c="${CHART}" xmlns:a="${DRAWING}" xmlns:r="${RELATIONS}"><c:chart>${more.title ? title(more.title) : ""}<c:plotArea>` +
    `<c:${kind}>${group}${drawn.join("")}<c:axId val="1"/><c:axId val="2"/></c:${kind}>${axes}</c:plotArea></c:chart></c:chartSpace>`
  );
}

/** A run that draws what a part with this relation holds. */
export const drawing = (id: string): string =>
  `<w:r><w:drawing><wp:inline><wp:extent cx="5000000" cy="3000000"/><a:graphic><a:graphicData uri="${CHART}"><c:chart r:id="${id}"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;

export const diagram = (id: string): string =>
  `<w:r><w:drawing><wp:inline><a:graphic><a:graphicData uri="${DIAGRAM}"><dgm:relIds r:dm="${id}" r:lo="x" r:qs="x" r:cs="x"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;

export const object = (program: string, more = ""): string =>
  `<w:r><w:object><v:shape><v:imagedata r:id="rId9"/></v:shape><o:OLEObject Type="Embed" ProgID="${program}" r:id="rId8" ${more}/></w:object></w:r>`;

export const pictured = (size = 5_000_000): string =>
  `<w:r><w:drawing><wp:inline><wp:extent cx="${size}" cy="${size}"/><a:graphic><a:graphicData><pic:pic/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;

/** The data of a diagram: shapes by id, text and the id of the one above. */
export function diagramPart(shapes: readonly (readonly [id: string, text: string, above: string])[]): string {
  const point = ([id, text]: readonly [string, string, string]): string =>
    `<dgm:pt modelId="${id}"><dgm:t><a:p><a:r><a:t>${text}</a:t></a:r></a:p></dgm:t></dgm:pt><dgm:pt modelId="p${id}" type="pres"/>`;
  const join = ([id, , above]: readonly [string, string, string], at: number): string =>
    `<dgm:cxn modelId="c${id}" srcId="${above}" destId="${id}" srcOrd="${at}"/>`;
  return `<dgm:dataModel xmlns:dgm="${DIAGRAM}" xmlns:a="${DRAWING}"><dgm:ptLst><dgm:pt modelId="0" type="doc"/>${shapes.map(point).join("")}</dgm:ptLst><dgm:cxnLst>${shapes.map(join).join("")}<dgm:cxn type="presOf" srcId="1" destId="p1"/></dgm:cxnLst></dgm:dataModel>`;
}

/** A document whose body refers to charts as rId1, rId2 …. */
export function withCharts(body: string, ...charts: readonly (DrawnChart | string)[]): Uint8Array {
  const parts = charts.map(
    (chart, at) => [`word/charts/chart${at + 1}.xml`, typeof chart === "string" ? chart : chartPart(chart)] as const,
  );
  return wordFile(
    body,
    Object.fromEntries(parts),
    charts.map((_, at) => ["chart", `charts/chart${at + 1}.xml`] as const),
  );
}
