import type { MonthColumns } from "../model";
import { isOwnColumn, type UnknownColumn } from "./columns";

/** Kinds of insurance that the law knows; beside all of them nothing is left that an unknown header could be. */
const KINDS = 5;

/**
 * The months with the unknown columns that may be a further insurance of theirs: 公积金 beside 养老 | 医疗 | 工伤. A tick there decides
 * nothing; where none stands, whether somebody is insured is open.
 */
export function withOpenKinds(months: readonly MonthColumns[], unknown: readonly UnknownColumn[]): readonly MonthColumns[] {
  const others = unknown.filter(({ text, column }) => !isOwnColumn(text) && months.some((month) => mayBeKind(month, column)));
  if (others.length === 0) return months;
  return months.map((month) => {
    const openKinds = others.filter(({ column }) => mayBeKind(month, column)).map(({ column }) => column);
    return openKinds.length === 0 ? month : { ...month, openKinds };
  });
}

/** An unknown column among a month's columns of single insurances, of which not all five are known. */
function mayBeKind({ presence, insurances, wage }: MonthColumns, column: number): boolean {
  if (insurances.length === 0 || insurances.length >= KINDS || insurances.every(({ kind }) => kind === null)) return false;
  const columns = [presence, ...insurances.map((insurance) => insurance.column), ...(wage === null ? [] : [wage])];
  return column >= Math.min(...columns) && column <= Math.max(...columns) + 1;
}
