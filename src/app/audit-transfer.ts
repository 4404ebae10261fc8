import type { Audit, AuditedFigure } from "../domain/tables/audit";
import type { Explanation, Figure } from "../domain/tables/figure";
import { Sheet, type Workbook } from "../domain/grid/sheet";
import { exactOfText, exactText, isExact } from "../domain/values/exact";

/** An audit as plain data, on its way from the thread that made it; only `receivedAudit` reads it. */
export interface SentAudit {
  readonly audit: unknown;
}

/** What stands for a sheet and for an exact number on the way. */
const SHEET = "$sheet";
const EXACT = "$exact";

/** The figure's own fields; every one of them, or it would be lost on the way. */
const FIELDS: Readonly<Record<Exclude<keyof Figure, "explain" | "formula">, true>> = {
  row: true,
  column: true,
  rule: true,
  quantity: true,
  mayCarryUnit: true,
  rounding: true,
  inPoints: true,
  value: true,
  blockedBy: true,
  words: true,
  why: true,
  withheld: true,
  certainty: true,
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
    if (value instanceof Sheet) return once(known, value, { [SHEET]: value.name });
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
  const receive = (value: unknown): unknown => {
    if (typeof value !== "object" || value === null) return value;
    if (SHEET in value) return byName.get(value[SHEET] as string);
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
