import { shownCell } from "../../../grid/cell";
import type { Localized } from "../../../language";
import { agrees, statedNumber } from "../../../tables/agreement";
import { DerivedCell } from "../../../tables/expressed-figure";
import { sumOf, type CellTerm, type Expression, type Sum } from "../../../tables/expression/expression";
import type { DerivedFigure } from "../../../tables/figure";
import { JudgedFigure } from "../../../tables/judged-figure";
import { exact, type Exact } from "../../../values/exact";
import type { ToldFigure, ToldSubject } from "../model";
import type { WorkerCount } from "./counts";
import { footCells } from "./foot-cells";
import { counters, isCertified, type FootCount } from "./foot-meanings";
import type { CountedTable } from "./metrics";
import { StableRate } from "./stable-rate";
import { whyNoStable } from "./unjudged";

/** The rule that figures of the whole table are held by. */
const TOLD_RULE = "attendance/foot-figure";

/** What a figure may be by its label: a value, and how it comes about. */
interface Meant {
  readonly value: Exact;
  readonly how: Expression;
}

/** Ways in which a label may be meant, likelier ones first; none where what it takes is not known. */
type Ways = readonly Meant[];

/**
 * Figures of the whole table under it and beside it (应到岗 | 70, 持证人数 | 16, 到岗率 | 94%), each held against the people above by what its
 * label says. Where a label may be meant in several ways that differ, what fits none of them is only likely to be the first.
 */
export function toldFigures(counted: CountedTable): DerivedFigure[] {
  const { table } = counted;
  const told = table.toldFigures.filter(({ of }) => of !== "required");
  if (told.length === 0) return [];
  const ways = new ToldWays(counted, told);
  return told.flatMap((one) => {
    if (one.of === "stable-rate" && (counted.requiredStaff ?? 0) > 0) return [new StableRate(counted, one.at)];
    return [figureOf(counted, one, one.of === null ? [] : ways.of(one, one.of))];
  });
}

function figureOf({ table: { sheet } }: CountedTable, { at, label, of }: ToldFigure, ways: Ways): DerivedFigure {
  const quantity = of !== null && of.endsWith("rate") ? "rate" : "count";
  const tried = ways.map(({ value, how }) => {
    const made = new DerivedCell(sheet, at, TOLD_RULE, quantity, value, how, { mayCarryUnit: quantity === "count" });
    return new JudgedFigure(made, { formula: null });
  });
  const cell = sheet.cell(at.row, at.column);
  const right = tried.find((figure) => agrees(cell, figure, 0) === true);
  const [first] = tried;
  if (right ?? !first) return right ?? untold(sheet, at, label);
  const open = ways.some(({ value }) => !value.equals(ways[0]?.value ?? value));
  return open ? new JudgedFigure(first, { certainty: "probable", formula: null }) : first;
}

function untold(sheet: CountedTable["table"]["sheet"], at: ToldFigure["at"], label: string): DerivedFigure {
  return new DerivedCell(sheet, at, TOLD_RULE, "count", null, { kind: "number", value: exact(0) }, { why: untoldText(label) });
}

function untoldText(label: string): Localized {
  return {
    zh: `“${label}”怎样算没有写明，或算它所需的数（如协议要求人数、各人证书）表中读不出，无法核对，保持原样。请核实。`,
    en: `How “${label}” is counted is not said, or what it takes (the required staff, each person's certificate) cannot be read from the table: it could not be checked and stays as written. Check it.`,
  };
}

class ToldWays {
  private readonly every: readonly number[];
  private readonly counters: ReturnType<typeof counters>;

  constructor(
    private readonly counted: CountedTable,
    private readonly told: readonly ToldFigure[],
  ) {
    this.every = counted.table.months.map((_, index) => index);
    this.counters = counters(counted);
  }

  of(one: ToldFigure, of: ToldSubject): Ways {
    const { certified, uncertified, people } = this.heads();
    switch (of) {
      case "due":
        return this.due(one);
      case "effective":
        return meant(this.effective(one));
      case "actual":
        return this.actual(one);
      case "surplus":
        return this.less(one, "actual").flatMap((way) => [way, atLeastNothing(way)]);
      case "shortage":
        return this.less(one, "due").flatMap((way) => [way, atLeastNothing(way)]);
      case "presence-rate":
        return this.rate(one);
      case "people":
        return people;
      case "certified":
        return certified;
      case "uncertified":
        return uncertified;
      case "certified-rate":
        return certified.flatMap((some, index) => share(some, people[index]));
      case "stable":
        return this.stable();
      default:
        return [];
    }
  }

  /** The cell's own months: all of them, and where it stands under one month's columns that one too. */
  private months({ at }: ToldFigure): (readonly number[])[] {
    const own = footCells(this.counted.table, at.row).find((cell) => cell.at.column === at.column);
    return own && own.indices.length < this.every.length ? [this.every, own.indices] : [this.every];
  }

  private effective(one: ToldFigure): FootCount[] {
    return this.months(one).map((indices) => this.counters.effective({ at: one.at, indices, field: "whole" }));
  }

  private actual(one: ToldFigure): Ways {
    const entered = this.months(one).map((indices) => this.counters.presence({ at: one.at, indices, field: "whole" }));
    const people = /人数/.test(one.label) ? this.heads().people : [];
    return [...meant(this.effective(one)), ...meant(entered), ...people];
  }

  /** What the agreement requires over all months; of 应到岗人数 also of one month. */
  private due(one: ToldFigure): Ways {
    const { requiredStaff } = this.counted;
    const whole = meant(this.months(one).map((indices) => this.counters.required({ at: one.at, indices, field: "whole" })));
    return /人数/.test(one.label) && requiredStaff !== null
      ? [...whole, { value: exact(requiredStaff), how: sumOf([{ kind: "number", value: exact(requiredStaff) }], "rows") }]
      : whole;
  }

  /** What another figure of the same block must be; where that is not known, what it states. */
  private other(of: "due" | "actual"): readonly CellTerm[] {
    const { sheet } = this.counted.table;
    const beside = this.told.filter((one) => one.of === of);
    const [one] = beside.length === 1 ? beside : [];
    if (!one) return [];
    const at = { sheet: sheet.name, ...one.at };
    const stated = statedNumber(shownCell(sheet.cell(one.at.row, one.at.column)), false)?.number ?? null;
    const ways = this.of(one, of);
    // What is stated in one of the ways that its label may be meant stands; else any of them may be meant.
    const right = ways.filter(({ value }) => stated !== null && value.equals(stated)).slice(0, 1);
    const values =
      right.length > 0 ? right.map(({ value }) => value) : ways.length > 0 ? ways.map(({ value }) => value) : stated ? [stated] : [];
    return values.map((value) => ({ kind: "cell", at, value, unit: null, native: true }));
  }

  /** One by another: figures of the same block, or the people's own where the block tells only the other. */
  private pairs(
    one: ToldFigure,
  ): { readonly actual: CellTerm | Sum; readonly due: CellTerm | Sum; readonly values: readonly [Exact, Exact] }[] {
    const actual = this.other("actual").map((term) => ({ term, value: term.value }));
    const due = this.other("due").map((term) => ({ term, value: term.value }));
    const [onPost, expected] = [actual.length > 0 ? actual : this.own(this.actual(one)), due.length > 0 ? due : this.own(this.due(one))];
    return onPost.flatMap((top) =>
      expected.flatMap((bottom) =>
        top.value === null || bottom.value === null
          ? []
          : [{ actual: top.term, due: bottom.term, values: [top.value, bottom.value] as const }],
      ),
    );
  }

  private own(ways: Ways): { readonly term: CellTerm | Sum; readonly value: Exact }[] {
    return ways.map(({ value, how }) => ({ term: how.kind === "cell" || how.kind === "sum" ? how : sumOf([how], "cells"), value }));
  }

  private rate(one: ToldFigure): Ways {
    return this.pairs(one).flatMap(({ actual, due, values: [top, bottom] }) => {
      if (bottom.equals(0)) return [];
      const whole: Meant = { value: top.div(bottom), how: { kind: "quotient", of: actual, by: due, factor: exact(1) } };
      // More than was due may be told as all of it.
      return top.compare(bottom) > 0 ? [whole, { ...whole, value: exact(1) }] : [whole];
    });
  }

  private less(one: ToldFigure, of: "due" | "actual"): Ways {
    return this.pairs(one).flatMap((pair) => {
      const [actual, due] = pair.values;
      const value = of === "actual" ? actual.sub(due) : due.sub(actual);
      const [whole, part] = of === "actual" ? [pair.actual, pair.due] : [pair.due, pair.actual];
      // Sums of many people are not written out twice over: what is taken away stands as one number.
      const taken: Expression =
        part.kind === "cell" ? { kind: "subtrahend", of: part } : { kind: "number", value: value.sub(of === "actual" ? actual : due) };
      return [{ value, how: sumOf([whole, taken], "cells") }];
    });
  }

  /** People, those with a certificate and those without: all in the table, and those who had not left by the end. */
  private heads(): { readonly people: Ways; readonly certified: Ways; readonly uncertified: Ways } {
    const { workers } = this.counted;
    const present = workers.filter(({ leftByPeriodEnd }) => !leftByPeriodEnd);
    const some = present.length === workers.length ? [workers] : [workers, present];
    const marks = new Map(workers.map((count) => [count, isCertified(this.counted, count)]));
    const told = ![...marks.values()].includes(null);
    const held = (wanted: boolean): Ways =>
      told
        ? some.map((people) => this.heldBy(people, (count) => marks.get(count) === wanted, this.counted.table.columns.qualification))
        : [];
    return { people: some.map((people) => this.heldBy(people)), certified: held(true), uncertified: held(false) };
  }

  /** Those of some people of whom something holds, by the cells that say so. */
  private heldBy(people: readonly WorkerCount[], holds: (count: WorkerCount) => boolean = () => true, column: number | null = null): Meant {
    const { sheet, columns } = this.counted.table;
    const rows = people.map((count) => ({
      at: [{ sheet: sheet.name, row: count.worker.row, column: column ?? columns.name }],
      met: holds(count),
    }));
    return { value: exact(rows.filter(({ met }) => met).length), how: { kind: "row-count", rows, asked: null } };
  }

  private stable(): Ways {
    const { table, workers } = this.counted;
    if (whyNoStable(table) !== null || workers.some(({ stable }) => stable === null)) return [];
    return [this.heldBy(workers, ({ stable }) => stable === true)];
  }
}

function meant(counts: readonly FootCount[]): Ways {
  return counts.flatMap(({ value, terms }) => {
    if (value === null) return [];
    const how = sumOf(terms.length === 0 ? [{ kind: "number", value: exact(value) }] : terms, "rows");
    return [{ value: exact(value), how }];
  });
}

function share(of: Meant, by: Meant | undefined): Ways {
  if (!by || by.value.equals(0) || of.how.kind !== "row-count") return [];
  return [
    { value: of.value.div(by.value), how: { kind: "quotient", of: of.how, by: { kind: "number", value: by.value }, factor: exact(1) } },
  ];
}

/** A shortage where nobody is wanting, told as none. */
function atLeastNothing(way: Meant): Meant {
  return way.value.compare(0) < 0 ? { ...way, value: exact(0) } : way;
}
