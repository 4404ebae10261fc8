import type { Appendices } from "../app/report/appendices";
import { formatReference } from "../domain/grid/address";
import type { Language } from "../domain/language";
import { nameText } from "../domain/tables/cell-name";
import { TEXTS } from "./texts";

/** What the appendices of a report say otherwise than the sheets, a line each; nothing where the report repeats no sheet. */
export function appendixLines({ tables, differences, rows }: Appendices, language: Language, lineOf: (offset: number) => number): string[] {
  if (tables === 0) return [];
  const words = TEXTS[language].appendix;
  return [
    ...differences.map(({ name, stated, expected, from, cell }) =>
      words.differs(nameText(name, language), lineOf(from), stated, expected, formatReference(cell)),
    ),
    ...rows.map(({ name, side, from, cell }) =>
      side === "sheet"
        ? words.missing(nameText(name, language), cell ? formatReference(cell) : "")
        : words.additional(nameText(name, language), from === null ? null : lineOf(from)),
    ),
    words.summary(tables, differences.length, rows.length),
  ];
}

/** The same as JSON. */
export function appendicesJson({ tables, differences, rows }: Appendices, language: Language, lineOf: (offset: number) => number): object {
  return {
    tables,
    differences: differences.map(({ name, stated, expected, from, cell }) => ({
      name: nameText(name, language),
      stated,
      expected,
      from,
      line: lineOf(from),
      cell: formatReference(cell),
    })),
    rows: rows.map(({ name, side, from, cell }) => ({
      name: nameText(name, language),
      onlyIn: side,
      ...(from === null ? {} : { line: lineOf(from) }),
      ...(cell ? { cell: formatReference(cell) } : {}),
    })),
  };
}
