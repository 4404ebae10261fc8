import { cellText, shownCell } from "../grid/cell";
import type { Sheet } from "../grid/sheet";
import type { Localized } from "../language";
import { headerWords, type HeaderMeaning } from "../values/vocabulary/taught-words";
import type { Question } from "./question";
import { firstItem } from "../values/present";

/** A column's header: its text as it is compared, and where it stands. */
export interface HeaderText {
  readonly row: number;
  readonly column: number;
  readonly plain: string;
}

/** A column that a header may be of, what it is called when that is asked, and the part of a header that makes it one. */
interface Meant {
  readonly means: HeaderMeaning;
  readonly called: Localized;
}

/** Headers asked about at once for one column; more would be guessing aloud. */
const MOST = 2;

/** The lowest text of a column's header rows, where it is first seen in its merged area. */
export function lowestText(sheet: Sheet, top: number, bottom: number, column: number): HeaderText | null {
  for (let row = bottom; row >= Math.max(0, top); row--) {
    const merge = sheet.mergeAt(row, column);
    if (merge && (merge.left < column || merge.right > merge.left + 1)) continue;
    const cell = sheet.seen(row, column);
    if (shownCell(cell).kind === "text") return { row: merge?.top ?? row, column, plain: cellText(cell) };
  }
  return null;
}

/** Asks of headers whether they are of the column that is missed; each different one is one question, wherever it stands. */
export function headerQuestions(
  sheet: Sheet,
  headers: readonly HeaderText[],
  {
    means,
    called,
    others = [],
    noun = (plain) => plain,
  }: Meant & { readonly others?: readonly Meant[]; readonly noun?: (words: string) => string },
): Question[] {
  const words = new Map<string, HeaderText[]>();
  for (const header of headers) {
    const word = noun(headerWords(header.plain));
    words.set(word, [...(words.get(word) ?? []), header]);
  }
  return [...words].slice(0, MOST).map(([word, places]): Question => {
    const teach = (text: Localized, meaning: HeaderMeaning) => ({ text, teaches: [{ kind: "header", word, means: meaning } as const] });
    const said = headerWords(firstItem(places).plain);
    return {
      id: `header:${word}`,
      text: { zh: `“${said}”是${called.zh}吗？`, en: `Is “${said}” ${called.en}?` },
      cells: places.map(({ row, column }) => ({ sheet: sheet.name, row, column })),
      answers: [
        teach({ zh: "是", en: "Yes" }, means),
        ...others.map((other) => teach({ zh: `是${other.called.zh}`, en: `It is ${other.called.en}` }, other.means)),
        others.length === 0 ? teach({ zh: "不是", en: "No" }, "own") : teach({ zh: "都不是", en: "Neither" }, "own"),
      ],
      instead: null,
    };
  });
}
