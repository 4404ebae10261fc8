import { formatAddress, parseAddress } from "../../domain/grid/address";
import { MARK_NOTE_LEAD } from "../../app/mark-style";
import type { Mark } from "../../app/workbook-port";
import type { XlsxPackage } from "./package";
import { readRelationships, relationshipsPart, type Relationship } from "./workbook-part";
import { removeContentType, removeElement } from "./small-parts";
import { joined } from "./row-excerpt";
import { appendInto, closeEmpty, escapeOoxml, escapeXml, prefixAt, readXml, splice, type Splice } from "./xml";

const TRANSITIONAL = {
  main: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  relationships: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
};
const STRICT = {
  main: "http://purl.oclc.org/ooxml/spreadsheetml/main",
  relationships: "http://purl.oclc.org/ooxml/officeDocument/relationships",
};

/** The namespaces that a part of a workbook uses: those of most files, or those of one saved as strict OOXML. */
export const namespacesOf = (xml: string): typeof TRANSITIONAL => (xml.slice(0, 4_096).includes(STRICT.main) ? STRICT : TRANSITIONAL);

const PACKAGE_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
const AUTHOR = "社工核算 Station Audit";
/** Names by which parts and relationships of ours are known while the file is as we wrote it. */
const OWN_PART = "StationAudit";
const VML_TYPE = "application/vnd.openxmlformats-officedocument.vmlDrawing";
const COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
/** Excel shows no longer notes well; the findings list has the whole text. */
const MAX_NOTE = 1_000;

/** The relationships of a sheet that had none; two spaces tell that the part came with our notes and goes with them. */
const EMPTY_RELATIONSHIPS = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships  xmlns="${PACKAGE_RELATIONSHIPS}"></Relationships>`;

/** Elements of a worksheet that follow legacyDrawing. */
const AFTER_LEGACY_DRAWING = /^(?:legacyDrawingHF|drawingHF|picture|oleObjects|controls|webPublishItems|tableParts|extLst)$/;

/**
 * Writes a note per mark; a cell that has a note or a thread already keeps it and gets none.
 * @returns the change by which the sheet names the notes' drawing, in the text around its rows; null where it does already
 */
export function writeNotes(pkg: XlsxPackage, sheetPart: string, marks: readonly Mark[], around: string): Splice | null {
  const relations = readRelationships(pkg, sheetPart);
  const comments = relations.find(({ type }) => type === "comments");
  const vml = relations.find(
    ({ type, target }) => type === "vmlDrawing" && pkg.has(target) && isLegacyDrawing(sheetPart, relations, target, around),
  );
  if (comments && pkg.has(comments.target)) {
    // Notes without their drawing would be invisible: such a file keeps its notes and gets none of ours.
    if (!vml) return null;
    const taken = new Set(scanComments(pkg, comments.target).map(({ ref }) => ref));
    const own = marks.filter((mark) => !taken.has(formatAddress(mark)));
    if (own.length === 0) return null;
    appendComments(pkg, comments.target, own);
    appendShapes(pkg, vml.target, own);
    return null;
  }
  return createNotes(pkg, sheetPart, relations, marks, around);
}

function isLegacyDrawing(sheetPart: string, relations: readonly Relationship[], target: string, around: string): boolean {
  const id = relations.find((relation) => relation.target === target)?.id;
  let found = false;
  readXml(sheetPart, around, {
    open: (tag) => {
      if (tag.name === "legacyDrawing" && Object.values(tag.attributes).includes(id ?? "")) found = true;
    },
  });
  return found;
}

function createNotes(
  pkg: XlsxPackage,
  sheetPart: string,
  relations: readonly Relationship[],
  marks: readonly Mark[],
  around: string,
): Splice | null {
  const number = freeNumber(pkg);
  const commentsPart = `xl/comments${OWN_PART}${number}.xml`;
  const vmlPart = `xl/drawings/vmlDrawing${OWN_PART}${number}.vml`;
  const namespaces = namespacesOf(around);
  const existingDrawing = relations.find(({ type }) => type === "vmlDrawing");
  pkg.replace(
    commentsPart,
    encoded([
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="${namespaces.main}"><authors><author>${AUTHOR}</author></authors><commentList>`,
      ...inCellOrder(marks).map((mark) => () => commentXml("", mark, 0)),
      "</commentList></comments>",
    ]),
  );
  const reuse = existingDrawing !== undefined && isLegacyDrawing(sheetPart, relations, existingDrawing.target, around);
  if (reuse) appendShapes(pkg, existingDrawing.target, marks);
  else {
    pkg.replace(
      vmlPart,
      encoded([
        '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
          '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>' +
          '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>',
        ...marks.map((mark) => () => shapeXml(mark)),
        "</xml>",
      ]),
    );
  }
  const added = [`Relationship Id="rId${OWN_PART}Notes" Type="${namespaces.relationships}/comments" Target="/${commentsPart}"`];
  if (!reuse) added.push(`Relationship Id="rId${OWN_PART}Shapes" Type="${namespaces.relationships}/vmlDrawing" Target="/${vmlPart}"`);
  addRelationships(pkg, relationshipsPart(sheetPart), added);
  const types: string[] = [`Override PartName="/${commentsPart}" ContentType="${COMMENTS_TYPE}"`];
  if (!reuse) types.push(`Override PartName="/${vmlPart}" ContentType="${VML_TYPE}"`);
  appendTo(pkg, "[Content_Types].xml", "Types", types);
  return reuse ? null : legacyDrawing(sheetPart, around, namespaces.relationships);
}

/** Pieces of a part, made and encoded some at a time: the notes of many thousand cells as one text would take more memory than the sheet. */
function encoded(pieces: readonly (string | (() => string))[]): Uint8Array {
  const blocks: Uint8Array[] = [];
  for (let at = 0; at < pieces.length; at += 1_000) {
    const texts = pieces.slice(at, at + 1_000).map((piece) => (typeof piece === "string" ? piece : piece()));
    blocks.push(new TextEncoder().encode(texts.join("")));
  }
  return joined(blocks);
}

function freeNumber(pkg: XlsxPackage): number {
  let number = 1;
  while (pkg.has(`xl/comments${OWN_PART}${number}.xml`)) number++;
  return number;
}

function addRelationships(pkg: XlsxPackage, part: string, elements: readonly string[]): void {
  if (!pkg.has(part)) pkg.replace(part, EMPTY_RELATIONSHIPS);
  appendTo(pkg, part, "Relationships", elements);
}

/** Puts empty elements, given by name and attributes, at the end of a small part's root. */
function appendTo(pkg: XlsxPackage, part: string, root: string, elements: readonly string[]): void {
  pkg.replace(
    part,
    appendInto(part, pkg.text(part), root, (prefix) => elements.map((element) => `<${prefix}${element}/>`).join("")),
  );
}

function legacyDrawing(part: string, around: string, relationships: string): Splice {
  let insertAt = -1;
  let depth = 0;
  let prefix = "";
  readXml(
    part,
    around,
    {
      open: (tag, from) => {
        if (depth === 0) prefix = prefixAt(around, from);
        if (depth === 1 && insertAt < 0 && AFTER_LEGACY_DRAWING.test(tag.name)) insertAt = from;
        depth++;
      },
      close: (_name, from) => {
        depth--;
        if (depth === 0 && insertAt < 0) insertAt = from;
      },
    },
    true,
  );
  const text = `<${prefix}legacyDrawing xmlns:sa="${relationships}" sa:id="rId${OWN_PART}Shapes"/>`;
  return { from: insertAt, to: insertAt, text };
}

function inCellOrder(marks: readonly Mark[]): Mark[] {
  return [...marks].sort((a, b) => a.row - b.row || a.column - b.column);
}

function commentXml(prefix: string, mark: Mark, author: number): string {
  const text = mark.note.length > MAX_NOTE ? `${mark.note.slice(0, MAX_NOTE)}…` : mark.note;
  return (
    `<${prefix}comment ref="${formatAddress(mark)}" authorId="${author}"><${prefix}text><${prefix}r><${prefix}t xml:space="preserve">` +
    `${escapeXml(escapeOoxml(`${MARK_NOTE_LEAD}\n${text}`))}</${prefix}t></${prefix}r></${prefix}text></${prefix}comment>`
  );
}

function shapeXml(mark: Mark): string {
  const { row, column } = mark;
  return (
    `<v:shape id="_x0000_s${OWN_PART}_${row}_${column}" type="#_x0000_t202" style="position:absolute;margin-left:60pt;margin-top:1.5pt;width:220pt;height:90pt;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${column + 1}, 15, ${row}, 2, ${column + 5}, 15, ${row + 6}, 2</x:Anchor>` +
    `<x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
  );
}

interface ScannedComment {
  readonly ref: string;
  readonly from: number;
  readonly to: number;
  readonly own: boolean;
}

function scanComments(pkg: XlsxPackage, part: string): ScannedComment[] {
  const found: ScannedComment[] = [];
  let ref = "";
  let start = 0;
  let text: string | null = null;
  readXml(
    part,
    pkg.text(part),
    {
      open: (tag, from) => {
        if (tag.name !== "comment") return;
        ref = tag.attributes.ref ?? "";
        start = from;
        text = "";
      },
      text: (piece) => {
        if (text !== null) text += piece;
      },
      close: (name, _from, to) => {
        if (name !== "comment") return;
        found.push({ ref, from: start, to, own: (text ?? "").trimStart().startsWith(MARK_NOTE_LEAD) });
        text = null;
      },
    },
    true,
  );
  return found;
}

function appendComments(pkg: XlsxPackage, part: string, marks: readonly Mark[]): void {
  const xml = pkg.text(part);
  let authors = 0;
  readXml(part, xml, {
    open: (tag) => {
      if (tag.name === "author") authors++;
    },
  });
  const named = appendInto(part, xml, "authors", (prefix) => `<${prefix}author>${AUTHOR}</${prefix}author>`);
  const comments = (prefix: string): string =>
    inCellOrder(marks)
      .map((mark) => commentXml(prefix, mark, authors))
      .join("");
  pkg.replace(part, appendInto(part, named, "commentList", comments));
}

/** Excel's drawings declare v, o and x on their root; ours are declared on each shape, so that no root need change. */
function appendShapes(pkg: XlsxPackage, part: string, marks: readonly Mark[]): void {
  const xml = pkg.text(part);
  const end = xml.lastIndexOf("</xml>");
  if (end < 0) return;
  const declared = (shape: string): string =>
    shape.replace(
      "<v:shape ",
      '<v:shape xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel" ',
    );
  pkg.replace(part, splice(xml, [{ from: end, to: end, text: marks.map((mark) => declared(shapeXml(mark))).join("") }]));
}

/** Takes our notes away from a sheet, with whatever held only them. */
export function removeNotes(pkg: XlsxPackage, sheetPart: string): void {
  const relations = readRelationships(pkg, sheetPart);
  const comments = relations.find(({ type }) => type === "comments");
  if (!comments || !pkg.has(comments.target)) return;
  const all = scanComments(pkg, comments.target);
  const own = all.filter((comment) => comment.own);
  if (own.length === 0) return;
  const cells = new Set(own.map(({ ref }) => ref));
  if (own.length === all.length && hasNoOtherAuthor(pkg, comments.target)) removeAll(pkg, sheetPart, relations, comments, cells);
  else {
    removeSome(pkg, comments.target, own);
    for (const { type, target } of relations) if (type === "vmlDrawing" && pkg.has(target)) removeShapes(pkg, target, cells);
  }
}

/** A list that names other authors was there before our notes, though it may hold no note of theirs. */
function hasNoOtherAuthor(pkg: XlsxPackage, part: string): boolean {
  let inAuthor = false;
  let others = false;
  readXml(part, pkg.text(part), {
    open: ({ name }) => {
      inAuthor = name === "author";
    },
    text: (text) => {
      if (inAuthor && text.trim() !== AUTHOR) others = true;
    },
    close: () => {
      inAuthor = false;
    },
  });
  return !others;
}

function removeSome(pkg: XlsxPackage, part: string, own: readonly ScannedComment[]): void {
  const xml = pkg.text(part);
  const splices: Splice[] = own.map(({ from, to }) => ({ from, to, text: "" }));
  // Our author goes while it is the last one, so that no other author's index shifts.
  const author = new RegExp(`<(?:[\\w.-]+:)?author>${AUTHOR}</(?:[\\w.-]+:)?author>(?=</(?:[\\w.-]+:)?authors>)`).exec(xml);
  if (author) splices.push({ from: author.index, to: author.index + author[0].length, text: "" });
  pkg.replace(part, closeEmpty(part, closeEmpty(part, splice(xml, splices), "commentList"), "authors"));
}

function removeAll(
  pkg: XlsxPackage,
  sheetPart: string,
  relations: readonly Relationship[],
  comments: Relationship,
  cells: ReadonlySet<string>,
): void {
  const relationsPart = relationshipsPart(sheetPart);
  const gone = [comments];
  pkg.remove(comments.target);
  for (const relation of relations) {
    if (relation.type !== "vmlDrawing" || !pkg.has(relation.target)) continue;
    const { removed, left } = removeShapes(pkg, relation.target, cells);
    // A drawing of other things, such as a picture in the page's header, is not ours to take away.
    if (left || !removed) continue;
    pkg.remove(relation.target);
    gone.push(relation);
    removeElement(pkg, sheetPart, "legacyDrawing", (attributes) => Object.values(attributes).includes(relation.id));
  }
  for (const { id, target } of gone) {
    removeElement(pkg, relationsPart, "Relationship", (attributes) => attributes.Id === id);
    removeContentType(pkg, target);
  }
  if (pkg.text(relationsPart) === EMPTY_RELATIONSHIPS) pkg.remove(relationsPart);
}

/** Removes the shapes of some cells from a drawing; says whether there were any, and whether it holds anything else. */
function removeShapes(pkg: XlsxPackage, part: string, cells: ReadonlySet<string>): { removed: boolean; left: boolean } {
  const xml = pkg.text(part);
  const splices: Splice[] = [];
  for (const match of xml.matchAll(/<v:shape\s[\s\S]*?<\/v:shape>/g)) {
    const row = /<x:Row>\s*(\d+)\s*<\/x:Row>/.exec(match[0])?.[1];
    const column = /<x:Column>\s*(\d+)\s*<\/x:Column>/.exec(match[0])?.[1];
    const at = row !== undefined && column !== undefined ? formatAddress({ row: Number(row), column: Number(column) }) : null;
    if (at !== null && parseAddress(at) && cells.has(at)) splices.push({ from: match.index, to: match.index + match[0].length, text: "" });
  }
  const rest = splice(xml, splices);
  if (splices.length > 0) pkg.replace(part, rest);
  return { removed: splices.length > 0, left: DRAWN.test(rest) };
}

/** Anything that a drawing shows; a shapetype is only a pattern for shapes. */
const DRAWN = /<v:(?:shape|group|rect|roundrect|oval|line|polyline|curve|arc|image)[\s>/]/;
