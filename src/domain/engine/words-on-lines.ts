import type { CellRange } from "../grid/address";
import { cellText, shownCell } from "../grid/cell";
import { BESIDE, headersOver, textsOfRow } from "../tables/left-out";
import type { Table } from "../tables/model";
import { WRITABLE_ROWS } from "../tables/roles";
import { HEADS_REMARKS } from "../values/vocabulary/no-figures";
import { BY_LOOKS, COUNTS_OTHERWISE, FOOTNOTE_SIGN } from "../values/vocabulary/sum-words";

/** A note tells of amounts, not of who filled the table in. */
const ON_AMOUNTS = /\d|计|算|率|量|数|按|含|折/;

const NOTES_BELOW = 8;

/** Words by which one line of a table counts otherwise than the others: its remark, what stands over it, a note at its sign, a legend of looks. */
export class WordsOnLines {
  private readonly legend: string | null;
  private readonly heads: (column: number) => string;
  private readonly banners = new Map<number, string>();
  private lines: readonly number[] | null = null;

  /** @param sentences what stands over and below the table's lines */
  constructor(
    private readonly table: Table,
    sentences: readonly string[],
  ) {
    this.heads = headersOver(table);
    this.legend = sentences.find((text) => BY_LOOKS.test(text) && COUNTS_OTHERWISE.test(text)) ?? null;
    let banner: string | null = null;
    for (const [row, role] of [...(table.roles?.rows ?? [])].sort(([one], [other]) => one - other)) {
      if (role === "banner") banner = textsOfRow(table.sheet, row, table.range.left, table.range.right).find(countsOtherwise) ?? null;
      else if (banner !== null) this.banners.set(row, banner);
    }
  }

  /** The words on an entry's line; null where none speak of it. */
  of(row: number): string | null {
    const { sheet, range } = this.table;
    const [name = "", ...texts] = textsOfRow(sheet, row, range.left, range.right);
    return texts.find(countsOtherwise) ?? this.inName(name) ?? this.over(row) ?? this.atSign(row) ?? this.legend;
  }

  /** 合同社工（系数0.8）: what a name says of itself in brackets. */
  private inName(name: string): string | null {
    const inner = inBrackets(name);
    // 总分（按20%折算): families read shares themselves.
    return inner !== null && countsOtherwise(name) && !/\d[%％]/.test(inner) ? name : null;
  }

  /** A merged name of several lines, or a banner over them. */
  private over(row: number): string | null {
    const { sheet, range } = this.table;
    for (let column = range.left; column <= range.right + BESIDE; column++) {
      const merge = sheet.mergeAt(row, column);
      if (!merge || merge.bottom === merge.top || (column > range.right && this.isOfAll(merge))) continue;
      const text = cellText(sheet.seen(row, column));
      if (countsOtherwise(text)) return text;
    }
    return this.banners.get(row) ?? null;
  }

  /** A note that stands beside most lines is none of theirs. */
  private isOfAll({ top, bottom }: CellRange): boolean {
    this.lines ??= [...(this.table.roles?.rows ?? [])].flatMap(([row, role]) => (role === "item" ? [row] : []));
    return this.lines.filter((row) => row >= top && row <= bottom).length * 2 > this.lines.length;
  }

  /** What a note says at the sign behind a name. Signs are looked for in the texts as they are written: ① is a 1 to who reads them plainly. */
  private atSign(row: number): string | null {
    const { sheet, range } = this.table;
    for (let column = range.left; column <= range.right + BESIDE; column++) {
      const shown = shownCell(sheet.cell(row, column));
      if (shown.kind !== "text") continue;
      // In a column of remarks (注) a sign may stand alone.
      const words = `${HEADS_REMARKS.test(this.heads(column)) ? " " : ""}${shown.text.trim()}`;
      const sign = FOOTNOTE_SIGN.exec(words)?.[0];
      const note = sign === undefined ? null : this.noteAt(sign.replace(/[()（）【】]/g, ""));
      if (note !== null) return note;
    }
    return null;
  }

  private noteAt(sign: string): string | null {
    const { sheet, range, roles } = this.table;
    for (let row = range.top; row <= range.bottom + NOTES_BELOW; row++) {
      if (WRITABLE_ROWS.has(roles?.rows.get(row) ?? "unread")) continue;
      for (const cell of sheet.row(row)) {
        const shown = cell && shownCell(cell);
        if (shown?.kind !== "text") continue;
        const note = shown.text.trim().replace(/^(?:注|备注|说明)[:：]?\s*/, "");
        const at = note.indexOf(sign);
        if (at >= 0 && at < note.length - sign.length && ON_AMOUNTS.test(shown.plain)) return shown.plain;
      }
    }
    return null;
  }
}

/** The first words in brackets; null where none stand there. */
export function inBrackets(text: string): string | null {
  return /[(（]([^()（）]+)[)）]/.exec(text)?.[1] ?? null;
}

/** 2022年6月(计0.5), 2025.6(计0.5), Jun2025(计0.5): the weight of a month is read with it. */
const MONTH_OF_WEIGHT = /^(?:[\d年月份./\-一二三四五六七八九十]{1,10}|[A-Z][a-z]{2,8}\.?\d{0,4})[(（][计按](?:0?\.\d+|[01])[^,，。]{0,3}$/i;

function countsOtherwise(text: string): boolean {
  return COUNTS_OTHERWISE.test(text) && !MONTH_OF_WEIGHT.test(text);
}
