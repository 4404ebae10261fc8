import { firstItem, groupOfMatch } from "../values/present";

/** How a number format shows a number, as far as auditing needs it. */
export interface DisplayFormat {
  /** The format code as the workbook holds it, `General` included. */
  readonly code: string;
  readonly kind: "general" | "number" | "percent" | "date" | "text";
  /** Digits shown after the decimal point (after the scaling of a percentage); null under General and Text, which show what is stored. */
  readonly decimals: number | null;
}

export const GENERAL: DisplayFormat = { code: "General", kind: "general", decimals: null };

/** Reads a number format code. */
export function displayFormat(code: string): DisplayFormat {
  return code === GENERAL.code || code === "" ? GENERAL : readFormat(code);
}

/** Excel takes format codes of 255 characters and shows 30 decimals; more only a file made to do harm asks for. */
const LONGEST_CODE = 255;
const MOST_DECIMALS = 30;

function readFormat(code: string): DisplayFormat {
  if (code.length > LONGEST_CODE) return { code, kind: "general", decimals: null };
  // Only the section for positive numbers matters; quoted text, escapes, fills and bracketed colours or locales show no digits.
  const section = firstItem(code.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]{0,255}\]/g, "").split(";"));
  if (section.trim() === "@") return { code, kind: "text", decimals: null };
  if (/^\s*(general|g\/通用格式)\s*$/i.test(section)) return { code, kind: "general", decimals: null };
  if (/[ymdhs年月日]/i.test(section) && !/[#0?]/.test(section.replace(/(?<![hms])[hms]+\.0+/gi, "")))
    return { code, kind: "date", decimals: null };
  if (!/[#0?]/.test(section)) return { code, kind: "general", decimals: null };
  if (/[eE][+-]/.test(section) || section.includes("/")) return { code, kind: "general", decimals: null };
  const fraction = /\.([#0?]*)/.exec(section);
  return {
    code,
    kind: section.includes("%") ? "percent" : "number",
    decimals: fraction ? Math.min(groupOfMatch(fraction, 1).length, MOST_DECIMALS) : 0,
  };
}
