/** What the grid leaves out it calls void, null or undefined. */
type Maybe<T> = T | null | undefined | void;

/** How a cell looks, in the short words that the workbench's grid uses too. Sizes are points, colours `#RRGGBB`. */
export interface CellStyle {
  /** Font families, as CSS lists them. */
  readonly ff?: Maybe<string>;
  readonly fs?: number;
  readonly bl?: number;
  readonly it?: number;
  readonly ul?: { readonly s: number };
  readonly st?: { readonly s: number };
  readonly cl?: Maybe<{ readonly rgb?: Maybe<string> }>;
  readonly bg?: Maybe<{ readonly rgb?: Maybe<string> }>;
  readonly bd?: Maybe<BorderSides>;
  /** 1 left, 2 centre, 3 right, 4 justified, 6 spread. */
  readonly ht?: Maybe<number>;
  /** 1 top, 2 middle, 3 bottom. */
  readonly vt?: Maybe<number>;
  /** 3: wraps. */
  readonly tb?: Maybe<number>;
  /** Turned by so many degrees; `v` 1: letters under one another. */
  readonly tr?: Maybe<{ readonly a: number; readonly v?: number }>;
  readonly n?: Maybe<{ readonly pattern: string }>;
}

export interface BorderSides {
  l?: Maybe<BorderEdge>;
  r?: Maybe<BorderEdge>;
  t?: Maybe<BorderEdge>;
  b?: Maybe<BorderEdge>;
}

export interface BorderEdge {
  readonly s: number;
  readonly cl: { readonly rgb?: Maybe<string> };
}

/** A cell to write: what it shows and the formula that gave it, if one did. */
export interface WrittenCell {
  readonly value: string | number | boolean | { readonly error: string } | null;
  readonly formula: string | null;
  readonly numberFormat: string;
}

/** A note as the file holds it. */
export interface SheetNote {
  readonly row: number;
  readonly column: number;
  readonly content: string;
  readonly author: string;
}
