import type { CellRef } from "../../domain/grid/address";
import type { XlsxPackage } from "./package";
import { readCellFormats } from "./read-styles";
import { readSheetLayout } from "./looks/sheet-layout";
import { rowExcerpts } from "./row-excerpt";
import { readWorkbookPart, type WorkbookPart } from "./workbook-part";

/** The number format of any cell of a file, empty ones included; sheets are looked at when one of their cells is asked for. */
export class CellFormats {
  private readonly book: WorkbookPart;
  private codes: readonly string[] | null = null;
  private readonly styles = new Map<string, readonly (readonly number[] | undefined)[]>();

  /** @param asked the cells that will be asked for, where they are known: of a large sheet only their rows are then looked at */
  constructor(
    private readonly pkg: XlsxPackage,
    private readonly asked: readonly CellRef[] | null = null,
  ) {
    this.book = readWorkbookPart(pkg);
  }

  code({ sheet, row, column }: CellRef): string {
    this.codes ??= readCellFormats(this.pkg, this.book.styles).map(({ code }) => code);
    return this.codes[this.sheet(sheet)[row]?.[column] ?? 0] ?? "General";
  }

  private sheet(name: string): readonly (readonly number[] | undefined)[] {
    let styles = this.styles.get(name);
    if (!styles) {
      const part = this.book.sheets.find((sheet) => sheet.name === name)?.part;
      styles = part === undefined ? [] : readSheetLayout(this.pkg, part, this.textOf(name, part)).styles;
      this.styles.set(name, styles);
    }
    return styles;
  }

  private textOf(name: string, part: string): string {
    const rows = this.asked?.filter(({ sheet }) => sheet === name).map(({ row }) => row);
    if (rows === undefined || rows.length > MOST_ROWS) return this.pkg.text(part);
    return rowExcerpts(this.pkg.part(part))?.(rows).text ?? this.pkg.text(part);
  }
}

/** Of more rows than this the whole sheet is read as fast. */
const MOST_ROWS = 4_000;
