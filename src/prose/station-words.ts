import type { ReportFigures } from "../domain/families/report-figures";
import { ofThing } from "../domain/values/read-once";
import { simplified } from "../domain/values/vocabulary/plain-text";
import { areaKey, Lexer } from "./lexer";
import { nameWords, placesOf } from "./name-words";
import type { TextSpan } from "./number-phrases";
import { commonTopics, topicsOf, type Topic } from "./topics";

/** What a station's tables call things, and what words of a report then mean: the same for every text that is held against them. */
export interface StationWords {
  readonly topics: readonly Topic[];
  /** The keys of its areas, each once. */
  readonly areas: readonly string[];
  /** Reads the words of a clause strictly. */
  readonly strict: Lexer;
  /** Passes over words that nobody knows, but for those that narrow. */
  readonly lenient: Lexer;
  /** Where names of services stand in a text as the tables write them. */
  readonly namesIn: (words: string) => TextSpan[];
}

export const stationWords = ofThing((figures: ReportFigures): StationWords => {
  const topics = figures.indicators.length > 0 ? topicsOf(figures.indicators) : commonTopics();
  const areas = [...figures.areaStaff.map(({ area }) => area), ...figures.indicators.flatMap(({ area }) => (area === null ? [] : [area]))];
  const lexer = (lenient: boolean): Lexer => new Lexer(topics, [...new Set(areas.map(simplified))], figures.stations, figures, lenient);
  const names = topics.flatMap(({ full, short, parts }) => [full, ...(parts && short ? [short] : [])].map(nameWords));
  return {
    topics,
    areas: [...new Set(areas.map(areaKey))],
    strict: lexer(false),
    lenient: lexer(true),
    namesIn: (words) => names.flatMap((name) => placesOf(name, words)),
  };
});
