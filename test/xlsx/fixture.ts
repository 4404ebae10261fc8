import { strToU8, zipSync } from "fflate";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

const relationships = (items: readonly (readonly [id: string, type: string, target: string])[]): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${PACKAGE}/relationships">${items
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`)
    .join("")}</Relationships>`;

export interface FixtureOptions {
  /** What stands between <sheetData> and its end on the first sheet. */
  readonly rows?: string;
  readonly afterData?: string;
  readonly strings?: string;
  readonly styles?: string;
  readonly workbookPr?: string;
  readonly parts?: Readonly<Record<string, string>>;
}

export const STYLES =
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="0.0%"/></numFmts>` +
  '<fonts count="1"><font><sz val="11"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs>' +
  '<cellXfs count="4"><xf numFmtId="0" xfId="0"/><xf numFmtId="10" xfId="0" applyNumberFormat="1"/><xf numFmtId="164" xfId="0"/><xf numFmtId="14" xfId="0"/></cellXfs>' +
  '<dxfs count="1"><dxf><font><b/></font></dxf></dxfs></styleSheet>';

/** A small package written by hand: everything a station's workbook may carry beside its cells. */
export function fixture(options: FixtureOptions = {}): Uint8Array {
  const sheet =
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}"><dimension ref="A1:C3"/><sheetData>` +
    `${options.rows ?? '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>1.5</v></c></row>'}</sheetData>${options.afterData ?? ""}</worksheet>`;
  const parts: Record<string, string> = {
    "[Content_Types].xml": `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/></Types>`,
    "_rels/.rels": relationships([["rId1", "officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><workbookPr${options.workbookPr ?? ""}/><sheets><sheet name="到岗" sheetId="1" r:id="rId1"/><sheet name="隐藏" sheetId="2" state="veryHidden" r:id="rId2"/></sheets><definedNames><definedName name="社工数">到岗!$A$1</definedName></definedNames><calcPr calcId="191029"/></workbook>`,
    "xl/_rels/workbook.xml.rels": relationships([
      ["rId1", "worksheet", "worksheets/sheet1.xml"],
      ["rId2", "worksheet", "/xl/worksheets/sheet2.xml"],
      ["rId3", "styles", "styles.xml"],
      ["rId4", "sharedStrings", "sharedStrings.xml"],
      ["rId5", "calcChain", "calcChain.xml"],
    ]),
    "xl/worksheets/sheet1.xml": sheet,
    "xl/worksheets/sheet2.xml": `<worksheet xmlns="${MAIN}"><sheetData/></worksheet>`,
    "xl/styles.xml": options.styles ?? STYLES,
    "xl/sharedStrings.xml":
      options.strings ??
      `<sst xmlns="${MAIN}" count="2" uniqueCount="2"><si><t>姓名</t></si><si><r><t>社工</t></r><r><t>01</t></r><rPh sb="0" eb="1"><t>shegong</t></rPh></si></sst>`,
    "xl/calcChain.xml": `<calcChain xmlns="${MAIN}"><c r="B1" i="1"/></calcChain>`,
    "xl/charts/chart1.xml": "<c:chartSpace xmlns:c='x'> chart </c:chartSpace>",
    "xl/media/image1.png": "\u0089PNG not really",
    "xl/pivotTables/pivotTable1.xml": "<pivotTableDefinition/>",
    "xl/vbaProject.bin": "VBA",
    "xl/threadedComments/threadedComment1.xml": "<ThreadedComments/>",
    "docProps/app.xml": "<Properties/>",
    ...options.parts,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}
