import { SEVERITY_TEXTS } from "../../domain/settings";
import { families } from "../../domain/families";
import { formatDay, type DayRange } from "../../domain/values/calendar";
import { titleAsWritten } from "../../domain/tables/table-titles";
import { asWritten } from "../../domain/tables/measure";
import { decimalText, exact, roundHalfUp, toNumber } from "../../domain/values/exact";
import type { Audit } from "../../domain/tables/audit";
import { namedTitle, numberedName } from "../../domain/tables/cell-name";
import type { Language, Localized } from "../../domain/language";
import { type ReportFigure } from "../../domain/tables/report";
import { progressFigure } from "../../domain/tables/report-progress";
import { uncomputedByCause, uncomputedSummary } from "../../domain/report/uncomputed";
import { unreadCells } from "../../domain/tables/coverage";
import { fileStem, stationName } from "../../domain/tables/station-name";
import type { Dated } from "../../domain/report/dated";
import type { ResultFigure, ResultReport, ResultSetting } from "../../domain/report/result-report";
import { taughtText } from "../../domain/relations/formula-words";
import type { RuleMeta } from "../../domain/tables/rule";
import { DEFAULT_SETTINGS, type Settings } from "../../domain/settings";
import type { Change, Entry } from "../session-state";
import { meaningText, wordText } from "../taught-words";
import { SETTINGS_REFERENCE } from "../settings-reference";
import { changeTexts, entryTexts } from "../entry-texts";
import { type Table } from "../../domain/tables/model";

/** What a result report is made from: one audit, what became of its findings, and the circumstances that only the caller knows. */
export interface ResultInput {
  readonly audit: Audit;
  readonly entries: readonly Entry[];
  readonly changes: readonly Change[];
  /** The settings before proposals from the workbook were filled in. */
  readonly given: Settings;
  readonly rule: (id: string) => RuleMeta | undefined;
  readonly language: Language;
  /** The file's name, for a report that stands apart from its workbook. */
  readonly source: string | null;
  readonly made: Dated;
}

/** Puts the results of a run into words: the model of result sheet, CSV and printable page. */
export function resultReport({ audit, entries, changes, given, rule, language, source, made }: ResultInput): ResultReport {
  const title = (id: string): string => titleOf(id, rule, language);
  return {
    language,
    source,
    made,
    station: stationName(audit.tables) ?? fileStem(source),
    period: audit.settings.period?.end ? daysText(audit.settings.period, language) : null,
    tables: audit.tables.map((table) => tableTold(table, audit, language)),
    figures: tableFigures(audit, language),
    indicators: indicatorsTold(audit),
    findings: entries.map((entry) => findingTold(entry, rule, language)),
    changes: changes.map((change) => {
      const { sheet, row, column } = change.edit;
      return { sheet, row, column, title: title(change.edit.rule), ...changeTexts(change, language) };
    }),
    notRun: audit.notRun.map(({ rule: id, sheet, why }) => ({ title: title(id), sheet, why: why[language] })),
    notComputed: audit.notComputed.map(({ sheet, row, column, rule: id, blockedBy, why }) => ({
      sheet,
      row,
      column,
      title: title(id),
      blockedBy,
      why: why && why[language],
    })),
    uncomputed: uncomputedSummary(uncomputedByCause(audit.notComputed, (id) => rule(id)?.figure ?? null))?.[language] ?? null,
    unread: audit.unread,
    refusals: audit.refusals.map(({ sheet, row, column, why, leftAlone }) => ({ sheet, row, column, why: why[language], leftAlone })),
    settings: settingsInForce(audit.settings, given, title, language),
  };
}

type RuleOf = ResultInput["rule"];

function titleOf(id: string, rule: RuleOf, language: Language): string {
  return rule(id)?.title[language] ?? id;
}

/** A table with the cells that were read of it and the policies that its figures follow. */
function tableTold(table: Table, audit: Audit, language: Language): ResultReport["tables"][number] {
  const { kind, sheet, range, title, policies = [] } = table;
  const coverage = audit.coverage.get(table) ?? null;
  return {
    kind,
    sheet: sheet.name,
    range,
    title,
    cells: coverage && { read: coverage.read, unread: unreadCells(coverage) },
    policies: policies.map(({ text }) => text[language]),
  };
}

/** What was promised and delivered, each line with its area where there are several. */
function indicatorsTold(audit: Audit): ResultReport["indicators"] {
  return families
    .flatMap((family) => family.deliveries(audit))
    .map(({ target, done, rate, area, name, station }) => ({
      label: station || area === null ? name : `${area} ${name}`,
      target: asWritten(target.value, target.quantity),
      done: asWritten(done.value, done.quantity),
      rate: rate && asWritten(rate.value, rate.quantity),
      cells: [...(rate?.cells ?? []), ...done.cells],
    }));
}

/** A finding in words: whose it is first, then what is wrong and why. */
function findingTold(entry: Entry, rule: RuleOf, language: Language): ResultReport["findings"][number] {
  const { finding, state, ignored } = entry;
  const { sheet, row, column, severity } = finding;
  const name = numberedName(finding.name);
  const ruleTitle = titleOf(finding.rule, rule, language);
  return {
    sheet,
    row,
    column,
    rule: finding.rule,
    subject: name?.subject[language] ?? "",
    part: name?.part?.[language] ?? "",
    title: namedTitle(name, ruleTitle, language),
    ruleTitle,
    severity,
    correctable: finding.fix !== null && finding.fix !== undefined,
    state,
    ...entryTexts(entry, language),
    message: rule(finding.rule)?.message[language](finding.values) ?? "",
    ignored: ignored && { reason: ignored.reason, at: ignored.at },
  };
}

/** The time as clocks where the caller is show it, to the minute. */
export function localTime(time: Date): string {
  const two = (value: number): string => String(value).padStart(2, "0");
  const day = formatDay({ year: time.getFullYear(), month: time.getMonth() + 1, day: time.getDate() });
  return `${day} ${two(time.getHours())}:${two(time.getMinutes())}`;
}

/** Tables with figures of their own are listed each by itself; what is of the whole workbook stands with the one, or behind the many. */
function tableFigures(audit: Audit, language: Language): ResultReport["figures"] {
  const offered = families.flatMap((family) => family.figures(audit));
  const texts = (figures: readonly ReportFigure[]): ResultFigure[] => figures.map((one) => figure(one, language));
  const own = offered.flatMap(({ table, figures }) =>
    table ? [{ table: `${table.sheet.name} ${titleAsWritten(table) ?? ""}`.trim(), figures: texts(figures) }] : [],
  );
  const progress = progressFigure(audit);
  const shared = offered.flatMap(({ table, figures }) => (table ? [] : figures));
  const rest = texts(progress ? [...shared, progress] : shared);
  if (rest.length === 0) return own;
  const [first] = own;
  if (own.length <= 1) return [{ table: first?.table ?? "", figures: [...(first?.figures ?? []), ...rest] }];
  return [...own, { table: WHOLE[language], figures: rest }];
}

const WHOLE: Localized = { zh: "整个工作簿", en: "whole workbook" };

function figure(one: ReportFigure, language: Language): ResultFigure {
  const unit = one.unit !== null && language === "zh" ? `（${one.unit}）` : "";
  return { label: `${one.label[language]}${unit}`, value: asWritten(one.value, one.quantity), quantity: one.quantity, cells: one.cells };
}

function settingsInForce(
  inForce: Settings,
  given: Settings,
  ruleTitle: (id: string) => string,
  language: Language,
): readonly ResultSetting[] {
  const names = (Object.keys(SETTINGS_REFERENCE) as (keyof Settings)[]).filter((name) => name !== "language");
  return names.map((name) => {
    const { title, basis } = SETTINGS_REFERENCE[name];
    const same = (a: Settings, b: Settings): boolean => JSON.stringify(a[name]) === JSON.stringify(b[name]);
    return {
      title: title[language],
      value: settingText(name, inForce, ruleTitle, language),
      source: !same(inForce, given) ? "tables" : same(given, DEFAULT_SETTINGS) ? "default" : "given",
      basis: basis[language],
    };
  });
}

const UNSET: Localized = { zh: "未设置", en: "not set" };
const OFF: Localized = { zh: "关闭", en: "off" };
const WRITE_MODES: Readonly<Record<Settings["writeMode"], Localized>> = {
  keep: { zh: "保持原样（数值写数值，公式写公式）", en: "as it stands (constants stay constants, formulas formulas)" },
  formulas: { zh: "一律写成公式", en: "always as formulas" },
};

function settingText(name: keyof Settings, settings: Settings, ruleTitle: (id: string) => string, language: Language): string {
  const unit = SETTINGS_REFERENCE[name].unit?.[language];
  switch (name) {
    case "requiredStaff":
    case "minStaffEachMonth":
    case "expiryDays":
    case "halfMonthDay": {
      const value = settings[name];
      return value === null ? UNSET[language] : `${decimalText(value)} ${unit ?? ""}`.trim();
    }
    case "certifiedShare":
    case "minStableRate": {
      const share = settings[name];
      return share === null ? UNSET[language] : `${decimalText(toNumber(roundHalfUp(exact(share).mul(100), 2)))}%`;
    }
    case "gradeScheme":
      return settings.gradeScheme ?? UNSET[language];
    case "requiredPosts":
      return settings.requiredPosts ?? UNSET[language];
    case "tolerance":
      return decimalText(settings.tolerance);
    case "term":
    case "period":
      return daysText(settings[name], language);
    case "rules": {
      const changed = Object.entries(settings.rules).map(
        ([id, state]) => `${ruleTitle(id)}: ${state === "off" ? OFF[language] : SEVERITY_TEXTS[state][language]}`,
      );
      return changed.length === 0
        ? language === "zh"
          ? "全部按默认"
          : "all as by default"
        : changed.join(language === "zh" ? "；" : "; ");
    }
    case "writeMode":
      return WRITE_MODES[settings.writeMode][language];
    case "rateCap":
    case "continuingEducation":
    case "presenceIn": {
      const value = settings[name];
      const chosen = SETTINGS_REFERENCE[name].choices?.find((choice) => choice.value === String(value));
      return chosen ? chosen.text[language] : `${value}%`;
    }
    case "words": {
      const told = settings.words.map((taught) => `${wordText(taught)[language]} = ${meaningText(taught)[language]}`);
      return told.length === 0 ? (language === "zh" ? "没有" : "none") : told.join(language === "zh" ? "；" : "; ");
    }
    case "wordings": {
      const said = settings.wordings.map(({ wording, figure }) => `${wording} = ${figure}`);
      return said.length === 0 ? (language === "zh" ? "没有" : "none") : said.join(language === "zh" ? "；" : "; ");
    }
    case "relations": {
      const told = settings.relations.map((taught) => taughtText(taught)[language]);
      return told.length === 0 ? (language === "zh" ? "没有" : "none") : told.join(language === "zh" ? "；" : "; ");
    }
    case "language":
      return settings.language;
  }
}

function daysText(days: DayRange | null, language: Language): string {
  if (!days) return UNSET[language];
  return `${formatDay(days.start)} – ${days.end ? formatDay(days.end) : ""}`.trim();
}
