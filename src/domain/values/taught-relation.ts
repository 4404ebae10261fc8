/** The ways in which one line of figures comes from others. */
export type RelationKind =
  "sum" | "difference" | "product" | "ratio" | "complement" | "growth" | "part" | "share" | "mean" | "weighted" | "running";

/** Every way, for whoever reads one that was kept. */
export const RELATION_KINDS: readonly RelationKind[] = [
  "sum",
  "difference",
  "product",
  "ratio",
  "complement",
  "growth",
  "part",
  "share",
  "mean",
  "weighted",
  "running",
];

/** A line as a formula names it: by its words; what stood one entry before; what it comes to; a plain number. */
export interface TaughtTerm {
  readonly title: string;
  readonly as: "line" | "before" | "total" | "number";
  readonly times: number;
}

/**
 * A way of computing a column (or a row) that a person confirmed: by words, never by addresses, so that it holds wherever a rectangle of figures
 * has these headers, and after columns moved.
 */
export interface TaughtRelation {
  readonly where: "column" | "row";
  readonly target: string;
  readonly kind: RelationKind;
  readonly terms: readonly TaughtTerm[];
  readonly over: readonly TaughtTerm[];
  readonly scale: number;
  readonly cap: number | null;
}

/** Whether two say how the same line is computed: the later one counts. */
export function sameTarget(one: TaughtRelation, other: TaughtRelation): boolean {
  return one.where === other.where && one.target === other.target;
}
