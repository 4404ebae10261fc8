import type { ReportFigure } from "../domain/tables/report";
import { overTarget, rateBeyond, shortOfTarget, timesTarget } from "./derived-figures";
import type { ServiceTarget } from "./topics";

/** What of a service a number tells. */
export type ServiceRole = "target" | "done" | "rate" | "over" | "short" | "gap" | "rate-over" | "rate-short" | "times";

/** What a report says of one service in one place, by name. */
export function figureOf(serviceTarget: ServiceTarget, role: ServiceRole): ReportFigure | null {
  const { target, done, rate } = serviceTarget;
  switch (role) {
    case "target":
      return target;
    case "done":
      return done;
    case "rate":
      return rate;
    case "over":
      return target && done && positive(overTarget(target, done));
    case "gap":
      return figureOf(serviceTarget, "over") ?? figureOf(serviceTarget, "short");
    case "short":
      return target && done && positive(shortOfTarget(target, done));
    case "times":
      return target && done && timesTarget(target, done);
    case "rate-over":
      return rate && rateBeyond(rate, "over");
    default:
      return rate && rateBeyond(rate, "short");
  }
}

/** 超了26场 behind what fell short of its promise is of something else. */
function positive(figure: ReportFigure): ReportFigure | null {
  return figure.value.compare(0) > 0 ? figure : null;
}
