import type { ReportFigures } from "../domain/families/report-figures";
import { AreasAround, namesStation } from "./areas-around";
import { DATE, tellsOfPeriod } from "./dates";
import type { Lexer } from "./lexer";
import { backToStation, type ClauseContext, type SentenceContext } from "./context";
import { pairNamed, serviceOfPart, servicesOfSide } from "./named-sides";
import type { Clause } from "./number-phrases";
import type { Sentence } from "./sentences";
import { summarise, type Summary } from "./summary";
import type { ProseText } from "./text";
import type { Topic } from "./topics";
import {
  AFTERWARDS,
  BACK_TO_PERIOD,
  ELSEWHERE,
  MADE_UP,
  OF_ONE,
  OTHER_PEOPLE,
  OTHER_STATION,
  OTHER_TIME,
  PLANS,
  SIDE,
  SIDE_OF_STAFF,
  SUBJECT,
  type Measure,
} from "./words";
import { firstItem, itemAt, lastItem, onlyItem } from "../domain/values/present";

/** What a heading says of everything below it. */
interface OpenHeading {
  readonly level: number;
  readonly area: string | null;
  readonly topic: Topic | null;
  readonly group: "certified" | "uncertified" | null;
  readonly elsewhere: boolean;
}

/** What is longer begins a sentence and heads nothing. */
const LONGEST_HEAD = 30;
/** Of a longer lead only the last words bear on its list. */
const LONGEST_LEAD = 100;

/** What stands around the numbers: headings, leads of lists, and the sentences before in the same paragraph. */
export class HeadingContext {
  /** Another time was named in this paragraph, until the period is named again. */
  private elsewhere = false;
  /** The text tells of another station, until it names its own again. */
  otherStation = false;
  private paragraphEnd = -1;
  readonly areas: AreasAround;

  constructor(
    private readonly text: ProseText,
    private readonly figures: ReportFigures,
    private readonly lexer: Lexer,
    private readonly topics: readonly Topic[],
  ) {
    this.areas = new AreasAround(lexer);
  }

  /** Where a sentence begins. */
  enter(sentence: Sentence): SentenceContext {
    const { plain } = this.text;
    if (sentence.from > this.paragraphEnd) {
      this.elsewhere = false;
      this.otherStation = false;
      const end = plain.indexOf("\n", sentence.from);
      this.paragraphEnd = end < 0 ? plain.length : end;
    }
    // A line of its own behind one that told other figures begins anew.
    if (this.counted && this.beginsLine(sentence.from)) this.elsewhere = this.otherStation = false;
    this.counted = sentence.clauses.some(({ phrases }) => phrases.length > 0);
    if (speaksOfPeriod(plain.slice(sentence.from, sentence.to))) this.elsewhere = false;
    const above = this.nextHeading;
    const open = this.openHeadings(sentence.from);
    if (this.nextHeading !== above) this.areas.beginAnew();
    this.areas.hear(plain.slice(sentence.from, sentence.to));
    if (this.startsLine(sentence.from)) this.lineHead = this.headOf(sentence);
    const lead = this.leadOf(sentence);
    const words = summarise(this.lexer.read(lead.replace(/:$/, "")));
    const [area] = words.areas.length === 1 ? words.areas : [];
    return {
      area: area ?? open.reduce<string | null>((above, heading) => heading.area ?? above, null),
      areaUnsure: words.areas.length > 1,
      areaNear: this.areas.near,
      home: this.areas.home,
      elsewhere: this.elsewhere || leadsElsewhere(lead) || open.some((heading) => heading.elsewhere),
      role: asksIn(lead, this.lexer) ? "target" : null,
      rateLed: words.roles.has("rate"),
      carried: this.lineHead?.topic ?? only(words.topics) ?? open.reduce<Topic | null>((above, heading) => heading.topic ?? above, null),
      ledMeasure: this.lineHead ? this.lineHead.measure : only(words.topics) ? only(words.measures) : null,
      headed: this.lineHead !== null,
      person: groupOf(words) ?? open.reduce<ReturnType<typeof groupOf>>((above, heading) => heading.group ?? above, null) ?? "all",
    };
  }

  private counted = false;
  /** The one service that the first words of a line name: 关于“专业小组推进不力”。, “建档”以户为单位，. */
  private lineHead: { readonly topic: Topic; readonly measure: Measure | null } | null = null;
  private startsLine(from: number): boolean {
    return from === 0 || this.text.plain[from - 1] === "\n" || this.beginsLine(from);
  }

  private headOf({ clauses: [first] }: Sentence): HeadingContext["lineHead"] {
    if (!first || first.phrases.length > 0 || first.text.length > LONGEST_HEAD) return null;
    const words = first.text.replace(/[“”"「」]/g, "");
    if (OTHER_TIME.test(words) || PLANS.test(words) || this.namesOtherStation(words)) return null;
    const { topics, tails, measures, staff } = summarise(this.lexer.read(words));
    if (tails.length > 0 || staff.size > 0) return null;
    const measure = only(measures);
    // 接案：今年39个: where one service alone has cases.
    const cases = topics.size === 0 && (measure === "opened" || measure === "closed");
    const topic = cases ? onlyItem(this.topics.filter(({ targets }) => targets.some((own) => own.measure === measure))) : only(topics);
    return topic && { topic, measure };
  }

  private beginsLine(from: number): boolean {
    const { original, offsets, plain } = this.text;
    return /[。!?]/.test(plain[from - 1] ?? "") && original.slice(offsets[from - 1], offsets[from]).includes("\n");
  }

  /** The headings under which a place stands; places are asked for in the order of the text. */
  private openHeadings(place: number): readonly OpenHeading[] {
    const { headings } = this.text;
    for (; this.nextHeading < headings.length && itemAt(headings, this.nextHeading).from <= place; this.nextHeading++) {
      const { level, text } = itemAt(headings, this.nextHeading);
      while (this.open.length > 0 && lastItem(this.open).level >= level) this.open.pop();
      const words = summarise(this.lexer.read(text));
      const { areas, topics } = words;
      const elsewhere = OTHER_TIME.test(text) || PLANS.test(text) || this.namesOtherStation(text);
      this.open.push({ level, area: onlyItem(areas), topic: only(topics), group: groupOf(words), elsewhere });
    }
    return this.open;
  }
  private readonly open: OpenHeading[] = [];
  private nextHeading = 0;

  private leadOf({ from }: Sentence): string {
    const { lists, plain } = this.text;
    while (this.nextList < lists.length && itemAt(lists, this.nextList).to <= from) this.nextList++;
    const list = lists[this.nextList];
    return list && from >= list.from ? plain.slice(Math.max(list.lead, list.from - LONGEST_LEAD), list.from) : "";
  }
  private nextList = 0;

  /** What the first words of a clause say of time and station; `opening` before the sentence's first number, when later sentences hang on it too. */
  readText(words: string, context: ClauseContext, opening: boolean): void {
    if (this.namesOtherStation(words)) this.otherStation = true;
    else if (/[我本]站|本社工站|[Oo]ur(?:own)?station|ours/.test(words) || this.figures.stations.some((own) => words.includes(own))) {
      // 同期清风街社工站41个，本站29个: the other's time ends with it.
      if (this.otherStation) context.elsewhere = this.elsewhere = false;
      this.otherStation = false;
    }
    if (MADE_UP.test(words)) context.elsewhere = this.elsewhere = true;
    if (OF_ONE.test(words) && !namesStation(words) && summarise(this.lexer.read(words)).areas.length === 0)
      context.uncertain = context.narrowed = true;
    if (!OTHER_TIME.test(words)) {
      if (speaksOfPeriod(words)) context.elsewhere = this.elsewhere = false;
      return;
    }
    context.laterUntilNext ||= !opening && !context.elsewhere && context.last !== null && AFTERWARDS.test(words);
    context.elsewhere = true;
    if (opening) this.elsewhere = true;
  }

  private namesOtherStation(words: string): boolean {
    if (OTHER_STATION.test(words) && !/[我本]站|本社工站/.test(words)) return true;
    const { stations } = this.figures;
    const named = /(\p{Script=Han}{2,8}?)(?:街道?|镇|乡)(?:社工|社会工作)(?:服务)?站/u.exec(words)?.[1];
    // 本机构承接的街道社工站, 各乡镇社工站 are no names.
    return (
      named !== undefined &&
      !/^[各每]|[的本该我某各为是在由从向到对给让把被]$/.test(named) &&
      stations.length > 0 &&
      !stations.some((own) => named.endsWith(own))
    );
  }

  /** A clause without a number: it names who, when and what. */
  readWordsAlone(clause: Clause, words: Summary, context: ClauseContext, sentenceContext: SentenceContext): void {
    const { text } = clause;
    if (words.station) backToStation(context, sentenceContext);
    if (BACK_TO_PERIOD.test(text)) context.uncertain = context.narrowed = false;
    if (speaksOfPeriod(text)) context.elsewhere = sentenceContext.elsewhere;
    const days = [...text.matchAll(new RegExp(DATE, "gu"))];
    const ofPeriod = days.length > 0 && days.every(([date]) => tellsOfPeriod(date, this.figures));
    if (/考核|评估周期/.test(text) || (/评估期/.test(text) && ofPeriod)) context.months = true;
    if (/(?:人员|社工|队伍)(?:配备|配置|方面|情况|数量|数)/.test(text)) context.workerLed = true;
    if (!words.unknown && words.served && words.topics.size + words.tails.length === 0) {
      context.served = words.served;
      context.servedBefore = false;
      context.topic = null;
    }
    this.setArea(words, context);
    this.ownArea(words, context);
    // 持证社工方面，应到岗…: of whom the numbers behind it speak.
    const group = groupOf(words);
    if (group) context.person = words.unknown ? "unsure" : group;
    if (words.staff.has("worker") && (words.areas.length > 1 || (words.ownArea && clause.end === ":"))) context.staff = AREA_STAFF;
    if (OF_AREAS.test(text) && (context.workerLed || context.staff !== null)) context.staff = AREA_STAFF;
    const topic = only(words.topics);
    if (!words.unknown && topic) {
      context.topic = topic;
      context.topicLed = true;
      context.served = topic.served;
      context.ledMeasure = only(words.measures);
      context.last = null;
    }
    if (!words.unknown && words.roles.has("rate")) context.rateLed = true;
    if (words.roles.has("prorated")) context.prorated = true;
    // 每名社工负责，活动2场: whatever each of them does.
    if (words.roles.has("each") && words.unknown) context.uncertain = context.narrowed = true;
    else if (words.roles.has("each")) context.eachLed = true;
    if (!words.unknown && words.areas.length === 0 && words.staff.size > 0 && /[的者人员工]$/.test(text))
      context.staffLed = { staff: words.staff, label: clause.end === ":" };
    if (words.roles.has("over-progress") || words.roles.has("under-progress")) context.progressSaid = true;
    if (words.roles.has("target") && !words.roles.has("done") && !words.unknown) {
      context.roleOfList = clause.end === ":";
      context.role = context.roleOfList ? "target" : "unsure";
    }
    // 其中新入职的，应到岗2人次; 在儿童服务方面，开展小组3个: whoever or whatever is named, it is not the station as a whole.
    const side = SIDE.test(text) && !SIDE_OF_STAFF.test(text) && !/的(?:问题|意见|建议|不足)$/.test(text);
    const ofService = side ? servicesOfSide(text, this.topics) : [];
    const part = !side && words.topics.size + words.tails.length === 0 ? serviceOfPart(text, this.topics) : null;
    context.side = part ?? onlyItem(ofService) ?? (side ? null : context.side);
    context.pair = pairNamed(text, this.lexer) ?? context.pair;
    if (this.lexer.lenient) context.carried = context.side ?? context.carried;
    const narrows = (SUBJECT.test(text) && !clause.label && part === null) || (side && ofService.length === 0);
    if (words.unknown && !words.station && narrows) context.uncertain = context.narrowed = true;
    if (clause.end === ":" && this.ledByOtherDays(clause)) context.elsewhere = true;
    if ((days.length > 0 && !ofPeriod && !MADE_KNOWN.test(text)) || PLANS.test(text) || OTHER_PEOPLE.test(text)) {
      context.laterUntilNext ||= !context.elsewhere && context.last !== null && AFTERWARDS.test(text);
      context.elsewhere = true;
    }
  }

  /** 近期（4月24日至30日）： the stretch in brackets says when, and it is not the period. */
  private ledByOtherDays({ from }: Clause): boolean {
    const aside = LEAD_WITH_DAYS.exec(this.text.plain.slice(from, from + LONGEST_LEAD))?.[1];
    const days = aside === undefined ? null : new RegExp(`^${DATE}$`, "u").exec(aside);
    return days !== null && /[至到—–~-]/.test(days[0]) && !tellsOfPeriod(days[0], this.figures);
  }

  /** 本片区 is the one that was named last; of which nobody has said which, it is not known. */
  ownArea({ ownArea, areas }: Summary, context: ClauseContext): void {
    if (!ownArea || areas.length > 0) return;
    if (context.areaNear !== null && (context.area === null || context.area === context.areaNear)) {
      context.area = context.areaNear;
      context.areaOther = undefined;
      context.areaUnsure = context.areaUnknown = false;
    } else if (context.area === null) context.areaUnsure = context.areaUnknown = true;
  }

  setArea({ areas, sum }: Summary, context: ClauseContext): void {
    // 三个片区合计：小组14个
    if (sum && areas.length > 1 && new Set(this.figures.areaStaff.map(({ area }) => area)).size === areas.length) {
      context.area = null;
      context.areaUnsure = context.areaUnknown = false;
      context.areaOther = undefined;
      for (const area of areas) context.areasNamed.add(area);
      return;
    }
    if (areas.length === 1) context.area = firstItem(areas);
    if (areas.length > 0) {
      context.areaUnknown = false;
      context.areaUnsure = areas.length > 1;
      context.areaOther = undefined;
    }
    for (const area of areas) context.areasNamed.add(area);
  }
}

/** A lead of another time, of others or of a plan; who hands its list in, or was told of it before, says nothing of what stands below it. */
function leadsElsewhere(lead: string): boolean {
  const sentence = lastItem(lead.replace(/[:。]$/, "").split("。"));
  return OTHER_TIME.test(sentence) || OTHERS.test(sentence) || ELSEWHERE.test(lastItem(sentence.split(/[,;]/)));
}

const OTHERS = /全[区市省国]|各站|兄弟|其[他它]|另一|别的|外地/;

/** 协议指标如下： asks for what stands below it; 就指标数据逐项复核如下： only says of what it speaks. */
function asksIn(lead: string, lexer: Lexer): boolean {
  const { roles } = summarise(lexer.read(lastItem(lead.replace(/:$/, "").split(/[,;。]/))));
  return roles.has("target") && !roles.has("done");
}

/** When figures were published is no time of theirs. */
const MADE_KNOWN = /公布|发布|公示|刊[登发]|公开|通报|印发|下发|更新|导出|报送|上报|来[函信]/;
const LEAD_WITH_DAYS = /^[^,;:。()\n]{0,20}\(([^()\n]{4,30})\):/;

/** 按片区划分：片区一6名、片区二7名 */
const OF_AREAS = /(?:按|分)(?:各)?片区/;
const AREA_STAFF = { key: "staff/area/", figure: null };

/** The one group of workers that words name; null where they name none, or both. */
function groupOf({ staff, areas }: Summary): "certified" | "uncertified" | null {
  if (areas.length > 0 || staff.has("certified") === staff.has("uncertified")) return null;
  return staff.has("certified") ? "certified" : "uncertified";
}

/** The one of a set; null for none or several. */
function only<T>(set: ReadonlySet<T>): T | null {
  const [one] = set;
  return set.size === 1 && one !== undefined ? one : null;
}

/** Whether words name the period under evaluation and no other. */
export function speaksOfPeriod(words: string): boolean {
  return BACK_TO_PERIOD.test(words) && !OTHER_TIME.test(words);
}
