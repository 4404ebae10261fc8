import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pack, partsOf, text } from "../hostile/attempt";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const MICROSOFT = "http://schemas.microsoft.com/office";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const SHEETML = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** One black pixel. */
const PNG = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==", "base64");
/** Bytes that are no text, as macros and printer settings are. */
const BINARY = Uint8Array.from({ length: 900 }, (_, index) => (index * 131) & 255);

const relationship = (id: string, type: string, target: string): string => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;
const relationships = (...items: string[]): string =>
  `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join("")}</Relationships>`;
const override = (part: string, type: string): string => `<Override PartName="${part}" ContentType="${type}"/>`;

/**
 * The station's workbook as openpyxl wrote it (chart, notes, validation, conditional format, defined names, a very hidden sheet) with
 * everything that Excel may have added: macros, a pivot table, threaded comments, a picture, sparklines, slicer styles, an outside link,
 * print settings, a picture in the page's header, a control, protection.
 */
export function everything(): Uint8Array {
  const parts: Record<string, Uint8Array | string> = partsOf(readFileSync(join(__dirname, "files/openpyxl.xlsx")));
  const change = (name: string, edit: (xml: string) => string): void => {
    const before = text(parts[name] as Uint8Array);
    parts[name] = edit(before);
    if (parts[name] === before) throw new Error(`${name} was not changed`);
  };
  change("[Content_Types].xml", (xml) =>
    xml
      .replace(`${SHEETML}.sheet.main+xml`, "application/vnd.ms-excel.sheet.macroEnabled.main+xml")
      .replace(
        "</Types>",
        '<Default Extension="png" ContentType="image/png"/><Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>' +
          override("/xl/pivotCache/pivotCacheDefinition1.xml", `${SHEETML}.pivotCacheDefinition+xml`) +
          override("/xl/pivotTables/pivotTable1.xml", `${SHEETML}.pivotTable+xml`) +
          override("/xl/externalLinks/externalLink1.xml", `${SHEETML}.externalLink+xml`) +
          override("/xl/threadedComments/threadedComment1.xml", "application/vnd.ms-excel.threadedcomments+xml") +
          override("/xl/persons/person.xml", "application/vnd.ms-excel.person+xml") +
          override("/xl/printerSettings/printerSettings1.bin", `${SHEETML}.printerSettings`) +
          override("/xl/ctrlProps/ctrlProp1.xml", "application/vnd.ms-excel.controlproperties+xml") +
          "</Types>",
      ),
  );
  change("xl/_rels/workbook.xml.rels", (xml) =>
    xml.replace(
      "</Relationships>",
      relationship("rId20", `${MICROSOFT}/2006/relationships/vbaProject`, "vbaProject.bin") +
        relationship("rId21", `${OFFICE}/pivotCacheDefinition`, "pivotCache/pivotCacheDefinition1.xml") +
        relationship("rId22", `${OFFICE}/externalLink`, "externalLinks/externalLink1.xml") +
        relationship("rId23", `${MICROSOFT}/2017/10/relationships/person`, "persons/person.xml") +
        "</Relationships>",
    ),
  );
  change("xl/workbook.xml", (xml) =>
    xml
      .replace("<definedNames>", '<externalReferences><externalReference r:id="rId22"/></externalReferences><definedNames>')
      .replace(/<calcPr[^>]*>/, '$&<pivotCaches><pivotCache cacheId="7" r:id="rId21"/></pivotCaches>'),
  );
  change("xl/styles.xml", (xml) =>
    xml.replace(
      "</styleSheet>",
      `<extLst><ext uri="{46F421CA-312F-682f-3DD2-61675219B42D}" xmlns:x14="${MICROSOFT}/spreadsheetml/2009/9/main"><x14:dxfs count="1"><dxf><font><b/></font></dxf></x14:dxfs></ext></extLst></styleSheet>`,
    ),
  );
  change("xl/worksheets/sheet3.xml", (xml) =>
    xml
      .replace(
        /<mergeCells/,
        '<sheetProtection sheet="1" formatCells="0"/><protectedRanges><protectedRange sqref="G5:R20" name="marks"/></protectedRanges>$&',
      )
      .replace(/<pageSetup /, '$&xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rIdPrint" ')
      .replace(/(<pageSetup [^>]*>)/, "$1<headerFooter><oddFooter>第 &amp;P 页</oddFooter></headerFooter>")
      .replace(
        "</worksheet>",
        `<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="x14" xmlns:x14="${MICROSOFT}/spreadsheetml/2009/9/main"><controls><control shapeId="3001" r:id="rIdControl" name="按钮" xmlns:r="${OFFICE}"><controlPr><anchor><from xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"><xdr:col>1</xdr:col><xdr:row>30</xdr:row></from></anchor></controlPr></control></controls></mc:Choice></mc:AlternateContent>` +
          `<extLst><ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" xmlns:x14="${MICROSOFT}/spreadsheetml/2009/9/main"><x14:sparklineGroups xmlns:xm="${MICROSOFT}/excel/2006/main"><x14:sparklineGroup><x14:sparklines><x14:sparkline><xm:f>'附件2 到岗情况'!G5:R5</xm:f><xm:sqref>V5</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst></worksheet>`,
      ),
  );
  change("xl/worksheets/_rels/sheet3.xml.rels", (xml) =>
    xml.replace(
      "</Relationships>",
      relationship("rIdPrint", `${OFFICE}/printerSettings`, "../printerSettings/printerSettings1.bin") +
        relationship("rIdThread", `${MICROSOFT}/2017/10/relationships/threadedComment`, "../threadedComments/threadedComment1.xml") +
        relationship("rIdControl", `${OFFICE}/ctrlProp`, "../ctrlProps/ctrlProp1.xml") +
        "</Relationships>",
    ),
  );
  change("xl/worksheets/sheet1.xml", (xml) =>
    xml.replace("</worksheet>", `<legacyDrawingHF xmlns:r="${OFFICE}" r:id="rIdHeader"/></worksheet>`),
  );
  change("xl/drawings/_rels/drawing1.xml.rels", (xml) =>
    xml.replace("</Relationships>", `${relationship("rIdPicture", `${OFFICE}/image`, "../media/image1.png")}</Relationships>`),
  );
  return pack({
    ...parts,
    "xl/worksheets/_rels/sheet1.xml.rels": relationships(
      relationship("rIdHeader", `${OFFICE}/vmlDrawing`, "../drawings/vmlDrawingHF1.vml"),
    ),
    "xl/worksheets/_rels/sheet2.xml.rels": relationships(relationship("rId1", `${OFFICE}/pivotTable`, "../pivotTables/pivotTable1.xml")),
    // A sheet whose relationships are there and empty.
    "xl/worksheets/_rels/sheet4.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships" />',
    "xl/drawings/vmlDrawingHF1.vml":
      '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office">\n<v:shape\n id="CH" type="#_x0000_t75"><v:imagedata o:relid="rId1" o:title="logo"/><o:lock v:ext="edit"/></v:shape>\n</xml>',
    "xl/drawings/_rels/vmlDrawingHF1.vml.rels": relationships(relationship("rId1", `${OFFICE}/image`, "../media/image1.png")),
    "xl/vbaProject.bin": BINARY,
    "xl/media/image1.png": PNG,
    "xl/printerSettings/printerSettings1.bin": BINARY.slice(0, 220),
    "xl/ctrlProps/ctrlProp1.xml": `${HEAD}<formControlPr xmlns="${MICROSOFT}/spreadsheetml/2009/9/main" objectType="Button" lockText="1"/>`,
    "xl/pivotCache/pivotCacheDefinition1.xml": `${HEAD}<pivotCacheDefinition xmlns="${MAIN}" refreshOnLoad="1" recordCount="0"><cacheSource type="worksheet"><worksheetSource ref="C3:D23" sheet="附件2 到岗情况"/></cacheSource><cacheFields count="2"><cacheField name="姓名"><sharedItems/></cacheField><cacheField name="职位"><sharedItems/></cacheField></cacheFields></pivotCacheDefinition>`,
    "xl/pivotTables/pivotTable1.xml": `${HEAD}<pivotTableDefinition xmlns="${MAIN}" name="透视" cacheId="7" dataCaption="值"><location ref="A40:B42" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/><pivotFields count="2"><pivotField axis="axisRow" showAll="0"/><pivotField showAll="0"/></pivotFields></pivotTableDefinition>`,
    "xl/pivotTables/_rels/pivotTable1.xml.rels": relationships(
      relationship("rId1", `${OFFICE}/pivotCacheDefinition`, "../pivotCache/pivotCacheDefinition1.xml"),
    ),
    "xl/externalLinks/externalLink1.xml": `${HEAD}<externalLink xmlns="${MAIN}"><externalBook xmlns:r="${OFFICE}" r:id="rId1"><sheetNames><sheetName val="去年"/></sheetNames></externalBook></externalLink>`,
    "xl/externalLinks/_rels/externalLink1.xml.rels": relationships(
      `<Relationship Id="rId1" Type="${OFFICE}/externalLinkPath" Target="file:///C:/2023.xlsx" TargetMode="External"/>`,
    ),
    "xl/threadedComments/threadedComment1.xml": `${HEAD}<ThreadedComments xmlns="${MICROSOFT}/spreadsheetml/2018/threadedcomments"><threadedComment ref="S22" dT="2024-05-01T08:00:00.00" personId="{A}" id="{B}"><text>核对过</text></threadedComment></ThreadedComments>`,
    "xl/persons/person.xml": `${HEAD}<personList xmlns="${MICROSOFT}/spreadsheetml/2018/threadedcomments"><person displayName="站长" id="{A}" userId="1" providerId="None"/></personList>`,
  });
}
