import type { Localized } from "../../language";
import type { TableFamily } from "../../tables/family";
import { indicatorCellName } from "./cell-name";
import { indicatorAlternatives } from "./count/alternatives";
import { deliveriesOf } from "./count/deliveries";
import { indicatorSubject, requiredStaffOf, type IndicatorSubject } from "./count/figures";
import { indicatorHeaderQuestions } from "./header-questions";
import { indicatorIdentity } from "./identity";
import { missingIndicators } from "./missing";
import { isIndicators, type Indicator, type IndicatorTable } from "./model";
import { indicatorParagraphs } from "./paragraphs";
import { linkedOverSheets } from "./recognise/over-sheets";
import { withScoreScheme } from "./recognise/grade-column";
import { recogniseIndicators } from "./recognise/table";
import { withRateCap } from "./rate-cap";
import { indicatorFigures, stationCompletion } from "./report-figures";
import { indicatorRules } from "./rules";
import { indicatorExample } from "./rules/example-sheet";
import { indicatorSettings } from "./settings";

/** 服务指标完成情况统计表: what was promised and delivered, by area, as lists and in projects. */
export const indicators: TableFamily<IndicatorTable, IndicatorSubject, Indicator> = {
  id: "indicator",
  name: { zh: "服务指标", en: "Indicators" },
  kinds: {
    "indicator-areas": { zh: "指标完成情况（分片区）", en: "Indicators by area" },
    "indicator-list": { zh: "总体服务指标", en: "Overall indicators" },
    "indicator-projects": { zh: "项目指标", en: "Project indicators" },
  },
  claimsRange: false,
  waitsForEntries: true,
  triesMeans: true,
  owns: isIndicators,
  recognise: (sheet, { settings }, within) => {
    const { tables, refusals } = withRateCap(recogniseIndicators(sheet, within), settings.rateCap);
    return { tables: tables.map((table) => withScoreScheme(table, settings)), refusals };
  },
  linked: linkedOverSheets,
  needsTerm: () => false,
  facts: (table) => ({ staff: requiredStaffOf(table), deliveries: deliveriesOf(table) }),
  count: (table, _, facts) => indicatorSubject(table, facts),
  alternatives: (table, settings, facts) =>
    indicatorAlternatives(table, facts).filter(({ id }) => id !== "rate-cap" || settings.rateCap === "sheet"),
  rows: ({ indicators: rows }) => rows,
  headerQuestions: indicatorHeaderQuestions,
  rules: indicatorRules,
  measures: null,
  metrics: () => null,
  station: stationCompletion,
  figures: () => [],
  deliveries: indicatorFigures,
  panels: () => [],
  settings: indicatorSettings,
  policy: "rateCap",
  contents: (table) =>
    table.kind === "indicator-areas"
      ? [table.people ? workersText(table.areas.length) : areasText(table.areas.length), indicatorsText(table.metrics.length)]
      : [indicatorsText(table.items.length)],
  nameOf: indicatorCellName,
  paragraphs: indicatorParagraphs,
  missing: missingIndicators,
  example: { draw: indicatorExample, settings: {}, headerRows: [0, 1], labelColumns: [0] },
  identify: indicatorIdentity,
};

function indicatorsText(count: number): Localized {
  return { zh: `${count} 项指标`, en: `${count} indicators` };
}

function workersText(count: number): Localized {
  return { zh: `${count} 名社工`, en: `${count} workers` };
}

function areasText(count: number): Localized {
  return { zh: `${count} 个片区`, en: `${count} areas` };
}
