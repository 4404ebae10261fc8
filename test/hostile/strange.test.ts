import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readWorkbook, XlsxPackage } from "../../src/adapters/xlsx";
import { audit } from "../../src/domain/engine";
import { formatAddress } from "../../src/domain/grid/address";
import { DEFAULT_SETTINGS } from "../../src/domain/settings";
import { differing, pack, partsOf, text, treat } from "./attempt";

type Parts = Record<string, string>;

const sample = new Uint8Array(readFileSync(join(__dirname, "../../assets/samples/station-with-slips.xlsx")));
const parts: Parts = Object.fromEntries(Object.entries(partsOf(sample)).map(([name, bytes]) => [name, text(bytes)]));
const SHEETS = [1, 2, 3].map((number) => `xl/worksheets/sheet${number}.xml`);
const MAIN_PARTS = [...SHEETS, "xl/workbook.xml", "xl/styles.xml", "xl/sharedStrings.xml"];

const map = (names: readonly string[], change: (xml: string, name: string) => string): Parts => ({
  ...parts,
  ...Object.fromEntries(names.map((name) => [name, change(parts[name]!, name)])),
});
const strings = [...parts["xl/sharedStrings.xml"]!.matchAll(/<si><t[^>]*>([\s\S]*?)<\/t><\/si>/g)].map((match) => match[1]!);
const respell = (change: (text: string) => string): Parts =>
  map(["xl/sharedStrings.xml"], (xml) =>
    xml.replace(/(<si><t[^>]*>)([\s\S]*?)(<\/t><\/si>)/g, (_, open: string, inner: string, close: string) => open + change(inner) + close),
  );
const cellsWithText = (change: (attributes: string, text: string) => string): Parts =>
  map(SHEETS, (xml) =>
    xml.replace(/<c ([^>]*) t="s"><v>(\d+)<\/v><\/c>/g, (_, attributes: string, index: string) =>
      change(attributes, strings[Number(index)]!),
    ),
  );

const utf16 = (xml: string, little: boolean): Uint8Array => {
  const bytes = Buffer.from(`\ufeff${xml.replace('encoding="UTF-8"', 'encoding="UTF-16"')}`, "utf16le");
  return new Uint8Array(little ? bytes : bytes.swap16());
};
const inUtf16 = (little: boolean): Record<string, string | Uint8Array> => ({
  ...parts,
  ...Object.fromEntries(MAIN_PARTS.map((name) => [name, utf16(parts[name]!, little)])),
});
const prefixed = (xml: string): string =>
  xml
    .replace(/<(\/?)([A-Za-z][\w]*)(?=[\s/>])/g, "<$1x:$2")
    .replace(
      'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"',
      'xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"',
    );
const strict = (xml: string): string =>
  xml
    .replaceAll("http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main")
    .replaceAll(
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
      "http://purl.oclc.org/ooxml/officeDocument/relationships",
    );
const fullWidth = (inner: string): string =>
  inner.replace(/[0-9/.()~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));

/** The station's workbook with its slips, written in every way that the format allows and programs use. */
const FORMS: readonly (readonly [string, Readonly<Record<string, string | Uint8Array>>])[] = [
  ["parts in UTF-16, low byte first", inUtf16(true)],
  ["parts in UTF-16, high byte first", inUtf16(false)],
  ["a byte-order mark before every part", map(MAIN_PARTS, (xml) => `\ufeff${xml}`)],
  ["a prefix on every element", map(MAIN_PARTS, prefixed)],
  [
    "prefixes in relationships and content types too",
    {
      ...map(MAIN_PARTS, prefixed),
      ...Object.fromEntries(
        Object.entries(parts)
          .filter(([name]) => /rels$|Types/.test(name))
          .map(([name, xml]) => [name, xml.replace(/<(\/?)([A-Z]\w*)(?=[\s/>])/g, "<$1p:$2").replace("xmlns=", "xmlns:p=")]),
      ),
    },
  ],
  ["strict OOXML", map(Object.keys(parts), strict)],
  [
    "no addresses on rows and cells, and no dimension",
    map(SHEETS, (xml) => xml.replace(/<dimension[^>]*>/, "").replace(/<(row|c) r="\w+"/g, "<$1")),
  ],
  [
    "single quotes and line breaks inside tags",
    map([...MAIN_PARTS, "xl/_rels/workbook.xml.rels", "[Content_Types].xml"], (xml) =>
      xml.replace(/ ([\w:]+)="([^"']*)"/g, "\n  $1 = '$2'").replace(/\/>/g, " />"),
    ),
  ],
  [
    "absolute targets",
    map(["xl/_rels/workbook.xml.rels", "_rels/.rels"], (xml, name) =>
      xml.replace(/Target="(?!\/)/g, name.startsWith("xl") ? 'Target="/xl/' : 'Target="/'),
    ),
  ],
  ["targets that go up and down", map(["xl/_rels/workbook.xml.rels"], (xml) => xml.replace(/Target="/g, 'Target="./../xl/./'))],
  [
    "targets in other letters than the parts",
    map(["xl/_rels/workbook.xml.rels"], (xml) => xml.replace("sharedStrings.xml", "SharedStrings.XML").replace("sheet1.xml", "Sheet1.xml")),
  ],
  ["backslashes in the names of parts", Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name.replaceAll("/", "\\"), xml]))],
  [
    "inline strings and no shared ones",
    without(
      "xl/sharedStrings.xml",
      cellsWithText((attributes, inner) => `<c ${attributes} t="inlineStr"><is><t xml:space="preserve">${inner}</t></is></c>`),
    ),
  ],
  [
    "rich inline strings with readings over them",
    cellsWithText(
      (attributes, inner) =>
        `<c ${attributes} t="inlineStr"><is><r><rPr><b/></rPr><t>${inner.slice(0, 1)}</t></r><r><t>${inner.slice(1)}</t></r><rPh sb="0" eb="1"><t>shè</t></rPh><phoneticPr fontId="1"/></is></c>`,
    ),
  ],
  ["texts kept as the results of formulas", cellsWithText((attributes, inner) => `<c ${attributes} t="str"><v>${inner}</v></c>`)],
  [
    "rich shared strings with readings over them",
    map(["xl/sharedStrings.xml"], (xml) =>
      xml.replace(
        /<si><t([^>]*)>(.)([\s\S]*?)<\/t><\/si>/gu,
        '<si><rPh sb="0" eb="1"><t>ㄕㄜ</t></rPh><r><t$1>$2</t></r><r><rPr><sz val="9"/></rPr><t$1>$3</t></r><phoneticPr fontId="0"/></si>',
      ),
    ),
  ],
  [
    "characters written as escapes",
    respell((inner) => inner.replace(/社/g, "_x793E_").replace(/小/g, "&#x5c0f;").replace(/\n/g, "_x000D_&#10;")),
  ],
  ["lines that end as Windows ends them", map(MAIN_PARTS, (xml) => xml.replace(/\r?\n/g, "\r\n"))],
  ["no-break, zero-width and direction marks in every text", respell((inner) => `\u200f\ufeff${[...inner].join("\u200b")}\u00a0\u202c`)],
  ["full-width digits and brackets in every text", respell(fullWidth)],
  ["text that is decomposed", respell((inner) => inner.normalize("NFD"))],
  [
    "CDATA, comments and instructions between the cells",
    map(SHEETS, (xml) => xml.replace(/<v>([^<]*)<\/v>/g, "<v><![CDATA[$1]]></v><!-- <row r='9'> --><?x <c/> ?>")),
  ],
  [
    "extensions and alternatives that nobody knows",
    map(SHEETS, (xml) =>
      xml
        .replace(
          "<sheetData>",
          '<mc:AlternateContent><mc:Choice Requires="x99"><x:row xmlns:x="urn:x" r="1"><x:c r="A1"><x:v>9</x:v></x:c></x:row></mc:Choice></mc:AlternateContent><sheetData>',
        )
        .replace(
          "</worksheet>",
          '<extLst><ext uri="{X}"><x:row xmlns:x="urn:x" r="5"><x:c r="S22"><x:v>1</x:v></x:c></x:row></ext></extLst></worksheet>',
        ),
    ),
  ],
  [
    "controls whose anchors have rows and columns",
    map(SHEETS, (xml) =>
      xml.replace(
        "</worksheet>",
        '<controls><control><anchor><from xmlns:xdr="urn:xdr"><xdr:col>1</xdr:col><xdr:row>30</xdr:row></from></anchor></control></controls></worksheet>',
      ),
    ),
  ],
  [
    "rows of cells of no content to the last column",
    map(SHEETS, (xml) =>
      xml.replace(/<\/row>/g, '<c r="XFD1"/></row>').replace(/(<row r="(\d+)"[\s\S]*?)<c r="XFD1"\/>/g, '$1<c r="XFD$2" s="1"/>'),
    ),
  ],
  ["very hidden sheets", map(["xl/workbook.xml"], (xml) => xml.replaceAll('state="visible"', 'state="veryHidden"'))],
  ["dates counted from 1904", map(["xl/workbook.xml"], (xml) => xml.replace("<workbookPr ", '<workbookPr date1904="1" '))],
  [
    "a workbook that keeps no calculation settings",
    map(["xl/workbook.xml"], (xml) =>
      xml
        .replace(/<calcPr[^>]*>/, "")
        .replace("<sheets>", '<bookViews><workbookView><extLst><ext uri="{X}"/></extLst></workbookView></bookViews><sheets>'),
    ),
  ],
];

function without(name: string, from: Parts): Parts {
  const { [name]: _, ...rest } = from;
  return rest;
}

/** Text in the code page of Chinese Windows; no encoder for it comes with Node. */
function inGbk(xml: string): Uint8Array {
  const codes = new Map<string, number[]>();
  const decoder = new TextDecoder("gbk");
  for (let lead = 0x81; lead < 0xff; lead++)
    for (let trail = 0x40; trail < 0xff; trail++) codes.set(decoder.decode(new Uint8Array([lead, trail])), [lead, trail]);
  return new Uint8Array([...xml].flatMap((character) => (character < "\u0080" ? [character.charCodeAt(0)] : codes.get(character)!)));
}

const findings = (bytes: Uint8Array): string[] =>
  audit(readWorkbook(XlsxPackage.open(bytes)), DEFAULT_SETTINGS).findings.map(
    (finding) => `${finding.rule} ${finding.sheet}!${formatAddress(finding)} ${String(finding.expected)}`,
  );
const expected = findings(sample);

/** What fix and fix --mark may touch. */
const WRITTEN =
  /^(?:\[Content_Types\]\.xml|xl[\\/](?:workbook\.xml|styles\.xml|worksheets[\\/].*|drawings[\\/]vmlDrawingStationAudit.*|commentsStationAudit.*))$/;

describe("the station's workbook, written strangely", () => {
  test.each(FORMS)("%s: says the same, is corrected the same, and loses nothing", (_form, form) => {
    const bytes = pack(form);
    expect(findings(bytes)).toEqual(expected);
    const treated = treat(bytes);
    const right = treat(sample);
    expect([treated.edits, treated.marks]).toEqual([right.edits, right.marks]);
    expect(findings(treated.fixed)).toEqual(findings(right.fixed));
    expect(findings(treated.marked)).toEqual(findings(right.fixed));
    for (const name of differing(bytes, treated.marked)) expect(name).toMatch(WRITTEN);
    expect(differing(treated.fixed, treated.unmarked)).toEqual([]);
  });

  test("a sheet in GBK that declares it is read; what is written of it says that it is UTF-8 now", () => {
    const declared = (xml: string): string => xml.replace('encoding="UTF-8"', 'encoding="GBK"');
    const bytes = pack({ ...parts, ...Object.fromEntries(MAIN_PARTS.map((name) => [name, inGbk(declared(parts[name]!))])) });
    expect(findings(bytes)).toEqual(expected);
    const { fixed } = treat(bytes);
    expect(findings(fixed)).toEqual(findings(treat(sample).fixed));
    expect(text(partsOf(fixed)["xl/worksheets/sheet3.xml"]!)).toContain('encoding="UTF-8"');
  });

  test("without its styles the tables are still found, corrected and unmarked", () => {
    const bytes = pack(without("xl/styles.xml", parts));
    const treated = treat(bytes);
    expect(treated.tables).toBe(treat(sample).tables);
    expect(differing(treated.fixed, treated.unmarked)).toEqual([]);
    expect(treat(treated.fixed).edits).toBe(0);
  });

  test.each([
    "=1+1",
    "+cmd|' /C calc'!A0",
    "@SUM(A1)",
    "it's ''quoted''",
    "到岗 😀",
    "A1",
    "R1C1",
    "TRUE",
    "\u202e表",
    'a&b<c>"d"',
    "é".normalize("NFD"),
    " 前后 ",
    "1.1",
    "x".repeat(31),
  ])("a sheet called %j is named as it is, in formulas too", (name) => {
    const escaped = name.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");
    const bytes = pack(map(["xl/workbook.xml"], (xml) => xml.replace('name="附件2 到岗情况"', () => `name="${escaped}"`)));
    expect(findings(bytes)).toEqual(expected.map((line) => line.replace("附件2 到岗情况", () => name)));
    const { fixed, unmarked } = treat(bytes);
    expect(differing(fixed, unmarked)).toEqual([]);
  });
});
