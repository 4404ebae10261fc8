import type { CellRange } from "../domain/grid/address";
import type { HostBacking } from "./backing";
import type { QuirkId } from "./quirks";

/** A rectangle on a sheet. */
export interface RangeTarget {
  readonly sheetId: string;
  readonly range: CellRange;
}

/** Several rectangles of one sheet. */
export interface AreasTarget {
  readonly sheetId: string;
  readonly areas: readonly CellRange[];
}

/** What the objects of one session share. */
export interface HostSession {
  readonly backing: HostBacking;
  readonly apiVersion: string;
  /** Whether `getItemOrNullObject` knows sheets by their names alone. */
  readonly sheetsByName: boolean;
  /** Behaviours of real Excel that are switched on. */
  readonly quirks: ReadonlySet<QuirkId>;
  /** Registers interest in an event on a target: the workbook's or a sheet's id. */
  subscribe(eventType: number, targetId: string): void;
  unsubscribe(eventType: number, targetId: string): void;
  /** Objects that others lead back to: a range to its sheet, a conditional format to its ranges. */
  worksheet(sheetId: string): HostObject;
  range(target: RangeTarget): HostObject;
  rangeAreas(target: AreasTarget): HostObject;
  keep(object: HostObject): string;
  release(referenceId: string): void;
}

/** The id under which workbook-wide events are addressed. */
export const WORKBOOK_TARGET = "Workbook";

/** An object of Office.js as one batch sees it. */
export interface HostObject<T = unknown> {
  readonly type: OfficeType<T>;
  readonly target: T;
}

/** What a method or navigation gives: an object, no object, or a plain value. */
export const NULL_OBJECT = Symbol("null object");

/** One class of Office.js. Names are the ones on the wire (PascalCase). */
export interface OfficeType<T> {
  readonly name: string;
  readonly properties?: Readonly<Record<string, OfficeProperty<T>>>;
  readonly navigations?: Readonly<Record<string, (target: T, session: HostSession) => HostObject | typeof NULL_OBJECT>>;
  readonly methods?: Readonly<Record<string, (target: T, args: readonly unknown[], session: HostSession) => unknown>>;
  /** Collections: their items, and how one is asked for by key. */
  readonly items?: (target: T, session: HostSession) => readonly HostObject[];
  readonly indexer?: (target: T, args: readonly unknown[], session: HostSession) => HostObject;
  /** `Id` of objects that have one. */
  readonly id?: (target: T, session: HostSession) => string;
  /** Objects that live on by a reference rather than by an id. */
  readonly referenced?: boolean;
}

export interface OfficeProperty<T> {
  readonly get?: (target: T, session: HostSession) => unknown;
  readonly set?: (target: T, value: unknown, session: HostSession) => void;
}

/** Erases the target's type: an object knows its own class, its holder need not. */
export function object<T>(type: OfficeType<T>, target: T): HostObject {
  return { type, target } as unknown as HostObject;
}

export function isHostObject(value: unknown): value is HostObject {
  return typeof value === "object" && value !== null && "type" in value && "target" in value;
}
