import { any } from "./patterns";
import { withoutBrackets } from "./plain-text";
import { servicesIn, type Service } from "./register-headers";

/** How a register's rows are counted for a promise. */
export type CountedMeasure = "rows" | "visits" | "names" | "sessions" | "people" | "hours" | "closed";

/** A promise that a register can be held against: the service, its own words beside, and how it is counted. */
export interface PromisedService {
  readonly service: Service;
  /** Words that say which of the service is meant (长者, 17类): rows must hold them. */
  readonly qualifiers: readonly string[];
  readonly measure: CountedMeasure;
}

const SERVICE_WORDS = new RegExp(any("case", "group-work", "activity", "visit", "call", "volunteering"), "gi");
/** Words of a promise that say nothing of which services are meant. */
const PLAIN_WORDS = new RegExp(
  `${any("doing", "amount", "subject", "content", "opening", "closing", "hours", "sessions", "done", "span")}|开展|社区|专业|辅导|咨询|人次|户次|人数|场次|次数|个数|节数|宗数|接案|结案|服务量|户|次|场|个|节|宗|例|人|数|量|及|和|类|[、,，:：/（）()*]|\\d+(?:元|万)?`,
  "gi",
);

const PEOPLE = /人次|人数|户次/;
const HOURS = /小时|时数|时长|工时/;

/** Reads a promise's name: 个案结案数, 小组节数, 社区活动人次, 志愿服务时数; null where it names no service, several, or a measure that no register tells. */
export function promisedService(name: string, unit: string | null): PromisedService | null {
  const plain = withoutBrackets(name);
  const [service, ...others] = servicesIn(plain);
  if (!service || others.length > 0) return null;
  const measure = measureOf(service, name, unit);
  if (!measure) return null;
  const rest = plain.replace(SERVICE_WORDS, " ").replace(PLAIN_WORDS, " ");
  return { service, measure, qualifiers: rest.split(/\s+/).filter((word) => word !== "") };
}

function measureOf(service: Service, name: string, unit: string | null): CountedMeasure | null {
  const said = `${name}${unit ?? ""}`;
  if (HOURS.test(said)) return "hours";
  if (/结案/.test(name)) return service === "case" ? "closed" : null;
  if (/节/.test(said)) return service === "group" ? "sessions" : null;
  if (PEOPLE.test(said)) return service === "visit" || service === "call" ? "visits" : /人数/.test(said) ? null : "people";
  if (service === "group") return unit === null || /[个组]/.test(unit) || /个数/.test(name) ? "names" : null;
  if (service === "volunteering") return /[场次]/.test(said) ? "rows" : null;
  return "rows";
}
