import type { ReportFigure } from "../../domain/tables/report";
import type { FigureReading } from "../context";
import type { Mention } from "../numbers";
import type { ServiceRole } from "../service-figures";

/** A figure of the tables that a number may state, with what speaks for it. */
export interface Candidate {
  readonly figure: ReportFigure;
  /** The service and its place, `staff` or `score`: numbers of one subject bear each other out. */
  readonly subject: string;
  /** Of a service. */
  readonly role: ServiceRole | null;
  readonly weight: number;
  /** Its words name it well enough to say that a number differs. */
  readonly named: boolean;
  /** Of all workers: any word that nobody knows may tell of some of them. */
  readonly whole?: true;
  /** Of what was newly done (新增志愿者), of which its words say nothing: 志愿者66名. */
  readonly unsaid?: true;
  /** A quotient, which agrees as the text rounds it. */
  readonly rounded?: true;
}

/** What a candidate says of a number that states it. */
export function readingOf({ figure, rounded }: Candidate): FigureReading {
  return { key: figure.id, figure, loose: false, alternatives: [], ...(rounded && { rounded }) };
}

/** From here on two numbers are hardly equal by chance. */
const TELLING = 10;

/** Whether that a number equals a figure says something. */
export function isTelling({ value, digits, percent }: Mention): boolean {
  return (percent && digits > 2) || (!percent && (value.compare(TELLING) >= 0 || digits > 0));
}
