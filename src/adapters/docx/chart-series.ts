import { attribute } from "../xlsx/xml";
import { childOf, childrenOf, drawnText, isSet, oneLine, valueOf, within, type Element } from "./part-tree";
import { shownValue } from "./shown-value";

/** A row of a chart's figures: its name, what each place on the axis is called, and the figures as the chart shows them. */
export interface Series {
  readonly name: string;
  /** By place: the category, the outer ones before it where there are several levels. */
  readonly categories: readonly (readonly string[])[];
  /** By place; null where none is shown. */
  readonly values: readonly (string | null)[];
}

/** How charts of one kind show figures: along an axis, as parts of a whole, or as shares of each column's height. */
type Kind = "axis" | "whole" | "stacked-to-hundred";

/** Far more than anyone reads in a chart. */
const MOST_POINTS = 500;

/**
 * The series of one group of a chart (`c:barChart`, `c:pieChart` …).
 * @param axis the number format of the axis along which the values stand
 * @returns null where the figures are not shown as such, or are more than any chart's
 */
export function readSeries(group: Element, axis: string): Series[] | null {
  const kind = kindOf(group);
  const found: Series[] = [];
  for (const series of childrenOf(group, "ser")) {
    const labels = childOf(series, "dLbls") ?? childOf(group, "dLbls");
    const shown = labelsShown(labels);
    if (kind !== "axis" && !shown.value && !(kind === "whole" && shown.percent)) return null;
    const values = readValues(series, labels, { axis, shares: kind === "whole" && shown.percent && !shown.value });
    if (values === null) return null;
    found.push({ name: nameOf(childOf(series, "tx")), categories: categoriesOf(childOf(series, "cat"), values.length), values });
  }
  return found;
}

function kindOf(group: Element): Kind {
  if (/^(?:pie|doughnut|ofPie)/.test(group.tag.name)) return "whole";
  return valueOf(group, "grouping") === "percentStacked" ? "stacked-to-hundred" : "axis";
}

/** What the labels beside the points show, those of single points among them. */
function labelsShown(labels: Element | undefined): { readonly value: boolean; readonly percent: boolean } {
  const all = labels ? [labels, ...childrenOf(labels, "dLbl")] : [];
  return { value: all.some((one) => isSet(one, "showVal")), percent: all.some((one) => isSet(one, "showPercent")) };
}

/** The points that a cache holds, by their place; null where they are more than any chart's. */
function pointsOf(cache: Element | undefined): Map<number, Element> | null {
  const points = new Map<number, Element>();
  for (const point of childrenOf(cache, "pt")) {
    const place = Number(attribute(point.tag, "idx"));
    if (!(place >= 0 && place < MOST_POINTS)) return null;
    points.set(place, point);
  }
  return points;
}

function readValues(
  series: Element,
  labels: Element | undefined,
  { axis, shares }: { readonly axis: string; readonly shares: boolean },
): Series["values"] | null {
  const value = childOf(series, "val");
  const cache = childOf(value, "numRef", "numCache") ?? childOf(value, "numLit");
  const points = pointsOf(cache);
  if (points === null) return null;
  const own = formatOf(labels);
  const typed = typedLabels(labels);
  const stored = (place: number): string => childOf(points.get(place), "v")?.text ?? "";
  const total = [...points.keys()].reduce((sum, place) => sum + (Number(stored(place)) || 0), 0);
  const last = Math.max(-1, ...points.keys());
  const shown = (place: number): string | null => {
    const point = points.get(place);
    if (!point) return null;
    const label = typed.get(place);
    if (label !== undefined) return label;
    if (shares) return total > 0 ? shownValue(String(Number(stored(place)) / total), own ?? "0%") : null;
    const code = own ?? attribute(point.tag, "formatCode") ?? childOf(cache, "formatCode")?.text ?? "";
    return shownValue(stored(place), /^(?:general|g\/通用格式)?$/i.test(code.trim()) && axis.includes("%") ? axis : code);
  };
  const values = Array.from({ length: last + 1 }, (_, place) => shown(place));
  // A number that is shown as something else than itself leaves nothing to say of the chart; #N/A is no number.
  return values.some((value, place) => value === null && isNumber(stored(place))) ? null : values;
}

function isNumber(stored: string): boolean {
  return stored.trim() !== "" && Number.isFinite(Number(stored));
}

/** The number format that labels have of their own; null where they take that of the cells. */
function formatOf(labels: Element | undefined): string | null {
  const format = childOf(labels, "numFmt");
  return format && !/^(?:1|true)$/.test(attribute(format.tag, "sourceLinked") ?? "") ? (attribute(format.tag, "formatCode") ?? null) : null;
}

/** Labels that a person has typed over what a point shows, where they tell a figure. */
function typedLabels(labels: Element | undefined): Map<number, string> {
  const typed = new Map<number, string>();
  for (const label of childrenOf(labels, "dLbl")) {
    const text = drawnText(childOf(label, "tx", "rich"));
    if (/\d/.test(text)) typed.set(Number(valueOf(label, "idx")), text);
  }
  return typed;
}

/** A name that stands in a cell, or is written in the chart. */
export function nameOf(text: Element | undefined): string {
  const rich = drawnText(childOf(text, "rich"));
  if (rich !== "") return rich;
  const cells = within(childOf(text, "strRef", "strCache"), "v");
  return oneLine((cells.length > 0 ? cells : childrenOf(text, "v")).map((value) => value.text).join(" "));
}

/** Of each place the category's name, the outer levels first; numbers name nothing. */
function categoriesOf(category: Element | undefined, places: number): string[][] {
  const levels = childrenOf(childOf(category, "multiLvlStrRef", "multiLvlStrCache"), "lvl");
  if (levels.length > 0) {
    // The innermost level stands first; of the outer ones a name goes on until the next.
    const read = levels.slice(0, 3).map((level, depth) => namesOf(level, places, depth > 0));
    return Array.from({ length: places }, (_, place) => read.map((names) => names[place] ?? "").reverse());
  }
  const names = namesOf(childOf(category, "strRef", "strCache") ?? childOf(category, "strLit"), places, false);
  return names.map((name) => [name]);
}

function namesOf(cache: Element | undefined, places: number, goesOn: boolean): string[] {
  const points = pointsOf(cache);
  let last = "";
  return Array.from({ length: places }, (_, place) => {
    const name = oneLine(childOf(points?.get(place), "v")?.text ?? "");
    return (last = name === "" && goesOn ? last : name);
  });
}
