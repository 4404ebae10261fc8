import type { Audit } from "../engine/audit";
import type { Language, Localized } from "../language";
import { formatDay, type CalendarDay } from "../calc/calendar";
import {
  figureText,
  reportFigures,
  type IndicatorFigures,
  type ReportFigure,
  type ReportFigures,
  type StaffFigure,
} from "./report-figures";

/** A stretch of a paragraph: words, or a figure that knows its cells. */
export type Segment = string | ReportFigure;

/** One of the report's standard paragraphs. */
export interface Paragraph {
  readonly id: "staffing" | "post" | "qualification" | "stability" | "services" | "list" | "projects" | "score";
  readonly title: Localized;
  readonly text: Localized<readonly Segment[]>;
}

/** The paragraphs that an evaluation report is made of, every figure computed; a paragraph whose figures are unknown is left out. */
export function reportParagraphs(audit: Audit): Paragraph[] {
  const figures = reportFigures(audit);
  return [
    staffing(figures),
    post(figures),
    qualification(figures),
    stability(figures),
    services(figures, audit),
    items(figures, "list", { zh: "总体服务", en: "Overall services" }),
    items(figures, "projects", { zh: "项目完成情况", en: "Projects" }),
    score(figures),
  ].filter((paragraph) => paragraph !== null);
}

/** A paragraph as plain text. */
export function paragraphText(paragraph: Paragraph, language: Language): string {
  return paragraph.text[language].map((segment) => (typeof segment === "string" ? segment : figureText(segment))).join("");
}

type Staff = ReportFigures["staff"];

function has<K extends StaffFigure>(staff: Staff, ...keys: K[]): staff is Staff & Record<K, ReportFigure> {
  return keys.every((key) => staff[key] !== undefined);
}

function staffing({ staff }: ReportFigures): Paragraph | null {
  if (!has(staff, "headcount")) return null;
  const zh: Segment[] = ["截至评估期末，社工站在岗社工", staff.headcount, "人"];
  const en: Segment[] = ["At the end of the evaluation period the station had ", staff.headcount, " social workers on its staff"];
  if (has(staff, "certifiedHeadcount", "uncertifiedHeadcount")) {
    zh.push("，其中持证社工", staff.certifiedHeadcount, "人、非持证社工", staff.uncertifiedHeadcount, "人");
    en.push(", ", staff.certifiedHeadcount, " certified and ", staff.uncertifiedHeadcount, " uncertified");
  }
  zh.push("。");
  en.push(".");
  if (has(staff, "uninsuredNotCounted") && staff.uninsuredNotCounted.value.compare(0) > 0) {
    zh.push("另有", staff.uninsuredNotCounted, "人因未购买社保，按“四有”要求不计入有效人次。");
    const verb = staff.uninsuredNotCounted.value.compare(1) === 0 ? "is" : "are";
    en.push(" ", staff.uninsuredNotCounted, ` of the listed workers ${verb} not counted for want of social insurance.`);
  }
  return { id: "staffing", title: { zh: "人员配备", en: "Staffing" }, text: { zh, en } };
}

function post({ staff }: ReportFigures): Paragraph | null {
  if (!has(staff, "requiredPersonMonths", "actualPersonMonths", "surplus", "requiredStaff", "months")) return null;
  const zh: Segment[] = [
    "按协议配备",
    staff.requiredStaff,
    "人、考核",
    staff.months,
    "个月计，社工站应到岗",
    staff.requiredPersonMonths,
    "人次，实到岗",
    staff.actualPersonMonths,
    "人次，",
    ...surplusZh(staff.surplus),
  ];
  const en: Segment[] = [
    "With ",
    staff.requiredStaff,
    " staff required over ",
    staff.months,
    " months, ",
    staff.requiredPersonMonths,
    " person-months were due and ",
    staff.actualPersonMonths,
    " were worked, ",
    ...surplusEn(staff.surplus),
  ];
  if (has(staff, "certifiedRequired", "certifiedActual", "certifiedSurplus")) {
    zh.push(
      "；其中持证社工应到岗",
      staff.certifiedRequired,
      "人次，实到岗",
      staff.certifiedActual,
      "人次，",
      ...surplusZh(staff.certifiedSurplus),
    );
    en.push(
      "; of certified workers ",
      staff.certifiedRequired,
      " were due and ",
      staff.certifiedActual,
      " worked, ",
      ...surplusEn(staff.certifiedSurplus),
    );
  }
  zh.push("。");
  en.push(".");
  return { id: "post", title: { zh: "人员到岗", en: "Attendance" }, text: { zh, en } };
}

function surplusZh(figure: ReportFigure): Segment[] {
  return figure.value.compare(0) < 0 ? ["缺", { ...figure, value: figure.value.neg() }, "人次"] : ["超配", figure, "人次"];
}

function surplusEn(figure: ReportFigure): Segment[] {
  return figure.value.compare(0) < 0 ? [{ ...figure, value: figure.value.neg() }, " short"] : [figure, " more"];
}

function qualification({ staff }: ReportFigures): Paragraph | null {
  if (!has(staff, "intermediate", "assistant")) return null;
  const zh: Segment[] = ["评估期末，社工站有中级社工师", staff.intermediate, "人、助理社工师", staff.assistant, "人。"];
  const en: Segment[] = [
    "At the end of the period ",
    staff.intermediate,
    " held the intermediate and ",
    staff.assistant,
    " the assistant certificate.",
  ];
  if (has(staff, "twoYear", "twoYearShare")) {
    zh.push("从业2年以上的社工到岗", staff.twoYear, "人次，占实到岗人次的", staff.twoYearShare, "。");
    en.push(
      " Workers with two years' practice or more account for ",
      staff.twoYear,
      " person-months, ",
      staff.twoYearShare,
      " of all worked.",
    );
  }
  return { id: "qualification", title: { zh: "人员资质", en: "Qualifications" }, text: { zh, en } };
}

function stability({ staff }: ReportFigures): Paragraph | null {
  if (!has(staff, "stable", "stableRate", "requiredStaff")) return null;
  return {
    id: "stability",
    title: { zh: "稳岗情况", en: "Stability" },
    text: {
      zh: [
        "评估期内持续稳定在岗社工",
        staff.stable,
        "人，按协议要求在岗社工",
        staff.requiredStaff,
        "人计，稳岗率为",
        staff.stableRate,
        "。",
      ],
      en: [
        staff.stable,
        " workers stayed on post throughout; against ",
        staff.requiredStaff,
        " required this is a stable-post rate of ",
        staff.stableRate,
        ".",
      ],
    },
  };
}

function services(figures: ReportFigures, audit: Audit): Paragraph | null {
  const station = figures.indicators.filter(({ source, station }) => source === "areas" && station);
  if (station.length === 0) return null;
  const { period } = audit.settings;
  const zh: Segment[] = [
    period?.end ? `${dayZh(period.start)}至${dayZh(period.end)}，各项服务指标完成情况如下：` : "各项服务指标完成情况如下：",
  ];
  const en: Segment[] = [
    period?.end ? `Services delivered from ${formatDay(period.start)} to ${formatDay(period.end)}: ` : "Services delivered: ",
  ];
  listItems(station, zh, en);
  if (audit.metrics.progress !== null) {
    const behind = station.filter(({ rate }) => rate && rate.value.compare(audit.metrics.progress!) < 0).length;
    const progress = `${(audit.metrics.progress * 100).toFixed(2)}%`;
    zh.push(
      behind === 0 ? `服务期时间进度为${progress}，各项指标均达到进度。` : `服务期时间进度为${progress}，有${behind}项指标低于进度。`,
    );
    en.push(
      behind === 0
        ? ` Time progress is ${progress}; every indicator keeps up with it.`
        : ` Time progress is ${progress}; ${behind === 1 ? "1 indicator lags" : `${behind} indicators lag`} behind it.`,
    );
  }
  return { id: "services", title: { zh: "服务指标", en: "Service indicators" }, text: { zh, en } };
}

function dayZh({ year, month, day }: CalendarDay): string {
  return `${year}年${month}月${day}日`;
}

function items(figures: ReportFigures, source: "list" | "projects", title: Localized): Paragraph | null {
  const own = figures.indicators.filter((item) => item.source === source);
  if (own.length === 0) return null;
  const zh: Segment[] = [];
  const en: Segment[] = [];
  listItems(own, zh, en);
  return { id: source, title, text: { zh, en } };
}

function listItems(list: readonly IndicatorFigures[], zh: Segment[], en: Segment[]): void {
  list.forEach((item, index) => {
    const last = index === list.length - 1;
    const unit = item.done.unit ?? item.target.unit ?? "";
    zh.push(`${item.name}指标量`, item.target, `${unit}，完成`, item.done, unit);
    en.push(`${item.name}: `, item.done, " of ", item.target);
    if (item.rate) {
      zh.push("，完成率", item.rate);
      en.push(" (", item.rate, ")");
    }
    zh.push(last ? "。" : "；");
    en.push(last ? "." : "; ");
  });
}

function score({ score: { parts, total, grade } }: ReportFigures): Paragraph | null {
  if (!total || grade === null) return null;
  const zh: Segment[] = [];
  const en: Segment[] = [];
  parts.forEach(({ label, figure }) => {
    zh.push(`${label}`, figure, "分，");
    en.push(`${label} `, figure, ", ");
  });
  zh.push("总得分", total, `分，评估等级为${grade}。`);
  en.push("total ", total, `, grade ${grade}.`);
  return { id: "score", title: { zh: "评估结果", en: "Result" }, text: { zh, en } };
}
