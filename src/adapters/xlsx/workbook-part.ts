import type { Visibility } from "../../domain/grid/sheet";
import type { XlsxPackage } from "./package";
import { attribute, readXml } from "./xml";
import { XlsxError } from "./xlsx-error";

export interface Relationship {
  readonly id: string;
  /** The last word of the type's address: worksheet, styles, sharedStrings … */
  readonly type: string;
  /** Absolute part name, without leading slash; external targets are left as they are. */
  readonly target: string;
}

export interface SheetPart {
  readonly name: string;
  readonly visibility: Visibility;
  readonly part: string;
}

/** What workbook.xml says: sheets in tab order, date system, and the parts beside them. */
export interface WorkbookPart {
  readonly part: string;
  readonly sheets: readonly SheetPart[];
  readonly date1904: boolean;
  readonly styles: string | null;
  readonly sharedStrings: string | null;
  readonly calcChain: string | null;
}

export function relationshipsPart(part: string): string {
  const folder = folderOf(part);
  return `${folder}_rels/${part.slice(folder.length)}.rels`;
}

/** The folder of a part, with a slash at its end; some programs write backslashes. */
function folderOf(part: string): string {
  const plain = part.replace(/\\/g, "/");
  return plain.slice(0, plain.lastIndexOf("/") + 1);
}

/** The relationships of a part; [] where it has none. */
export function readRelationships(pkg: XlsxPackage, part: string): Relationship[] {
  const name = relationshipsPart(part);
  if (!pkg.has(name)) return [];
  const found: Relationship[] = [];
  const folder = folderOf(part);
  readXml(name, pkg.text(name), {
    open: (tag) => {
      if (tag.name !== "Relationship") return;
      const { Id, Type, Target, TargetMode } = tag.attributes;
      if (Id === undefined || Type === undefined || Target === undefined) return;
      found.push({
        id: Id,
        type: Type.slice(Type.lastIndexOf("/") + 1),
        target: TargetMode === "External" ? Target : pkg.nameOf(resolve(folder, Target)),
      });
    },
  });
  return found;
}

function resolve(folder: string, target: string): string {
  const parts = target.startsWith("/") ? [] : folder.split("/").filter(Boolean);
  for (const piece of target.split("/")) {
    if (piece === "..") parts.pop();
    else if (piece !== "" && piece !== ".") parts.push(piece);
  }
  return parts.join("/");
}

/** Chart, dialog and macro sheets. */
const WITHOUT_CELLS = /^(?:chartsheet|dialogsheet|xl(?:Intl)?Macrosheet)$/;

/** @throws XlsxError when the package holds no workbook */
export function readWorkbookPart(pkg: XlsxPackage): WorkbookPart {
  const main = readRelationships(pkg, "").find(({ type }) => type === "officeDocument")?.target ?? "xl/workbook.xml";
  if (!pkg.has(main)) throw new XlsxError("missing-part", main);
  // Documents, presentations, and workbooks in Excel's binary form.
  if (/^(?:word|ppt)\/|\.bin$/i.test(main)) throw new XlsxError("not-a-workbook");
  const relations = readRelationships(pkg, main);
  const byId = new Map(relations.map((relation) => [relation.id, relation]));
  const sheets: SheetPart[] = [];
  const taken = new Set<string>();
  let date1904 = false;
  readXml(main, pkg.text(main), {
    open: (tag) => {
      if (tag.name === "workbookPr") date1904 = /^(?:1|true)$/.test(tag.attributes.date1904 ?? "");
      if (tag.name !== "sheet") return;
      const id = attribute(tag, "id");
      // A module of macros is listed as a sheet that no part stands behind: it has no cells.
      if (id === "") return;
      const relation = byId.get(id ?? "");
      // A sheet that cannot be found is no sheet without findings.
      if (!relation) throw new XlsxError("missing-part", tag.attributes.name ?? main);
      if (WITHOUT_CELLS.test(relation.type)) return;
      // What it is else, and whether it holds a table, nobody can tell.
      if (relation.type !== "worksheet") throw new XlsxError("damaged", tag.attributes.name ?? main);
      if (!pkg.has(relation.target)) throw new XlsxError("missing-part", relation.target);
      const { state, name = "" } = tag.attributes;
      // Findings and edits name their sheet: two of one name, or one part twice, would be mistaken for each other.
      if (taken.has(name.toLowerCase()) || taken.has(`/${relation.target}`)) throw new XlsxError("damaged", name);
      taken.add(name.toLowerCase()).add(`/${relation.target}`);
      sheets.push({
        name,
        visibility: state === "veryHidden" ? "very-hidden" : state === "hidden" ? "hidden" : "visible",
        part: relation.target,
      });
    },
  });
  const target = (type: string): string | null => {
    const found = relations.find((relation) => relation.type === type)?.target;
    return found !== undefined && pkg.has(found) ? found : null;
  };
  return { part: main, sheets, date1904, styles: target("styles"), sharedStrings: target("sharedStrings"), calcChain: target("calcChain") };
}
