import type { IStyleData } from "@univerjs/core";
import type { CFRuleType, CFSubRuleType, CFTextOperator, IConditionFormattingRule } from "@univerjs/preset-sheets-conditional-formatting";
import type { CellRange } from "../../domain/grid/address";
import { markKind } from "../../app/mark-style";
import type { FileRule } from "../../adapters/xlsx/looks/sheet-layout";
import type { HostConditionalFormat, HostConditionalStyle } from "../../excel-host/backing";

const HIGHLIGHT = "highlightCell" as CFRuleType.highlightCell;
const FORMULA = "formula" as CFSubRuleType.formula;
const NUMBER = "number" as CFSubRuleType.number;
const TEXT = "text" as CFSubRuleType.text;
const NOT_EQUAL = "notEqual" as CFTextOperator.notEqual;

const SIDES = { EdgeTop: "t", EdgeBottom: "b", EdgeLeft: "l", EdgeRight: "r" } as const;
const BORDERS: Readonly<Record<string, number>> = { Continuous: 1, Dot: 3, Dash: 4, DashDot: 5, DashDotDot: 6, Double: 7 };

export const gridRange = ({ top, left, bottom, right }: CellRange) => ({
  startRow: top,
  startColumn: left,
  endRow: bottom,
  endColumn: right,
});

export const hostRange = (range: { startRow: number; startColumn: number; endRow: number; endColumn: number }): CellRange => ({
  top: range.startRow,
  left: range.startColumn,
  bottom: range.endRow,
  right: range.endColumn,
});

/**
 * The grid computes a formula for every cell under it, for the mark of thousands of cells too. A mark's formula is always true, and no
 * cell's text reads like it: so it becomes a condition that costs nothing, "the text is not this", which still tells the formula.
 */
function formulaRule(formula: string, style: IStyleData): IConditionFormattingRule["rule"] {
  if (markKind(formula)) return { type: HIGHLIGHT, subType: TEXT, operator: NOT_EQUAL, value: formula, style };
  return { type: HIGHLIGHT, subType: FORMULA, value: formula, style };
}

function formulaOf(rule: IConditionFormattingRule["rule"]): string | null {
  if (rule.type !== HIGHLIGHT) return null;
  if (rule.subType === FORMULA) return rule.value;
  return rule.subType === TEXT && rule.operator === NOT_EQUAL && rule.value && markKind(rule.value) ? rule.value : null;
}

/** A conditional format of an add-in as a rule of the grid; its place in the grid's list is its priority. */
export function gridRule(format: HostConditionalFormat): IConditionFormattingRule {
  return {
    cfId: format.id,
    ranges: format.ranges.map(gridRange),
    stopIfTrue: format.stopIfTrue,
    rule: formulaRule(format.formula, gridStyle(format.format)),
  };
}

/** A rule of the grid as Office.js would tell of it; kinds without a formula of their own are only counted. */
export function hostFormat({ cfId, ranges, stopIfTrue, rule }: IConditionFormattingRule, priority: number): HostConditionalFormat {
  const base = { id: cfId, ranges: ranges.map(hostRange), priority, stopIfTrue };
  const formula = formulaOf(rule);
  if (formula !== null && rule.type === HIGHLIGHT) return { ...base, type: "Custom", formula, format: hostStyle(rule.style) };
  return { ...base, type: rule.type === HIGHLIGHT ? "CellValue" : rule.type, formula: "", format: {} };
}

function gridStyle({ fill, fontColor, bold, italic, strikethrough, underline, border }: HostConditionalStyle): IStyleData {
  const edge = border && { s: (BORDERS[border.style] ?? 1) as never, cl: { rgb: border.color } };
  return {
    ...(fill ? { bg: { rgb: fill } } : {}),
    ...(fontColor ? { cl: { rgb: fontColor } } : {}),
    ...(bold ? { bl: 1 } : {}),
    ...(italic ? { it: 1 } : {}),
    ...(strikethrough ? { st: { s: 1 } } : {}),
    ...(underline && underline !== "None" ? { ul: { s: 1 } } : {}),
    ...(edge ? { bd: Object.fromEntries(border.sides.map((side) => [SIDES[side as keyof typeof SIDES], edge])) } : {}),
  };
}

function hostStyle({ bg, cl, bl, it, st, ul, bd }: IStyleData): HostConditionalStyle {
  const sides = Object.entries(SIDES).flatMap(([side, key]) => (bd?.[key] ? [{ side, edge: bd[key] }] : []));
  const first = sides[0]?.edge;
  return {
    ...(bg?.rgb ? { fill: bg.rgb } : {}),
    ...(cl?.rgb ? { fontColor: cl.rgb } : {}),
    ...(bl ? { bold: true } : {}),
    ...(it ? { italic: true } : {}),
    ...(st?.s ? { strikethrough: true } : {}),
    ...(ul?.s ? { underline: "Single" } : {}),
    ...(first
      ? {
          border: {
            color: first.cl.rgb ?? "#000000",
            style: Object.keys(BORDERS).find((name) => BORDERS[name] === Number(first.s)) ?? "Continuous",
            sides: sides.map(({ side }) => side),
          },
        }
      : {}),
  };
}

const OPERATORS = new Set(["greaterThan", "greaterThanOrEqual", "lessThan", "lessThanOrEqual", "equal", "notEqual"]);

/** A conditional format of the file as a rule of the grid; null for kinds that the grid does not show and the file keeps. */
export function importedRule(rule: FileRule, id: string, overlays: readonly IStyleData[]): IConditionFormattingRule | null {
  const style = overlays[rule.overlay] ?? {};
  const base = { cfId: id, ranges: rule.ranges.map(gridRange), stopIfTrue: rule.stopIfTrue };
  const formula = rule.formulas[0];
  if (formula === undefined || rule.ranges.length === 0) return null;
  if (rule.type === "expression") return { ...base, rule: formulaRule(`=${formula}`, style) };
  const value = Number(formula);
  if (rule.type !== "cellIs" || !OPERATORS.has(rule.operator) || !Number.isFinite(value)) return null;
  return { ...base, rule: { type: HIGHLIGHT, subType: NUMBER, operator: rule.operator as never, value, style } };
}
