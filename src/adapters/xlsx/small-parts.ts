import type { XlsxPackage } from "./package";
import { closeEmpty, readXml, splice, type Splice } from "./xml";

/** Takes out what the package says about a part that is gone. */
export function removeContentType(pkg: XlsxPackage, part: string): void {
  removeElement(pkg, "[Content_Types].xml", "Override", ({ PartName }) => PartName !== undefined && pkg.nameOf(PartName.slice(1)) === part);
}

/** Takes the elements that fit out of a small part; everything else keeps its characters. */
export function removeElement(
  pkg: XlsxPackage,
  part: string,
  element: string,
  fits: (attributes: Readonly<Record<string, string>>) => boolean,
): void {
  const xml = pkg.text(part);
  const splices: Splice[] = [];
  let start: number | null = null;
  readXml(
    part,
    xml,
    {
      open: (tag, from) => {
        if (tag.name === element && fits(tag.attributes)) start = from;
      },
      close: (name, _from, to) => {
        if (name !== element || start === null) return;
        splices.push({ from: start, to, text: "" });
        start = null;
      },
    },
    true,
  );
  if (splices.length === 0) return;
  const rest = splice(xml, splices);
  pkg.replace(part, element === "Relationship" ? closeEmpty(part, rest, "Relationships") : rest);
}
