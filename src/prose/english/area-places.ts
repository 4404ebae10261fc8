import type { EnglishPhrase } from "./phrases";
import type { RowPlace } from "./rows";
import { areaScope, STATION, type AreaScope } from "./scope";
import { placedIn } from "./sentence-context";

/** The areas that the numbers of a sentence are of, as its words name them one behind the other. */
export class AreaPlaces {
  private scope: AreaScope;
  /** The areas that stand behind the numbers, in their order. */
  private readonly placed: number[] = [];

  /**
   * @param areas keys of the areas that the tables know
   * @param heading the area of the heading
   * @param above key of the area that the sentence before spoke of
   * @param goesOn the sentence begins as one does that goes on about it
   */
  constructor(
    private readonly areas: readonly string[],
    heading: AreaScope | null,
    above: string | null,
    goesOn: boolean,
  ) {
    this.scope = heading ?? STATION;
    if (above === null) return;
    const number = Number(above.slice(2));
    this.scope = goesOn ? { areas: [number], before: null } : { ...this.scope, before: number };
  }

  /** Takes note of what the words before a number say. */
  enter({ before }: EnglishPhrase): void {
    const named = areaScope(before, this.areas.length);
    if (named) this.scope = named;
  }

  /** Keys of the areas that a number may be of, the likeliest first; null for the station. */
  of(phrase: EnglishPhrase, row: RowPlace | null): readonly (string | null)[] {
    if (row?.area !== undefined) return [`片区${row.area}`];
    const own = areaScope([...phrase.name, ...phrase.behind], this.areas.length) ?? placedIn(phrase, this.areas.length);
    const { areas, before } = own ?? this.scope;
    const [placed] = own?.areas ?? [];
    if (placed !== undefined && !this.placed.includes(placed)) this.placed.push(placed);
    if (areas.length > 1) return [];
    const [number] = areas;
    const here = number === undefined ? null : `片区${number}`;
    if (here !== null && !this.areas.includes(here)) return [];
    return before === null || here !== null ? [here] : [here, `片区${before}`];
  }

  /** The area that what follows may be of: `first` where the sentence stayed in one. */
  left(first: string | null): string | null {
    if (this.scope.areas.length === 1) return first;
    return this.scope.before === null ? null : `片区${this.scope.before}`;
  }

  /** How many areas stood behind numbers in their order, 0 where they did not. */
  inOrder(): number {
    return this.placed.length > 1 && this.placed.every((area, at) => area === at + 1) ? this.placed.length : 0;
  }
}
