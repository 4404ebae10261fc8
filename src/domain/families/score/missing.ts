import type { Localized } from "../../language";
import type { Audit } from "../../tables/audit";
import type { MissingFigures } from "../../tables/report";
import { whyNoGrade } from "../../tables/grade-scheme";
import { scoreReport, scoreTable } from "./report-figures";

const SCORE: Localized = { zh: "总得分与评估等级", en: "total score and grade" };

const GRADE: Localized = { zh: "评估等级", en: "grade" };

const WHY = {
  noScore: {
    zh: "没有识别到评估得分表。可在面板的“得分”中填写四方得分。",
    en: "No score table was recognised. The four scores can be typed in under Score in the pane.",
  },
  severalScores: {
    zh: "得分表中列有几个社工站的得分，无法确定写哪一个。可在面板的“得分”中填写本站的四方得分。",
    en: "The score table lists several stations, so it cannot be told whose scores to write. Type in your own station's four scores under Score in the pane.",
  },
  partialScore: { zh: "得分表中四方得分不全或无法读取。", en: "A score in the score table is missing or cannot be read." },
} satisfies Record<string, Localized>;

/** Why the paragraph on scores is left out. */
export function missingScore(audit: Audit): MissingFigures[] {
  const { table, shared } = scoreTable(audit);
  if (!table) return [{ labels: [SCORE], why: WHY.noScore, cells: [] }];
  if (shared) return [{ labels: [SCORE], why: WHY.severalScores, cells: [] }];
  const cells = table.parts
    .filter(({ score }) => score.reading.status !== "read")
    .map(({ score }) => ({ sheet: table.sheet.name, ...score.cell }));
  if (cells.length > 0) return [{ labels: [SCORE], why: WHY.partialScore, cells }];
  const { total, scheme } = scoreReport(audit);
  const why = whyNoGrade(scheme, total?.value ?? null);
  return why ? [{ labels: [GRADE], why, cells: [] }] : [];
}
