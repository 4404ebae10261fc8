import type { Language, Localized } from "../language";

/** What a person calls a cell: whose row or which item it is (社工02), and of which month or area (2024年4月). */
export interface CellName {
  readonly subject: Localized;
  readonly part: Localized | null;
  /** What the row's 序号 says, where it has one. */
  readonly number?: string;
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

/** Whose cell it is, with the row's own 序号, by which a printed list is found again: 社工02（序号2）. */
function numberedSubject({ subject, number }: CellName, language: Language): string {
  if (number === undefined) return subject[language];
  return language === "zh" ? `${subject.zh}（序号${number}）` : `${subject.en} (no. ${number})`;
}

/** The same name with the row's own 序号 in its subject. */
export function numberedName(name: CellName | null | undefined): CellName | null {
  return name ? { ...name, subject: { zh: numberedSubject(name, "zh"), en: numberedSubject(name, "en") } } : null;
}

/** A title that says who and when before it says what. */
export function namedTitle(name: CellName | null | undefined, title: string, language: Language): string {
  const lead = nameText(name, language);
  return lead === "" ? title : `${lead} · ${title}`;
}
