import type { ReportFigure } from "../domain/tables/report";
import type { ServiceTarget, Topic } from "./topics";

/** What a number of the text means: a figure of the tables, or one that they could have. */
export interface FigureReading {
  /** The same for every number that states this figure. */
  readonly key: string;
  /** Null where no table gives it. */
  readonly figure: ReportFigure | null;
  /** It can be seen to agree; that it differs would be a guess. */
  readonly loose: boolean;
  /** Other figures that the words allow: a number that equals one of them is no slip. */
  readonly alternatives: readonly (ReportFigure | null)[];
}

/** Whose attendance is meant by 应到岗 without a name; behind a head count of one group that is not certain. */
export type PersonScope = "all" | "both-heads" | "certified" | "uncertified" | "certified-head" | "uncertified-head" | "unsure";

/** What the words before a number in its sentence have set. */
export interface ClauseContext {
  /** Another time, another station, a plan: nothing here is of the tables. */
  elsewhere: boolean;
  /** Null for the whole station; `unsure` where an area was named and may still be meant. */
  area: string | null;
  areaUnsure: boolean;
  person: PersonScope;
  /** What is promised or asked for, not what was done. */
  role: "target" | "unsure" | null;
  /** The role was set by 协议指标: before a whole list. */
  roleOfList: boolean;
  /** 协议要求活动24场、小组12个: the words before the first of a row of numbers are meant of all. */
  askedInRow: boolean;
  topic: Topic | null;
  /** The topic was named before any number: 在个案工作方面，社工站接案29个. */
  topicLed: boolean;
  /** Services and areas named since the item began: a 合计 behind several of them is not of the last. */
  readonly topicsNamed: Set<Topic>;
  readonly areasNamed: Set<string>;
  served: string | null;
  last: ServiceTarget | null;
  /** Delivered amounts whose rate has not been told yet; null for one that was not understood. */
  open: (ServiceTarget | null)[];
  /** Words that nobody knows stand before: they may narrow what follows. */
  uncertain: boolean;
  twoYears: boolean;
  /** The sentence speaks of the period and how it is counted. */
  months: boolean;
}

/** Where a sentence begins: under which heading, behind which lead. */
export interface SentenceContext {
  readonly area: string | null;
  readonly areaUnsure: boolean;
  readonly elsewhere: boolean;
  readonly role: ClauseContext["role"];
}

export function clauseContext({ area, areaUnsure, elsewhere, role }: SentenceContext): ClauseContext {
  return {
    elsewhere,
    area,
    areaUnsure,
    person: "all",
    role,
    roleOfList: role !== null,
    askedInRow: false,
    topic: null,
    topicLed: false,
    topicsNamed: new Set(),
    areasNamed: new Set(),
    served: null,
    last: null,
    open: [],
    uncertain: false,
    twoYears: false,
    months: false,
  };
}

/** A semicolon begins a new item: what was named before it does not carry over, and an area may or may not. */
export function nextItem(context: ClauseContext, sentenceContext: SentenceContext): void {
  context.topic = null;
  context.topicLed = false;
  context.topicsNamed.clear();
  context.last = null;
  context.open = [];
  context.person = "all";
  context.uncertain = false;
  context.twoYears = false;
  if (!context.roleOfList) context.role = null;
  if (context.area !== sentenceContext.area) {
    context.area = sentenceContext.area;
    context.areaUnsure = true;
  }
}

/** The station itself is named: what went before narrows nothing any more. */
export function backToStation(context: ClauseContext, sentenceContext: SentenceContext): void {
  context.uncertain = false;
  context.person = "all";
  if (!context.topicLed) {
    context.topic = null;
    context.served = null;
  }
  // Inside an area's own section the station's name does not say whose figure follows.
  context.area = sentenceContext.area;
  context.areaUnsure = sentenceContext.area !== null || sentenceContext.areaUnsure;
}
