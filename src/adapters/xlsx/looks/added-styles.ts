import { DOMParser } from "@xmldom/xmldom";
import type { CellStyle } from "./cell-style";
import { BUILT_IN_FORMATS } from "../read-styles";
import { escapeXml } from "../xml";
import { present } from "../../../domain/values/present";

const LISTS = ["numFmts", "fonts", "fills", "borders", "cellXfs"] as const;
type List = (typeof LISTS)[number];

const HORIZONTAL = ["", "left", "center", "right"];
const VERTICAL = ["", "top", "center", "bottom"];
const FIRST_OWN_FORMAT = 164;

/** Appends cell styles to a workbook's styles.xml; what stands there keeps its place and its characters. */
export class AddedStyles {
  private readonly prefix: string;
  private readonly counts: Record<List, number>;
  private readonly added: Record<List, string[]> = { numFmts: [], fonts: [], fills: [], borders: [], cellXfs: [] };
  private readonly known = new Map<string, number>();
  private nextFormat: number;

  constructor(private readonly xml: string) {
    const root = present(new DOMParser().parseFromString(xml.replace(/^\ufeff/, ""), "text/xml").documentElement, "the root of the styles");
    this.prefix = root.prefix ? `${root.prefix}:` : "";
    const listed = (name: string) => {
      const list = [...root.childNodes].find((node) => node.localName === name);
      return [...(list?.childNodes ?? [])].filter(({ nodeType }) => nodeType === 1);
    };
    this.counts = Object.fromEntries(LISTS.map((name) => [name, listed(name).length])) as Record<List, number>;
    const ids = listed("numFmts").map((node) =>
      Number((node as unknown as { getAttribute(name: string): string }).getAttribute("numFmtId")),
    );
    this.nextFormat = Math.max(FIRST_OWN_FORMAT - 1, ...ids) + 1;
  }

  /** The index that cells of this look bear. */
  indexOf(style: CellStyle | null, format: string): number {
    const key = JSON.stringify([style, format]);
    const there = this.known.get(key);
    if (there !== undefined) return there;
    const index = this.place("cellXfs", this.cellStyle(style ?? {}, format));
    this.known.set(key, index);
    return index;
  }

  private cellStyle(style: CellStyle, format: string): string {
    const p = this.prefix;
    const font = this.place("fonts", this.font(style));
    const fill = style.bg?.rgb
      ? this.place(
          "fills",
          `<${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="${argb(style.bg.rgb)}"/></${p}patternFill></${p}fill>`,
        )
      : 0;
    const border = style.bd ? this.place("borders", this.border(style)) : 0;
    const number = this.format(format);
    const alignment = [
      HORIZONTAL[style.ht ?? 0] && `horizontal="${HORIZONTAL[style.ht ?? 0]}"`,
      VERTICAL[style.vt ?? 0] && `vertical="${VERTICAL[style.vt ?? 0]}"`,
      Number(style.tb) === 3 && 'wrapText="1"',
    ].filter(Boolean);
    return (
      `<${p}xf numFmtId="${number}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">` +
      `<${p}alignment ${alignment.join(" ")}/></${p}xf>`
    );
  }

  private font({ bl, it, ul, fs, cl, ff }: CellStyle): string {
    const p = this.prefix;
    const name = ff?.split(",")[0]?.trim();
    return (
      `<${p}font>${bl ? `<${p}b/>` : ""}${it ? `<${p}i/>` : ""}${ul?.s ? `<${p}u/>` : ""}<${p}sz val="${fs ?? 11}"/>` +
      `${cl?.rgb ? `<${p}color rgb="${argb(cl.rgb)}"/>` : ""}${name ? `<${p}name val="${escapeXml(name)}"/>` : ""}</${p}font>`
    );
  }

  private border({ bd }: CellStyle): string {
    const p = this.prefix;
    const sides = (["left", "right", "top", "bottom"] as const).map((side) => {
      const edge = bd?.[side[0] as "l" | "r" | "t" | "b"];
      return edge ? `<${p}${side} style="thin"><${p}color rgb="${argb(edge.cl.rgb ?? "#000000")}"/></${p}${side}>` : `<${p}${side}/>`;
    });
    return `<${p}border>${sides.join("")}</${p}border>`;
  }

  private format(code: string): number {
    const builtIn = Object.entries(BUILT_IN_FORMATS).find(([, known]) => known === code)?.[0];
    if (builtIn !== undefined) return Number(builtIn);
    const key = `format ${code}`;
    const there = this.known.get(key);
    if (there !== undefined) return there;
    const id = this.nextFormat++;
    this.added.numFmts.push(`<${this.prefix}numFmt numFmtId="${id}" formatCode="${escapeXml(code)}"/>`);
    this.known.set(key, id);
    return id;
  }

  private place(list: List, element: string): number {
    const at = this.added[list].indexOf(element);
    return this.counts[list] + (at >= 0 ? at : this.added[list].push(element) - 1);
  }

  /** The text of styles.xml with everything that was asked for. */
  result(): string {
    let xml = this.xml;
    for (const list of LISTS) if (this.added[list].length > 0) xml = this.extend(xml, list);
    return xml;
  }

  private extend(xml: string, list: List): string {
    const p = this.prefix;
    const added = this.added[list].join("");
    const count = this.counts[list] + this.added[list].length;
    const whole = new RegExp(`<${p}${list}\\b[^>]*?(?:/>|>([\\s\\S]*?)</${p}${list}>)`).exec(xml);
    const text = `<${p}${list} count="${count}">${whole?.[1] ?? ""}${added}</${p}${list}>`;
    if (whole) return xml.slice(0, whole.index) + text + xml.slice(whole.index + whole[0].length);
    // Number formats come first in a style sheet; the other lists are never missing in a valid one.
    const start = xml.indexOf(">", xml.indexOf(`<${p}styleSheet`)) + 1;
    return xml.slice(0, start) + text + xml.slice(start);
  }
}

const argb = (color: string): string => `FF${color.replace("#", "").toUpperCase()}`;
