import { nameWords, placesOf } from "./name-words";
import type { ReportFigures } from "../domain/families/report-figures";
import { countsOthers, knownAside, loosened } from "./asides";
import { readIdioms } from "./idioms";
import { areaKey, Lexer, type Token } from "./lexer";
import { byUnits, listed, listMembers, type ListMember } from "./lists";
import { rowOfTwo, sharedWholes } from "./number-rows";
import { NumberWords, OWN_AGAIN } from "./number-words";
import type { Mention } from "./numbers";
import {
  awaitRate,
  backToStation,
  nextItem,
  clauseContext,
  copiedContext,
  type FigureReading,
  type ClauseContext,
  type NumberSurroundings,
  type SentenceContext,
} from "./context";
import { Cutter, type Clause, type NumberPhrase, type Sentence, type TextSpan } from "./sentences";
import { leaveUncertain, meaningOf } from "./meaning";
import { rateOf } from "./service-reading";
import { namesSomething, summarise } from "./summary";
import { speaksOfPeriod, HeadingContext } from "./heading-context";
import { carryOn, type SentenceBefore } from "./onward";
import type { ProseText } from "./text";
import { commonTopics, measureOfUnit, topicsOf, type ServiceTarget, type Topic } from "./topics";
import { BACK_TO_PERIOD, ELSEWHERE, OTHER_TIME, type RoleWord } from "./words";
import { firstItem, itemAt, lastItem } from "../domain/values/present";

/** Finds out what the numbers of a text mean; a number whose words are not all known means nothing. */
export class Reader {
  readonly topics: readonly Topic[];
  readonly lexer: Lexer;
  private readonly cutter: Cutter;
  private readonly areaCount: number;
  private readonly words: NumberWords;
  private readonly idioms: ReadonlyMap<Mention, FigureReading>;
  private readonly headings: HeadingContext;
  private readonly found = new Map<Mention, FigureReading>();

  constructor(
    private readonly text: ProseText,
    private readonly figures: ReportFigures,
    /** Words that nobody knows count for nothing, but for those that narrow: what is so read can only be seen to agree. */
    private readonly lenient = false,
  ) {
    this.topics = figures.indicators.length > 0 ? topicsOf(figures.indicators) : commonTopics();
    const areas = [
      ...figures.areaStaff.map(({ area }) => area),
      ...figures.indicators.flatMap(({ area }) => (area === null ? [] : [area])),
    ];
    this.areaCount = new Set(areas.map(areaKey)).size;
    this.lexer = new Lexer(this.topics, [...new Set(areas)], figures.stations, figures, lenient);
    this.words = new NumberWords(text.plain, this.lexer, this.topics, this.areaCount);
    this.headings = new HeadingContext(text, figures, this.lexer);
    const names = (words: string): boolean => namesSomething(summarise(this.lexer.read(words)));
    this.cutter = new Cutter(text.plain, text.mentions, names, (words) => this.namesIn(words));
    this.idioms = readIdioms(text.plain, text.mentions, figures, this.topics, (words) => {
      const { unknown, areas, roles } = summarise(this.lexer.read(words));
      return !unknown && areas.length === 0 && !roles.has("need") && !roles.has("short") && !roles.has("over");
    });
  }

  /** The numbers that mean something, in the order of the text. */
  read(): ReadonlyMap<Mention, FigureReading> {
    for (const sentence of this.cutter.sentences()) this.readSentence(sentence, this.headings.enter(sentence));
    return this.found;
  }

  /** Names of services that stand in a text as the tables write them. */
  private namesIn(words: string): TextSpan[] {
    return this.topics.flatMap(({ full }) => placesOf(nameWords(full), words));
  }

  private readSentence(sentence: Sentence, sentenceContext: SentenceContext): void {
    const { clauses } = sentence;
    const context = clauseContext(sentenceContext);
    for (const area of this.headings.areasSummed(sentence)) context.areasNamed.add(area);
    // A line below one of an area's may be of the area or of the station.
    if (context.area === null && !context.areaUnsure && context.areaNear !== null) context.areaOther = context.areaNear;
    if (this.before) carryOn(context, this.before, this.text.plain.slice(this.before.to, sentence.from));
    let opening = true;
    clauses.forEach((clause, index) => {
      if (clauses[index - 1]?.end === ";") nextItem(context, sentenceContext);
      const [first] = clause.phrases;
      this.headings.readText(first ? first.before : clause.text, context, opening);
      if (first) {
        opening = false;
        this.readClause(clauses, index, context, sentenceContext);
      } else this.readWordsAlone(clause, context, sentenceContext);
    });
    this.before = { to: sentence.to, context };
    this.headings.leave(sentence, context.areasNamed);
  }

  private before: SentenceBefore | null = null;

  private readWordsAlone(clause: Clause, context: ClauseContext, sentenceContext: SentenceContext): void {
    this.headings.readWordsAlone(clause, summarise(this.lexer.read(clause.text)), context, sentenceContext);
  }

  private readClause(clauses: readonly Clause[], index: number, context: ClauseContext, sentenceContext: SentenceContext): void {
    const segments = sharedWholes(itemAt(clauses, index).phrases);
    for (let at = 0; at < segments.length; at++) {
      const phrase = itemAt(segments, at);
      if (this.lenient) this.surroundings.set(phrase.mention, this.surroundingsOf(phrase, context));
      if (this.done.has(phrase.mention)) continue;
      const paired = this.readPair(segments, at, context);
      if (!paired && !this.readList(clauses, index, at, context)) this.readSegment(phrase, context, sentenceContext);
      const last = paired ? itemAt(segments, at + 1) : phrase;
      for (const inner of last.inner) this.readInner(last.inner, inner, context, sentenceContext);
    }
    // 完成率低于100%的指标：
    if (itemAt(clauses, index).end === ":" && summarise(this.lexer.read(itemAt(clauses, index).text)).roles.has("rate"))
      context.rateLed = true;
  }
  private readonly done = new Set<Mention>();

  /** What stands around each number, as a lenient reading met it. */
  readonly surroundings = new Map<Mention, NumberSurroundings>();

  private surroundingsOf(phrase: NumberPhrase, context: ClauseContext): NumberSurroundings {
    const words = this.words.plainly(phrase);
    const period = speaksOfPeriod(phrase.before);
    const elsewhere = this.headings.otherStation || (!period && (context.elsewhere || (!words.station && context.narrowed)));
    const [area] = words.areas;
    return {
      phrase,
      words,
      elsewhere,
      others: countsOthers(phrase) || !knownAside(phrase, this.lexer) || words.roles.has("need") || words.roles.has("aim"),
      area: words.areas.length === 1 && area !== undefined ? area : context.area,
      areaUnsure: words.areas.length > 1 || (words.areas.length === 0 && context.areaUnsure),
      areaOther: words.areas.length > 0 ? undefined : context.areaOther,
      topic: context.topic,
      above: context.carried,
      asked: context.role === "target",
      group: context.person === "certified" || context.person === "uncertified" ? context.person : null,
    };
  }

  /** What stands in brackets knows what stood before them, and changes nothing behind them. */
  private readInner(clauses: readonly Clause[], clause: Clause, outer: ClauseContext, sentenceContext: SentenceContext): void {
    const context = copiedContext(outer);
    // 小组11个（完成率52.38%）、55节（完成率52.38%）: the rate is of the number before the bracket.
    if (context.open.length > 1) context.open = context.open.slice(-1);
    if (clause.phrases.length === 0) this.readWordsAlone(clause, context, sentenceContext);
    else this.readClause(clauses, clauses.indexOf(clause), context, sentenceContext);
  }

  private readList(clauses: readonly Clause[], index: number, at: number, context: ClauseContext): boolean {
    const first = itemAt(itemAt(clauses, index).phrases, at);
    const tokens = this.lexer.read(first.before);
    const respectively = tokens.findIndex(({ kind }) => kind === "respectively");
    const rates = summarise(tokens);
    // 完成比例为75.00%和100.00% behind two amounts.
    const bareRates = first.mention.percent && !rates.unknown && rates.topics.size === 0 && context.open.length > 1;
    if (respectively < 0 && !bareRates) return false;
    const members = listed(clauses, index, at);
    if (respectively < 0 && !rates.roles.has("rate") && !summarise(this.lexer.read(lastItem(members).after)).roles.has("of-target")) {
      // 完成情况：52.38%，52.38%，73.33%。
      if (!(rates.onlyNeutral && members.length === context.open.length)) return false;
    }
    // 分别为：片区一4个、片区二4个: each has its own name.
    if (members.length < 2 || (respectively < 0 && members.length !== context.open.length)) return false;
    members.forEach(({ mention }) => this.done.add(mention));
    const trailing = members.flatMap(({ after, aside }) => [...this.lexer.read(after), ...this.lexer.read(aside)]);
    const open = first.mention.percent ? context.open.length : null;
    const left = respectively < 0 ? [] : tokens.slice(0, respectively);
    const right = [...tokens.slice(respectively + 1), ...trailing];
    const closed = this.headings.otherStation || context.elsewhere || context.uncertain;
    const meanings = closed ? null : (listMembers(left, right, members.length, open) ?? this.unnamedMembers(members, tokens, context));
    const waiting = context.open;
    if (!meanings) {
      if (first.mention.percent) context.open = [];
      else members.forEach(() => awaitRate(context, null));
      return true;
    }
    const unit = lastItem(members).mention.unit;
    members.forEach(({ mention }, member) => {
      const meaning = itemAt(meanings, member);
      if ("open" in meaning) {
        const serviceTarget = waiting[meaning.open];
        this.note(mention, serviceTarget ? rateOf([serviceTarget]) : null);
        return;
      }
      const own = mention.percent || mention.unit !== null ? mention : { ...mention, unit };
      const memberContext: ClauseContext = {
        ...context,
        area: meaning.area ?? context.area,
        areaUnsure: meaning.area === null && context.areaUnsure,
        open: [],
      };
      this.note(mention, meaningOf(own, meaning.words, memberContext, this.figures));
      memberContext.open.forEach((target) => awaitRate(context, target));
      context.staff = memberContext.staff;
      context.person = memberContext.person;
      if (meaning.area !== null) context.areasNamed.add(meaning.area);
      context.last = null;
      context.topic = meaning.area === null && meaning.words.topics.size > 0 ? null : memberContext.topic;
    });
    const areas = meanings.flatMap((meaning) => ("area" in meaning && meaning.area !== null ? [meaning.area] : []));
    if (areas.length === members.length) context.areaRow = areas;
    if (first.mention.percent) context.open = [];
    return true;
  }

  /** The members of a list that names none of them: by their measure words, or in the order of the areas before. */
  private unnamedMembers(members: readonly NumberPhrase[], tokens: readonly Token[], context: ClauseContext): ListMember[] | null {
    const words = summarise(tokens);
    if (words.areas.length > 0 || words.topics.size > 1 || words.staff.size > 0 || firstItem(members).mention.percent) return null;
    if (words.topics.size === 0 && !context.topic) return null;
    if (context.areaRow.length === members.length && words.topics.size === 1 && !words.unknown)
      return context.areaRow.map((area) => ({ words, area }));
    return byUnits(members, words);
  }

  /** 个案接案（29/60）: what was done, of what was promised. */
  private readPair(phrases: readonly NumberPhrase[], at: number, context: ClauseContext): boolean {
    const [first, second] = [itemAt(phrases, at), phrases[at + 1]];
    const { plain } = this.text;
    const between = second && first.after + second.before;
    const ofEnglish = between === "of" || between === "outof";
    if (!second || !(ofEnglish || between === "/")) return this.readRow(phrases, at, context);
    const enclosed = plain[first.mention.from - 1] === "(" && plain[second.mention.to] === ")";
    if (!ofEnglish && !enclosed) return this.readRow(phrases, at, context);
    if (first.mention.unit !== null || second.mention.unit !== null || this.idioms.has(first.mention)) return false;
    const words = this.words.of(ofEnglish ? { ...first, after: second.after } : first, context);
    if (words.unknown || words.topics.size + words.tails.length === 0 || (words.roles.size > 0 && !ofEnglish)) return false;
    for (const phrase of [first, second]) this.done.add(phrase.mention);
    if (this.headings.otherStation || context.elsewhere || context.uncertain) return true;
    const own = copiedContext({ ...context, role: null, roleOfList: false });
    // 专业小组（11/21） of a service that counts several things is of the one that one of the two numbers says.
    const fitting = [...words.topics].flatMap(({ targets }) =>
      targets.filter(
        ({ area, done, target }) =>
          area === context.area && (done?.value.compare(first.mention.value) === 0 || target?.value.compare(second.mention.value) === 0),
      ),
    );
    const [one] = fitting;
    if (words.measures.size === 0 && fitting.length === 1 && one) {
      this.toldOf(one, context);
      this.note(first.mention, { key: `${one.id}/done`, figure: one.done, loose: false, alternatives: [] });
      this.note(second.mention, { key: `${one.id}/target`, figure: one.target, loose: false, alternatives: [] });
      return true;
    }
    this.note(first.mention, meaningOf(first.mention, { ...words, roles: new Set<RoleWord>(["done"]) }, own, this.figures));
    if (own.last) this.toldOf(own.last, context);
    this.note(second.mention, meaningOf(second.mention, { ...words, roles: new Set<RoleWord>(["target"]) }, own, this.figures));
    return true;
  }

  private readRow(phrases: readonly NumberPhrase[], at: number, context: ClauseContext): boolean {
    if (this.idioms.has(itemAt(phrases, at).mention) || this.headings.otherStation) return false;
    const row = rowOfTwo(phrases, at, context, (phrase) => this.words.of(phrase, copiedContext(context)));
    if (!row) return false;
    const { done, target, serviceTarget, words } = row;
    for (const mention of [done, target]) this.done.add(mention);
    this.headings.setArea(words, context);
    this.toldOf(serviceTarget, context);
    this.note(done, { key: `${serviceTarget.id}/done`, figure: serviceTarget.done, loose: false, alternatives: [] });
    this.note(target, { key: `${serviceTarget.id}/target`, figure: serviceTarget.target, loose: false, alternatives: [] });
    return true;
  }

  /** What was told of a service is what a rate behind it is of. */
  private toldOf(target: ServiceTarget, context: ClauseContext): void {
    context.open = [target];
    context.openBefore = false;
    context.last = target;
    context.topic = this.topics.find(({ targets }) => targets.includes(target)) ?? null;
  }

  private readSegment(phrase: NumberPhrase, context: ClauseContext, sentenceContext: SentenceContext): void {
    const { mention, before } = phrase;
    this.done.add(mention);
    const words = this.words.of(phrase, context);
    if (words.station) backToStation(context, sentenceContext);
    if (BACK_TO_PERIOD.test(before) && !OTHER_TIME.test(before)) context.uncertain = false;
    if (speaksOfPeriod(before)) context.elsewhere = sentenceContext.elsewhere;
    this.headings.setArea(words, context);
    this.headings.ownArea(words, context);
    // 稳岗率由85%变为90%: the first is of another time, the second of this one.
    if (/[由从]$/.test(before) && namesSomething(words)) {
      context.paralleled = { words, percent: mention.percent, unit: mention.unit };
      return;
    }
    // 误作32个，实为39个: the first was a misprint of what the second is.
    if (MISPRINT.test(before)) {
      const said = this.words.plainly({ ...phrase, before: before.replace(MISPRINT, ""), after: "" });
      context.paralleled = { words: said, percent: mention.percent, unit: mention.unit };
      return;
    }
    const again = context.paralleled !== null && OWN_AGAIN.test(before);
    const elsewhere = !again && (this.headings.otherStation || context.elsewhere || context.uncertain);
    const idiom = this.idioms.get(mention);
    if (idiom) {
      if (!elsewhere) this.note(mention, idiom);
      // What hangs on it is of the same service.
      if (!elsewhere && !words.unknown) meaningOf(mention, words, context, this.figures);
      return;
    }
    // 片区一3个，片区二4个，合计…: the sum is of all that were named, which are the station only if they are all it has.
    if (words.sum && words.areas.length === 0 && context.areasNamed.size > 1) {
      context.area = sentenceContext.area;
      context.areaUnsure = context.areasNamed.size !== this.areaCount;
    }
    if (
      words.unknown ||
      countsOthers(phrase) ||
      !knownAside(phrase, this.lexer) ||
      mention.partOfPair ||
      (words.ownArea && context.area === null)
    ) {
      leaveUncertain(mention, context);
      // 2023年个案接案26个，今年39个: of cases, as the other year's.
      if (words.topics.size > 0) context.carried = null;
      if ((OTHER_YEAR.test(before) || ELSEWHERE.test(before) || context.elsewhere || this.headings.otherStation) && namesSomething(words))
        context.paralleled = { words, percent: mention.percent, unit: mention.unit };
      return;
    }
    if (elsewhere) {
      if (!context.uncertain) context.paralleled = { words, percent: mention.percent, unit: mention.unit };
      return;
    }
    const meaning = meaningOf(mention, words, context, this.figures);
    if (!meaning && !mention.percent && !namesSomething(words)) awaitRate(context, null);
    if (!meaning && words.staff.size > 0 && measureOfUnit(mention.unit) === "person") context.person = "unsure";
    const part = meaning !== null && context.stated.has(meaning.key);
    if (meaning) context.stated.add(meaning.key);
    const own = meaning && (part ? { ...meaning, loose: true } : loosened(meaning, phrase, words, this.text.plain));
    this.note(mention, own && (words.skipped === "" ? own : { ...own, skipped: words.skipped }));
  }

  private note(mention: Mention, meaning: FigureReading | null): void {
    if (meaning) this.found.set(mention, { ...meaning, ...(mention.torn && { loose: true }), ...(this.lenient && { open: true }) });
  }
}

const MISPRINT = /(?:误|错)(?:作|写|报|登|录|印|植|填|算|记|标|列)(?:为|成|作)?["'“”‘’「]*$/;
const OTHER_YEAR = /(?:19|20)\d{2}年/;
