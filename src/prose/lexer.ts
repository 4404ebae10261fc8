import { asNotation, nameWords } from "./name-words";
import { chineseNumeral } from "../domain/values/chinese-numeral";
import { tellsOfPeriod, type Occasion } from "./dates";
import {
  ENGLISH_ELSEWHERE,
  ENGLISH_MEASURE_WORDS,
  ENGLISH_NEUTRAL,
  ENGLISH_ROLE_WORDS,
  ENGLISH_SERVICES,
  ENGLISH_STAFF_WORDS,
} from "./english-words";
import { NARROWING, NEUTRAL_WORDS } from "./neutral-words";
import { LONGEST_NAME, type Topic } from "./topics";
import {
  DATE_WORD,
  ELSEWHERE,
  MEASURE_WORDS,
  PEOPLE_SERVED,
  PERIOD_WORDS,
  ROLE_WORDS,
  STAFF_WORDS,
  SUM_WORDS,
  type Measure,
  type RoleWord,
  type StaffWord,
} from "./words";
import { Memory } from "../domain/values/memory";
import { firstItem } from "../domain/values/present";
import { plainText } from "../domain/values/vocabulary/plain-text";

/** A word of a clause by what it means; `unknown` is everything that could narrow a figure in a way nobody knows. */
export type Token =
  /** `counts` what a bare number of it counts, where the word says so. */
  | { readonly kind: "topic"; readonly topic: Topic; readonly counts?: Measure | null }
  /** The name of a service without its verb: it is meant in a row behind another such service. */
  | { readonly kind: "bare"; readonly topic: Topic }
  /** A service's name without those whom it serves, which several share. */
  | { readonly kind: "tail"; readonly topics: readonly Topic[] }
  | { readonly kind: "served"; readonly served: string }
  | { readonly kind: "staff"; readonly word: StaffWord }
  | { readonly kind: "measure"; readonly measure: Measure }
  | { readonly kind: "role"; readonly role: RoleWord }
  /** Areas by their keys; none for 本片区. */
  | { readonly kind: "areas"; readonly areas: readonly string[]; readonly every?: true }
  | { readonly kind: "people" }
  | { readonly kind: "respectively" }
  | { readonly kind: "station" }
  | { readonly kind: "sum" }
  | { readonly kind: "period" }
  | { readonly kind: "separator" }
  | { readonly kind: "neutral" }
  /** A letter that a lenient reading passes over. */
  | { readonly kind: "skipped"; readonly text: string }
  | { readonly kind: "unknown" };

interface Entry {
  /** Where words of this kind that begin at a place of the text end; -1 for none. */
  readonly endAt: (text: string, at: number) => number;
  readonly read: (match: string) => Token;
}

const NEUTRAL: Token = { kind: "neutral" };
const UNKNOWN: Token = { kind: "unknown" };

/** No clause of a sentence is longer; what is has lost its punctuation. */
const LONGEST_CLAUSE = 300;

/** What the words of a text can mean: the field's own, and the names that the workbook's tables use. */
export class Lexer {
  private readonly entries: readonly Entry[];
  /** A report is read several times, and again after each edit: the same clauses come again and again. */
  private readonly known = new Memory<readonly Token[]>("words of clauses", 5_000);

  constructor(
    topics: readonly Topic[],
    allAreas: readonly string[],
    allStations: readonly string[],
    occasion: Occasion,
    readonly lenient = false,
  ) {
    const [areas, stations] = [allAreas, allStations].map((names) => names.filter(({ length }) => length <= LONGEST_NAME)) as [
      string[],
      string[],
    ];
    const entry = (words: string, read: Token | ((match: string) => Token)): Entry => ({
      endAt: stickyEnd(new RegExp(words, "iyu")),
      read: typeof read === "function" ? read : () => read,
    });
    // What a workbook calls things is text, never a pattern.
    const name = (notation: string, token: Token): Entry => ({ endAt: nameWords(notation).endAt, read: () => token });
    this.entries = [
      ...servicesNamed(topics, name, lenient),
      ...(lenient ? looseNames(topics).map(([words, token]) => entry(words, token)) : []),
      ...shared(topics, ({ kinds }) => kinds).map(([words, own]) => name(words, { kind: "tail", topics: own })),
      ...topics.flatMap(({ parts }) => parts ?? []).map((part) => name(asNotation(part), { kind: "tail", topics: [] })),
      ...onlyNamed(topics, /小组/).map((topic) => entry("开组(?!节)", { kind: "topic", topic })),
      ...onlyNamed(topics, /^共建协议/).map((topic) => entry("共建(?=方面|$)", { kind: "topic", topic })),
      ...englishServices(topics).map(([words, topic, counts]) => entry(words, { kind: "topic", topic, counts })),
      ...ENGLISH_MEASURE_WORDS.map(([words, measure]) => entry(words, { kind: "measure", measure })),
      ...ENGLISH_ROLE_WORDS.map(([words, role]) => entry(words, { kind: "role", role })),
      entry("area\\d{1,2}", (match) => ({ kind: "areas", areas: [`片区${match.slice(4)}`] })),
      ...ENGLISH_STAFF_WORDS.map(([words, word]) => entry(words, { kind: "staff", word })),
      ...STAFF_WORDS.map(([words, word]) => entry(words, { kind: "staff", word })),
      ...MEASURE_WORDS.map(([words, measure]) => entry(words, { kind: "measure", measure })),
      ...ROLE_WORDS.map(([words, role]) => entry(words, { kind: "role", role })),
      // 一片15场、二片24场
      entry("[一二三四五六七八九]片$", (match) => ({ kind: "areas", areas: [areaKey(`片区${match.slice(0, 1)}`)] })),
      entry(`(?:(?<!第)${NUMERAL}[个大]?|各)片区(?![一二三四五六七八九十\\d])`, (match) => everyArea(match, areas)),
      entry("(?:本|该|我们?(?:的)?|咱们?(?:的)?|我所在的?|我负责的?)?片区(?![一二三四五六七八九十\\d])", { kind: "areas", areas: [] }),
      entry(AREAS, (match) => ({ kind: "areas", areas: areasIn(match) })),
      ...areas.filter((area) => !isNumbered(area)).map((area) => name(asNotation(area), { kind: "areas", areas: [areaKey(area)] })),
      entry(PERIOD_WORDS, { kind: "period" }),
      entry(SUM_WORDS, { kind: "sum" }),
      entry("分别|依次|各(?=为|是|占|达到?|超|多出|少|差|缺|高|低)", { kind: "respectively" }),
      entry("(?:社工|社会工作)(?:服务)?站|(?:我们?|本|全)(?:社工)?站", { kind: "station" }),
      ...stations.map((station) =>
        name(`${asNotation(station)}(?:街道?|镇|乡)?(?:社工|社会工作)(?:服务)?站(?:购买服务)?(?:项目)?`, { kind: "station" }),
      ),
      entry("、|和|及|与|以及|/|\\+", { kind: "separator" }),
      entry(`(?!服务(?:完成|共|累计|合计|工作|已))${PEOPLE_SERVED}`, { kind: "people" }),
      entry(DATE_WORD, (match) => (tellsOfPeriod(match, occasion) ? NEUTRAL : UNKNOWN)),
      entry("(?:theperiod|period)(?:underevaluation)?", { kind: "period" }),
      entry(ENGLISH_ELSEWHERE, UNKNOWN),
      entry(ELSEWHERE.source, UNKNOWN),
      entry(ENGLISH_NEUTRAL, NEUTRAL),
      // A word of another language may mean anything.
      entry("[a-z]", (match) => (lenient ? { kind: "skipped", text: match } : UNKNOWN)),
      entry(NARROWING, UNKNOWN),
      entry(NEUTRAL_WORDS.join("|"), NEUTRAL),
    ];
  }

  /** The words of a clause, the longest at each place; of equally long ones the one that says most. */
  read(text: string): readonly Token[] {
    if (text.length > LONGEST_CLAUSE) return [UNKNOWN];
    let tokens = this.known.get(text);
    if (!tokens) this.known.set(text, (tokens = this.tokensOf(text)));
    return tokens;
  }

  private tokensOf(text: string): Token[] {
    const tokens: Token[] = [];
    let at = 0;
    while (at < text.length) {
      let best: { length: number; entry: Entry; match: string } | null = null;
      for (const entry of this.entries) {
        const length = entry.endAt(text, at) - at;
        if (length > (best?.length ?? 0)) best = { length, entry, match: text.slice(at, at + length) };
      }
      if (best) tokens.push(...(this.quoted(best.match) ?? [best.entry.read(best.match)]));
      else tokens.push(this.lenient ? { kind: "skipped", text: text.charAt(at) } : UNKNOWN);
      at += best?.length ?? 1;
    }
    // 志愿者通用性培训: the name right before another service says whose it is.
    return tokens.map((token, index) => (token.kind === "bare" && tokens[index + 1]?.kind === "topic" ? NEUTRAL : token));
  }

  /** “建档”, “实到岗”: what stands in quotation marks is no name of its own where it is known; null for any other words. */
  private quoted(match: string): readonly Token[] | null {
    const within = /^[“"「]([^“"「”」]+)[”"」]$/u.exec(match)?.[1];
    if (within === undefined) return null;
    const tokens = this.read(within);
    const known = tokens.every(({ kind }) => kind !== "unknown" && kind !== "skipped");
    return known && tokens.some(({ kind }) => NAMING.includes(kind)) ? tokens : null;
  }
}

/** What a quotation may name: a service, staff, or what is counted. */
const NAMING: readonly Token["kind"][] = ["topic", "bare", "tail", "staff", "measure", "role"];

/** Names of services, and of those whom they serve. */
function servicesNamed(topics: readonly Topic[], name: (notation: string, token: Token) => Entry, lenient: boolean): Entry[] {
  const towards = stickyEnd(/(?:面向|针对|围绕)(?:全?(?:辖区|街道?|镇))?内?的?/iuy);
  // 面向辖区17类困难群众建档: whom the service is for, as its name says.
  const leadTo = (served: string): Entry => {
    const { endAt } = nameWords(served);
    const endOf = (text: string, at: number): number => {
      const to = towards(text, at);
      return to > at && endAt(text, to) > to ? to : -1;
    };
    return { endAt: endOf, read: () => NEUTRAL };
  };
  return [
    ...topics.flatMap((topic) => [
      name(topic.full, { kind: "topic", topic }),
      ...(topic.bare ? [name(topic.bare, { kind: lenient ? "topic" : "bare", topic })] : []),
      ...(topic.ending && lenient ? [name(topic.ending, { kind: "topic", topic })] : []),
      ...(lenient && /建档|档案/.test(topic.name) ? [name("档案", { kind: "topic", topic })] : []),
      ...(topic.short ? [name(topic.short, { kind: "topic", topic })] : []),
    ]),
    ...shared(topics, ({ tail, short }) => (short ? null : tail)).map(([words, own]) => name(words, { kind: "tail", topics: own })),
    ...shared(topics, ({ served }) => served).map(([words]) => name(words, { kind: "served", served: words })),
    ...shared(topics, ({ served }) => served).map(([words]) => leadTo(words)),
  ];
}

/** Names that only a lenient reading takes for a service's or for those served. */
function looseNames(topics: readonly Topic[]): (readonly [words: string, token: Token])[] {
  const visits = topics.flatMap((topic): (readonly [string, Token])[] =>
    topic.short && topic.parts && VISITS.test(topic.parts.join("")) ? [[ALL_VISITS, { kind: "topic", topic }]] : [],
  );
  const street = topics.filter(({ name }) => /^(?:助力|协助|配合|支援)街道/.test(name));
  return [
    ...visits,
    ...(street.length === 1 ? street.map((topic) => [FOR_THE_STREET, { kind: "topic", topic }] as const) : []),
    ...needy(topics).map(
      (served) => ["(?:困难|特殊|重点|特困)(?:群众|群体|人群|家庭|街坊|居民|人员|对象)", { kind: "served", served }] as const,
    ),
  ];
}

/** 开组7个, 还有共建，: the one service whose name is such; none where several are. */
function onlyNamed(topics: readonly Topic[], called: RegExp): readonly Topic[] {
  const own = topics.filter(({ name }) => called.test(name));
  return own.length === 1 ? own : [];
}

/** 支援街道314小时: without a word of what was done there, so that no one task of many is meant. */
const FOR_THE_STREET = "(?:支援|帮助?|协助|支持)(?:了)?(?:街道|镇街|乡镇|镇里|街里)(?:干活)?(?=$|\\d|共|累计|达|花了?)";

/** Whom the tables call 17类困难群众: 困难群众 without a number are they. */
function needy(topics: readonly Topic[]): string[] {
  const all = topics.flatMap(({ served, name }) => (served !== null && /困难/.test(name) && !name.startsWith("非") ? [served] : []));
  return [...new Set(all)].slice(0, 1);
}

/** The services of the tables that an English word names, where it names one alone. */
function englishServices(topics: readonly Topic[]): (readonly [words: string, topic: Topic, counts: Measure | null])[] {
  return ENGLISH_SERVICES.flatMap(([words, name, counts]) => {
    const own = topics.filter((topic) => name.test(topic.name));
    return own.length === 1 ? [[words, firstItem(own), counts] as const] : [];
  });
}

const VISITS = /电访|探访|走访/;
/** Calls and visits together, however a report calls them. */
const CALLS = "(?:打(?:出)?电话|电话(?:访问|问候|探访|慰问|联系|走访)?|致电|电访|电联)";
const AT_HOME = "(?:上门|入户|登门|敲门|家访|走访|探访|探望|访问|慰问|看望){1,2}";
const AND = "(?:和|与|、|及|以及|加上?|\\+|/|并)?";
const ALL_VISITS = ["访视|电探访|探访电访", `${CALLS}${AND}${AT_HOME}`, `${AT_HOME}${AND}${CALLS}`].join("|");

function stickyEnd(pattern: RegExp): (text: string, at: number) => number {
  return (text, at) => {
    pattern.lastIndex = at;
    return pattern.test(text) ? pattern.lastIndex : -1;
  };
}

/** A pattern that several services share, with all of them. */
function shared(topics: readonly Topic[], pattern: (topic: Topic) => string | null): [string, Topic[]][] {
  const found = new Map<string, Topic[]>();
  for (const topic of topics) {
    const words = pattern(topic);
    if (words !== null) found.set(words, [...(found.get(words) ?? []), topic]);
  }
  return [...found];
}

const NUMERAL = "(?:[一二两三四五六七八九十]|\\d{1,2})";
const AREAS = `第?${NUMERAL}片区|片区${NUMERAL}(?:[、和及](?:片区)?${NUMERAL}(?![\\d.名人个份次场]))*`;

function isNumbered(area: string): boolean {
  return new RegExp(`^(?:${AREAS})$`).test(area.replace(/\s/g, ""));
}

/** Area names as reports write them (片区二, 第二片区) and as tables do (片区2) made equal. */
export function areaKey(text: string): string {
  const plain = plainText(text);
  if (!isNumbered(plain)) return plain;
  return firstItem(areasIn(plain));
}

/** 三个片区, where the tables have three. */
function everyArea(words: string, areas: readonly string[]): Token {
  const keys = [...new Set(areas.map(areaKey))];
  const numeral = words.replace(/[个大]?片区$/, "");
  const count = /^\d+$/.test(numeral) ? Number(numeral) : chineseNumeral(numeral);
  if (numeral === "各") return { kind: "areas", areas: keys, every: true };
  return count === keys.length ? { kind: "areas", areas: keys } : UNKNOWN;
}

function areasIn(text: string): string[] {
  return [...text.matchAll(new RegExp(NUMERAL, "g"))].map(([numeral]) => {
    const digit = "一二三四五六七八九十".indexOf(numeral);
    return `片区${digit < 0 ? Number(numeral) : digit + 1}`;
  });
}
