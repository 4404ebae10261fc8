import type { Audit } from "../../tables/audit";
import type { Paragraph, Segment } from "../../tables/report";
import { registerReports, SERVICE_NAMES, type ServiceReport } from "./report-figures";

/** The report's paragraph on what the registers hold: each service with its number, its sessions, people and hours. */
export function registerParagraphs(audit: Audit): Paragraph[] {
  const reports = registerReports(audit);
  if (reports.length === 0) return [];
  const zh: Segment[] = ["据服务台账登记，评估期内"];
  const en: Segment[] = ["By the registers of services: "];
  reports.forEach((report, index) => {
    const last = index === reports.length - 1;
    zh.push(...inChinese(report), last ? "。" : "；");
    en.push(...inEnglish(report), last ? "." : "; ");
  });
  for (const { service, undated } of reports) {
    if (!undated) continue;
    zh.push(`台账另有${SERVICE_NAMES[service].zh}记录`, undated, "条没有可识别的日期，未计入。");
    en.push(` By the registers, ${SERVICE_NAMES[service].en} without a readable date `, undated, ", not counted.");
  }
  const title = { zh: "服务台账情况", en: "Registers of services" };
  return [{ id: "registers", chapter: "records", title, text: { zh, en }, countsRows: true }];
}

function inChinese({ service, figures: { rows, closed, sessions, people, hours } }: ServiceReport): Segment[] {
  const { zh: name, unit } = SERVICE_NAMES[service];
  if (!rows) return [];
  const text: Segment[] = [`登记${name}`, rows, unit];
  if (closed) text.push("，其中已结案", closed, "个");
  if (sessions) text.push("、共", sessions, "节");
  if (people) text.push("、参加", people, "人次");
  if (hours) text.push("、时数", hours, "小时");
  return text;
}

function inEnglish({ service, figures: { rows, closed, sessions, people, hours } }: ServiceReport): Segment[] {
  if (!rows) return [];
  const text: Segment[] = [`${SERVICE_NAMES[service].en} `, rows];
  if (closed) text.push(", closed ", closed);
  if (sessions) text.push(", sessions ", sessions);
  if (people) text.push(", people ", people);
  if (hours) text.push(", hours ", hours);
  return text;
}
