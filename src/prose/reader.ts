import type { ReportFigures } from "../domain/families/report-figures";
import { countsOthers, knownAside, loosened } from "./asides";
import { readIdioms } from "./idioms";
import type { Lexer } from "./lexer";
import { Findings } from "./findings";
import { NumberLists } from "./number-lists";
import { NumberPairs } from "./number-pairs";
import { sharedWholes } from "./number-rows";
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
import type { Clause, NumberPhrase } from "./number-phrases";
import { Cutter, type Sentence } from "./sentences";
import { leaveUncertain, meaningOf } from "./meaning";
import { namesSomething, summarise } from "./summary";
import { speaksOfPeriod, HeadingContext } from "./heading-context";
import { carryOn, type SentenceBefore } from "./onward";
import { saidOfNumber } from "./said-below";
import { stationWords } from "./station-words";
import type { ProseText } from "./text";
import { measureOfUnit, type Topic } from "./topics";
import { BACK_TO_PERIOD, ELSEWHERE, OTHER_TIME } from "./words";
import { itemAt } from "../domain/values/present";

/** Finds out what the numbers of a text mean; a number whose words are not all known means nothing. */
export class Reader {
  readonly topics: readonly Topic[];
  readonly lexer: Lexer;
  private readonly cutter: Cutter;
  private readonly areaCount: number;
  private readonly words: NumberWords;
  private readonly idioms: ReadonlyMap<Mention, FigureReading>;
  private readonly headings: HeadingContext;
  private readonly findings: Findings;
  private readonly lists: NumberLists;
  private readonly pairs: NumberPairs;

  constructor(
    private readonly text: ProseText,
    private readonly figures: ReportFigures,
    /** Words that nobody knows count for nothing, but for those that narrow: what is so read can only be seen to agree. */
    private readonly lenient = false,
  ) {
    const { topics, areas, strict, lenient: passing, namesIn } = stationWords(figures);
    this.topics = topics;
    this.areaCount = areas.length;
    this.lexer = lenient ? passing : strict;
    this.words = new NumberWords(text, this.lexer, this.topics, this.areaCount);
    this.headings = new HeadingContext(text, figures, this.lexer, this.topics);
    this.findings = new Findings(lenient);
    const station = { text, figures, lexer: this.lexer, headings: this.headings, findings: this.findings };
    this.lists = new NumberLists(station);
    const names = (words: string): boolean => namesSomething(summarise(this.lexer.read(words)));
    this.cutter = new Cutter(text.plain, text.mentions, names, namesIn);
    this.idioms = readIdioms(text.plain, text.mentions, figures, this.topics, (words) => {
      const { unknown, areas, roles } = summarise(this.lexer.read(words));
      return !unknown && areas.length === 0 && !roles.has("need") && !roles.has("short") && !roles.has("over");
    });
    this.pairs = new NumberPairs(station, this.words, this.topics, this.idioms);
  }

  /** The numbers that mean something, in the order of the text. */
  read(): ReadonlyMap<Mention, FigureReading> {
    for (const sentence of this.cutter.sentences()) this.readSentence(sentence, this.headings.enter(sentence));
    return this.findings.found;
  }

  private readSentence(sentence: Sentence, sentenceContext: SentenceContext): void {
    const { clauses } = sentence;
    const context = clauseContext(sentenceContext);
    const words = this.text.plain.slice(sentence.from, sentence.to);
    for (const area of this.headings.areas.summedIn(words)) context.areasNamed.add(area);
    // A line below one of an area's may be of the area or of the station.
    if (context.area === null && !context.areaUnsure && context.areaNear !== null) context.areaOther = context.areaNear;
    if (this.before) carryOn(context, this.before, this.text.plain.slice(this.before.to, sentence.from));
    this.headings.areas.comeHome(words, context);
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
    this.headings.areas.leave(words, context.areasNamed);
  }

  private before: SentenceBefore | null = null;

  private readWordsAlone(clause: Clause, context: ClauseContext, sentenceContext: SentenceContext): void {
    this.headings.readWordsAlone(clause, summarise(this.lexer.read(clause.text)), context, sentenceContext);
  }

  private readClause(clauses: readonly Clause[], index: number, context: ClauseContext, sentenceContext: SentenceContext): void {
    const segments = sharedWholes(itemAt(clauses, index).phrases, clauses[index + 1]?.phrases[0]?.before);
    for (let at = 0; at < segments.length; at++) {
      const phrase = itemAt(segments, at);
      if (this.lenient) this.surroundings.set(phrase.mention, this.surroundingsOf(phrase, context));
      if (this.findings.done.has(phrase.mention)) continue;
      const paired = this.pairs.read(segments, at, context);
      if (!paired && !this.lists.read(clauses, index, at, context)) this.readSegment(phrase, context, sentenceContext);
      const last = paired ? itemAt(segments, at + 1) : phrase;
      for (const inner of last.inner) this.readInner(last.inner, inner, context, sentenceContext);
    }
    // 完成率低于100%的指标：
    if (itemAt(clauses, index).end === ":" && summarise(this.lexer.read(itemAt(clauses, index).text)).roles.has("rate"))
      context.rateLed = true;
  }
  /** What stands around each number, as a lenient reading met it. */
  readonly surroundings = new Map<Mention, NumberSurroundings>();

  private surroundingsOf(phrase: NumberPhrase, context: ClauseContext): NumberSurroundings {
    const words = this.words.plainly(phrase);
    const period = speaksOfPeriod(phrase.before);
    const said = saidOfNumber(this.text.said, phrase.mention);
    const elsewhere =
      said === "elsewhere" || this.headings.otherStation || (!period && (context.elsewhere || (!words.station && context.narrowed)));
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
      asked: context.role === "target" && said === null,
      said: said === "elsewhere" ? null : said,
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

  private readSegment(phrase: NumberPhrase, context: ClauseContext, sentenceContext: SentenceContext): void {
    const { mention, before } = phrase;
    this.findings.done.add(mention);
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
    const foreign = saidOfNumber(this.text.said, mention) === "elsewhere";
    const elsewhere = foreign || (!again && (this.headings.otherStation || context.elsewhere || context.uncertain));
    const idiom = this.idioms.get(mention);
    if (idiom) {
      if (!elsewhere) this.findings.note(mention, idiom);
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
      // 今年39个，去年47个，今年协议50个: what is told of another time leaves what the line speaks of as it is.
      if (OTHER_TIME.test(before) && !OTHER_YEAR.test(before) && !namesSomething(words) && words.areas.length === 0) {
        context.elsewhere = true;
        return;
      }
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
    this.findings.note(mention, own && (words.skipped === "" ? own : { ...own, skipped: words.skipped }));
  }
}

const MISPRINT = /(?:误|错)(?:作|写|报|登|录|印|植|填|算|记|标|列)(?:为|成|作)?["'“”‘’「]*$/;
const OTHER_YEAR = /(?:19|20)\d{2}年/;
