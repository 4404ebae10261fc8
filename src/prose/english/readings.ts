import type { ReportFigure } from "../../domain/tables/report";
import type { ServiceTarget, Topic } from "../topics";
import type { Measure } from "../words";

/** What a number of English text may mean. */
export interface EnglishReading {
  /** The figures that its words allow; it is wrong only where it is none of them. */
  readonly figures: readonly ReportFigure[];
  /** Quotients, which agree as the text rounds them. */
  readonly rounded: boolean;
  /** Nothing else can be meant: a number that differs is wrong. */
  readonly sure: boolean;
  /** Its own words say what of its subject is told: promised, delivered, above or short. */
  readonly explicit?: boolean;
  /** All that the tables give of its subject, where its words may leave open which of it is told. */
  readonly whole?: readonly ReportFigure[];
  /** How its words say of what it is told: by a name of its own, or by one near it. */
  readonly own?: "name" | "label" | "near" | null;
  /** Numbers of one subject bear each other out. */
  readonly subject: "heads" | "area-heads" | "posts" | "months" | "rates" | "score" | "service";
  /** Other figures that it may be: a number that is one of them is no slip. */
  readonly others?: readonly ReportFigure[];
  /** So much beside it must agree before it is called wrong. */
  readonly support?: number;
  /** Its subject is beyond doubt, and only what of it is told may be open. */
  readonly proper?: boolean;
  readonly group?: "certified" | "uncertified" | null;
  /** Of a service. */
  readonly service?: ToldService;
}

/** A service that was told of, and what of it. */
export interface ToldService {
  readonly topic: Topic;
  readonly measure: Measure | null;
  readonly target: ServiceTarget | null;
  readonly role: "target" | "done" | "over" | "short" | "rate";
  /** It was told of as the whole of which what follows is a part: of the 76 new volunteers 20 have left. */
  readonly whole?: boolean;
}

/** A reading of the staff; null where no table gives any of its figures. */
export function staffReading(
  subject: EnglishReading["subject"],
  figures: readonly (ReportFigure | null | undefined)[],
  sure: boolean,
  group?: EnglishReading["group"],
): EnglishReading | null {
  const known = figures.flatMap((figure) => figure ?? []);
  // Where no table gives the figure that is meant first, a number can only be seen to agree.
  return known.length === 0
    ? null
    : { figures: known, rounded: false, sure: sure && known[0] === figures[0], subject, ...(group !== undefined && { group }) };
}
