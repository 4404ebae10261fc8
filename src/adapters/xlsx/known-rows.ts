import type { Sheet } from "../../domain/grid/sheet";
import { sameBytes } from "./byte-search";
import type { ReadRow, SheetContext } from "./sheet-cells";

/** Where the rows of a sheet stand in its part, ascending: each from its tag up to the end of its end tag. */
export class RowPlaces {
  readonly numbers: number[] = [];
  readonly from: number[] = [];
  readonly to: number[] = [];

  add(number: number, from: number, to: number): void {
    this.numbers.push(number);
    this.from.push(from);
    this.to.push(to);
  }
}

interface Reading {
  readonly bytes: Uint8Array;
  readonly context: SheetContext;
  readonly places: RowPlaces;
}

const readings = new WeakMap<Sheet, Reading>();

/** Keeps where a sheet's rows were read, each of which says all that its cells are. */
export function rememberRows(sheet: Sheet, reading: Reading): void {
  readings.set(sheet, reading);
}

/**
 * The rows of a sheet as they were read before: where the same bytes stand in a changed copy, the same cells are read from them. A corrected copy
 * is read again as a whole, of which all but the corrected rows are as they were.
 */
export class KnownRows {
  private next = 0;

  private constructor(
    private readonly sheet: Sheet,
    private readonly reading: Reading,
  ) {}

  /** @returns null where the earlier reading says nothing of rows as they would be read now: of other strings, formats or dates */
  static of(sheet: Sheet | undefined, now: SheetContext): KnownRows | null {
    const reading = sheet && readings.get(sheet);
    if (!reading) return null;
    const { strings, formats, date1904 } = reading.context;
    const same =
      strings === now.strings && date1904 === now.date1904 && formats.every(({ code }, style) => code === now.formats[style]?.code);
    return same ? new KnownRows(sheet, reading) : null;
  }

  /** The sheet itself where its part is what it was. */
  whole(bytes: Uint8Array): Sheet | null {
    return bytes === this.reading.bytes ? this.sheet : null;
  }

  /** The row that stands at a place of the changed part as it stood before. */
  at(
    bytes: Uint8Array,
    at: number,
  ): { readonly number: number; readonly cells: ReadRow; readonly hidden: boolean; readonly to: number } | null {
    const { bytes: before, places } = this.reading;
    const { next } = this;
    const [number, from, to] = [places.numbers[next], places.from[next], places.to[next]];
    if (number === undefined || from === undefined || to === undefined || !sameBytes(bytes, at, before, from, to)) return null;
    this.next++;
    return { number, cells: this.sheet.row(number), hidden: this.sheet.hiddenRows.has(number), to: at + to - from };
  }

  /** Leaves the rows up to one that stands there otherwise. */
  pass(number: number): void {
    const { numbers } = this.reading.places;
    while (this.next < numbers.length && numbers[this.next]! <= number) this.next++;
  }
}
