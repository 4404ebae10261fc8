import { createDarkTheme, createLightTheme, type BrandVariants, type Theme } from "@fluentui/react-components";
import { groupOfMatch } from "../domain/values/present";

/** Ink green: calm beside Excel's own green, and 6:1 against white where text stands on it. */
const INK: BrandVariants = {
  10: "#011716",
  20: "#062524",
  30: "#083534",
  40: "#094342",
  50: "#0a514f",
  60: "#0b5e5c",
  70: "#0d6765",
  80: "#0f706d",
  90: "#2a807d",
  100: "#43908d",
  110: "#5aa09d",
  120: "#71b0ad",
  130: "#89c0bd",
  140: "#a3d0cd",
  150: "#bee0dd",
  160: "#dbf0ee",
};

const FONTS = {
  fontFamilyBase:
    '"Segoe UI Variable Text", "Segoe UI", "Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif',
  fontFamilyNumeric: '"Segoe UI Variable Text", "Segoe UI", "Microsoft YaHei UI", "PingFang SC", "Noto Sans CJK SC", sans-serif',
};

export const LIGHT: Theme = { ...createLightTheme(INK), ...FONTS };

const dark = createDarkTheme(INK);
export const DARK: Theme = {
  ...dark,
  ...FONTS,
  colorBrandForeground1: INK[130],
  colorBrandForeground2: INK[140],
  colorBrandForegroundLink: INK[130],
  colorBrandForegroundLinkHover: INK[140],
  colorBrandForegroundLinkPressed: INK[120],
  colorCompoundBrandForeground1: INK[130],
};

/** Whether Excel's background colour (`#RRGGBB`) is a dark one. */
export function isDarkColor(color: string | undefined): boolean | null {
  const match = /^#?([0-9a-f]{6})$/i.exec(color ?? "");
  if (!match) return null;
  const value = parseInt(groupOfMatch(match, 1), 16);
  return 0.299 * (value >> 16) + 0.587 * ((value >> 8) & 255) + 0.114 * (value & 255) < 128;
}
