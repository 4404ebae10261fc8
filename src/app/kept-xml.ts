import type { StoredSettings } from "./stored-values";
import { groupOfMatch } from "../domain/values/present";

/** Known by this namespace, in a file and in an open workbook alike: whatever keeps something there asks for the part of this namespace. */
export const KEPT_NAMESPACE = "urn:station-audit:kept:1";

const VALUE = /<(?:\w+:)?value\s[^>]*?\bname="([^"]*)"[^>]*?(?:\/>|>([^<]*)<\/(?:\w+:)?value\s*>)/g;

/** What the workbook keeps for us as the text of its own part: the one form for files, the page and Excel. */
export function keptXml(values: StoredSettings): string {
  const entries = [...values].map(
    ([name, value]) => `<value name="${escaped(name).replace(/"/g, "&quot;")}">${escaped(String(value))}</value>`,
  );
  return `<kept xmlns="${KEPT_NAMESPACE}">${entries.join("")}</kept>`;
}

/** What such a part holds. */
export function keptValues(xml: string): StoredSettings {
  const values = new Map<string, unknown>();
  for (const match of xml.matchAll(VALUE)) values.set(unescaped(groupOfMatch(match, 1)), unescaped(match[2] ?? ""));
  return values;
}

/** What looks like an escape of Office's files is escaped as they do it; a JSON text holds nothing else that XML could not. */
function escaped(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;");
}

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };

function unescaped(text: string): string {
  return text
    .replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex = "", decimal = "", name = "") =>
      hex !== "" || decimal !== ""
        ? String.fromCodePoint(hex === "" ? parseInt(decimal, 10) : parseInt(hex, 16))
        : (ENTITIES[name] ?? whole),
    )
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}
