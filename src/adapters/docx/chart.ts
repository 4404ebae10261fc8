import { attribute } from "../xlsx/xml";
import type { UnreadReason } from "../../domain/report/report-contents";
import { nameOf, readSeries, type Series } from "./chart-series";
import { childOf, childrenOf, readTree, within, type Element } from "./part-tree";
import { firstItem } from "../../domain/values/present";

/** A chart as a reader of the page takes it in. */
export interface Chart {
  readonly title: string | null;
  /** Its figures as rows of a table, the first row their names; or why they are none. */
  readonly rows: readonly (readonly string[])[] | UnreadReason;
}

/** What shows a figure for each name of an axis. Points in a plane, prices and surfaces name none. */
const NAMED = /^(?:bar|line|pie|ofPie|doughnut|area|radar)(?:3D)?Chart$/;
/** More figures nobody reads in a chart. */
const MOST_CELLS = 600;
/** Names that Office gives where a person gave none. */
const NO_NAME = /^(?:系列|数据系列|Series|Column|列)\s*\d*$/i;
const UNNAMED = "系列";
const LONGEST_NAME = 40;

/** Reads the part of a chart (word/charts/chart1.xml). @throws XlsxError where it is damaged or larger than any chart */
export function readChart(part: string, xml: string): Chart {
  const chart = childOf(readTree(part, xml), "chartSpace", "chart");
  const plot = childOf(chart, "plotArea");
  const title = nameOf(childOf(chart, "title", "tx")) || null;
  const groups = plot?.children.filter(({ tag }) => tag.name.endsWith("Chart")) ?? [];
  if (groups.length === 0) return { title, rows: "damaged" };
  if (!groups.every(({ tag }) => NAMED.test(tag.name))) return { title, rows: "never" };
  const series: Series[] = [];
  for (const group of groups) {
    const read = readSeries(group, axisFormat(plot, group));
    if (read === null) return { title, rows: "figures" };
    series.push(...read);
  }
  const units = new Set<string>();
  const said: string[] = [];
  for (const axis of plot?.children.filter(({ tag }) => tag.name.endsWith("Ax")) ?? []) {
    const words = nameOf(childOf(axis, "title", "tx"));
    const unit = unitOf(words);
    if (unit === null) said.push(words);
    else units.add(unit);
  }
  const rows = tableOf(series, units.size === 1 ? firstItem([...units]) : null);
  if (typeof rows === "string") return { title, rows };
  // What is said of all of it stands above it, a row each.
  return { title, rows: [[named(title)], ...said.filter((words) => words !== "").map((words) => [words]), ...rows] };
}

/** Tells a reader of the text, and whoever holds it against the tables, that the rows below are a chart's. */
function named(title: string | null): string {
  const isEnglish = title !== null && !/\p{Script=Han}/u.test(title);
  return title === null ? "图表" : `${isEnglish ? "Chart: " : "图表："}${title}`;
}

/** 单位：人次 beside an axis is the measure of its figures; other words there say what they are of. */
function unitOf(axis: string): string | null {
  const plain = axis.replace(/\s/g, "").replace("％", "%");
  return /^(?:单位)?[:：]?[(（]?(%|人次|户次|场次|小时|[个份次场节人名支户项件宗元])[)）]?$/.exec(plain)?.[1] ?? null;
}

/** The number format of the axis along which a group's values stand; "" where it is that of the cells. */
function axisFormat(plot: Element | undefined, group: Element): string {
  const ids = new Set(childrenOf(group, "axId").map(({ tag }) => attribute(tag, "val")));
  const axis = childrenOf(plot, "valAx").find((one) => ids.has(attribute(childOf(one, "axId")?.tag ?? one.tag, "val")));
  const format = within(axis, "numFmt")[0];
  return format ? (attribute(format.tag, "formatCode") ?? "") : "";
}

/** @param unit the measure of all figures, where the axis tells one */
function tableOf(all: readonly Series[], unit: string | null): Chart["rows"] {
  const series = all.filter(({ values }) => values.some((value) => value !== null));
  if (series.length === 0) return "figures";
  const { categories } = firstItem(series);
  if (categories.length * series.length > MOST_CELLS) return "too-large";
  const places = categories.flatMap((levels, place) =>
    series.some(({ values }) => (values[place] ?? null) !== null) ? [{ levels, place }] : [],
  );
  const told = places.every(({ levels }) => levels.some((name) => /\p{L}/u.test(name)) && levels.every(isName));
  // Two groups of one chart may stand over axes of their own.
  const shared = series.every((one) => one.categories.every((levels, place) => levels.join("|") === (categories[place] ?? []).join("|")));
  if (!told || !shared || !series.every(({ name }) => isName(name))) return "names";
  const heads = series.map(({ name }) => withUnit(NO_NAME.test(name) || name === "" ? UNNAMED : name, unit));
  const figures = places.map(({ levels, place }) => ({ levels, cells: series.map(({ values }) => values[place] ?? "") }));
  const depth = Math.max(...places.map(({ levels }) => levels.length));
  // Names with a number in them (片区1) head no column of a table, but may stand before a row.
  if (depth === 1 && heads.some((name) => /\d/.test(name)) && !figures.some(({ levels }) => /\d/.test(levels.join("")))) {
    const columns = figures.map(({ levels }) => firstItem(levels));
    return [[CORNER, ...columns], ...heads.map((name, at) => [name, ...figures.map(({ cells }) => cells[at] ?? "")])];
  }
  const corners = Array.from({ length: depth }, () => CORNER);
  return [[...corners, ...heads], ...figures.map(({ levels, cells }) => [...levels, ...cells])];
}

/** Stands over the names, and says nothing. */
const CORNER = "项目";

function isName(name: string): boolean {
  return name.length <= LONGEST_NAME;
}

function withUnit(name: string, unit: string | null): string {
  return unit === null || /[(（]/.test(name) ? name : `${name}(${unit})`;
}
