import type { Dated } from "../../domain/report/dated";
import { formatDay } from "../../domain/values/calendar";
import type { XlsxPackage } from "./package";
import { readRelationships } from "./workbook-part";
import { readXml } from "./xml";
import { XlsxError } from "./xlsx-error";

/** Excel stores its times in UTC; stations live by Beijing's clock, eight hours ahead the whole year. */
const BEIJING = 8 * 3_600_000;

/** When the workbook says that it was last saved, by Beijing's clock on every machine; null where it does not say. */
export function savedAt(pkg: XlsxPackage): Dated {
  try {
    const part = readRelationships(pkg, "").find(({ type }) => type === "core-properties")?.target;
    return part === undefined || !pkg.has(part) ? null : modifiedIn(part, pkg.text(part));
  } catch (error) {
    // Who wrote a workbook and when is beside its tables: they are read all the same.
    if (error instanceof XlsxError) return null;
    throw error;
  }
}

function modifiedIn(part: string, xml: string): Dated {
  let inModified = false;
  let written = "";
  readXml(part, xml, {
    open: ({ name }) => {
      inModified = name === "modified";
    },
    text: (text) => {
      if (inModified) written += text;
    },
    close: () => {
      inModified = false;
    },
  });
  const parts = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):\d\d(?:\.\d{1,9})?Z$/.exec(written.trim())?.slice(1).map(Number);
  if (!parts) return null;
  const [year, month, day, hour, minute] = parts as [number, number, number, number, number];
  const time = new Date(Date.UTC(year, month - 1, day, hour, minute) + BEIJING);
  const two = (value: number): string => String(value).padStart(2, "0");
  const date = formatDay({ year: time.getUTCFullYear(), month: time.getUTCMonth() + 1, day: time.getUTCDate() });
  return { what: "saved", time: `${date} ${two(time.getUTCHours())}:${two(time.getUTCMinutes())}` };
}
