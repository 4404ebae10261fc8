import type { ReportFigures } from "../../domain/families/report-figures";
import { stationWords } from "../station-words";
import type { Mention, ProseText } from "../text";
import { phrasesOf, said } from "./phrases";
import { areaScope, speaksElsewhere } from "./scope";
import { namesOtherStation, staysElsewhere, type Above, type EnglishNumber, type Heading, type Line } from "./sentence-context";
import { SentenceReading } from "./sentence-reading";
import { englishSentences, type EnglishSentence } from "./sentences";
import { aroundIn, casesOf } from "./service-words";
import { measureSaid, serviceNames, type NamedService, type ServiceNames } from "./service-names";
import { tokensOf, type Token } from "./tokens";
import { writtenOut } from "./written-out";

const NO_HEADING: Heading = { text: "", service: null, area: null, elsewhere: false };
/** No sentence holds more numbers. */
const MOST_NUMBERS = 60;
/** A line without a number and with no more words names what stands below it. */
const LONGEST_HEADING = 8;
const LONGEST_LEAD = 12;

/** Reads the English of a text: what each of its numbers may mean. */
export class EnglishReader {
  private readonly names: ServiceNames;
  private readonly areas: readonly string[];
  private readonly sentences: readonly EnglishSentence[];
  private heading = NO_HEADING;
  /** What the last line told, however it was parted from this one. */
  private line: Line = { last: null, row: 0, service: null, recent: [] };
  /** A question that the next sentence answers. */
  private question: readonly Token[] = [];
  /** The sentence before, where it holds no number: what is found of it stands behind it. */
  private statement: readonly Token[] = [];
  /** Person-months. Required: 59.5: what a sentence without numbers speaks of goes on to the end of its line. */
  private lead = "";
  /** What was named last, however far above. */
  private spoken: NamedService | null = null;
  private above: Above | null = null;
  /** The numbers of days, of places and of names. */
  private readonly named: Mention[] = [];

  constructor(
    text: ProseText,
    private readonly figures: ReportFigures,
  ) {
    const { topics, areas } = stationWords(figures);
    this.names = serviceNames(topics);
    this.sentences = englishSentences(text);
    this.areas = areas;
  }

  read(): EnglishNumber[] {
    return this.sentences.flatMap((sentence, at) => this.readSentence(sentence, at));
  }

  /** The numbers that count nothing: they number a line, or are part of a day, a place or a name. */
  labels(): Mention[] {
    return [...this.sentences.flatMap(({ labels }) => labels), ...this.named];
  }

  private readSentence(sentence: EnglishSentence, place: number): EnglishNumber[] {
    // Q1. How many are certified? A. 14: what stands before the answer is no answer.
    if (/^(?:A|Answer)\.$/.test(sentence.text)) return [];
    const whole = writtenOut(tokensOf(sentence.text, sentence.from, sentence.mentions));
    const own = /^(?:q|staff)\b/.test(said(whole.slice(0, 1))) ? whole : spoken(whole);
    // 13 May, 17 categories, area 2: what is part of a day, a name or a place counts nothing.
    const counted = new Set(whole.flatMap((token) => (token.kind === "number" ? [token.mention.originalFrom] : [])));
    this.named.push(...sentence.mentions.filter(({ originalFrom }) => !counted.has(originalFrom)));
    if (this.question.length === 0 && FINDS.test(said(whole.slice(0, 3)))) this.question = this.statement;
    this.statement = [];
    const tokens = this.question.length > 0 ? [...this.question, COLON, ...withoutAnswer(own)] : own;
    const phrases = phrasesOf(tokens);
    const spokenOf = this.names.last(tokens, aroundIn(tokens));
    // So long a row of numbers is a table that has lost its lines.
    if (phrases.length > MOST_NUMBERS) return [];
    if (this.question.length === 0 && sentence.begins) this.above = null;
    if (sentence.begins) this.lead = "";
    this.question = [];
    if (phrases.length === 0) {
      this.readWords(tokens, sentence);
      this.keep(spokenOf);
      return [];
    }
    const numbers = new SentenceReading(
      this.names,
      this.areas,
      this.figures,
      this.lead === "" ? this.heading : { ...this.heading, text: `${this.lead} : ${this.heading.text}` },
      this.above,
      this.line,
      this.spoken,
      tokens,
      phrases,
      place,
      (above) => {
        this.above = above;
        const recent = above.told.length > 0 ? [...this.line.recent, above.told].slice(-RECENT) : this.line.recent;
        this.line = { last: above.last, row: above.row, service: above.service, recent };
      },
    ).read();
    this.keep(spokenOf);
    return numbers;
  }

  /** What a sentence names goes on to those that name nothing. */
  private keep(named: NamedService | null): void {
    if (named && named.topics.length > 0) this.spoken = named;
  }

  /** A line without numbers: a heading, or a sentence that says of what the next ones speak. */
  private readWords(tokens: readonly Token[], sentence: EnglishSentence): void {
    const words = said(tokens);
    const asked = words.replace(/^[^:]* : /, "");
    const short =
      asked.split(" ").length <= SHORT_QUESTION &&
      (this.names.last(tokens, []) !== null || /\b(?:score|mark|staff|headcount)\b/.test(asked));
    if (/\?$/.test(sentence.text) && (ASKS.test(words) || short)) this.question = tokens;
    this.statement = tokens;
    const service = this.nameOf(tokens);
    const area = areaScope(tokens, this.areas.length);
    const elsewhere = speaksElsewhere(words) || /\b(?:plans?|outlook|next steps|recommendations?)\b/.test(words);
    if (words.split(" ").length <= LONGEST_LEAD && /[.:]$/.test(sentence.text)) this.lead = words;
    if (sentence.begins && words.split(" ").length <= LONGEST_HEADING && !/[.!?]$/.test(sentence.text)) {
      this.heading = { text: words, service, area, elsewhere };
      this.line = { ...this.line, recent: [] };
      this.above = null;
    } else
      this.above = {
        service: service ?? this.above?.service ?? null,
        area: area?.areas.length === 1 ? this.keyOf(area.areas[0] ?? 0) : (this.above?.area ?? null),
        elsewhere: elsewhere || staysElsewhere(this.above, words),
        others: namesOtherStation(words),
        last: null,
        row: 0,
        told: [],
      };
  }

  /** Telephone calls to other residents (outside the 17 categories): where what is named last is no service, the first that is one. */
  private nameOf(tokens: readonly Token[]): NamedService | null {
    const around = aroundIn(tokens);
    const last = this.names.last(tokens, around);
    const one = (named: NamedService | null): boolean => named?.exact === true && named.topics.length === 1;
    const named = one(last) ? last : (this.names.each(tokens, around).find(one) ?? last);
    // Number of cases closed: of these they are counted.
    return named && named.measure === null
      ? { ...named, measure: casesOf(named, measureSaid("", said(tokens).replace(/[,;]/g, " "))) }
      : named;
  }

  private keyOf(number: number): string | null {
    const key = `片区${number}`;
    return this.areas.includes(key) ? key : null;
  }
}

/** So many sentences back what was told of may be meant by a row of rates. */
const RECENT = 4;
const ASKS = /\b(?:how (?:many|much|far|stable|high|large|big|well)|what|who|was|were|which)\b/;
/** We counted those who stayed. Finding: 14 */
const FINDS = /^(?:answer|findings?|reply|response|results?|outcome|verdict|count|conclusion|found|counted) :/;
/** Files? */
const SHORT_QUESTION = 4;
const COLON: Token = { kind: "mark", text: ":" };

/** Who speaks, in front of what is said. */
const SPEAKER =
  /^(?:(?:the )?(?:station|caller|chair\w*|interviewer|reporter|host|director|manager|head|speaker|inspector|auditor|reply|question|answer|q|a|we|staff|officer|assessor|evaluator|visitor|councillor|resident|member|guest|data|admin|office|desk|(?:\w+ )?lead)|(?:side|party|speaker|person) \w|(?:mr|ms|mrs|dr|miss) \w+(?: \w+)?) :/;

/** Station: 20. What is said, without who says it. */
function spoken(tokens: readonly Token[]): readonly Token[] {
  const speaker = SPEAKER.exec(said(tokens.slice(0, LONGEST_SPEAKER)))?.[0];
  return speaker === undefined ? tokens : tokens.slice(speaker.split(" ").length);
}
const LONGEST_SPEAKER = 5;

/** A: 39 answers with what stands behind the colon. */
function withoutAnswer(tokens: readonly Token[]): readonly Token[] {
  return /^(?:a|answer|yes|no) [:,]/.test(said(tokens.slice(0, 2))) || FINDS.test(said(tokens.slice(0, 2)))
    ? tokens.slice(2)
    : spoken(tokens);
}
