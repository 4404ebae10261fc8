import type { ReportFigures } from "../../domain/families/report-figures";
import { itemAt } from "../../domain/values/present";
import { AreaPlaces } from "./area-places";
import { aroundAt } from "./around";
import { Governing } from "./governing";
import { befellSome, isClosedPart, isEndOfRange, isLabelled, isOutstanding, isRateOfBefore } from "./of-something-else";
import { familiarity, isUnknown, namesOthers } from "./plain-words";
import { isHead, isSomePromised, labelOf, said, type EnglishPhrase } from "./phrases";
import type { EnglishReading, ToldService } from "./readings";
import { inOrder, rowPlaces, rowsOf, sharedPhrase, toldInOrder, type InOrder, type RowPlace } from "./rows";
import { isContradicted, isNarrowed, isPart, isTheRest, speaksElsewhere } from "./scope";
import { roleOf } from "./roles";
import { readScore } from "./score";
import {
  GOES_ON,
  INSTEAD,
  namesOtherStation,
  NEW_CLAUSE,
  OF_PLACE,
  staysElsewhere,
  loosely,
  together,
  withPairs,
  type Above,
  type EnglishNumber,
  type Heading,
  type Line,
} from "./sentence-context";
import { STAFF_WORDS } from "./staff-words";
import { figuresNamed, type SentenceFigures } from "./sentence-figures";
import type { NamedService, ServiceNames } from "./service-names";
import { readAverage, readService } from "./services";
import { readStaff } from "./staff";
import type { Token } from "./tokens";

/** A line that begins so is of what the last line told. */
const AND_SO = /^(?:q : )?and\b/;
/** So far words behind a number may say what it is of. */
const FOLLOWING = 16;

/** The numbers of one sentence, from the first to the last. */
export class SentenceReading {
  private readonly told: ToldService[] = [];
  private readonly places: AreaPlaces;
  private last: EnglishReading | null;
  /** Somebody else than the station is told of. */
  private readonly others: boolean;
  private blocked = false;
  /** The number was of another time, and only its subject goes on. */
  private passedOver = false;
  /** How many areas a row of numbers told of, in their order. */
  private areaRow = 0;
  /** What governs the names of an enumeration. */
  private readonly governing: Governing;
  private named: SentenceFigures | null = null;

  constructor(
    private readonly names: ServiceNames,
    private readonly areas: readonly string[],
    private readonly figures: ReportFigures,
    private readonly heading: Heading,
    private readonly above: Above | null,
    private readonly line: Line,
    private readonly spoken: NamedService | null,
    private readonly tokens: readonly Token[],
    private readonly phrases: readonly EnglishPhrase[],
    private readonly place: number,
    private readonly leave: (above: Above) => void,
  ) {
    this.governing = new Governing(names);
    const goesOn = GOES_ON.test(said(tokens));
    this.places = new AreaPlaces(areas, heading.area, above?.area ?? null, goesOn);
    this.last = above?.last ?? null;
    // Developed 173 sections: no part of a body.
    const called = phrases.flatMap(({ name }) => name.filter(({ text }) => text !== "sections"));
    this.others = namesOthers([...(phrases[0]?.before ?? []), ...called]);
    this.areaRow = /\brespectively\b/.test(said(tokens)) || goesOn ? (above?.row ?? line.row) : 0;
  }

  read(): EnglishNumber[] {
    const rows = rowsOf(this.phrases);
    const found: EnglishNumber[] = [];
    let places: readonly RowPlace[] | null = null;
    let firstArea: string | null = null;
    const beside: (EnglishReading | null)[] = [];
    for (const [at, own] of this.phrases.entries()) {
      const row = rows.find(({ from, to }) => at >= from && at < to) ?? null;
      if (row?.from === at)
        places = rowPlaces(
          this.phrases,
          row,
          this.told.length > 0 ? this.told : (this.above?.told ?? []),
          this.names,
          this.rest(row.to - 1),
          this.toldBefore(row.to - row.from),
        );
      if (row && !places && row.from === at && this.areaRow === row.to - row.from)
        places = Array.from({ length: this.areaRow }, (_, index) => ({ area: index + 1 }));
      if (row && places?.[0]?.area !== undefined) this.areaRow = row.to - row.from;
      const phrase = row && places ? sharedPhrase(this.phrases, row, at) : own;
      const rowPlace = row ? (places?.[at - row.from] ?? null) : null;
      if (row && !places && at > row.from && own.name.length === 0) {
        found.push(this.number(own, null));
        continue;
      }
      this.places.enter(own);
      const read = this.readNumber(phrase, rowPlace);
      // Of numbers in a row of which nobody says what each is of none is wrong.
      const placed = rowPlace?.area !== undefined || rowPlace?.service !== undefined || rowPlace?.told !== undefined;
      const open = row !== null && !places && (roleOf(said(own.near), "") === null || (this.told.length === 0 && own.name.length === 0));
      // 8 against 5 (160%): a rate is of nothing that was told before the numbers right beside it.
      const apart: boolean = at > 0 && isRateOfBefore(own) && beside.at(-1)?.service?.topic !== read?.service?.topic;
      const reading: EnglishReading | null =
        read && (open || apart || isLabelled(own, read) || isSomePromised(own))
          ? { ...read, sure: false }
          : read && placed
            ? { ...read, explicit: true, own: "name" as const }
            : read;
      firstArea ??= this.places.of(phrase, rowPlace)[0] ?? null;
      found.push(this.number(phrase, reading, own, placed && row !== null ? { size: row.to - row.from, at: at - row.from } : null));
      beside.push(reading);
      if (!this.passedOver) this.after(own, reading);
      this.passedOver = false;
    }
    const settled = found.map((number) => withPairs(number, found));
    const service = this.told.at(-1);
    this.leave({
      service: service
        ? { topics: [service.topic], measure: service.measure, exact: true }
        : (this.namedAlone() ?? this.above?.service ?? null),
      area: this.places.left(firstArea),
      elsewhere: this.others || this.elsewhereIn(said(this.tokens)),
      others: this.others || namesOtherStation(said(this.tokens)),
      last: this.last,
      row: this.places.inOrder() || this.areaRow,
      told: this.told,
    });
    return settled;
  }

  private number(phrase: EnglishPhrase, reading: EnglishReading | null, own = phrase, ordered: InOrder | null = null): EnglishNumber {
    const { mention, stated } = own.numeral;
    const known = familiarity(isTheRest(phrase) ? { ...phrase, behind: [], tail: [] } : phrase);
    return {
      mention,
      ...loosely(phrase, stated, reading),
      familiarity: this.others ? { ...known, narrowing: true } : known,
      bare: own.name.every((word) => isHead(word) || !isUnknown(word)),
      words: `${said(labelOf(this.tokens))} ${said(phrase.clause)} # ${said([...phrase.name, ...phrase.behind, ...phrase.tail])}`,
      around: inOrder(aroundAt(this.tokens, this.tokens.indexOf(own.numeral)), ordered),
      away: this.others || this.isAway(own) || isContradicted(own) ? "yes" : isNarrowed(own) ? "narrowed" : "no",
      kin: this.kinOf(),
      ofRange: isEndOfRange(this.tokens, own.numeral),
      sentence: this.place,
    };
  }

  /** What a row of numbers that names nothing may be of: as much as the sentences right before told of. */
  private toldBefore(count: number): readonly ToldService[] {
    const names = this.names.each(this.tokens, []).some(({ topics }) => topics.length > 0);
    return this.told.length > 0 || this.phrases.length !== count || names ? [] : toldInOrder(this.line.recent, count);
  }

  /** Strand two: Party history education. What a sentence names without telling anything of it goes on. */
  private namedAlone(): NamedService | null {
    const named = this.names.last(this.tokens, []);
    return named?.exact === true && named.topics.length === 1 && !this.blocked ? named : null;
  }

  /** What else of the tables a number may be, by what its sentence names. */
  private kinOf(): SentenceFigures {
    if (!this.named) {
      const own = this.names.each(this.tokens, []);
      const before = own.some(({ topics }) => topics.length > 0)
        ? []
        : [this.above?.service ?? this.line.service ?? this.spoken, this.heading.service];
      const topics = [...own, ...before].flatMap((one) => one?.topics ?? []);
      const inSentence = (area: string): boolean =>
        this.tokens.some((token) => token.kind === "areas" && (token.all || token.areas.includes(Number(area.slice(2)))));
      const areas = this.areas.filter((area) => inSentence(area) || area === this.above?.area);
      this.named = figuresNamed(this.tokens, topics, areas, this.above?.last ?? null, this.figures);
    }
    return this.named;
  }

  /** The tokens behind the number at a place of the sentence. */
  private rest(at: number): readonly Token[] {
    return this.tokens.slice(this.tokens.indexOf(itemAt(this.phrases, at).numeral) + 1);
  }

  private readNumber(phrase: EnglishPhrase, row: RowPlace | null): EnglishReading | null {
    const at = this.tokens.indexOf(phrase.numeral);
    const sentence = said(this.tokens.slice(0, at));
    const away = this.isAway(phrase);
    if (isNarrowed(phrase)) return readAverage(phrase, this.told);
    // She wrote 31 of the 1410 files and made 410 of the 11255 calls.
    if (phrase.part && /^(?:she|he|i)\b/.test(sentence)) return null;
    const read = this.readingOf(phrase, row, sentence);
    const reading = read && befellSome(phrase, read) ? null : read;
    if (!away && !isContradicted(phrase)) return reading;
    // 641 participations instead of 806: what was promised, or anything else that is not so.
    if (!away && this.told.length > 0 && INSTEAD.test(said(phrase.near))) return this.promisedOf(phrase);
    // What it is of goes on: last year 26 cases, this year 29.
    if (reading) this.after(phrase, reading);
    this.passedOver = reading !== null;
    return null;
  }

  /** What was promised of what was told right before. */
  private promisedOf({ name }: EnglishPhrase): EnglishReading | null {
    const target = name.length === 0 ? this.told.at(-1)?.target?.target : null;
    return target ? { figures: [target], rounded: false, sure: false, subject: "service" } : null;
  }

  /** Whether what stands around a number speaks of another time or place. */
  private isAway(phrase: EnglishPhrase): boolean {
    const sentence = said(this.tokens.slice(0, this.tokens.indexOf(phrase.numeral)));
    return (
      this.heading.elsewhere ||
      staysElsewhere(this.above, said(this.tokens)) ||
      this.elsewhereIn(`${sentence} # ${said(isOutstanding(phrase) ? [] : [...phrase.name, ...phrase.behind]).replace(NEW_CLAUSE, "")}`)
    );
  }

  /** The year of the tables is no other time. */
  private elsewhereIn(words: string): boolean {
    const { period } = this.figures;
    return speaksElsewhere(period?.end ? words.replaceAll(`year:${period.end.year}`, "this year") : words);
  }

  private readingOf(phrase: EnglishPhrase, row: RowPlace | null, sentence: string): EnglishReading | null {
    const areas = this.places.of(phrase, row);
    const [area] = areas;
    if (area === undefined) return null;
    const score = readScore(
      phrase,
      said(this.tokens),
      this.heading.text,
      row?.scorer ?? null,
      this.tokens.slice(this.tokens.indexOf(phrase.numeral) + 1, this.tokens.indexOf(phrase.numeral) + FOLLOWING),
      this.line.last?.subject === "score",
      this.figures,
    );
    if (score) return score;
    const staff = row?.service || row?.told ? null : this.readStaff(phrase, areas, sentence);
    const service = this.readService(phrase, areas, row);
    // Item 3, files: contract 953: a line that names a service goes on with no line about the staff.
    const ofLine = staff !== null && !STAFF_WORDS.test(said(this.tokens)) && this.last === null && phrase.name.length === 0;
    if (service?.own === "label" && ofLine) return service;
    return together(staff, service && isPart(phrase) && !isClosedPart(phrase) ? { ...service, sure: false } : service);
  }

  /** Area 1: we are 11 workers. Where the station or an area that was spoken of may be meant, a number is wrong only where it is of neither. */
  private readStaff(phrase: EnglishPhrase, areas: readonly (string | null)[], sentence: string): EnglishReading | null {
    const line = /^(?:heads|posts|rates)$/.test(this.line.last?.subject ?? "");
    const [own, ...others] = areas.map((area) =>
      readStaff({ phrase, sentence, heading: this.heading.text, area, last: this.last, line }, this.figures),
    );
    return own ? { ...own, figures: [...own.figures, ...others.flatMap((other) => other?.figures ?? [])] } : null;
  }

  private readService(phrase: EnglishPhrase, areas: readonly (string | null)[], row: RowPlace | null): EnglishReading | null {
    const above =
      row?.service ??
      (this.blocked
        ? null
        : (this.above?.service ??
          (this.areaRow > 0 || AND_SO.test(said(this.tokens)) ? this.line.service : null) ??
          (OF_PLACE.test(said(this.tokens)) ? this.spoken : null) ??
          this.heading.service));
    const told = row?.told ? [row.told] : row?.service ? [] : this.told;
    const ownLabel = (): boolean => (this.names.last([...phrase.near, ...phrase.behind], [])?.topics.length ?? 0) > 0;
    if (this.blocked && phrase.name.length === 0 && phrase.numeral.stated.percent && told.length === 0 && !ownLabel()) return null;
    const at = this.tokens.indexOf(phrase.numeral);
    const earlier = row?.service ? [] : this.tokens.slice(0, Math.max(0, at - phrase.near.length));
    const own = row?.service
      ? { ...phrase, name: [], near: phrase.near.filter((token) => token.kind !== "word" || !isHead(token)), behind: [] }
      : phrase;
    const reading = readService(
      {
        phrase: own,
        areas,
        told,
        above,
        earlier,
        following: this.tokens.slice(at + 1, at + FOLLOWING),
        rowTarget: row?.told ?? null,
        governing: this.governing.of(phrase, this.told),
        toldAbove: told.length > 0 ? [] : (this.above?.told ?? []),
      },
      this.names,
      this.figures,
    );
    return reading && row?.service ? { ...reading, sure: row.service.exact && row.service.topics.length === 1 } : reading;
  }

  private after({ name, numeral }: EnglishPhrase, reading: EnglishReading | null): void {
    if (reading?.service) this.told.push(reading.service);
    else if (!reading && !numeral.stated.percent && name.length > 0) {
      this.told.length = 0;
      this.blocked = true;
    }
    if (reading && !numeral.stated.percent) this.last = reading;
    if (reading?.service) this.blocked = false;
  }
}
