import { displayFormat } from "../../domain/grid/display-format";
import { formatAddress, type CellRef } from "../../domain/grid/address";
import { DAYS_TO_1904 } from "./cell-state";
import { run, type Capabilities } from "./session";

/** A cell that holds a day, to tell by how Excel writes it. */
export interface SampleDate extends CellRef {
  readonly key: string;
  readonly serial: number;
  readonly format: string;
}

/** The serial number of 2024-01-01 where days are counted from 1900. */
const NEW_YEAR_2024 = 45_292;

/** From which year the workbook counts its days: Excel tells it by computing one, or by how it writes one. Asked once, and only where days stand in cells. */
export class DateSystem {
  private asked = false;
  known = false;

  constructor(private readonly capabilities: Capabilities) {}

  async from1904(sample: SampleDate | null): Promise<boolean> {
    if (this.asked || !sample) return this.known;
    const told = (await this.computed().catch(() => null)) ?? (await this.written(sample).catch(() => null));
    if (told !== null) [this.asked, this.known] = [true, told];
    return this.known;
  }

  private computed(): Promise<boolean | null> {
    return run(
      async (context) => {
        const day = context.workbook.functions.date(2024, 1, 1);
        day.load("value");
        await context.sync();
        const serial = Number(day.value);
        return serial === NEW_YEAR_2024 ? false : serial === NEW_YEAR_2024 - DAYS_TO_1904 ? true : null;
      },
      { deadline: this.capabilities.deadline },
    );
  }

  private written(sample: SampleDate): Promise<boolean | null> {
    return run(
      async (context) => {
        const cell = context.workbook.worksheets.getItem(sample.key).getRange(formatAddress(sample));
        cell.load("text");
        await context.sync();
        const year = Number(/(?<!\d)(\d{4})(?!\d)/.exec(cell.text[0]?.[0] ?? "")?.[1]);
        if (!/yyyy/i.test(sample.format) || displayFormat(sample.format).kind !== "date" || Number.isNaN(year)) return null;
        const years = [yearOf(sample.serial), yearOf(sample.serial + DAYS_TO_1904)];
        return years[0] === year ? false : years[1] === year ? true : null;
      },
      { deadline: this.capabilities.deadline },
    );
  }
}

/** The year of a serial number counted from 1900; half a day's error at New Year does not matter here. */
const yearOf = (serial: number): number => 1900 + Math.floor((serial - 1) / 365.2425);
