import type { TableFamily } from "../family";

type Silent = "measures" | "metrics" | "station" | "figures" | "deliveries" | "panels" | "settings" | "policy" | "paragraphs" | "missing";

/** What a family says whose tables have no part in the evaluation report and no settings of their own. */
export const BESIDE_THE_REPORT: Pick<TableFamily, Silent> = {
  measures: null,
  metrics: () => null,
  station: null,
  figures: () => [],
  deliveries: () => [],
  panels: () => [],
  settings: {},
  policy: null,
  paragraphs: () => [],
  missing: () => [],
};
