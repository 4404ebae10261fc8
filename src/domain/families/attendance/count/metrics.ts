import { cellText } from "../../../grid/cell";
import type { Settings } from "../../../settings";
import type { AttendanceMetrics, AttendanceSubject, WorkerCount } from "./counts";
import type { AttendanceTable } from "../model";
import { whyNoStable } from "./unjudged";
import { exact, Tally, toNumber } from "../../../values/exact";
import { ofText } from "../../../values/read-once";
import { firstItem } from "../../../values/present";

/** The part of an attendance subject that figures and metrics are computed from. */
export type CountedTable = Omit<AttendanceSubject, "figures" | "metrics">;

type CertificateLevel = "senior" | "intermediate" | "assistant";

/** Which level of social-work certificate a qualification text names; null for none. */
export const certificateLevel = ofText(readLevel);

function readLevel(plain: string): CertificateLevel | null {
  // 助理社工师（备考） names a certificate that is only studied for, 无社工师证书 one that is not held.
  const text = plain
    .split(/[,，;；。、]/)
    .filter((clause) => !/(?:备考|在考|报考)中?\)?$/.test(clause))
    .map((clause) => firstItem(clause.split(/未|没有|无|备考|在考|报考/)))
    .join("，");
  if (/高级(?:社工师|社会工作师|社会工作者)/.test(text)) return "senior";
  if (/助理(?:社工师|社会工作师|社会工作者)|初级(?:社工师|社会工作师|社会工作者)/.test(text)) return "assistant";
  if (/社工师|社会工作师|中级社会工作者/.test(text)) return "intermediate";
  // The level alone, before 社工, or in brackets behind the certificate: 中级, 助理社工, 社会工作者职业资格证(中级).
  const level =
    /^(高级|中级|助理|初级)(?:社工)?$/.exec(text)?.[1] ?? /(?:社会工作者|社工)[^,，]{0,12}\((高级|中级|助理|初级)\)/.exec(text)?.[1];
  if (level === "高级") return "senior";
  if (level === "中级") return "intermediate";
  return level ? "assistant" : englishLevel(text);
}

/** Assistant Social Worker, Registered Social Worker, Social Worker (Intermediate): as plain texts, without their spaces. */
function englishLevel(text: string): CertificateLevel | null {
  if (!/socialworker/i.test(text) || /without|nothold|preparing|studying|candidate|exam/i.test(text)) return null;
  if (/senior/i.test(text)) return "senior";
  if (/assistant|junior/i.test(text)) return "assistant";
  return /intermediate|certified|registered|licen[cs]ed|^socialworker$/i.test(text) ? "intermediate" : null;
}

/** The figures of the evaluation report; each null where an input is missing or cannot be read. */
export function attendanceMetrics(counted: CountedTable, settings: Settings): AttendanceMetrics {
  const { table, workers, requiredStaff, weightSum } = counted;
  const actual = sumEffective(workers);
  const knowsGroups = table.groups.length > 0 && table.groups.every(({ certified, otherWork }) => certified !== null || otherWork === true);
  const certified = workers.filter(({ group }) => group.certified === true);
  const certifiedActual = knowsGroups ? sumEffective(certified) : null;
  const required =
    requiredStaff === null || table.months.some(({ weightUntold }) => weightUntold) ? null : multiply(requiredStaff, weightSum);
  const certifiedRequired = required === null || settings.certifiedShare === null ? null : multiply(required, settings.certifiedShare);
  const twoYear = sumStated(workers);
  const present = workers.filter(({ leftByPeriodEnd }) => !leftByPeriodEnd);
  const unknown = whyNoStable(table) !== null || workers.some((worker) => worker.stable === null);
  const stable = unknown ? null : workers.filter((worker) => worker.stable).length;
  const levels = certificateLevels(table, present);
  return {
    sheet: table.sheet.name,
    requiredStaff,
    requiredPersonMonths: required,
    actualPersonMonths: actual,
    surplus: partOf(table) ? null : subtract(actual, required),
    certifiedRequired,
    certifiedActual,
    certifiedSurplus: partOf(table) ? null : subtract(certifiedActual, certifiedRequired),
    twoYear,
    twoYearShare: ratio(twoYear, actual),
    headcount: present.length,
    certifiedHeadcount: knowsGroups ? present.filter(({ group }) => group.certified === true).length : null,
    uncertifiedHeadcount: knowsGroups ? present.filter(({ group }) => group.certified === false).length : null,
    senior: levels && levels.senior,
    intermediate: levels && levels.intermediate,
    assistant: levels && levels.assistant,
    stable,
    stableRate: ratio(stable, requiredStaff),
    uninsuredNotCounted: table.unjudged ? null : workers.filter(notCountedForInsurance).length,
  };
}

/** Only a part of the station's people or months: nothing is left over or wanting by it alone. */
function partOf({ continued, goesOn }: AttendanceTable): boolean {
  return continued || goesOn === true;
}

/** Certificates by level among workers not listed as uncertified; null where the table tells of none. */
function certificateLevels(
  { told: sheet, columns }: AttendanceTable,
  workers: readonly WorkerCount[],
): Record<CertificateLevel, number> | null {
  const { qualification } = columns;
  if (qualification === null) return null;
  const counts = { senior: 0, intermediate: 0, assistant: 0 };
  for (const { group, worker } of workers) {
    const level = group.certified === false ? null : certificateLevel(cellText(sheet.seen(worker.row, qualification)));
    if (level) counts[level]++;
  }
  return counts;
}

/** On post or paid in some month, but without insurance, and so with nothing counted at all. */
function notCountedForInsurance({ months, effectiveSum }: WorkerCount): boolean {
  return (
    effectiveSum === 0 && months.some(({ presence, insurance, wage }) => insurance === "no" && (wage === "yes" || (presence ?? 0) > 0))
  );
}

function sumEffective(workers: readonly WorkerCount[]): number | null {
  const tally = new Tally();
  for (const { effectiveSum } of workers) {
    if (effectiveSum === null) return null;
    tally.add(effectiveSum);
  }
  return tally.total;
}

function sumStated(workers: readonly WorkerCount[]): number | null {
  const tally = new Tally();
  for (const { twoYear } of workers) {
    if (twoYear.status === "absent" || twoYear.status === "unreadable") return null;
    if (twoYear.status === "read") tally.add(twoYear.value);
  }
  return workers.length === 0 ? null : tally.total;
}

function multiply(a: number, b: number): number {
  return toNumber(exact(a).mul(exact(b)));
}

function subtract(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : toNumber(exact(a).sub(exact(b)));
}

function ratio(a: number | null, b: number | null): number | null {
  return a === null || b === null || b === 0 ? null : toNumber(exact(a).div(exact(b)));
}
