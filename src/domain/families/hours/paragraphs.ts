import type { Audit } from "../../tables/audit";
import type { Paragraph, Segment } from "../../tables/report";
import { TOPICS_OF_HOURS } from "./topics";
import { hoursReports, isNothing, type HoursReport } from "./report-figures";

/** The report's sentences on hours of training, supervision and continuing education: what was asked for, what was held, to whom some are wanting. */
export function hoursParagraphs(audit: Audit): Paragraph[] {
  const told = hoursReports(audit).filter(({ held }) => held !== null);
  return told.map((report) => ({
    id: `hours/${report.topic}`,
    chapter: "staff",
    title: { zh: `${TOPICS_OF_HOURS[report.topic].zh}时数情况`, en: `Hours of ${TOPICS_OF_HOURS[report.topic].en}` },
    text: { zh: inChinese(report), en: inEnglish(report) },
  }));
}

function inChinese({ topic, unit, people, sessions, required, held, rate, below, wanting }: HoursReport): Segment[] {
  const { zh: name } = TOPICS_OF_HOURS[topic];
  if (!held) return [];
  if (sessions) return [`${name}共开展`, sessions, "次，时数合计", held, `${held.unit ?? unit}。`];
  const text: Segment[] = [`${name}时数统计`, ...(people ? ["共", people, "人，"] : [])];
  if (required) text.push("应完成", required, `${required.unit ?? unit}，实际完成`, held, held.unit ?? unit);
  else text.push("时数合计", held, held.unit ?? unit);
  if (required && rate) text.push("，时数完成率", rate);
  if (below && wanting && !isNothing(below)) text.push("；未达到要求的有", below, "人，尚缺", wanting, wanting.unit ?? unit);
  else if (below && isNothing(below)) text.push("，均达到要求");
  return [...text, "。"];
}

function inEnglish({ topic, people, sessions, required, held, rate, below, wanting }: HoursReport): Segment[] {
  const { en: name } = TOPICS_OF_HOURS[topic];
  if (!held) return [];
  if (sessions) return [`Hours of ${name}: sessions `, sessions, ", hours held ", held, "."];
  const text: Segment[] = [`Hours of ${name}: `, ...(people ? ["people ", people, ", "] : [])];
  if (required) text.push("required ", required, ", ");
  text.push("held ", held);
  if (required && rate) text.push(", share held ", rate);
  if (below && wanting && !isNothing(below)) text.push("; below the requirement ", below, ", hours wanting ", wanting);
  else if (below && isNothing(below)) text.push("; all reach the requirement");
  return [...text, "."];
}
