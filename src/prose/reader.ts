import type { ReportFigures } from "../domain/families/report-figures";
import { readIdioms } from "./idioms";
import { areaKey, Lexer, type Token } from "./lexer";
import { listed, listMembers } from "./lists";
import type { Mention } from "./numbers";
import { backToStation, nextItem, sceneOf, type Reading, type Scene, type Setting } from "./scene";
import { Cutter, type Clause, type Segment, type Sentence, type Stretch } from "./sentences";
import { rateOf, readService } from "./service-reading";
import { readMonths, readStaff } from "./staff-reading";
import { namesSomething, summarise, type Summary } from "./summary";
import { speaksOfPeriod, Surroundings } from "./surroundings";
import type { ProseText } from "./text";
import { commonTopics, measureOfUnit, topicsOf, type Topic } from "./topics";
import { BACK_TO_PERIOD, OTHER_TIME, type RoleWord } from "./words";

/** Finds out what the numbers of a text mean; a number whose words are not all known means nothing. */
export class Reader {
  readonly topics: readonly Topic[];
  private readonly lexer: Lexer;
  private readonly cutter: Cutter;
  private readonly areaCount: number;
  private readonly idioms: ReadonlyMap<Mention, Reading>;
  private readonly surroundings: Surroundings;
  private readonly found = new Map<Mention, Reading>();

  constructor(
    private readonly text: ProseText,
    private readonly figures: ReportFigures,
  ) {
    this.topics = figures.indicators.length > 0 ? topicsOf(figures.indicators) : commonTopics();
    const areas = [
      ...figures.areaStaff.map(({ area }) => area),
      ...figures.indicators.flatMap(({ area }) => (area === null ? [] : [area])),
    ];
    this.areaCount = new Set(areas.map(areaKey)).size;
    this.lexer = new Lexer(this.topics, [...new Set(areas)], figures.stations, figures);
    this.surroundings = new Surroundings(text, figures, this.lexer);
    const names = (words: string): boolean => namesSomething(summarise(this.lexer.read(words)));
    this.cutter = new Cutter(text.plain, text.mentions, names, (words) => this.namesIn(words));
    this.idioms = readIdioms(text.plain, text.mentions, figures, this.topics, (words) => {
      const { unknown, areas } = summarise(this.lexer.read(words));
      return !unknown && areas.length === 0;
    });
  }

  /** The numbers that mean something, in the order of the text. */
  read(): ReadonlyMap<Mention, Reading> {
    for (const sentence of this.cutter.sentences()) this.readSentence(sentence, this.surroundings.enter(sentence));
    return this.found;
  }

  /** Names of services that stand in a text as the tables write them. */
  private namesIn(words: string): Stretch[] {
    return this.topics.flatMap(({ full }) =>
      [...words.matchAll(new RegExp(full, "gu"))].map((match): Stretch => [match.index, match.index + match[0].length]),
    );
  }

  private readSentence({ clauses }: Sentence, setting: Setting): void {
    const scene = sceneOf(setting);
    let opening = true;
    clauses.forEach((clause, index) => {
      if (clauses[index - 1]?.end === ";") nextItem(scene, setting);
      const [first] = clause.segments;
      this.surroundings.hear(first ? first.before : clause.text, scene, opening);
      if (first) {
        opening = false;
        this.readClause(clauses, index, scene, setting);
      } else this.setScene(clause, scene, setting);
    });
  }

  private setScene(clause: Clause, scene: Scene, setting: Setting): void {
    this.surroundings.setScene(clause, summarise(this.lexer.read(clause.text)), scene, setting);
  }

  private readClause(clauses: readonly Clause[], index: number, scene: Scene, setting: Setting): void {
    const { segments } = clauses[index]!;
    for (let at = 0; at < segments.length; at++) {
      const segment = segments[at]!;
      if (this.done.has(segment.mention)) continue;
      if (!this.readList(clauses, index, at, scene)) this.readSegment(segment, scene, setting);
      for (const inner of segment.inner) this.readInner(segment.inner, inner, scene, setting);
    }
  }
  private readonly done = new Set<Mention>();

  /** What stands in brackets knows what stood before them, and changes nothing behind them. */
  private readInner(clauses: readonly Clause[], clause: Clause, outer: Scene, setting: Setting): void {
    const scene: Scene = {
      ...outer,
      open: [...outer.open],
      topicsNamed: new Set(outer.topicsNamed),
      areasNamed: new Set(outer.areasNamed),
    };
    if (clause.segments.length === 0) this.setScene(clause, scene, setting);
    else this.readClause(clauses, clauses.indexOf(clause), scene, setting);
  }

  private readList(clauses: readonly Clause[], index: number, at: number, scene: Scene): boolean {
    const first = clauses[index]!.segments[at]!;
    const tokens = this.lexer.read(first.before);
    const respectively = tokens.findIndex(({ kind }) => kind === "respectively");
    if (respectively < 0) return false;
    const members = listed(clauses, index, at);
    if (members.length < 2) return false;
    members.forEach(({ mention }) => this.done.add(mention));
    const trailing = members.flatMap(({ after, aside }) => [...this.lexer.read(after), ...this.lexer.read(aside)]);
    const open = first.mention.percent ? scene.open.length : null;
    const right = [...tokens.slice(respectively + 1), ...trailing];
    const meanings =
      this.surroundings.abroad || scene.elsewhere || scene.blurred
        ? null
        : listMembers(tokens.slice(0, respectively), right, members.length, open);
    const waiting = scene.open;
    if (!meanings) {
      if (first.mention.percent) scene.open = [];
      else members.forEach(() => scene.open.push(null));
      return true;
    }
    const unit = members.at(-1)!.mention.unit;
    members.forEach(({ mention }, member) => {
      const meaning = meanings[member]!;
      if ("open" in meaning) {
        const promise = waiting[meaning.open];
        this.note(mention, promise ? rateOf([promise]) : null);
        return;
      }
      const own = mention.percent || mention.unit !== null ? mention : { ...mention, unit };
      const scenery: Scene = {
        ...scene,
        area: meaning.area ?? scene.area,
        areaUnsure: meaning.area === null && scene.areaUnsure,
        open: [],
      };
      this.note(mention, this.meaning(own, meaning.words, scenery));
      scene.open.push(...scenery.open);
      if (meaning.area !== null) scene.areasNamed.add(meaning.area);
      scene.last = null;
      scene.topic = meaning.area === null ? null : scenery.topic;
    });
    if (first.mention.percent) scene.open = [];
    return true;
  }

  private readSegment(segment: Segment, scene: Scene, setting: Setting): void {
    const { mention, before } = segment;
    this.done.add(mention);
    const words = this.wordsOf(segment, scene);
    if (words.station) backToStation(scene, setting);
    if (BACK_TO_PERIOD.test(before) && !OTHER_TIME.test(before)) scene.blurred = false;
    if (speaksOfPeriod(before)) scene.elsewhere = setting.elsewhere;
    this.surroundings.setArea(words, scene);
    const elsewhere = this.surroundings.abroad || scene.elsewhere || scene.blurred;
    const idiom = this.idioms.get(mention);
    if (idiom) {
      if (!elsewhere) this.note(mention, idiom);
      return;
    }
    // 片区一3个，片区二4个，合计…: the sum is of all that were named, which are the station only if they are all it has.
    if (words.sum && words.areas.length === 0 && scene.areasNamed.size > 1) {
      scene.area = setting.area;
      scene.areaUnsure = scene.areasNamed.size !== this.areaCount;
    }
    if (words.unknown || !this.knownAside(segment.aside) || mention.partOfPair || (words.ownArea && scene.area === null)) {
      blur(mention, scene);
      return;
    }
    if (elsewhere) return;
    const meaning = this.meaning(mention, words, scene);
    if (!meaning && !mention.percent && !namesSomething(words)) scene.open.push(null);
    if (!meaning && words.staff.size > 0 && measureOfUnit(mention.unit) === "person") scene.person = "unsure";
    this.note(mention, meaning && this.loosened(meaning, segment, words));
  }

  /** The words of a number, which may stand on both its sides: 17类群体1753人建档. */
  private tokensOf({ before, after }: Segment): Token[] {
    const apart = [...this.lexer.read(before), ...this.lexer.read(after)];
    if (before === "" || after === "" || !apart.some(({ kind }) => kind === "unknown" || kind === "tail" || kind === "served"))
      return apart;
    return this.lexer.read(before + after);
  }

  private wordsOf(segment: Segment, scene: Scene): Summary {
    const tokens = this.tokensOf(segment);
    const words = summarise(tokens);
    const first = tokens.findIndex(({ kind }) => kind === "role" || kind === "topic" || kind === "tail");
    const [leading] = tokens.slice(Math.max(first, 0));
    if (/^[、和及与]/.test(segment.before) && scene.askedInRow && words.roles.size === 0)
      return { ...words, roles: new Set<RoleWord>(["target"]) };
    scene.askedInRow = leading?.kind === "role" && leading.role === "target" && words.roles.size === 1;
    return words;
  }

  private knownAside(aside: string): boolean {
    if (aside === "" || ASIDE.test(aside)) return true;
    const words = summarise(this.lexer.read(aside));
    return !words.unknown && !namesSomething(words) && words.areas.length === 0;
  }

  private meaning(mention: Mention, words: Summary, scene: Scene): Reading | null {
    if (words.unknown) return null;
    if (/^个(?:考核)?月/.test(mention.unit ?? "")) return readMonths(mention, words, scene, this.figures);
    if (mention.unit === "分" || mention.unit === "个百分点") return null;
    const service = readService(mention, words, scene);
    return service ?? (words.topics.size + words.tails.length === 0 ? readStaff(mention, words, scene, this.figures) : null);
  }

  /** A line of nothing but a name and a number may be a row of a form, whose column nobody sees. */
  private loosened(meaning: Reading, { before, mention }: Segment, words: Summary): Reading {
    if (!meaning.key.startsWith("indicator/") || words.roles.size > 0) return meaning;
    const { plain } = this.text;
    const start = mention.begin - before.length;
    const lone = (start === 0 || plain[start - 1] === "\n") && /^[;,]?(?:\n|$)/.test(plain.slice(mention.end, mention.end + 2));
    return lone ? { ...meaning, loose: true } : meaning;
  }

  private note(mention: Mention, meaning: Reading | null): void {
    if (meaning) this.found.set(mention, mention.torn ? { ...meaning, loose: true } : meaning);
  }
}

/** A number that nobody understands: what hangs on it is not understood either. */
function blur(mention: Mention, scene: Scene): void {
  scene.topic = null;
  scene.served = null;
  scene.last = null;
  scene.twoYears = false;
  if (mention.percent) {
    scene.open = [];
    return;
  }
  scene.open.push(null);
  if (measureOfUnit(mention.unit) !== "other") scene.blurred = true;
}

const ASIDE =
  /^\d{1,3}$|^[A-Za-z .]+$|^(?:[含即]|包括)?(?:全体)?持证(?:社工)?[+、和及与]*非持证(?:社工)?$|^(?:详?见|以下简称|下同|附件|四舍五入|保留)/;
