import type { CellRange } from "../../domain/grid/address";
import type { HostCellLook } from "../backing";
import { assertWritable } from "../areas";
import { HostGap, invalidArgument } from "../office-error";
import { object, type AreasTarget, type HostSession, type OfficeProperty, type OfficeType } from "../object-model";

function dress({ sheetId, areas }: AreasTarget, session: HostSession, look: HostCellLook): void {
  for (const range of areas) {
    assertWritable(session, { sheetId, range });
    if (!session.backing.dressCells) throw new HostGap("the looks of cells");
    session.backing.dressCells(sheetId, range, look);
  }
}

/** A property that can be set and not yet be read: reports are dressed, tables are never looked at for their looks. */
const settable = (look: (value: unknown) => HostCellLook): OfficeProperty<AreasTarget> => ({
  set: (target, value, session) => dress(target, session, look(value)),
});

function colourOf(value: unknown): string {
  if (typeof value !== "string" || !/^#[0-9A-Fa-f]{6}$/.test(value)) throw invalidArgument("a colour such as #FFC7CE is expected");
  return value.toUpperCase();
}

function oneOf(value: unknown, ...allowed: readonly string[]): string {
  if (typeof value !== "string" || !allowed.includes(value)) throw invalidArgument(allowed.join(", "));
  return value;
}

function flag(value: unknown): boolean {
  if (typeof value !== "boolean") throw invalidArgument("true or false is expected");
  return value;
}

function size(value: unknown): number {
  if (typeof value !== "number" || !(value > 0 && value <= 409)) throw invalidArgument("a size from 1 to 409");
  return value;
}

const formatType: OfficeType<AreasTarget> = {
  name: "RangeFormat",
  properties: {
    WrapText: settable((value) => ({ wrapText: flag(value) })),
    HorizontalAlignment: settable((value) => ({ horizontalAlignment: oneOf(value, "General", "Left", "Center", "Right") })),
    VerticalAlignment: settable((value) => ({ verticalAlignment: oneOf(value, "Top", "Center", "Bottom") })),
    ColumnWidth: {
      set: ({ sheetId, areas }, value, session) => {
        if (typeof value !== "number" || value < 0 || value > 1_350) throw invalidArgument("the width");
        if (!session.backing.setColumnWidth) throw new HostGap("the width of columns");
        for (const { left, right } of areas) session.backing.setColumnWidth(sheetId, left, right, value);
      },
    },
  },
  navigations: {
    Protection: (target) => object(protectionType, target),
    Font: (target) => object(fontType, target),
    Fill: (target) => object(fillType, target),
    Borders: (target) => object(bordersType, target),
  },
  methods: {
    AutofitRows: ({ sheetId, areas }, _args, session) => {
      for (const { top, bottom } of areas) session.backing.fitRows?.(sheetId, top, bottom);
    },
  },
};

const fontType: OfficeType<AreasTarget> = {
  name: "RangeFont",
  properties: {
    Bold: settable((value) => ({ bold: flag(value) })),
    Italic: settable((value) => ({ italic: flag(value) })),
    Underline: settable((value) => ({ underline: oneOf(value, "None", "Single", "Double") })),
    Size: settable((value) => ({ fontSize: size(value) })),
    Color: settable((value) => ({ fontColor: colourOf(value) })),
    Name: settable((value) => {
      if (typeof value !== "string" || value === "") throw invalidArgument("the font's name");
      return { fontName: value };
    }),
  },
};

const fillType: OfficeType<AreasTarget> = {
  name: "RangeFill",
  properties: { Color: settable((value) => ({ fill: colourOf(value) })) },
};

const SIDES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"] as const;

const bordersType: OfficeType<AreasTarget> = {
  name: "RangeBorderCollection",
  indexer: (target, [side]) => {
    oneOf(side, ...SIDES);
    return object(borderType, target);
  },
};

const borderType: OfficeType<AreasTarget> = {
  name: "RangeBorder",
  properties: {
    Style: { set: (_target, value) => void oneOf(value, "Continuous") },
    Color: settable((value) => ({ borderColor: colourOf(value) })),
  },
};

const protectionType: OfficeType<AreasTarget> = {
  name: "FormatProtection",
  properties: { Locked: { get: locked } },
};

function locked({ sheetId, areas }: AreasTarget, session: HostSession): boolean | null {
  let first: boolean | null = null;
  for (const range of areas) {
    if (cellCount(range) > 1_000_000) throw new HostGap("FormatProtection.locked of so large a range");
    for (let row = range.top; row <= range.bottom; row++)
      for (let column = range.left; column <= range.right; column++) {
        const here = session.backing.isLocked(sheetId, row, column);
        if (first === null) first = here;
        else if (first !== here) return null;
      }
  }
  return first;
}

function cellCount({ top, left, bottom, right }: CellRange): number {
  return (bottom - top + 1) * (right - left + 1);
}

/** The looks of a range, or of several of one sheet. */
export const rangeFormat = (target: AreasTarget) => object(formatType, target);
