import type { CellRange } from "../../domain/grid/address";
import { intersection, sheetOf, WHOLE_SHEET } from "../areas";
import type { HostConditionalFormat, HostConditionalStyle } from "../backing";
import { accessDenied, HostGap, invalidArgument, itemNotFound } from "../office-error";
import { NULL_OBJECT, object, type HostSession, type OfficeType, type RangeTarget } from "../object-model";
import { firstItem } from "../../domain/values/present";

interface FormatTarget {
  readonly sheetId: string;
  readonly id: string;
}

function formatOf({ sheetId, id }: FormatTarget, session: HostSession): HostConditionalFormat {
  sheetOf(session, sheetId);
  const all = session.backing.conditionalFormats(sheetId);
  const found = all.find((format) => format.id === id);
  if (!found) throw itemNotFound(`the conditional format ${id}`);
  if (session.quirks.has("Q2") && all.some((other) => overlaid(found, other))) throw itemNotFound(`the conditional format ${id}`);
  return found;
}

/** Two custom formats by hand over one cell: Excel then finds neither by its id. */
function overlaid(a: HostConditionalFormat, b: HostConditionalFormat): boolean {
  const byHand = ({ type, formula }: HostConditionalFormat) => type === "Custom" && formula !== "" && !formula.includes("station-audit:");
  return a !== b && byHand(a) && byHand(b) && a.ranges.some((one) => b.ranges.some((other) => intersection(one, other) !== null));
}

/** What the list of formats says of one, whether or not it can be asked for by itself. */
function listed({ sheetId, id }: FormatTarget, session: HostSession): HostConditionalFormat {
  return session.backing.conditionalFormats(sheetId).find((format) => format.id === id) ?? formatOf({ sheetId, id }, session);
}

function change(target: FormatTarget, session: HostSession, fields: Partial<HostConditionalFormat>): void {
  assertUnprotected(target.sheetId, session);
  session.backing.putConditionalFormat(target.sheetId, { ...formatOf(target, session), ...fields });
}

function restyle(target: FormatTarget, session: HostSession, fields: Partial<HostConditionalStyle>): void {
  change(target, session, { format: { ...formatOf(target, session).format, ...fields } });
}

function assertUnprotected(sheetId: string, session: HostSession): void {
  const sheet = sheetOf(session, sheetId);
  if (sheet.isProtected) throw accessDenied(`the sheet ${sheet.name} is protected`);
}

function text(value: unknown): string {
  if (typeof value !== "string") throw invalidArgument("text is expected");
  return value;
}

function flag(value: unknown): boolean {
  if (typeof value !== "boolean") throw invalidArgument("true or false is expected");
  return value;
}

function colour(value: unknown): string {
  if (typeof value !== "string" || !/^#[0-9A-Fa-f]{6}$/.test(value)) throw invalidArgument("a colour such as #FFC7CE is expected");
  return value.toUpperCase();
}

const custom = (target: FormatTarget, session: HostSession) => {
  if (formatOf(target, session).type !== "Custom") throw new HostGap("the rule of a conditional format that is not custom");
  return object(customType, target);
};

const formatType: OfficeType<FormatTarget> = {
  name: "ConditionalFormat",
  id: ({ id }) => id,
  properties: {
    Id: { get: ({ id }) => id },
    Type: { get: (target, session) => listed(target, session).type },
    Priority: {
      get: (target, session) => formatOf(target, session).priority,
      set: (target, value, session) => {
        if (typeof value !== "number" || !Number.isInteger(value) || value < 0) throw invalidArgument("the priority");
        change(target, session, { priority: value });
      },
    },
    StopIfTrue: {
      get: (target, session) => formatOf(target, session).stopIfTrue,
      set: (target, value, session) => change(target, session, { stopIfTrue: flag(value) }),
    },
  },
  navigations: {
    Custom: custom,
    CustomOrNullObject: (target, session) => (formatOf(target, session).type === "Custom" ? custom(target, session) : NULL_OBJECT),
  },
  methods: {
    Delete: (target, _args, session) => {
      assertUnprotected(target.sheetId, session);
      session.backing.deleteConditionalFormat(target.sheetId, formatOf(target, session).id);
    },
    GetRange: (target, _args, session) => {
      const { ranges } = formatOf(target, session);
      if (ranges.length !== 1) throw invalidArgument("the conditional format covers several ranges");
      return session.range({ sheetId: target.sheetId, range: firstItem(ranges) });
    },
    GetRangeOrNullObject: (target, _args, session) => {
      const { ranges } = formatOf(target, session);
      return ranges.length === 1 ? session.range({ sheetId: target.sheetId, range: firstItem(ranges) }) : NULL_OBJECT;
    },
    GetRanges: (target, _args, session) => session.rangeAreas({ sheetId: target.sheetId, areas: formatOf(target, session).ranges }),
  },
};

const customType: OfficeType<FormatTarget> = {
  name: "CustomConditionalFormat",
  navigations: {
    Rule: (target) => object(ruleType, target),
    Format: (target) => object(styleType, target),
  },
};

const ruleType: OfficeType<FormatTarget> = {
  name: "ConditionalFormatRule",
  properties: {
    Formula: {
      get: (target, session) => formatOf(target, session).formula,
      set: (target, value, session) => {
        const formula = text(value);
        if (!formula.startsWith("=") || formula.length < 2) throw invalidArgument("a formula is expected");
        change(target, session, { formula });
      },
    },
  },
};

const styleType: OfficeType<FormatTarget> = {
  name: "ConditionalRangeFormat",
  navigations: {
    Fill: (target) => object(fillType, target),
    Font: (target) => object(fontType, target),
    Borders: (target) => object(bordersType, target),
  },
};

const fillType: OfficeType<FormatTarget> = {
  name: "ConditionalRangeFill",
  properties: {
    Color: {
      get: (target, session) => formatOf(target, session).format.fill ?? "",
      set: (target, value, session) => restyle(target, session, { fill: colour(value) }),
    },
  },
};

const fontType: OfficeType<FormatTarget> = {
  name: "ConditionalRangeFont",
  properties: {
    Color: {
      get: (target, session) => formatOf(target, session).format.fontColor ?? "",
      set: (target, value, session) => restyle(target, session, { fontColor: colour(value) }),
    },
    Bold: {
      get: (target, session) => formatOf(target, session).format.bold ?? false,
      set: (target, value, session) => restyle(target, session, { bold: flag(value) }),
    },
    Italic: {
      get: (target, session) => formatOf(target, session).format.italic ?? false,
      set: (target, value, session) => restyle(target, session, { italic: flag(value) }),
    },
    Strikethrough: {
      get: (target, session) => formatOf(target, session).format.strikethrough ?? false,
      set: (target, value, session) => restyle(target, session, { strikethrough: flag(value) }),
    },
    Underline: {
      get: (target, session) => formatOf(target, session).format.underline ?? "None",
      set: (target, value, session) => restyle(target, session, { underline: text(value) }),
    },
  },
};

const SIDES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"];

interface SideTarget extends FormatTarget {
  readonly side: string;
}

function sideOf(target: FormatTarget, side: unknown): SideTarget {
  if (typeof side !== "string" || !SIDES.includes(side)) throw invalidArgument("the side of the border");
  return { ...target, side };
}

const bordersType: OfficeType<FormatTarget> = {
  name: "ConditionalRangeBorderCollection",
  indexer: (target, [side]) => object(borderType, sideOf(target, side)),
  navigations: {
    Top: (target) => object(borderType, sideOf(target, "EdgeTop")),
    Bottom: (target) => object(borderType, sideOf(target, "EdgeBottom")),
    Left: (target) => object(borderType, sideOf(target, "EdgeLeft")),
    Right: (target) => object(borderType, sideOf(target, "EdgeRight")),
  },
};

function reborder(target: SideTarget, session: HostSession, fields: { readonly color?: string; readonly style?: string }): void {
  const now = formatOf(target, session).format.border ?? { color: "#000000", style: "Continuous", sides: [] };
  restyle(target, session, { border: { ...now, ...fields, sides: [...new Set([...now.sides, target.side])] } });
}

const borderType: OfficeType<SideTarget> = {
  name: "ConditionalRangeBorder",
  properties: {
    Color: {
      get: (target, session) => formatOf(target, session).format.border?.color ?? "#000000",
      set: (target, value, session) => reborder(target, session, { color: colour(value) }),
    },
    Style: {
      get: (target, session) => formatOf(target, session).format.border?.style ?? "None",
      set: (target, value, session) => reborder(target, session, { style: text(value) }),
    },
    SideIndex: { get: ({ side }) => side },
  },
};

interface CollectionTarget {
  readonly sheetId: string;
  readonly ranges: readonly CellRange[];
}

function formatsIn({ sheetId, ranges }: CollectionTarget, session: HostSession): readonly HostConditionalFormat[] {
  sheetOf(session, sheetId);
  return session.backing
    .conditionalFormats(sheetId)
    .filter((format) => format.ranges.some((covered) => ranges.some((asked) => intersection(covered, asked))));
}

const nextId = { value: 1 };

const collectionType: OfficeType<CollectionTarget> = {
  name: "ConditionalFormatCollection",
  items: (target, session) => formatsIn(target, session).map(({ id }) => object(formatType, { sheetId: target.sheetId, id })),
  indexer: (target, [id], session) =>
    object(formatType, { sheetId: target.sheetId, id: formatOf({ sheetId: target.sheetId, id: text(id) }, session).id }),
  methods: {
    GetCount: (target, _args, session) => formatsIn(target, session).length,
    GetItemAt: (target, [index], session) => {
      const found = formatsIn(target, session)[Number(index)];
      if (!found) throw itemNotFound(`conditional format ${String(index)}`);
      return object(formatType, { sheetId: target.sheetId, id: found.id });
    },
    GetItemOrNullObject: (target, [id], session) => {
      const found = formatsIn(target, session).find((format) => format.id === id);
      return found ? object(formatType, { sheetId: target.sheetId, id: found.id }) : NULL_OBJECT;
    },
    ClearAll: (target, _args, session) => {
      assertUnprotected(target.sheetId, session);
      const whole = target.ranges.some((asked) => asked.bottom === WHOLE_SHEET.bottom && asked.right === WHOLE_SHEET.right);
      if (!whole) throw new HostGap("ConditionalFormatCollection.clearAll of part of a sheet");
      for (const format of formatsIn(target, session)) session.backing.deleteConditionalFormat(target.sheetId, format.id);
    },
    Add: (target, [type], session) => {
      assertUnprotected(target.sheetId, session);
      if (type !== "Custom") throw new HostGap(`conditional formats of the type ${String(type)}`);
      // A new format is looked at first, as Excel has it.
      for (const format of session.backing.conditionalFormats(target.sheetId))
        session.backing.putConditionalFormat(target.sheetId, { ...format, priority: format.priority + 1 });
      const id = `{cf-${Date.now().toString(36)}-${nextId.value++}}`;
      session.backing.putConditionalFormat(target.sheetId, {
        id,
        ranges: target.ranges,
        type,
        priority: 0,
        stopIfTrue: false,
        formula: "",
        format: {},
      });
      return object(formatType, { sheetId: target.sheetId, id });
    },
  },
};

/** The conditional formats that touch any of the ranges. */
export function conditionalFormatCollection(targets: readonly RangeTarget[]) {
  const sheetId = targets[0]?.sheetId ?? "";
  return object(collectionType, { sheetId, ranges: targets.map((target) => target.range) });
}
