import { decimalsOf, roundHalfUp, toNumber, type Exact } from "../values/exact";
import type { CellRef } from "../grid/address";
import type { Table } from "./model";
import type { Language, Localized } from "../language";

/** A figure that the tables give and a report may state, with the cells it comes from. */
export interface ReportFigure {
  /** Stable within one audit: `staff/headcount`, `indicator/3/done`. */
  readonly id: string;
  readonly label: Localized;
  readonly value: Exact;
  /** A rate is a fraction of one. */
  readonly quantity: "count" | "rate";
  /** 人, 人次, 份 …; null for rates and where none is known. */
  readonly unit: string | null;
  readonly cells: readonly CellRef[];
}

/** The figures of one table; of the whole workbook where it is null. */
export interface TableFigures {
  readonly table: Table | null;
  readonly figures: readonly ReportFigure[];
}

/** A promise and how much of it is done. */
export interface Delivery {
  /** The words that name it: metric and measure, or the project item's own. */
  readonly name: string;
  /** Whose share of it this is; null where it is nobody's. */
  readonly area: string | null;
  /** A value of the whole station: 合计 rows, what stands once for all areas, lists and projects. */
  readonly station: boolean;
  readonly target: ReportFigure;
  readonly done: ReportFigure;
  /** null where no percentage exists. */
  readonly rate: ReportFigure | null;
}

/** A stretch of a paragraph: words, or a figure that knows its cells. */
export type Segment = string | ReportFigure;

/** The parts of a report, in its order. */
export const REPORT_CHAPTERS = ["staff", "services", "areas", "records", "funds", "score"] as const;
export type ReportChapter = (typeof REPORT_CHAPTERS)[number];

/** One of the report's standard paragraphs. */
export interface Paragraph {
  readonly id: string;
  readonly chapter: ReportChapter;
  readonly title: Localized;
  readonly text: Localized<readonly Segment[]>;
  /** What has to be looked at before these figures are used: errors in the cells behind them; left out where there are none. */
  readonly caution?: Localized;
  /** It counts rows, each of which a person must stand for: what is to be decided about one of them (entered twice, outside the term) is a caution too. */
  readonly countsRows?: true;
}

/** A paragraph as plain text. */
export function paragraphText(paragraph: Paragraph, language: Language): string {
  return paragraph.text[language].map((segment) => (typeof segment === "string" ? segment : figureText(segment))).join("");
}

/** A figure as the report writes it: rates with two decimals and a percent sign, scores with two decimals, counts as they are. */
export function figureText(figure: Pick<ReportFigure, "value" | "quantity"> & Partial<Pick<ReportFigure, "unit">>): string {
  // Scores stand with two decimals in every report; 89.995 keeps its third.
  if (figure.unit === "分") return fixed(figure.value, Math.max(2, decimalsOf(toNumber(figure.value))));
  return figure.quantity === "rate" ? `${fixed(figure.value.mul(100), 2)}%` : plainNumber(figure.value);
}

function fixed(value: Exact, digits: number): string {
  return roundHalfUp(value, digits).valueOf().toFixed(digits);
}

function plainNumber(value: Exact): string {
  return String(roundHalfUp(value, 6).valueOf());
}

/** Figures that a report states and these tables do not give, under their common cause. */
export interface MissingFigures {
  readonly labels: readonly Localized[];
  readonly why: Localized;
  /** The cells to look at; none where a table or a setting is wanting. */
  readonly cells: readonly CellRef[];
}
