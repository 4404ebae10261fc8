import type { TableFamily } from "../family";

type Silent = "measures" | "metrics" | "station" | "figures" | "deliveries" | "panels" | "settings" | "policy" | "paragraphs" | "missing";

/** What a family says unless it says more: no settings of its own, no part in the summaries of many stations, nothing for the evaluation report. */
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
