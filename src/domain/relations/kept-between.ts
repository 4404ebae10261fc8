import { cellKey, type CellRef } from "../grid/address";
import type { Localized } from "../language";
import type { Exact } from "../values/exact";
import type { Region } from "./region";
import { MOST_WITNESSES, type Break, type Part, type Relation } from "./relation";

/** A cell that repeats or adds up cells of other sheets. */
export interface LinkedCell {
  readonly cell: CellRef;
  readonly title: string;
  readonly digits: number;
  readonly value: Exact;
  readonly read: readonly CellRef[];
  readonly isFormula: boolean;
  readonly state: "witness" | "trivial" | "broken" | "empty";
}

/** What cells of one sheet keep with cells of others. */
export class KeptBetween implements Relation {
  readonly where = "sheets";
  readonly agrees = true;

  constructor(
    readonly region: Region,
    readonly words: Localized,
    private readonly cells: readonly LinkedCell[],
    readonly score: number,
    private readonly keys: ReadonlySet<string>,
    readonly ofInputs = false,
  ) {}

  get held(): number {
    return this.of("witness").length;
  }

  get witnesses(): readonly CellRef[] {
    return this.of("witness")
      .slice(0, MOST_WITNESSES)
      .map(({ cell }) => cell);
  }

  get breaks(): readonly Break[] {
    return this.of("broken").flatMap((cell) => (cell.isFormula ? [] : [this.breakAt(cell)]));
  }

  get empty(): readonly Break[] {
    return this.of("empty").map((cell) => this.breakAt(cell));
  }

  part(ref: CellRef): Part {
    const key = cellKey(ref);
    if (!this.keys.has(key)) return null;
    const own = this.cells.find(({ cell }) => cellKey(cell) === key);
    if (!own || own.state === "empty") return null;
    return own.state === "broken" ? "computed, wrong" : "computed, right";
  }

  holdsWith(): boolean {
    // What stands on other sheets is taken as it stands there.
    return false;
  }

  private of(state: LinkedCell["state"]): LinkedCell[] {
    return this.cells.filter((cell) => cell.state === state);
  }

  private breakAt({ cell, title, digits, value, read }: LinkedCell): Break {
    return { relation: this, target: { cell, value, title }, digits, operands: [], read };
  }
}
