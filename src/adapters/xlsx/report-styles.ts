import type { Look } from "../../domain/report/report-sheet";
import { BORDER_COLOR, LINK_COLOR, SHEET_FONT, SHEET_FONT_SIZE, SHEET_LOOKS, type CellLook } from "../../app/cell-looks";
import { BUILT_IN_FORMATS } from "./read-styles";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Collects the looks of a report that are used, each once. */
export class ReportStyles {
  private readonly fonts: string[] = [fontXml({ align: "left", wrap: false, border: false }, false)];
  private readonly fills = ['<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>'];
  private readonly formats = ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'];
  private readonly known = new Map<string, number>();

  /** @param across for a text over all columns, which is broken into lines whatever its look says */
  of(look: Look, linked: boolean, across = false): number {
    const key = `${look}${linked ? "!" : ""}${across ? "-" : ""}`;
    const there = this.known.get(key);
    if (there !== undefined) return there;
    const style = SHEET_LOOKS[look];
    const font = place(this.fonts, fontXml(style, linked));
    const fill = style.fill === undefined ? 0 : place(this.fills, fillXml(style.fill));
    const number = formatId(style.numberFormat ?? "General");
    const index = this.formats.push(
      `<xf numFmtId="${number}" fontId="${font}" fillId="${fill}" borderId="${style.border ? 1 : 0}" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"${number ? ' applyNumberFormat="1"' : ""}>` +
        `<alignment horizontal="${style.align}" vertical="${style.border ? "top" : "center"}"${style.wrap || across ? ' wrapText="1"' : ""}/></xf>`,
    );
    this.known.set(key, index - 1);
    return index - 1;
  }

  toXml(): string {
    const list = (name: string, items: readonly string[]): string => `<${name} count="${items.length}">${items.join("")}</${name}>`;
    const side = (name: string): string => `<${name} style="thin"><color rgb="${argb(BORDER_COLOR)}"/></${name}>`;
    const border = `<border>${["left", "right", "top", "bottom"].map(side).join("")}<diagonal/></border>`;
    return (
      `${HEAD}<styleSheet xmlns="${MAIN}">${list("fonts", this.fonts)}${list("fills", this.fills)}` +
      `${list("borders", ["<border><left/><right/><top/><bottom/><diagonal/></border>", border])}` +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      `${list("cellXfs", this.formats)}<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`
    );
  }
}

/** Reports need no format of their own beside Excel's built-in ones. */
function formatId(code: string): number {
  return Number(Object.entries(BUILT_IN_FORMATS).find(([, known]) => known === code)?.[0] ?? 0);
}

function place(list: string[], xml: string): number {
  const index = list.indexOf(xml);
  return index >= 0 ? index : list.push(xml) - 1;
}

function fontXml({ size = SHEET_FONT_SIZE, bold, italic, color }: CellLook, linked: boolean): string {
  const shown = linked ? LINK_COLOR : color;
  return (
    `<font>${bold ? "<b/>" : ""}${italic ? "<i/>" : ""}${linked ? "<u/>" : ""}<sz val="${size}"/>` +
    `${shown === undefined ? "" : `<color rgb="${argb(shown)}"/>`}<name val="${SHEET_FONT}"/><family val="2"/></font>`
  );
}

function fillXml(color: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="${argb(color)}"/><bgColor indexed="64"/></patternFill></fill>`;
}

function argb(color: string): string {
  return `FF${color.slice(1).toUpperCase()}`;
}
