import { attendanceMetricsOf } from "../../src/domain/families/attendance/report-figures";
import { attendanceMeasures } from "../../src/domain/families/attendance/measures";
import type { Audit } from "../../src/domain/tables/audit";
import { writtenMeasures } from "../../src/domain/tables/measure";
import { ratioAt } from "./attendance-reference";
import { BYSTANDERS } from "./bystanders";
import type { Case } from "./case";
import { isRatio, type Derived, type FigureSpot } from "./figure-spot";
import { a1, type Spot } from "./paper";

const at = (spot: Spot): string => `${spot.paper.name}!${a1(spot)}`;
const atRef = (ref: { readonly sheet: string; readonly row: number; readonly column: number }): string => `${ref.sheet}!${a1(ref)}`;

/** Where an audit departs from what a case must give, one readable line each; empty when it holds. */
export function differences(generated: Case, whole: Audit): string[] {
  const audit = withoutBystanders(whole);
  return [
    ...tables(generated, audit),
    ...findings(generated, audit),
    ...figures(generated, audit),
    ...edits(generated, audit),
    ...metrics(generated, audit),
  ];
}

/** Sheets beside the drawn tables are right: a family that reads one must agree with every figure of it. */
function withoutBystanders(audit: Audit): Audit {
  const beside = (sheet: string): boolean => BYSTANDERS.includes(sheet);
  return {
    ...audit,
    tables: audit.tables.filter(({ sheet }) => !beside(sheet.name)),
    figures: audit.figures.filter(({ sheet, outcome }) => !beside(sheet) || outcome !== "agrees"),
  };
}

function tables({ laid }: Case, audit: Audit): string[] {
  const lines = audit.refusals.filter(({ leftAlone }) => !leftAlone).map((refusal) => `refused at ${atRef(refusal)}: ${refusal.why.en}`);
  for (const table of laid) {
    const spots = [table.topLeft, ...table.figures.map(({ spot }) => spot)];
    const found = audit.tables.filter(({ kind, sheet }) => kind === table.kind && sheet.name === table.paper.name);
    // A block by area may be one of several tables under one title.
    const missed = table.figures.find(({ spot }) => !found.some(({ range }) => inside(range, spot)));
    if (found.length === 0) lines.push(`no ${table.kind} found at ${at(spots[0]!)}`);
    else if (missed) lines.push(`${table.kind} found without ${at(missed.spot)}`);
    else {
      const whole = extent(table.spots);
      if (!found.some(({ range }) => rangeText(range) === rangeText(whole))) {
        lines.push(`${table.kind} found at ${found.map(({ range }) => rangeText(range)).join(" ")}, stands at ${rangeText(whole)}`);
      }
    }
  }
  const kinds = (list: readonly { readonly kind: string }[]): string =>
    list
      .map(({ kind }) => kind)
      .sort()
      .join(" ");
  if (lines.length === 0 && kinds(laid) !== kinds(audit.tables)) lines.push(`tables: ${kinds(audit.tables)} instead of ${kinds(laid)}`);
  return lines;
}

/** From the title to the last cell, merged areas included. */
function extent(spots: readonly Spot[]): Range {
  const areas = spots[0]!.paper.areas.filter(({ top, left }) => spots.some(({ row, column }) => row === top && column === left));
  const rows = [...spots.map(({ row }) => row), ...areas.map(({ bottom }) => bottom)];
  const columns = [...spots.map(({ column }) => column), ...areas.map(({ right }) => right)];
  return { top: Math.min(...rows), left: Math.min(...columns), bottom: Math.max(...rows), right: Math.max(...columns) };
}

function rangeText({ top, left, bottom, right }: Range): string {
  return `${a1({ row: top, column: left })}:${a1({ row: bottom, column: right })}`;
}

type Range = { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number };

function inside(range: Range, { row, column }: Spot): boolean {
  return row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
}

function findings(generated: Case, audit: Audit): string[] {
  const wanted = new Set(generated.findings.map(({ rule, spot }) => `${rule} @ ${at(spot)}`));
  const got = new Set(audit.findings.filter(({ severity }) => severity !== "info").map((finding) => `${finding.rule} @ ${atRef(finding)}`));
  const doubted = doubtedCells(generated, audit);
  const lines = [...wanted].filter((line) => !got.has(line) && !doubted.has(line.split(" @ ")[1]!)).map((line) => `missing ${line}`);
  for (const finding of audit.findings) {
    const line = `${finding.rule} @ ${atRef(finding)}`;
    if (finding.severity !== "info" && !wanted.has(line))
      lines.push(`false ${line} (stated ${finding.stated}, expected ${finding.expected})`);
  }
  return lines;
}

/**
 * Cells of a sheet where most of what states one meaning (three cells or more) was planted wrong: a column of slips is taken for a
 * misreading, so they are left and named with the reason, not found.
 */
function doubtedCells({ findings: declared, figures: derived }: Case, audit: Audit): ReadonlySet<string> {
  const mostlyWrong = (sheet: string): boolean =>
    ["attendance/row-subtotal", "indicator/percentage"].some((rule) => {
      const stated = derived.filter(({ figure }) => figure.rule === rule && figure.spot.paper.name === sheet);
      const slips = declared.filter((finding) => finding.rule === rule && finding.spot.paper.name === sheet);
      return stated.length >= 3 && slips.length * 2 > stated.length;
    });
  return new Set(audit.notComputed.filter(({ sheet, why }) => why !== null && mostlyWrong(sheet)).map(atRef));
}

function figures(generated: Case, audit: Audit): string[] {
  const found = new Map(
    audit.figures.map((audited) => [atRef({ sheet: audited.sheet, row: audited.figure.row, column: audited.figure.column }), audited]),
  );
  const lines: string[] = [];
  const doubted = doubtedCells(generated, audit);
  for (const { figure, right, absent } of generated.figures) {
    const where = at(figure.spot);
    const audited = found.get(where);
    found.delete(where);
    if (doubted.has(where)) continue;
    if (absent) {
      if (audited) lines.push(`figure ${figure.rule} at ${where} although its base is unknown`);
    } else if (right === null) {
      if (audited && audited.figure.value !== null)
        lines.push(`figure at ${where} computed as ${String(audited.figure.value)} from what cannot be read`);
    } else if (!audited) lines.push(`no figure ${figure.rule} at ${where}`);
    else if (audited.figure.rule !== figure.rule) lines.push(`figure at ${where} is ${audited.figure.rule}, not ${figure.rule}`);
    else if (!same(audited.figure.value, right))
      lines.push(`figure ${figure.rule} at ${where} is ${String(audited.figure.value)}, right: ${show(right)}`);
  }
  for (const [where, { figure }] of found) if (figure.value !== null) lines.push(`unexpected figure ${figure.rule} at ${where}`);
  return lines;
}

function same(value: Audit["figures"][number]["figure"]["value"], right: Derived): boolean {
  if (value === null || typeof value === "string") return value === right;
  const number = value.valueOf();
  return Math.abs(number - (isRatio(right) ? right.part / right.whole : Number(right))) < 1e-9;
}

function show(right: Derived): string {
  return isRatio(right) ? `${right.part}/${right.whole}` : String(right);
}

/** Only derived cells are written, each with the right figure. */
function edits(generated: Case, audit: Audit): string[] {
  const derived = new Map(generated.figures.map((entry) => [at(entry.figure.spot), entry]));
  const lines: string[] = [];
  for (const edit of audit.edits) {
    const entry = derived.get(atRef(edit));
    if (!entry) lines.push(`edit of the input cell ${atRef(edit)}`);
    else if (!writes(edit.after.value, entry.right, entry.figure)) {
      lines.push(`edit of ${atRef(edit)} writes ${String(edit.after.value)}, right: ${show(entry.right)}`);
    }
  }
  return lines;
}

function writes(value: unknown, right: Derived, { spot, digits, inPoints }: FigureSpot): boolean {
  if (!isRatio(right)) return value === right;
  // A blank cell shows as many digits as the right rates of its column: whole percents tell of none.
  const accepted = spot.value === null ? [4, 3] : [digits, 4];
  const as = (rounded: number, places: number): number[] => (inPoints ? [rounded, Number((rounded * 100).toFixed(places - 2))] : [rounded]);
  return accepted.some((places) => as(ratioAt(right.part, right.whole, places), places).includes(value as number));
}

function metrics(generated: Case, audit: Audit): string[] {
  const lines: string[] = [];
  for (const { laid, right } of generated.metrics) {
    const index = audit.tables
      .filter(({ kind }) => kind === "attendance")
      .findIndex(({ sheet, range }) => sheet.name === laid.paper.name && inside(range, laid.people[0]!.name));
    const exactly = attendanceMetricsOf(audit)[index];
    if (!exactly) continue;
    const got = writtenMeasures(exactly, attendanceMeasures.measures);
    for (const [key, value] of Object.entries(right)) {
      const stated = got[key as keyof typeof got];
      const equal = typeof stated === "number" && typeof value === "number" ? Math.abs(stated - value) < 1e-9 : stated === value;
      if (!equal) lines.push(`metric ${key} of ${laid.paper.name} is ${String(stated)}, right: ${String(value)}`);
    }
  }
  const { progress } = audit.metrics;
  const right = generated.progress;
  const known = generated.laid.some(({ kind }) => kind !== "score");
  if (known && (right === null ? progress !== null : progress === null || Math.abs(progress - right) > 0.00006)) {
    lines.push(`progress is ${String(progress)}, right: ${String(right)}`);
  }
  return lines;
}
