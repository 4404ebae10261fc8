import type { ReportFigures } from "../domain/families/report-figures";
import type { ReportFigure } from "../domain/tables/report";
import { roundHalfUp } from "../domain/values/exact";
import { parseUnit, sameDimension } from "../domain/values/unit";
import { servicesIn } from "../domain/values/vocabulary/register-headers";
import type { FigureReading } from "./context";
import type { Mention, ProseText } from "./text";
import { OTHER_TIME } from "./words";
import { lastItem } from "../domain/values/present";

/**
 * Reads what a report says of the lists beside attendance and indicators: budget, hours, survey, score sheet, registers. A number is one of theirs
 * only where its sentence names the list and every word between it and the mark or number before it is known: what narrows it (办公费支出, 1月支出) leaves it unread.
 */
export function readListFigures(text: ProseText, { lists }: Pick<ReportFigures, "lists">): ReadonlyMap<Mention, FigureReading> {
  const found = new Map<Mention, FigureReading>();
  if (lists.length === 0) return found;
  const byId = new Map(lists.map((figure) => [figure.id, figure]));
  const starts = sentenceStarts(text.plain);
  const context: SentenceContext = { from: -1, service: null, theme: null };
  let sentence = 0;
  let before = 0;
  for (const mention of text.mentions) {
    while (sentence + 1 < starts.length && (starts[sentence + 1] ?? 0) <= mention.begin) sentence++;
    const from = starts[sentence] ?? 0;
    if (context.from !== from) Object.assign(context, { from, service: null, theme: null });
    const id = idOf(text.plain, mention, Math.max(from, before), context);
    before = mention.end;
    const figure = id === null ? undefined : byId.get(id);
    if (figure && mention.percent === (figure.quantity === "rate")) found.set(mention, inUnitOf(mention, figure));
  }
  return found;
}

interface SentenceContext {
  from: number;
  /** The service of a register that the last number was of. */
  service: string | null;
  theme: Theme | null;
}

function sentenceStarts(plain: string): number[] {
  return [0, ...[...plain.matchAll(/[。!?\n]|\.(?=[A-Z])/g)].map(({ index }) => index + 1)];
}

/** What a list's sentence is known by, and what the words before its numbers say. */
interface Theme {
  readonly named: RegExp;
  idOf(words: string, mention: Mention, context: SentenceContext, sentence: string): string | null;
}

/** Words that leave a figure what it is. */
const NEUTRAL =
  "(?:本|该|全)?(?:社工)?站|本(?:年度?|期|评估期)|评估期(?:内)?|(?:年度)?(?:服务)?项目|年度|截至(?:评估)?期?末|目前|共计?|合计|总计|累计|其中|实际|已|约定|了|为|是|有(?!效)|达到?|即|的|:|[Tt]he|and|[Oo]f|is|was|or|to|came|comesto|in|all";
const NEUTRAL_WORDS = new RegExp(`^(?:${NEUTRAL})*`);
const LAST_WORD = new RegExp(`(?:${NEUTRAL})$`);

function labelled(labels: Readonly<Record<string, RegExp>>): (words: string) => string | null {
  return (words) => Object.entries(labels).find(([, label]) => label.test(words))?.[0] ?? null;
}

const BUDGET = labelled({
  "budget/budget": /^(?:经费预算|预算经费|预算|经费)(?:总额|金额|总数|数|额)?$|^project(?:budget)$|^budget$/,
  "budget/spent": /^(?:经费|预算)?(?:支出|使用|开支|列支|执行)(?:经费|金额|总额|数|额)?$|^spending$|^spent$/,
  "budget/rate": /^(?:经费|预算)*(?:执行|使用|支出)(?:率|进度|比例)$|^spendingrate$/,
  "budget/balance": /^(?:经费|预算)?(?:结余|剩余|余额|结存|尚余)(?:经费|金额|额)?$|^balance$/,
  "budget/overrun": /^(?:经费|预算)?(?:超支|超出预算)(?:经费|金额|额)?$|^overrun$/,
  "budget/beyond": /^支出超(?:过|出)预算的?(?:科目|项目)$|^Headingsspentbeyondthebudget$/,
});

const HOURS = labelled({
  people: /^(?:时数)?统计$|^参加(?:人员|人数)?$|^people$/,
  sessions: /^开展$|^sessions$/,
  required: /^应(?:完成|参加|修|达)(?:时数)?$|^required$/,
  held: /^(?:时数|完成|完成时数|(?:总)?时长)$|^held$|^hoursheld$/,
  rate: /^(?:时数)?(?:完成|达成)率$|^shareheld$/,
  below: /^(?:时数)?未达(?:到)?(?:要求|标准)$|^belowthe(?:requirement)$/,
  wanting: /^尚(?:缺|差|欠)(?:时数)?$|^hourswanting$/,
});
const TOPICS: readonly (readonly [RegExp, string])[] = [
  [/^(?:Hoursof)?(?:continuingeducation)|^继续教育/, "education"],
  [/^(?:Hoursof)?trainingandsupervision|^培训(?:与|和|及|、)督导/, "both"],
  [/^(?:Hoursof)?training|^(?:社工)?培训/, "training"],
  [/^(?:Hoursof)?supervision|^督导/, "supervision"],
];

const SURVEY = labelled({
  "survey/issued": /^(?:满意度)?(?:调查)?共?(?:发放|派发|发出)(?:调查|满意度)?(?:问卷)?$|^questionnaireshandedout$/,
  "survey/returned": /^(?:满意度)?(?:调查)?(?:收回|回收|收到)(?:调查)?(?:问卷)?$|^returned$/,
  "survey/return-rate": /^(?:问卷)?回收率$|^returnrate$/,
  "survey/valid": /^有效(?:问卷|回收)?(?:份数)?$|^valid$/,
  "survey/valid-rate": /^(?:问卷)?有效率$|^validrate$/,
  "survey/satisfied-rate": /^(?:满意度调查)?(?:总体|综合|整体)?(?:满意率|满意度)$|^satisfactionrate$/,
});

const SCORE_SHEET = labelled({
  "scoresheet/full": /^(?:评分细则表?)?满分$|^fullmarks$/,
  "scoresheet/score": /^(?:评分细则表?)?(?:加权后)?(?:实得|得分)$|^scored$/,
  "scoresheet/rate": /^得分率$|^sharescored$/,
});

const THEMES: readonly Theme[] = [
  {
    named: /台账|[Rr]egisters/,
    idOf: (words, mention, context) => {
      const rest = words
        .replace(/^(?:另)?据?(?:服务)?台账(?:另)?(?:登记|记录|显示)?,?/, "")
        .replace(/^By?theregisters(?:ofservices)?,?/i, "");
      return registerId(strip(rest), mention, context);
    },
  },
  {
    named: /评分细则|Scoresheet:/,
    idOf: (words) => SCORE_SHEET(words),
  },
  {
    named: /问卷|满意度|Survey:/,
    idOf: (words) => SURVEY(words),
  },
  {
    named: /时数|学时|课时|督导|Hoursof/,
    idOf: (words, _, context, sentence) => {
      const lead = TOPICS.find(([pattern]) => pattern.test(words));
      const told =
        lead ??
        (context.service === null
          ? TOPICS.find(([pattern]) => pattern.test(/Hoursof[a-z]+(?=:[^:]*$)/.exec(sentence)?.[0] ?? ""))
          : undefined);
      if (told) context.service = told[1];
      const own = HOURS(strip(lead ? words.replace(lead[0], "") : words));
      return own && context.service !== null ? `hours/${context.service}/${own}` : null;
    },
  },
  { named: /预算|经费|[Bb]udget/, idOf: (words) => BUDGET(words) },
];

const SERVICES: readonly (readonly [RegExp, string])[] = [
  [/^cases/, "case"],
  [/^groups/, "group"],
  [/^activities/, "activity"],
  [/^homevisits/, "visit"],
  [/^phonecalls/, "call"],
  [/^voluntaryservices/, "volunteering"],
];
const REGISTER = labelled({
  rows: /^(?:登记|接案|开展|记录)?(?:数|次数|场次)?$/,
  closed: /^结案$|^closed$/,
  sessions: /^(?:共|开展)?(?:节数)?$|^sessions$/,
  people: /^(?:参加|服务|受益|参与)$|^people$/,
  hours: /^(?:服务)?时(?:数|长)$|^hours$/,
});
const OF_UNIT: readonly (readonly [RegExp, string])[] = [
  [/^节/, "sessions"],
  [/^人次/, "people"],
  [/^(?:小时|hours?)/, "hours"],
];

/** 登记小组4个、共22节: the service is named once, its measures by their words and units. */
function registerId(words: string, mention: Mention, context: SentenceContext): string | null {
  const english = SERVICES.find(([pattern]) => pattern.test(words));
  const name = /^(?:登记|开展|接|新增)?(社区活动|活动|小组(?:工作|活动)?|个案(?:工作|服务)?|入户探访|探访|家访|电访|志愿服务)/.exec(words);
  let rest = words;
  if (english) {
    context.service = english[1];
    rest = words.replace(english[0], "");
  } else if (name) {
    const [service, ...others] = servicesIn(name[1] ?? "");
    if (!service || others.length > 0) return null;
    context.service = service;
    rest = words.slice(name[0].length);
  }
  if (context.service === null) return null;
  if (/^(?:记录|withoutareadabledate)$/.test(strip(rest)) && (name ?? english) && /条|^null$/.test(String(mention.unit)))
    return `register/${context.service}/undated`;
  const unit = OF_UNIT.find(([pattern]) => pattern.test(mention.unit ?? ""))?.[1];
  const label = REGISTER(strip(rest));
  if (label === null || (unit && label !== unit && label !== "rows")) return null;
  const measure = unit ?? label;
  if (measure === "rows" && !(name ?? english)) return null;
  return `register/${context.service}/${measure}`;
}

function strip(words: string): string {
  let rest = words.replace(NEUTRAL_WORDS, "");
  for (let last = LAST_WORD.exec(rest); last; last = LAST_WORD.exec(rest)) rest = rest.slice(0, last.index);
  return rest;
}

/** Another time, another body, a plan or a mean: no figure of these tables. */
const ELSEWHERE = /平均|人均|全市|全区|其他|另一|上(?:一)?(?:年|期|月|季)|去年|下(?:一)?(?:年|期)|计划|拟|预计|每(?:名|人|月|季|次)/;

/** The figure that a number is of, by its sentence's theme and the words before it; null where one of them is not known. */
function idOf(plain: string, mention: Mention, after: number, context: SentenceContext): string | null {
  const sentence = plain.slice(Math.max(context.from, mention.begin - FARTHEST), mention.begin);
  if (OTHER_TIME.test(sentence) || ELSEWHERE.test(sentence)) return null;
  const theme = THEMES.find(({ named }) => named.test(sentence)) ?? null;
  if (!theme) return null;
  if (theme !== context.theme) Object.assign(context, { theme, service: null });
  const stretch = plain.slice(Math.max(after, mention.begin - FARTHEST), mention.begin).replace(/^(?:yuan|元|万元)/, "");
  const clause = lastItem(stretch.split(/[,;、()]/));
  const words = lastItem(clause.replace(/:$/, "").split(":"));
  return words.length > LONGEST_WORDS ? null : theme.idOf(strip(words), mention, context, sentence);
}

/** Characters before a number beyond which nothing says what it is, and the most that its own words take. */
const FARTHEST = 300;
const LONGEST_WORDS = 50;

const MOST_DECIMALS = 4;

/** The figure in the unit that the text tells it in: 144.5万元 of 1445000元. */
function inUnitOf(mention: Mention, figure: ReportFigure): FigureReading {
  const own = figure.unit === null ? null : parseUnit(figure.unit);
  const told = mention.unit === null ? null : parseUnit(mention.unit);
  // A third is told with as many digits as somebody cares to write.
  const endless = !roundHalfUp(figure.value, MOST_DECIMALS).equals(figure.value);
  const reading = { key: figure.id, figure, loose: false, alternatives: [], rounded: endless };
  if (own && !told && own.dimension === "元") return { ...reading, figure: { ...figure, value: figure.value.mul(own.factor), unit: "元" } };
  if (!own || !told || own.dimension === "" || !sameDimension(own, told)) return reading;
  const factor = own.factor.div(told.factor);
  if (factor.equals(1)) return reading;
  return {
    ...reading,
    figure: { ...figure, value: figure.value.mul(factor), unit: mention.unit },
    rounded: endless || factor.compare(1) < 0,
  };
}
