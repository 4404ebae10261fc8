import { formatAddress, type CellAddress } from "../../../grid/address";
import { shownCell } from "../../../grid/cell";
import type { Sheet } from "../../../grid/sheet";
import type { Localized } from "../../../language";
import type { GroupTotal, Indicator } from "../model";
import type { Quantity } from "../../../tables/model";
import { agrees, countWithUnit } from "../../../tables/agreement";
import { DerivedCell } from "../../../tables/expressed-figure";
import { evaluate } from "../../../tables/expression/evaluate";
import { sumOf } from "../../../tables/expression/expression";
import { exact, ZERO, type Exact } from "../../../values/exact";
import { added, addendsIn, conversion, readAmount, unitOfName, WHY, type Amount } from "./amounts";
import { capOf, rateExpression, type RateCounting, type RateTold } from "./rate";
import { besideParts } from "./carried-over";
import { amountElsewhere, uncounted, type ElsewherePart, type SumPart } from "./elsewhere";
import { servicesIn } from "../../../values/vocabulary/register-headers";
import { isNamedStock, isStock, stockDoubt } from "./stocks";
import { rateOfSums, type RateOfSums } from "./mean-of-total";
import { unitOfSum } from "./sum-unit";
import { agreedChange } from "./target-changes";
import { saysMeanOfRates } from "../../../values/vocabulary/rate-policies";

/** Each cell once: a target merged over several areas is one promise. */
function distinct(quantities: readonly Quantity[]): Quantity[] {
  return [...new Map(quantities.map((quantity) => [formatAddress(quantity.cell), quantity])).values()];
}

/** How a sum is meant beside its parts. */
interface SumSense {
  /** Parts that should be there. */
  readonly missing?: readonly Quantity[];
  /** The rows are indicators of their own, which may count different things. */
  readonly each?: boolean;
  readonly meaning?: string;
  /** Why it cannot be told what it sums. */
  readonly why?: Localized | null;
  /** One part alone, of which its neighbours, no words, tell that it is the whole. */
  readonly probable?: boolean;
  /** What it sums beside these, on earlier sheets. */
  readonly elsewhere?: readonly ElsewherePart[];
}

/** Items on another sheet that a row of sums takes in. */
export interface ItemElsewhere {
  readonly sheet: Sheet;
  readonly item: Indicator;
}

/** Empty, and not said to be inapplicable. */
function isBlank({ reading, notApplicable }: Quantity): boolean {
  return reading.status === "empty" && !notApplicable;
}

/** Gathers the figures of one indicator table: sums before what is computed from them. */
export class IndicatorCollector {
  readonly figures: DerivedCell[] = [];
  readonly completions = new Map<Indicator, Exact>();
  /** Sums by address: a sum of sums takes what these must say, not what stands there. */
  private readonly sums = new Map<string, Amount>();

  readonly summed = new Set<Indicator>();
  /** Indicators of which the last period's number is the whole term's: members, households on file. */
  readonly stocks = new Set<Indicator>();

  constructor(
    private readonly sheet: Sheet,
    private readonly firstMonth: number,
    private readonly counting: RateCounting,
    /** Columns of the station's own beside the promises: weights, scores. */
    private readonly ownColumns: readonly number[] = [],
    /** Whether title or notes say that the rates of its sums are means. */
    private readonly meansOfRates = false,
  ) {}

  /** Of one promise, or of several under one percentage. */
  completion(indicator: Indicator, ...others: readonly Indicator[]): void {
    const all = [indicator, ...others];
    for (const one of all) {
      for (const { quantity, of = [] } of one.addends)
        if (of.length > 1)
          this.sum(
            of.map((part) => ({ quantity: part, unit: one.done.unit })),
            quantity,
            { meaning: "indicator/total/parts" },
          );
      if (one.split) this.summed.add(one);
      if (one.split || !this.isSummed(one)) continue;
      if (isNamedStock(one)) {
        this.stock(one);
        continue;
      }
      if (isStock(this.sheet, one)) {
        this.stocks.add(one);
        continue;
      }
      const beside = besideParts(this.sheet, one);
      if (beside?.explains) continue;
      this.summed.add(one);
      this.sum(
        one.addends.map(({ quantity }) => ({ quantity, unit: one.done.unit })),
        one.done,
        { meaning: "indicator/total/parts", why: beside?.why ?? null, probable: one.addends.length === 1 },
      );
    }
    // What is merged over several and not complete cannot be told for all of them.
    if (all.some((one) => this.lacksTarget(one) || this.lacksDone(one))) return;
    this.rate(
      indicator,
      this.together(all, ({ target }) => target),
      indicator.split ? this.parts(indicator) : this.together(all, ({ done }) => done),
    );
  }

  /** What is there at a time is not summed over time; a whole that is none of its numbers is told. */
  private stock(indicator: Indicator): void {
    const [why, { done, addends }] = [stockDoubt(indicator), indicator];
    if (why === null) return;
    const how = sumOf(addends.flatMap(({ quantity }) => this.amount(quantity, done.unit)?.term ?? []));
    const marks = { why, meaning: "indicator/total/stock" };
    this.figures.push(new DerivedCell(this.sheet, done.cell, "indicator/total", "count", null, how, marks));
  }

  /** What was done in parts that no cell sums. */
  private parts({ addends, done }: Indicator): Amount | null {
    return added(addends.flatMap(({ quantity }) => this.amount(quantity, done.unit) ?? []));
  }

  private together(all: readonly Indicator[], of: (one: Indicator) => Quantity): Amount | null {
    const units = new Map(all.map((one) => [formatAddress(of(one).cell), unitOfName(one)]));
    return added(distinct(all.map(of)).flatMap((quantity) => this.amount(quantity, units.get(formatAddress(quantity.cell))) ?? []));
  }

  /** `each`: the rows are indicators of their own, which may count different things. */
  total({ total, of }: GroupTotal, each: boolean, doubt: Localized | null = null, elsewhere: readonly ItemElsewhere[] = []): void {
    const why = doubt ?? (this.sumsOthersAlone(total) ? WHY.othersAlone : each && this.mixesServices(total, of) ? WHY.services : null);
    const part = (quantity: (item: Indicator) => Quantity) => (item: Indicator) => ({ quantity: quantity(item), unit: unitOfName(item) });
    const one = (item: Indicator, quantity: Quantity | undefined) => (quantity ? [{ quantity, unit: unitOfName(item) }] : []);
    const others = (quantity: (item: Indicator) => Quantity): ElsewherePart[] =>
      elsewhere.map(({ sheet, item }) => ({ sheet, quantity: quantity(item), unit: unitOfName(item) }));
    const target = this.sum(of.map(part((item) => item.target)), total.target, {
      elsewhere: others((item) => item.target),
      missing: of.filter((item) => this.lacksTarget(item)).map((item) => item.target),
      each,
      why,
    });
    const sumPart = (quantity: Quantity, at: (item: Indicator) => Quantity | undefined): void => {
      const own = of.flatMap((item) => one(item, at(item)));
      const others = elsewhere.flatMap(({ sheet, item }) => one(item, at(item)).map((stated) => ({ sheet, ...stated })));
      if (own.length === of.length) this.sum(own, quantity, { each, why, elsewhere: others });
    };
    const sumParts = (): void =>
      total.addends.forEach(({ quantity, of: inner = [] }, index) => {
        sumPart(quantity, (item) => item.addends[index]?.quantity);
        inner.forEach((own, place) => sumPart(own, (item) => item.addends[index]?.of?.[place]));
      });
    if (total.split) {
      sumParts();
      this.rate(total, target, this.parts(total), of);
      return;
    }
    const done = this.sum(of.map(part((item) => item.done)), total.done, {
      elsewhere: others((item) => item.done),
      missing: of.filter((item) => this.lacksDone(item)).map((item) => item.done),
      each,
      why,
    });
    if (of.some((item) => this.summed.has(item))) sumParts();
    this.rate(total, target, done, of);
  }

  /** Whether a row of sums fills the station's own columns and leaves target and done blank. */
  private sumsOthersAlone({ target, done }: Indicator): boolean {
    const sums = (column: number): boolean => shownCell(this.sheet.cell(target.cell.row, column)).kind === "number";
    return isBlank(target) && isBlank(done) && this.ownColumns.some(sums);
  }

  /** Empty while something was done. */
  private lacksTarget(item: Indicator): boolean {
    return isBlank(item.target) && (item.done.reading.status !== "empty" || this.summed.has(item));
  }

  /** Whether nobody has summed yet, and cases, groups and activities stand without a unit that tells whether they add up. */
  private mixesServices({ target, done }: Indicator, of: readonly Indicator[]): boolean {
    if (!isBlank(target) || !isBlank(done)) return false;
    if (of.some((item) => item.target.unit !== null || unitOfName(item) !== null)) return false;
    return new Set(of.flatMap(({ name }) => servicesIn(name).slice(0, 1))).size > 1;
  }

  /** Empty while something was promised; what its periods add up to is there. */
  private lacksDone(item: Indicator): boolean {
    return isBlank(item.done) && item.target.reading.status !== "empty" && !this.summed.has(item);
  }

  /** Periods add up to the done where they begin with the term: the quarters before the first column are not there to be added. */
  private isSummed({ addends, summed }: Indicator): boolean {
    const first = addends[0];
    if (!first || addends.every(({ quantity: { reading } }) => reading.status === "empty")) return false;
    if (first.kind === "part" || summed) return true;
    return first.index === 1 || (first.kind === "month" && first.index === this.firstMonth);
  }

  staffTotal(
    parts: readonly (Quantity | null)[],
    total: Quantity | null,
    why: Localized | null = null,
    elsewhere: readonly ElsewherePart[] = [],
  ): void {
    if (total)
      this.sum(
        parts.flatMap((quantity) => (quantity ? [{ quantity, unit: null }] : [])),
        total,
        { why, elsewhere },
      );
  }

  private amount(quantity: Quantity, unit: string | null = null): Amount | null {
    const address = formatAddress(quantity.cell);
    const summed = this.sums.get(address);
    if (summed) return summed;
    const read = readAmount(this.sheet, quantity, unit);
    // Less than nothing is no count: nothing is computed from it.
    if (read?.value === undefined || read.value === null || read.value.compare(ZERO) >= 0) return read;
    return uncounted(read, { sheet: this.sheet.name, ...quantity.cell });
  }

  /** The figure of a 合计 cell; null where nothing is summed or the cell says that it does not apply. A missing part is not zero: it blocks. */
  private sum(
    parts: readonly SumPart[],
    total: Quantity,
    { missing = [], each = false, meaning = "indicator/total", why: open = null, elsewhere = [], probable = false }: SumSense = {},
  ): Amount | null {
    if (total.notApplicable) return null;
    const address = formatAddress(total.cell);
    // What was done is one cell, however many promises it is held against.
    const known = this.sums.get(address);
    if (known) return known;
    const units = new Map(parts.map(({ quantity, unit }) => [formatAddress(quantity.cell), unit]));
    const quantities = distinct(parts.map(({ quantity }) => quantity));
    const amounts = [
      ...elsewhere.flatMap((part) => amountElsewhere(part) ?? []),
      ...quantities.flatMap((part) => this.amount(part, units.get(formatAddress(part.cell))) ?? []),
    ];
    if (amounts.length === 0 && missing.length === 0) return null;
    const blockedBy = [
      ...amounts.flatMap((amount) => amount.blockedBy),
      ...missing.map(({ cell }) => ({ sheet: this.sheet.name, ...cell })),
    ];
    const { unit, why: unlike, certainty: ofUnits } = unitOfSum(this.sheet, amounts, total, each);
    const certainty = probable ? "probable" : ofUnits;
    const why = open ?? unlike;
    const computable = blockedBy.length === 0 && why === null && amounts.every(({ value }) => value !== null);
    const how = sumOf(addendsIn(amounts, unit));
    const value = computable ? evaluate(how) : null;
    this.figures.push(
      new DerivedCell(this.sheet, total.cell, "indicator/total", "count", value, how, { blockedBy, why, certainty, meaning }),
    );
    const isText = countWithUnit(shownCell(this.sheet.cell(total.cell.row, total.cell.column))) !== null;
    const at = { sheet: this.sheet.name, ...total.cell };
    const amount: Amount = { value, blockedBy, why, term: { kind: "cell", at, value, unit: total.unit, native: !isText }, unit };
    this.sums.set(address, amount);
    return amount;
  }

  /** `of`: the lines of which a row of sums holds the rate. */
  private rate(indicator: Indicator, target: Amount | null, done: Amount | null, of: readonly Indicator[] = []): void {
    if (!target || !done) return;
    const { span = null, doubt = null, beyond = null, cap = null, rate } = indicator;
    const blockedBy = [...target.blockedBy, ...done.blockedBy];
    if (target.value && target.value.compare(ZERO) === 0) return;
    const converted = conversion(done, target);
    const factor = "factor" in converted ? converted.factor : null;
    const blocked = target.why ?? done.why ?? ("why" in converted ? converted.why : null);
    const raw = target.value && done.value && factor && !blocked ? done.value.mul(factor).div(target.value) : null;
    // Only the promise of the whole term is held against the time that has passed.
    if (raw && !doubt && !beyond && span !== "mid" && span !== "due") this.completions.set(indicator, raw);
    if (!rate) return;
    if (doubt?.atMost && raw && raw.compare(1) <= 0 && this.statesWhole(rate)) {
      const how = { kind: "number", value: exact(1) } as const;
      this.figures.push(
        new DerivedCell(this.sheet, rate, "indicator/percentage", "rate", how.value, how, { meaning: "indicator/percentage/at-most" }),
      );
      return;
    }
    const counting = cap === null ? this.counting : { ...this.counting, cap: capOf(cap) };
    const told = (by: Exact | null): RateTold =>
      rateExpression(target, done, factor ?? exact(1), by ? { ...counting, scale: by } : counting, beyond);
    const turned = raw && (beyond === "excess" ? raw.compare(1) < 0 : beyond === "lack" && raw.compare(1) > 0) ? WHY.turned : null;
    const agreed =
      raw && target.value && doubt && !doubt.probable
        ? agreedChange(this.sheet.cell(rate.row, rate.column), doubt.changes, target.value, told)
        : null;
    const open = turned !== null || (doubt !== null && !doubt.probable && agreed === null);
    const quotient = agreed ?? told(null);
    const ofSums = of.length > 0 && raw && !open ? this.rateOfSums(indicator, rate, evaluate(quotient), of) : null;
    const how = ofSums?.mean ?? quotient;
    this.figures.push(
      new DerivedCell(this.sheet, rate, "indicator/percentage", "rate", raw && !open ? evaluate(how) : null, how, {
        blockedBy,
        inPoints: indicator.rateSigned || undefined,
        why: blocked ?? turned ?? (open ? (doubt?.why ?? null) : null),
        certainty: doubt?.probable ? "probable" : (ofSums?.certainty ?? "proved"),
        meaning: ["indicator/percentage", span, beyond].filter((part) => part !== null).join("/"),
      }),
    );
  }

  /** Whether a rate is stated as 100 %. */
  private statesWhole({ row, column }: CellAddress): boolean {
    return agrees(this.sheet.cell(row, column), { value: exact(1), quantity: "rate" }, 0) === true;
  }

  /** How the rate of a row of sums is meant, where it is not what the sums come to. */
  private rateOfSums({ name }: Indicator, rate: CellAddress, quotient: Exact | null, of: readonly Indicator[]): RateOfSums | null {
    const rates = of.flatMap(({ rate: at }) => this.figures.find((one) => at?.row === one.row && at.column === one.column) ?? []);
    const saysMean = saysMeanOfRates(name) || this.sheet.row(rate.row).some((cell) => cell?.kind === "text" && saysMeanOfRates(cell.plain));
    return rateOfSums(this.sheet, rate, quotient, [...new Set(rates)], this.meansOfRates || saysMean);
  }
}
