import type { Audit, AuditedFigure } from "../domain/tables/audit";
import type { Explanation, Figure } from "../domain/tables/figure";
import { laidOutSheet, PlacesOfRows, type PlacedRow } from "../domain/grid/laid-out-sheet";
import { Sheet, type Workbook } from "../domain/grid/sheet";
import type { CellRange } from "../domain/grid/address";
import { valueFor } from "../domain/values/present";
import { exactOfText, exactText, isExact } from "../domain/values/exact";

/** An audit as plain data, on its way from the thread that made it; only `receivedAudit` reads it. */
export interface SentAudit {
  readonly audit: unknown;
}

/** What stands on the way for a sheet, for one that was laid out anew to be read, for where its cells stand, and for an exact number. */
const SHEET = "$sheet";
const LAID_OUT = "$laidOut";
const PLACES = "$places";
const EXACT = "$exact";

/** A sheet that was laid out anew: what it is laid out from is sent by name. */
interface SentLayout {
  readonly name: string;
  readonly rows: readonly PlacedRow[];
  readonly merges: readonly CellRange[];
}

/** The figure's own fields; every one of them, or it would be lost on the way. */
const FIELDS: Readonly<Record<Exclude<keyof Figure, "explain" | "formula">, true>> = {
  row: true,
  column: true,
  rule: true,
  quantity: true,
  mayCarryUnit: true,
  rounding: true,
  inPoints: true,
  columnShows: true,
  value: true,
  blockedBy: true,
  words: true,
  why: true,
  withheld: true,
  certainty: true,
  doubtedBy: true,
  meaning: true,
};

/** A figure as it travels: how it came about is told along, since the way back would be too long for whoever asks. */
type SentFigure = Omit<Figure, "explain" | "formula"> & {
  readonly explanation: Explanation;
  readonly native: string | null;
};

/** An audit as data that may cross threads: no functions, no classes, each thing once however many others speak of it. */
export function sentAudit(audit: Audit): SentAudit {
  const known = new Map<object, unknown>();
  const send = (value: unknown): unknown => {
    if (typeof value !== "object" || value === null) return value;
    const before = known.get(value);
    if (before !== undefined) return before;
    if (value instanceof Sheet)
      return once(known, value, value.places instanceof PlacesOfRows ? layout(value, value.places) : { [SHEET]: value.name });
    if (value instanceof PlacesOfRows) return once(known, value, { [PLACES]: { name: value.name, rows: send(value.rows) } });
    if (isExact(value)) return once(known, value, { [EXACT]: exactText(value) });
    if (value instanceof Map) {
      const made = new Map<unknown, unknown>();
      known.set(value, made);
      for (const [key, one] of value) made.set(send(key), send(one));
      return made;
    }
    if (value instanceof Set) return once(known, value, new Set([...value].map(send)));
    if (Array.isArray(value)) {
      const made: unknown[] = [];
      known.set(value, made);
      for (const one of value) made.push(send(one));
      return made;
    }
    const made: Record<string, unknown> = {};
    known.set(value, made);
    for (const [name, one] of Object.entries(value)) made[name] = send(one);
    return made;
  };
  const layout = ({ name, merges }: Sheet, { rows }: PlacesOfRows): unknown => ({ [LAID_OUT]: { name, rows: send(rows), merges } });
  const figures = audit.figures.map(({ figure, ...rest }) => ({ ...rest, figure: plainFigure(figure) }));
  return { audit: send({ ...audit, figures }) };
}

function once(known: Map<object, unknown>, value: object, made: unknown): unknown {
  known.set(value, made);
  return made;
}

function plainFigure(figure: Figure): SentFigure {
  const fields = (Object.keys(FIELDS) as (keyof typeof FIELDS)[]).flatMap((name) =>
    figure[name] === undefined ? [] : [[name, figure[name]]],
  );
  return { ...Object.fromEntries(fields), explanation: figure.explain(), native: figure.formula() } as SentFigure;
}

/** The audit again, over the sheets of the workbook that it was made of. Changes what it is given. */
export function receivedAudit({ audit }: SentAudit, { sheets }: Workbook): Audit {
  const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  const seen = new Set<object>();
  const built = new Map<object, unknown>();
  const build = (value: object, make: () => unknown): unknown => {
    if (!built.has(value)) built.set(value, make());
    return built.get(value);
  };
  const receive = (value: unknown): unknown => {
    if (typeof value !== "object" || value === null) return value;
    if (SHEET in value) return byName.get(value[SHEET] as string);
    if (LAID_OUT in value) {
      const { name, rows, merges } = value[LAID_OUT] as SentLayout;
      return build(value, () => laidOutSheet(valueFor(byName, name), receive(rows) as readonly PlacedRow[], merges));
    }
    if (PLACES in value) {
      const { name, rows } = value[PLACES] as Omit<SentLayout, "merges">;
      return build(value, () => new PlacesOfRows(name, receive(rows) as readonly PlacedRow[]));
    }
    if (EXACT in value) return exactOfText(value[EXACT] as string);
    if (seen.has(value)) return value;
    seen.add(value);
    if (value instanceof Map) {
      const entries = [...value].map(([key, one]) => [receive(key), receive(one)] as const);
      value.clear();
      for (const [key, one] of entries) value.set(key, one);
    } else if (Array.isArray(value)) value.forEach((one, index) => (value[index] = receive(one)));
    else if (!(value instanceof Set))
      for (const [name, one] of Object.entries(value)) (value as Record<string, unknown>)[name] = receive(one);
    return value;
  };
  const received = receive(audit) as Omit<Audit, "figures"> & {
    readonly figures: readonly (Omit<AuditedFigure, "figure"> & { readonly figure: SentFigure })[];
  };
  return { ...received, figures: received.figures.map(({ figure, ...rest }) => ({ ...rest, figure: asked(figure) })) };
}

function asked({ explanation, native, ...figure }: SentFigure): Figure {
  return { ...figure, explain: () => explanation, formula: () => native };
}
