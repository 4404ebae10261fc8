import { shownCell, type Cell, type DashCell, type TickCell } from "../grid/cell";
import type { Sheet, Workbook } from "../grid/sheet";
import { headerField } from "../values/vocabulary/attendance-headers";
import { indicatorField } from "../values/vocabulary/indicator-headers";
import {
  HEADER_NOUNS,
  HEADER_WORDS,
  headerWords,
  LABEL_WORDS,
  type HeaderMeaning,
  type TaughtWord,
} from "../values/vocabulary/taught-words";

/**
 * The workbook as it reads once the taught words are known: each stands as the list's own word for what it was said to mean, so that every
 * reader takes it; what the cells store is untouched.
 */
export function withTaughtWords(workbook: Workbook, words: readonly TaughtWord[]): Workbook {
  if (words.length === 0) return workbook;
  const reading = new TaughtReading(words);
  return { ...workbook, sheets: workbook.sheets.map((sheet) => sheetWith(sheet, (cell) => reading.of(cell))) };
}

/** A sheet with some of its cells read otherwise; the sheet itself where none is. */
export function sheetWith(sheet: Sheet, read: (cell: Cell, row: number, column: number) => Cell): Sheet {
  let changed = false;
  const rows: (readonly (Cell | undefined)[])[] = [];
  for (const row of sheet.rowNumbers) {
    const cells = sheet.row(row);
    let own: (Cell | undefined)[] | null = null;
    cells.forEach((cell, column) => {
      if (!cell) return;
      const other = read(cell, row, column);
      if (other !== cell) (own ??= [...cells])[column] = other;
    });
    changed ||= own !== null;
    rows[row] = own ?? cells;
  }
  if (!changed) return sheet;
  return sheet.with({ rows });
}

class TaughtReading {
  private readonly nouns = new Map<string, { readonly means: HeaderMeaning; readonly noun: string }>();
  private readonly headers = new Map<string, string>();
  private readonly labels = new Map<string, string>();
  private readonly marks = new Map<string, "yes" | "no">();

  constructor(words: readonly TaughtWord[]) {
    for (const taught of words) {
      if (taught.kind === "header") {
        this.headers.set(taught.word, HEADER_WORDS[taught.means]);
        const noun = HEADER_NOUNS[taught.means];
        if (noun !== undefined && taught.word.length > 1) this.nouns.set(taught.word, { means: taught.means, noun });
      } else if (taught.kind === "label") this.labels.set(taught.word, LABEL_WORDS[taught.means]);
      else this.marks.set(taught.word, taught.means);
    }
  }

  /** A taught noun among the words of the trade: 金保 in 是否缴金保 reads as 社保 would there. */
  private inParts(own: string): string | undefined {
    for (const [word, { means, noun }] of this.nouns) {
      if (!own.includes(word)) continue;
      const read = own.replace(word, noun);
      if (headerField(read)?.field === means || indicatorField(read) === means) return HEADER_WORDS[means];
    }
    return undefined;
  }

  of(cell: Cell): Cell {
    const shown = shownCell(cell);
    if (shown.kind !== "text") return cell;
    const { plain, text } = shown;
    const mark = this.marks.get(plain);
    if (mark !== undefined) return readAs(cell, marked(mark, text));
    const label = this.labels.get(plain);
    if (label !== undefined) return readAs(cell, { kind: "text", text, plain: label });
    if (plain.length > 40 || this.headers.size === 0) return cell;
    const own = headerWords(plain);
    const header = this.headers.get(own) ?? this.inParts(own);
    return header === undefined ? cell : readAs(cell, { kind: "text", text, plain: plain.replace(own, header) });
  }
}

/** What a taught mark is read as; its text stays what is stored. */
export function marked(means: "yes" | "no", text: string): TickCell | DashCell {
  return means === "yes" ? { kind: "tick", text, plain: "√" } : { kind: "dash", text, plain: "—" };
}

function readAs(cell: Cell, shown: ReturnType<typeof shownCell>): Cell {
  return cell.kind === "formula" ? { ...cell, result: shown } : shown;
}
