import { formatReference } from "../../domain/grid/address";
import type { Language, Localized } from "../../domain/language";
import type { ReportNote } from "../../domain/report/report-note";
import { nameText } from "../../domain/tables/cell-name";
import { figureText } from "../../domain/tables/report";
import type { InternalConflict, ProseReport } from "../../prose/check";
import { chartsOf, type ChartPlace } from "./charts";
import type { Appendices } from "./appendices";

/** In what a text contradicts itself. */
export const CONFLICT_NAMES: Readonly<Record<InternalConflict["kind"], Localized>> = {
  "stated-twice": { zh: "前后说法不一", en: "stated twice, differently" },
  sum: { zh: "相加不符", en: "does not add up" },
  cap: { zh: "得分超过满分", en: "score above its maximum" },
  grade: { zh: "等级与得分不符", en: "grade does not follow from the score" },
};

/** What a commented copy of a report is called. */
export function commentedName(name: string, language: Language): string {
  return name.replace(/(?:\.docx)?$/i, language === "zh" ? "（批注）.docx" : " (commented).docx");
}

/** The words of a comment. */
const WORDS = {
  zh: {
    comma: "、",
    differs: (stated: string, about: string, right: string, cells: string) =>
      `表中“${about}”为 ${right}（${cells}），这里写的是 ${stated}。请改为 ${right}，或核对表格。`,
    inChart: (stated: string, about: string, right: string, cells: string) =>
      `图表中“${about}”写的是 ${stated}，表中为 ${right}（${cells}）。请改图表的数据，或核对表格。`,
    unmatchedInChart: (count: number) => `图表中有 ${count} 个数字没有在表中找到对应的数据，未能核对。请自行核对。`,
    unmatched: (stated: string) => `没有在表中找到与 ${stated} 对应的数据，未能核对。请自行核对。`,
    conflict: (kind: string, values: string, expected: string | null) =>
      `${kind}：${values}${expected === null ? "" : `，应为 ${expected}`}。请核对改正。`,
  },
  en: {
    comma: ", ",
    differs: (stated: string, about: string, right: string, cells: string) =>
      `The tables give ${right} for "${about}" (${cells}); here it says ${stated}. Please write ${right}, or check the tables.`,
    inChart: (stated: string, about: string, right: string, cells: string) =>
      `The chart says ${stated} for "${about}"; the tables give ${right} (${cells}). Please correct the chart's data, or check the tables.`,
    unmatchedInChart: (count: number) =>
      `No figure of the tables was found for ${count} ${count === 1 ? "number" : "numbers"} of the chart, so ${count === 1 ? "it was" : "they were"} not checked. Please check ${count === 1 ? "it" : "them"} yourself.`,
    unmatched: (stated: string) => `No figure of the tables was found for ${stated}, so it was not checked. Please check it yourself.`,
    conflict: (kind: string, values: string, expected: string | null) =>
      `${kind}: ${values}${expected === null ? "" : `; right is ${expected}`}. Please check and correct.`,
  },
};

/**
 * What is said at which figure of a report and of its appendices, in the order of the text; one place gets one comment. @param track gives the right figures of the tables as
 * tracked changes beside the wrong ones
 */
export function reportNotes(result: ProseReport, appendices: Appendices | null, language: Language, track: boolean): ReportNote[] {
  const words = WORDS[language];
  const said = new Map<number, ReportNote>();
  for (const { name, stated, expected, from, cell } of appendices?.differences ?? []) {
    const comment = words.differs(stated, nameText(name, language), expected, formatReference(cell));
    said.set(from, { from, to: from + stated.length, comment, replacement: track ? expected : null });
  }
  const charts = chartsOf(result.text);
  const open = new Map<ChartPlace, number>();
  for (const { verdict, mention, figure } of result.verdicts) {
    const chart = charts.holding(mention);
    if (chart && verdict === "unmatched") {
      // A chart hangs at one place of the document: one comment tells of all its figures that nobody knows.
      open.set(chart, (open.get(chart) ?? 0) + 1);
      continue;
    }
    const place = { from: mention.originalFrom, to: mention.originalTo };
    if (verdict === "differs" && figure) {
      const right = figureText(figure);
      const cells = figure.cells.slice(0, 3).map(formatReference).join(words.comma);
      said.set(place.from, {
        ...place,
        comment: words[chart ? "inChart" : "differs"](mention.text, figure.label[language], right, cells),
        replacement: track ? right : null,
      });
    } else if (verdict === "unmatched") said.set(place.from, { ...place, comment: words.unmatched(mention.text), replacement: null });
  }
  for (const [{ from, to }, count] of open) said.set(from, { from, to, comment: words.unmatchedInChart(count), replacement: null });
  for (const { kind, mentions, expected } of result.conflicts) {
    const comment = words.conflict(CONFLICT_NAMES[kind][language], mentions.map(({ text }) => text).join(words.comma), expected);
    for (const { originalFrom: from, originalTo: to } of mentions)
      if (!said.get(from)?.replacement) said.set(from, { from, to, comment, replacement: null });
  }
  return [...said.values()].sort((a, b) => a.from - b.from);
}
