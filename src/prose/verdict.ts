import { roundHalfUp, type Exact } from "../domain/values/exact";
import type { ReportFigure } from "../domain/tables/report";
import type { Mention } from "./numbers";
import type { FigureReading } from "./context";
import { textOfMatch } from "../domain/values/present";

/** Whether a number states the figure that it means; null where the text does not commit itself so far. */
export function judge(mention: Mention, reading: FigureReading): Judged | null {
  const verdict = judgeOne(mention, reading);
  const other = reading.either && verdict !== "agrees" ? judge(mention, { ...reading.either, loose: true }) : null;
  if (other?.verdict === "agrees") return other;
  return verdict && reading.figure && { verdict, figure: reading.figure };
}

/** A verdict with the figure that it is about. */
export interface Judged {
  readonly verdict: "agrees" | "differs";
  readonly figure: ReportFigure;
}

function judgeOne(mention: Mention, { figure, loose, open, alternatives, rounded }: FigureReading): "agrees" | "differs" | null {
  if (!figure || mention.percent !== (figure.quantity === "rate")) return null;
  const verdict = mention.hedge ? hedged(mention, figure) : states(mention, figure, rounded) ? "agrees" : "differs";
  if (verdict !== "differs") return verdict;
  return loose || open || alternatives.some((other) => other !== null && states(mention, other)) ? null : "differs";
}

/** A rate agrees when it is the exact one rounded half up at the digits that the text shows; a count is never rounded: 3 months are not 3.5. */
function states(mention: Mention, { value, quantity }: ReportFigure, quotient = false): boolean {
  const rounded = quantity === "rate" || mention.digits < 0 || quotient;
  return (rounded ? roundHalfUp(value, mention.digits) : value).compare(mention.value) === 0;
}

/** 约8400 states 8387, 超过70 states 72.5; 超过80 does not. What is said more loosely is no statement to be held to. */
function hedged(mention: Mention, figure: ReportFigure): "agrees" | "differs" | null {
  const value = figure.quantity === "rate" ? roundHalfUp(figure.value, mention.digits) : figure.value;
  const { value: stated, hedge } = mention;
  const order = value.compare(stated);
  if (order === 0) return hedge === "over" ? null : "agrees";
  const near = order !== 0 && value.sub(stated).abs().compare(step(mention)) < 0;
  switch (hedge) {
    case "about":
      return roundHalfUp(value, -zeros(mention)).compare(stated) === 0 ? "agrees" : null;
    case "nearly":
      return roundHalfUp(value, -zeros(mention)).compare(stated) === 0 || (order < 0 && near) ? "agrees" : null;
    case "over":
      if (order < 0) return "differs";
      return near ? "agrees" : null;
    case "at-least":
      return order > 0 && near ? "agrees" : null;
    default:
      return order < 0 && near ? "agrees" : null;
  }
}

/** The size of one step of the last digit that is not zero: 100 in 8400. */
function step(mention: Mention): Exact {
  return mention.value
    .mul(0)
    .add(1)
    .mul(10 ** zeros(mention));
}

/** Zeros at the end, by which a text shows that it rounds; decimals count down. */
function zeros({ value, digits }: Mention): number {
  if (digits > 0) return -digits;
  const text = String(value.valueOf());
  return textOfMatch(/(?<!0)0*$/, text).length;
}
