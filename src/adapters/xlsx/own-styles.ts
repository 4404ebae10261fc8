import type { XlsxPackage } from "./package";
import { removeContentType, removeElement } from "./small-parts";
import { namespacesOf } from "./notes";
import { readRelationships, relationshipsPart, type WorkbookPart } from "./workbook-part";
import { appendInto } from "./xml";

const STYLES_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";
/** By this name a part is known that came with marks and goes with them. */
const FOR_MARKS = "xl/stylesStationAudit.xml";
const FOR_CELLS = "xl/styles.xml";

/** The plainest styles there are, in which cells look as they do without any. */
export function plainStyles(pkg: XlsxPackage, book: WorkbookPart): string {
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${namespacesOf(pkg.text(book.part)).main}">` +
    '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>' +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>'
  );
}

/** Gives a workbook without styles some: for marks, with which they go, or for cells. Returns the part. */
export function addStylesPart(pkg: XlsxPackage, book: WorkbookPart, purpose: "marks" | "cells", xml: string): string {
  const part = purpose === "marks" ? FOR_MARKS : FOR_CELLS;
  const namespaces = namespacesOf(pkg.text(book.part));
  pkg.replace(part, xml);
  const relation = `Relationship Id="rIdStationAuditStyles" Type="${namespaces.relationships}/styles" Target="/${part}"`;
  append(pkg, relationshipsPart(book.part), "Relationships", relation);
  append(pkg, "[Content_Types].xml", "Types", `Override PartName="/${part}" ContentType="${STYLES_TYPE}"`);
  return part;
}

/** Takes styles away that came with marks. */
export function removeStylesForMarks(pkg: XlsxPackage, book: WorkbookPart): void {
  if (!pkg.has(FOR_MARKS)) return;
  const id = readRelationships(pkg, book.part).find(({ type, target }) => type === "styles" && target === FOR_MARKS)?.id;
  pkg.remove(FOR_MARKS);
  if (id !== undefined) removeElement(pkg, relationshipsPart(book.part), "Relationship", (attributes) => attributes.Id === id);
  removeContentType(pkg, FOR_MARKS);
}

function append(pkg: XlsxPackage, part: string, root: string, element: string): void {
  pkg.replace(
    part,
    appendInto(part, pkg.text(part), root, (prefix) => `<${prefix}${element}/>`),
  );
}
