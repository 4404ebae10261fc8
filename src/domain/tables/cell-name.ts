import type { Language, Localized } from "../language";

/** What a person calls a cell: whose row or which item it is (社工02), and of which month or area (2024年4月). */
export interface CellName {
  readonly subject: Localized;
  readonly part: Localized | null;
}

/** A name that is written in the sheet reads the same in every language. */
export function asWritten(text: string): Localized {
  return { zh: text, en: text };
}

/** A cell's name in one line: 社工02 · 2024年4月; "" for a cell that has none. */
export function nameText(name: CellName | null | undefined, language: Language): string {
  if (!name) return "";
  return name.part ? `${name.subject[language]} · ${name.part[language]}` : name.subject[language];
}

/** A title that says who and when before it says what. */
export function namedTitle(name: CellName | null | undefined, title: string, language: Language): string {
  const lead = nameText(name, language);
  return lead === "" ? title : `${lead} · ${title}`;
}
