import type { Names } from "../../formulas/stale-formulas";
import type { NamedTable } from "../../formulas/table-columns";
import { parseRange } from "../../domain/grid/address";
import type { XlsxPackage } from "./package";
import { readRelationships, type WorkbookPart } from "./workbook-part";
import { readXml, unescapeOoxml } from "./xml";

/** The names that a workbook's formulas may use; parts are read when a formula asks for the first one. */
export function workbookNames(pkg: XlsxPackage, book: WorkbookPart): Names {
  let defined: Map<string, string> | null = null;
  let tables: Map<string, NamedTable> | null = null;
  return {
    defined: (name, sheet) => {
      defined ??= readDefinedNames(pkg, book);
      return defined.get(keyOf(name, sheet)) ?? defined.get(keyOf(name, null)) ?? null;
    },
    table: (name) => {
      tables ??= readTables(pkg, book);
      return tables.get(name.toLowerCase()) ?? null;
    },
  };
}

function keyOf(name: string, sheet: string | null): string {
  return `${sheet?.toLowerCase() ?? ""}!${name.toLowerCase()}`;
}

/** What names stand for, by sheet where they hold on one alone. */
function readDefinedNames(pkg: XlsxPackage, book: WorkbookPart): Map<string, string> {
  const names = new Map<string, string>();
  const tabs: string[] = [];
  let open: { key: string; text: string } | null = null;
  readXml(book.part, pkg.text(book.part), {
    open: ({ name, attributes }) => {
      // Names count every tab, chart sheets too.
      if (name === "sheet") tabs.push(attributes.name ?? "");
      if (name !== "definedName" || attributes.name === undefined) return;
      const own = attributes.localSheetId === undefined ? null : (tabs[Number(attributes.localSheetId)] ?? null);
      open = { key: keyOf(attributes.name, own), text: "" };
    },
    text: (text) => {
      if (open) open.text += text;
    },
    close: (name) => {
      if (name !== "definedName" || !open) return;
      names.set(open.key, open.text);
      open = null;
    },
  });
  return names;
}

/** The tables (ListObjects) of a workbook, by the name that formulas give them. */
function readTables(pkg: XlsxPackage, book: WorkbookPart): Map<string, NamedTable> {
  const tables = new Map<string, NamedTable>();
  for (const { name: sheet, part } of book.sheets)
    for (const { type, target } of readRelationships(pkg, part)) {
      if (type !== "table" || !pkg.has(target)) continue;
      const columns: string[] = [];
      readXml(target, pkg.text(target), {
        open: ({ name, attributes }) => {
          if (name === "tableColumn") columns.push(unescapeOoxml(attributes.name ?? ""));
          const range = name === "table" && attributes.ref !== undefined ? parseRange(attributes.ref) : null;
          const called = attributes.displayName ?? attributes.name;
          if (!range || called === undefined) return;
          const { headerRowCount = "1", totalsRowCount = "0" } = attributes;
          tables.set(called.toLowerCase(), {
            sheet,
            range,
            columns,
            headerRows: Number(headerRowCount),
            totalsRows: Number(totalsRowCount),
          });
        },
      });
    }
  return tables;
}
