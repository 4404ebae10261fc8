import type { XlsxPackage } from "../xlsx/package";
import { attribute, readXml, type StartTag } from "../xlsx/xml";

/** What reading a part needs to know of the document's styles, by the style's id. */
export interface TextStyles {
  /** Level of a heading; 0 for none. */
  headingLevel(styleId: string): number;
  /** Whether paragraphs of the style are items of a list. */
  isItem(styleId: string): boolean;
  /** Whether text of the style is hidden, or raised above the line; null where the style says neither. */
  isHidden(styleId: string): boolean | null;
  isRaised(styleId: string): boolean | null;
}

interface Style {
  level: number | null;
  item: boolean | null;
  hidden: boolean | null;
  raised: boolean | null;
  base: string | null;
}

/** Whether a switch such as `w:vanish` is on: it is unless it says that it is off. */
export function isOn(tag: StartTag): boolean {
  return !/^(?:0|false|off|none)$/.test(attribute(tag, "val") ?? "");
}

/** The document's styles; names of headings are those of Word in English or Chinese, and a style has what the one that it is based on has. */
export function readStyles(pkg: XlsxPackage, part: string | null): TextStyles {
  const styles = new Map<string, Style>();
  const path: string[] = [];
  let style: Style | null = null;
  if (part !== null)
    readXml(part, pkg.text(part), {
      open: (tag) => {
        const parent = path.at(-1);
        path.push(tag.name);
        if (tag.name === "style") {
          style = { level: null, item: null, hidden: null, raised: null, base: null };
          styles.set(attribute(tag, "styleId") ?? "", style);
        } else if (style) describe(style, tag, parent ?? "", path.at(-3) === "style");
      },
      close: (name) => {
        path.pop();
        if (name === "style") style = null;
      },
    });
  const found = <T>(id: string, get: (style: Style) => T | null): T | null => {
    const seen = new Set<Style>();
    for (let at = styles.get(id); at && !seen.has(at); at = at.base === null ? undefined : styles.get(at.base)) {
      seen.add(at);
      const value = get(at);
      if (value !== null) return value;
    }
    return null;
  };
  return {
    headingLevel: (id) => found(id, ({ level }) => level) ?? 0,
    isItem: (id) => found(id, ({ item }) => item) ?? false,
    isHidden: (id) => found(id, ({ hidden }) => hidden),
    isRaised: (id) => found(id, ({ raised }) => raised),
  };
}

/** @param own whether the tag belongs to the style itself, not to a part of a table that the style paints */
function describe(style: Style, tag: StartTag, parent: string, own: boolean): void {
  const value = attribute(tag, "val") ?? "";
  if (tag.name === "name" && parent === "style") {
    const level = /^(?:heading|标题) {0,3}([1-6])/i.exec(value)?.[1];
    if (level !== undefined) style.level = Number(level);
  } else if (tag.name === "basedOn") style.base = value;
  else if (tag.name === "numPr") style.item ??= true;
  else if (tag.name === "numId") style.item = value !== "0";
  else if (own && parent === "rPr") {
    if (tag.name === "vanish") style.hidden = isOn(tag);
    else if (tag.name === "vertAlign") style.raised = value === "superscript";
  }
}
