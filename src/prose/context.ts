import type { ReportFigure } from "../domain/tables/report";
import type { NumberPhrase } from "./number-phrases";
import type { ServiceTarget, Topic } from "./topics";
import type { Summary } from "./summary";
import type { Measure, StaffWord } from "./words";

/** What a number of the text means: a figure of the tables, or one that they could have. */
export interface FigureReading {
  /** The same for every number that states this figure. */
  readonly key: string;
  /** Null where no table gives it. */
  readonly figure: ReportFigure | null;
  /** It can be seen to agree; that it differs would be a guess. */
  readonly loose: boolean;
  /** Its words leave something open that only what stands beside it can settle: alone it can be seen to agree. */
  readonly open?: true;
  /** Words of its own that the reading has passed over. */
  readonly skipped?: string;
  /** Other figures that the words allow: a number that equals one of them is no slip. */
  readonly alternatives: readonly (ReportFigure | null)[];
  /** A quotient, which agrees as the text rounds it. */
  readonly rounded?: boolean;
  /** What the number may mean as well: one that agrees with it agrees. */
  readonly either?: FigureReading;
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
  /** 本片区 of which nobody has said which: what follows is of it too. */
  areaUnknown: boolean;
  /** Another area, or the station (null), that may be meant as well; undefined for none. */
  areaOther: string | null | undefined;
  /** The area that the lines above have spoken of: 本片区 is that one. */
  readonly areaNear: string | null;
  /** The words of a number of another time or station, which one of the own may leave out: 去年稳岗率85%，本期90%. */
  paralleled: { readonly words: Summary; readonly percent: boolean; readonly unit: string | null } | null;
  person: PersonScope;
  /** The one group that the item before spoke of, which may go on: 持证社工应到岗35人次；实到岗48.5人次. */
  personBefore: "certified" | "uncertified" | null;
  /** What is promised or asked for, not what was done. */
  role: "target" | "unsure" | null;
  /** The role was set by 协议指标: before a whole list. */
  roleOfList: boolean;
  /** 协议要求活动24场、小组12个: the words before the first of a row of numbers are meant of all. */
  askedInRow: boolean;
  /** The number before was what is promised, as those in a row behind it are: 任务21个、105节. */
  targetRow: boolean;
  /** 全年应接案60个、结案60个、开展300节 */
  rowRole: "due" | "need" | "over" | "short" | null;
  /** What the number before told the promise of: 是指标量3份的2倍. */
  saidTarget: ServiceTarget | null;
  topic: Topic | null;
  /** The topic was named before any number: 在个案工作方面，社工站接案29个. */
  topicLed: boolean;
  /** Services and areas named since the item began: a 合计 behind several of them is not of the last. */
  readonly topicsNamed: Set<Topic>;
  readonly areasNamed: Set<string>;
  /** Of which 前者 and 后者 speak. */
  pair: { readonly former: Topic; readonly latter: Topic } | null;
  /** 团队维系方面，: the service of which a part of the name was said for the numbers that follow. */
  side: Topic | null;
  served: string | null;
  /** It was said in a sentence before. */
  servedBefore: boolean;
  /** The areas of the last list, whose order a list without names keeps. */
  areaRow: readonly string[];
  /** 人员配备方面: what is required or at hand without a name is of the staff. */
  workerLed: boolean;
  last: ServiceTarget | null;
  /** Delivered amounts whose rate has not been told yet; null for one that was not understood. */
  open: (ServiceTarget | null)[];
  /** Of what the sentence has told amounts, in its order: 三项缺口依次为… speaks of these; and the sentence before it in the paragraph. */
  readonly told: Set<ServiceTarget>;
  toldBefore: ReadonlySet<ServiceTarget>;
  /** They stand before a semicolon or a full stop: the next amount begins anew. */
  openBefore: boolean;
  /** The service of the item before, of the list's lead or of the heading: what is not named may still be of it. */
  carried: Topic | null;
  /** The line's own first words name it: 建档：今年1410份。今年完成率147.95%。 */
  readonly headed: boolean;
  /** 个案接案： before its figures: what is counted of the service. */
  ledMeasure: Measure | null;
  /** 完成率： before a row of services. */
  rateLed: boolean;
  /** 分摊到每名社工： what follows is told of each. */
  eachLed: boolean;
  /** 持续在岗的，有14名: of whom the clause before the number speaks. */
  staffLed: { readonly staff: ReadonlySet<StaffWord>; readonly label: boolean } | null;
  /** What becomes of a number was told behind it (安排在9月完成), of another time: up to the next semicolon. */
  laterUntilNext: boolean;
  /** 按时间进度： what is promised is meant for the time passed. */
  prorated: boolean;
  /** The number before it was told for the time passed: one that should be done behind it is too. */
  proratedRow: boolean;
  /** The last figure of the staff, of which 占…, 超出… and 到岗率 speak. */
  staff: StaffMention | null;
  /** Of which of both the last number was that was read. */
  recent: "staff" | "service" | null;
  /** All workers, and those continuously on post, were counted before in the sentence. */
  headsBefore: boolean;
  /** The share of the time passed was told. */
  progressSaid: boolean;
  /** 占协议指标: a bare 占 behind it is of the promise too. */
  ofTargetSaid: boolean;
  /** The figures that the sentence has stated: a second number for one of them is of a part of it. */
  readonly stated: Set<string>;
  stableBefore: boolean;
  /** Words that nobody knows stand before: they may narrow what follows. */
  uncertain: boolean;
  /** They name somebody or something that the tables do not know: 其中新入职的，. */
  narrowed: boolean;
  twoYears: boolean;
  /** The sentence speaks of the period and how it is counted. */
  months: boolean;
}

/** A figure of the staff that was read, by the key under which the tables know it. */
export interface StaffMention {
  readonly key: string;
  readonly figure: ReportFigure | null;
}

/** A number with its words and with what stands around it: what its own words leave open the numbers beside it may settle. */
export interface NumberSurroundings {
  readonly phrase: NumberPhrase;
  readonly words: Summary;
  /** Another time, another station, or somebody whom the tables do not know, was named before it. */
  readonly elsewhere: boolean;
  /** It counts people whom the tables do not count. */
  readonly others: boolean;
  readonly area: string | null;
  readonly areaUnsure: boolean;
  readonly areaOther: string | null | undefined;
  /** The service named before it in its sentence. */
  readonly topic: Topic | null;
  /** The service of the sentence before, of the lead or of the heading. */
  readonly above: Topic | null;
  /** It stands below 协议指标：. */
  readonly asked: boolean;
  /** A line above says that all figures below it are shortfalls, or surpluses. */
  readonly said: "short" | "over" | null;
  /** The one group of workers that was named before it. */
  readonly group: "certified" | "uncertified" | null;
}

/** Where a sentence begins: under which heading, behind which lead. */
export interface SentenceContext {
  readonly area: string | null;
  readonly areaUnsure: boolean;
  /** The area of the lines above, under the same heading. */
  readonly areaNear: string | null;
  /** The area of who speaks, which 我们 may mean. */
  readonly home: string | null;
  readonly elsewhere: boolean;
  readonly role: ClauseContext["role"];
  readonly rateLed: boolean;
  readonly carried: Topic | null;
  /** The line's own first words name it. */
  readonly headed: boolean;
  readonly ledMeasure: Measure | null;
  /** Of whom a lead or a heading speaks. */
  readonly person: "all" | "certified" | "uncertified";
}

export function clauseContext({
  area,
  areaUnsure,
  areaNear,
  elsewhere,
  role,
  rateLed,
  carried,
  headed,
  ledMeasure,
  person,
}: SentenceContext): ClauseContext {
  return {
    ...{ side: null, pair: null, eachLed: false, staffLed: null, laterUntilNext: false, prorated: false, proratedRow: false },
    ...{ elsewhere, area, areaUnsure, areaUnknown: false, areaOther: undefined, areaNear },
    paralleled: null,
    person,
    role,
    roleOfList: role !== null,
    askedInRow: false,
    targetRow: false,
    rowRole: null,
    saidTarget: null,
    personBefore: null,
    topic: null,
    topicLed: false,
    topicsNamed: new Set(),
    areasNamed: new Set(),
    served: null,
    servedBefore: false,
    areaRow: [],
    workerLed: false,
    last: null,
    open: [],
    told: new Set(),
    toldBefore: new Set(),
    openBefore: false,
    carried,
    headed,
    ledMeasure,
    rateLed,
    staff: null,
    recent: null,
    headsBefore: false,
    progressSaid: false,
    ofTargetSaid: false,
    stated: new Set(),
    stableBefore: false,
    uncertain: false,
    narrowed: false,
    twoYears: false,
    months: false,
  };
}

/** A semicolon begins a new item: what was named before it carries over where the item names nothing itself, and an area may or may not. */
export function nextItem(context: ClauseContext, sentenceContext: SentenceContext): void {
  context.carried = context.topic ?? context.carried;
  context.openBefore = true;
  context.ledMeasure = sentenceContext.ledMeasure;
  context.topic = null;
  context.topicLed = false;
  context.topicsNamed.clear();
  context.last = null;
  const { person } = context;
  context.personBefore = person === "certified" || person === "uncertified" ? person : context.personBefore;
  context.person = sentenceContext.person;
  context.uncertain = context.narrowed = false;
  context.twoYears = false;
  if (!context.roleOfList) context.role = null;
  context.eachLed = false;
  context.staffLed = null;
  if (context.laterUntilNext) context.elsewhere = context.laterUntilNext = false;
  if (context.area !== sentenceContext.area) context.areaOther = sentenceContext.area;
}

/** The station itself is named: what went before narrows nothing any more. */
export function backToStation(context: ClauseContext, sentenceContext: SentenceContext): void {
  context.uncertain = context.narrowed = false;
  context.person = sentenceContext.person;
  context.personBefore = null;
  if (!context.topicLed) {
    context.topic = null;
    context.served = null;
  }
  // Inside an area's own section the station's name does not say whose figure follows.
  context.area = sentenceContext.area;
  context.areaOther = sentenceContext.area === null ? (sentenceContext.home ?? undefined) : null;
  context.areaUnsure = sentenceContext.areaUnsure;
  context.areaUnknown = false;
}

/** A delivered amount waits for its rate; those before a semicolon wait no longer. */
export function awaitRate(context: ClauseContext, target: ServiceTarget | null): void {
  if (context.openBefore) context.open = [];
  context.openBefore = false;
  context.open.push(target);
}

/** A context that can be tried out without changing the one it came from. */
export function copiedContext(context: ClauseContext): ClauseContext {
  return {
    ...context,
    open: [...context.open],
    told: new Set(context.told),
    topicsNamed: new Set(context.topicsNamed),
    areasNamed: new Set(context.areasNamed),
  };
}
