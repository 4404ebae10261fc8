import { formatAddress } from "../../src/domain/grid/address";
import { fixture } from "../xlsx/fixture";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

/** A workbook as its file holds it. */
export interface WrittenWorkbook {
  /**
   * By name, a line a row, `|` between cells: `60`, `50%`, `个案服务`, `=SUM(D2:D3)` (a formula without a value) and `=SUM(D2:D3) => 90` (one
   * that last showed 90).
   */
  readonly sheets: Readonly<Record<string, string>>;
  readonly merges?: Readonly<Record<string, readonly string[]>>;
  /** Defined names and what they stand for. */
  readonly names?: Readonly<Record<string, string>>;
  /** A table (ListObject) on the first sheet: its name, area and columns; its last row is one of totals. */
  readonly table?: { readonly name: string; readonly area: string; readonly columns: readonly string[] };
  /** Sheets listed in the workbook beside those that hold cells, as its XML has them; before or behind the others. */
  readonly listed?: { readonly before?: string; readonly behind?: string };
  /** Further relationships of the workbook, as XML, and the parts they lead to. */
  readonly relations?: string;
  readonly parts?: Readonly<Record<string, string>>;
}

const escaped = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");

/** The workbook's file: what only a file shows can be stated in it as briefly as a drawn sheet. */
export function writtenWorkbook(book: WrittenWorkbook): Uint8Array {
  const { sheets, merges = {}, names = {}, table, listed = {}, relations = "", parts = {} } = book;
  const all = Object.entries(sheets);
  const tabs = all.map(([name], index) => `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join("");
  const defined = Object.entries(names).map(([name, text]) => `<definedName name="${name}">${escaped(text)}</definedName>`);
  return fixture({
    parts: {
      "xl/workbook.xml":
        `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${listed.before ?? ""}${tabs}${listed.behind ?? ""}</sheets>` +
        `${defined.length > 0 ? `<definedNames>${defined.join("")}</definedNames>` : ""}<calcPr calcId="191029"/></workbook>`,
      "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${PACKAGE}">${[
        ...all.map((_, index) => relation(`rId${index + 1}`, "worksheet", `worksheets/sheet${index + 1}.xml`)),
        relation("rIdStyles", "styles", "styles.xml"),
      ].join("")}${relations}</Relationships>`,
      ...Object.fromEntries(
        all.map(([name, rows], index) => [
          `xl/worksheets/sheet${index + 1}.xml`,
          sheetXml(rows, merges[name] ?? [], table !== undefined && index === 0),
        ]),
      ),
      ...(table ? tableParts(table) : {}),
      ...parts,
    },
  });
}

const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;

function sheetXml(rows: string, merges: readonly string[], hasTable: boolean): string {
  const lines = rows.split("\n").map((line, row) => {
    const cells = line.split("|").map((text, column) => cellXml(formatAddress({ row, column }), text.trim()));
    return `<row r="${row + 1}">${cells.join("")}</row>`;
  });
  const merged = merges.map((area) => `<mergeCell ref="${area}"/>`).join("");
  return (
    `<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheetData>${lines.join("")}</sheetData>` +
    `${merged && `<mergeCells count="${merges.length}">${merged}</mergeCells>`}` +
    `${hasTable ? '<tableParts count="1"><tablePart r:id="rIdTable"/></tableParts>' : ""}</worksheet>`
  );
}

function cellXml(address: string, text: string): string {
  if (text === "") return "";
  const [stated = "", shown] = text.startsWith("=") ? text.slice(1).split(" => ") : [text, text];
  const formula = text.startsWith("=") ? `<f>${escaped(stated)}</f>` : "";
  if (shown === undefined) return `<c r="${address}">${formula}</c>`;
  if (/^-?\d+(?:\.\d+)?$/.test(shown)) return `<c r="${address}">${formula}<v>${shown}</v></c>`;
  if (/^\d+%$/.test(shown)) return `<c r="${address}" s="1">${formula}<v>${Number(shown.slice(0, -1)) / 100}</v></c>`;
  return formula
    ? `<c r="${address}" t="str">${formula}<v>${escaped(shown)}</v></c>`
    : `<c r="${address}" t="inlineStr"><is><t>${escaped(shown)}</t></is></c>`;
}

function tableParts({ name, area, columns }: NonNullable<WrittenWorkbook["table"]>): Record<string, string> {
  const named = columns.map((column, index) => `<tableColumn id="${index + 1}" name="${column}"/>`).join("");
  return {
    "xl/worksheets/_rels/sheet1.xml.rels": `<Relationships xmlns="${PACKAGE}">${relation("rIdTable", "table", "../tables/table1.xml")}</Relationships>`,
    "xl/tables/table1.xml": `<table xmlns="${MAIN}" id="1" name="${name}" displayName="${name}" ref="${area}" headerRowCount="1" totalsRowCount="1"><tableColumns count="${columns.length}">${named}</tableColumns></table>`,
  };
}
