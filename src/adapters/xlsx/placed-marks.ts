import { parseRange } from "../../domain/grid/address";
import { markKind } from "../../app/mark-style";
import type { MarkedAreas } from "../../app/undo-journal";
import type { XlsxPackage } from "./package";
import { aroundRows } from "./row-excerpt";
import { readWorkbookPart } from "./workbook-part";
import { readXml } from "./xml";

/** Where marks of ours lie in a file, by sheet and kind. */
export function placedMarks(pkg: XlsxPackage): MarkedAreas[] {
  return readWorkbookPart(pkg).sheets.flatMap(({ name, part }) => {
    const xml = aroundRows(pkg, part).text;
    if (!/station-audit:/i.test(xml.slice(Math.max(0, xml.lastIndexOf("sheetData>"))))) return [];
    const areas: MarkedAreas[] = [];
    let covered = "";
    let formula: string | null = null;
    readXml(part, xml, {
      open: (tag) => {
        if (tag.name === "conditionalFormatting") covered = tag.attributes.sqref ?? "";
        else if (tag.name === "formula") formula = "";
      },
      text: (piece) => {
        if (formula !== null) formula += piece;
      },
      close: (tag) => {
        if (tag !== "formula" || formula === null) return;
        const kind = markKind(formula);
        if (kind) areas.push({ sheet: name, kind, ranges: covered.split(/\s+/).flatMap((text) => parseRange(text) ?? []) });
        formula = null;
      },
    });
    return areas;
  });
}
