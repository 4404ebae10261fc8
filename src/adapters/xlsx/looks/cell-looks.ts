import { DOMParser, type Element } from "@xmldom/xmldom";
import type { BorderSides, CellStyle } from "./cell-style";
import { readCellFormats } from "../read-styles";
import type { XlsxPackage } from "../package";
import { readRelationships, type WorkbookPart } from "../workbook-part";
import { colourReader, type ColourReader } from "./colours";

/** How a cell style of the file looks in the grid, and whether a protected sheet refuses to have its cells changed. */
export interface CellLook {
  readonly style: CellStyle;
  readonly locked: boolean;
}

/** The looks of every cell style and of every style that a conditional format lays over cells. */
export interface Looks {
  readonly cells: readonly CellLook[];
  readonly overlays: readonly CellStyle[];
}

// The grid's own numbers for these; its enums are not imported, so that reading a file does not load the grid.
const BORDERS: Readonly<Record<string, number>> = {
  thin: 1,
  hair: 2,
  dotted: 3,
  dashed: 4,
  dashDot: 5,
  dashDotDot: 6,
  double: 7,
  medium: 8,
  mediumDashed: 9,
  mediumDashDot: 10,
  mediumDashDotDot: 11,
  slantDashDot: 12,
  thick: 13,
};
const HORIZONTAL: Readonly<Record<string, number>> = { left: 1, center: 2, right: 3, justify: 4, centerContinuous: 2, distributed: 6 };
const VERTICAL: Readonly<Record<string, number>> = { top: 1, center: 2, bottom: 3 };
const WRAP = 3;

/** What stands in for a font of the file that this machine does not have; a wider kind would not fit the file's columns. */
const otherFonts = (name: string) =>
  /[宋楷]|Song|SimSun|Fang|Kai|Times/i.test(name)
    ? "SimSun, Songti SC, Noto Serif CJK SC, serif"
    : "Microsoft YaHei, PingFang SC, sans-serif";

/** Reads what styles.xml says about looks; what it does not know it leaves out, because the file itself keeps it. */
export function readLooks(pkg: XlsxPackage, book: WorkbookPart): Looks {
  if (book.styles === null) return { cells: [], overlays: [] };
  const theme = readRelationships(pkg, book.part).find(({ type }) => type === "theme")?.target;
  const colour = colourReader(theme !== undefined && pkg.has(theme) ? pkg.text(theme) : null);
  const root = new DOMParser().parseFromString(pkg.text(book.styles).replace(/^\ufeff/, ""), "text/xml").documentElement;
  const list = (name: string): Element[] => children(child(root, name));
  const fonts = list("fonts").map((font) => readFont(font, colour));
  const fills = list("fills").map((fill) => readFill(fill, colour, false));
  const borders = list("borders").map((border) => readBorder(border, colour));
  const formats = readCellFormats(pkg, book.styles);
  const cells = list("cellXfs").map((xf, index): CellLook => {
    const of = (kind: string) => Number(xf.getAttribute(kind) || 0);
    const format = formats[index];
    return {
      style: {
        ...fonts[of("fontId")],
        ...fills[of("fillId")],
        ...borders[of("borderId")],
        ...readAlignment(child(xf, "alignment")),
        ...(format && format.code !== "General" ? { n: { pattern: format.code } } : {}),
      },
      locked: child(xf, "protection")?.getAttribute("locked") !== "0",
    };
  });
  const overlays = list("dxfs").map((dxf): CellStyle => ({
    ...readFont(child(dxf, "font"), colour),
    ...readFill(child(dxf, "fill"), colour, true),
    ...readBorder(child(dxf, "border"), colour),
  }));
  return { cells, overlays };
}

function children(element: Element | null): Element[] {
  const found: Element[] = [];
  for (let node = element?.firstChild ?? null; node; node = node.nextSibling) if (node.nodeType === 1) found.push(node as Element);
  return found;
}

function child(element: Element | null, name: string): Element | null {
  return children(element).find(({ localName }) => localName === name) ?? null;
}

const isOn = (element: Element | null): boolean => element !== null && !/^(?:0|false|none)$/.test(element.getAttribute("val") ?? "1");

function readFont(font: Element | null, colour: ColourReader): CellStyle {
  if (!font) return {};
  const name = child(font, "name")?.getAttribute("val");
  const size = Number(child(font, "sz")?.getAttribute("val") ?? NaN);
  const rgb = colour(child(font, "color"));
  return {
    ...(name ? { ff: `${name}, ${otherFonts(name)}` } : {}),
    ...(Number.isFinite(size) ? { fs: size } : {}),
    ...(isOn(child(font, "b")) ? { bl: 1 } : {}),
    ...(isOn(child(font, "i")) ? { it: 1 } : {}),
    ...(isOn(child(font, "u")) ? { ul: { s: 1 } } : {}),
    ...(isOn(child(font, "strike")) ? { st: { s: 1 } } : {}),
    ...(rgb ? { cl: { rgb } } : {}),
  };
}

/** A conditional format names its colour as the background, a cell as the foreground of a solid pattern. */
function readFill(fill: Element | null, colour: ColourReader, overlay: boolean): CellStyle {
  const pattern = child(fill, "patternFill");
  const kind = pattern?.getAttribute("patternType");
  if (!pattern || kind === "none" || (!kind && !overlay)) return {};
  const [front, back] = [colour(child(pattern, "fgColor")), colour(child(pattern, "bgColor"))];
  const rgb = overlay ? (back ?? front) : front;
  return rgb ? { bg: { rgb } } : {};
}

function readBorder(border: Element | null, colour: ColourReader): CellStyle {
  const sides: BorderSides = {};
  for (const [side, name] of [
    ["l", "left"],
    ["r", "right"],
    ["t", "top"],
    ["b", "bottom"],
  ] as const) {
    const edge = child(border, name);
    const style = BORDERS[edge?.getAttribute("style") ?? ""];
    if (style !== undefined) sides[side] = { s: style, cl: { rgb: colour(child(edge, "color")) ?? "#000000" } };
  }
  return Object.keys(sides).length > 0 ? { bd: sides } : {};
}

function readAlignment(alignment: Element | null): CellStyle {
  if (!alignment) return {};
  const horizontal = HORIZONTAL[alignment.getAttribute("horizontal") ?? ""];
  const vertical = VERTICAL[alignment.getAttribute("vertical") ?? ""];
  const turned = Number(alignment.getAttribute("textRotation") || 0);
  return {
    ...(horizontal ? { ht: horizontal } : {}),
    ...(vertical ? { vt: vertical } : {}),
    ...(/^(?:1|true)$/.test(alignment.getAttribute("wrapText") ?? "") ? { tb: WRAP } : {}),
    ...(turned === 255 ? { tr: { a: 0, v: 1 } } : turned ? { tr: { a: turned > 90 ? turned - 90 : -turned } } : {}),
  };
}
