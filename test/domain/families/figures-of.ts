import { audit } from "../../../src/domain/engine";
import { formatAddress } from "../../../src/domain/grid/address";
import type { Sheet } from "../../../src/domain/grid/sheet";
import { DEFAULT_SETTINGS, type Settings } from "../../../src/domain/settings";

/** What a derived cell's figure says of itself: value, how it came about, from which cells, its native formula, who is to blame. */
export type ToldFigure = readonly [
  value: number | string | null,
  arithmetic: string,
  inputs: string,
  formula: string | null,
  blockedBy?: string,
];

/** Every figure of a sheet by the cell that it belongs to. */
export function figuresOf(sheet: Sheet, settings: Partial<Settings> = {}): Record<string, ToldFigure> {
  const { figures } = audit({ sheets: [sheet] }, { ...DEFAULT_SETTINGS, requiredStaff: 3, ...settings });
  const told = figures.map(({ figure }): [string, ToldFigure] => {
    const { inputs, arithmetic } = figure.explain();
    const names = (cells: typeof inputs): string =>
      cells.map((cell) => (cell.sheet === sheet.name ? formatAddress(cell) : `?${cell.sheet}`)).join(" ");
    const value = typeof figure.value === "string" ? figure.value : (figure.value?.valueOf() ?? null);
    const blame = names(figure.blockedBy);
    return [
      formatAddress(figure),
      [
        typeof value === "number" ? Number(value.toPrecision(12)) : value,
        arithmetic,
        names(inputs),
        figure.formula(),
        ...(blame ? [blame] : []),
      ] as unknown as ToldFigure,
    ];
  });
  return Object.fromEntries(told);
}
