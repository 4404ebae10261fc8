import { DOMParser, type Element } from "@xmldom/xmldom";
import { itemAt } from "../../../domain/values/present";

/** Turns a colour element of OOXML (rgb, theme with tint, or the old palette) into `#RRGGBB`; null where the program decides. */
export type ColourReader = (element: Element | null | undefined) => string | null;

const OFFICE_THEME = [
  "FFFFFF",
  "000000",
  "E7E6E6",
  "44546A",
  "4472C4",
  "ED7D31",
  "A5A5A5",
  "FFC000",
  "5B9BD5",
  "70AD47",
  "0563C1",
  "954F72",
];

/** The order in which cells number a theme's colours: light before dark, unlike the theme itself. */
const THEME_ORDER = ["lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink"];

const BASIC = "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF";
const PALETTE =
  `${BASIC} ${BASIC} 800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF ` +
  "000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 " +
  "FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333";
const INDEXED = PALETTE.split(" ");

/** Makes the reader for a workbook's theme; without one Office's own theme stands in. */
export function colourReader(theme: string | null): ColourReader {
  const colours = theme === null ? OFFICE_THEME : themeColours(theme);
  return (element) => {
    if (!element) return null;
    const rgb = element.getAttribute("rgb");
    if (rgb && /^[0-9A-Fa-f]{6,8}$/.test(rgb)) return `#${rgb.slice(-6).toUpperCase()}`;
    const themed = element.getAttribute("theme");
    const base = themed ? colours[Number(themed)] : INDEXED[Number(element.getAttribute("indexed") || NaN)];
    return base === undefined ? null : tinted(base, Number(element.getAttribute("tint") || 0));
  };
}

function themeColours(theme: string): string[] {
  const scheme = new DOMParser().parseFromString(theme, "text/xml").getElementsByTagNameNS("*", "clrScheme")[0];
  return THEME_ORDER.map((name, index) => {
    const slot = scheme?.getElementsByTagNameNS("*", name)[0];
    const rgb = slot?.getElementsByTagNameNS("*", "srgbClr")[0]?.getAttribute("val");
    const system = slot?.getElementsByTagNameNS("*", "sysClr")[0]?.getAttribute("lastClr");
    return rgb ?? system ?? itemAt(OFFICE_THEME, index);
  });
}

/** A tint lightens (above 0) or darkens a colour in its luminance; mixing with white or black comes close enough for a screen. */
function tinted(rgb: string, tint: number): string {
  const channels = [0, 2, 4].map((at) => parseInt(rgb.slice(at, at + 2), 16));
  const moved = channels.map((channel) => Math.round(tint < 0 ? channel * (1 + tint) : channel + (255 - channel) * tint));
  return `#${moved.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`.toUpperCase();
}
