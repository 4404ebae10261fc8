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
  readonly id: "staffing" | "post" | "qualification" | "stability" | "services" | "list" | "projects" | "progress" | "score";
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
    progress(figures),
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
    zh.push("有", staff.uninsuredNotCounted, "人因未购买社保，按“四有”要求不计入有效人次。");
    const verb = staff.uninsuredNotCounted.value.compare(1) === 0 ? "is" : "are";
    en.push(" Of the workers listed, ", staff.uninsuredNotCounted, ` ${verb} not counted for want of social insurance.`);
  }
  return { id: "staffing", title: { zh: "人员配备", en: "Staffing" }, text: { zh, en } };
}

function post({ staff }: ReportFigures): Paragraph | null {
  const title: Localized = { zh: "人员到岗", en: "Attendance" };
  if (!has(staff, "actualPersonMonths", "months")) return null;
  if (!has(staff, "requiredPersonMonths", "surplus", "requiredStaff")) return { id: "post", title, text: worked(staff) };
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
  return { id: "post", title, text: { zh, en } };
}

/** What was worked, where nobody knows how much was required. */
function worked(staff: Staff & Record<"actualPersonMonths" | "months", ReportFigure>): Localized<readonly Segment[]> {
  const zh: Segment[] = ["考核", staff.months, "个月，社工站实到岗", staff.actualPersonMonths, "人次"];
  const en: Segment[] = ["Over ", staff.months, " months, ", staff.actualPersonMonths, " person-months were worked"];
  if (has(staff, "certifiedActual")) {
    zh.push("，其中持证社工实到岗", staff.certifiedActual, "人次");
    en.push(", ", staff.certifiedActual, " of them by certified workers");
  }
  return { zh: [...zh, "。"], en: [...en, "."] };
}

function surplusZh(figure: ReportFigure): Segment[] {
  if (figure.value.compare(0) === 0) return ["与应到岗持平"];
  return figure.value.compare(0) < 0 ? ["缺", { ...figure, value: figure.value.neg() }, "人次"] : ["超配", figure, "人次"];
}

function surplusEn(figure: ReportFigure): Segment[] {
  if (figure.value.compare(0) === 0) return ["just as many"];
  return figure.value.compare(0) < 0 ? [{ ...figure, value: figure.value.neg() }, " short"] : [figure, " more"];
}

function qualification({ staff }: ReportFigures): Paragraph | null {
  if (!has(staff, "intermediate", "assistant")) return null;
  const zh: Segment[] = ["评估期末，社工站有"];
  const en: Segment[] = ["At the end of the period, "];
  if (has(staff, "senior") && staff.senior.value.compare(0) > 0) {
    zh.push("高级社工师", staff.senior, "人、");
    en.push(staff.senior, ` ${held(staff.senior)} the senior certificate, `);
  }
  zh.push("中级社工师", staff.intermediate, "人、助理社工师", staff.assistant, "人。");
  en.push(staff.intermediate, ` ${held(staff.intermediate)} the intermediate certificate and `, staff.assistant, " the assistant one.");
  if (has(staff, "twoYear")) {
    zh.push("从业2年以上的社工到岗", staff.twoYear, "人次");
    en.push(" Workers with two years' practice or more account for ", staff.twoYear, " person-months");
    if (has(staff, "twoYearShare")) {
      zh.push("，占实到岗人次的", staff.twoYearShare);
      en.push(", or ", staff.twoYearShare, " of all those worked");
    }
    zh.push("。");
    en.push(".");
  }
  return { id: "qualification", title: { zh: "人员资质", en: "Qualifications" }, text: { zh, en } };
}

function held({ value }: ReportFigure): string {
  return value.compare(1) === 0 ? "worker held" : "workers held";
}

function stability({ staff }: ReportFigures): Paragraph | null {
  if (!has(staff, "stable")) return null;
  const zh: Segment[] = ["评估期内持续稳定在岗社工", staff.stable, "人"];
  const workers = staff.stable.value.compare(1) === 0 ? " worker" : " workers";
  const en: Segment[] = ["Throughout the period, ", staff.stable, `${workers} stayed on post`];
  if (has(staff, "stableRate", "requiredStaff")) {
    zh.push("，按协议要求在岗社工", staff.requiredStaff, "人计，稳岗率为", staff.stableRate);
    en.push("; measured against the ", staff.requiredStaff, " required, the stable-post rate is ", staff.stableRate);
  }
  return { id: "stability", title: { zh: "稳岗情况", en: "Stability" }, text: { zh: [...zh, "。"], en: [...en, "."] } };
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

/** Whether the indicators keep up with the service term, as a whole: those that lag are named. */
function progress({ progress: elapsed, indicators }: ReportFigures): Paragraph | null {
  const own = indicators.filter(({ station, rate }) => station && rate);
  if (!elapsed || own.length === 0) return null;
  const behind = own.filter(({ rate }) => rate!.value.compare(elapsed.value) < 0);
  const zh: Segment[] = ["服务期时间进度为", elapsed];
  const en: Segment[] = ["Time progress of the service term is ", elapsed];
  if (behind.length === 0) {
    zh.push("，以上各项指标均达到进度。");
    en.push("; every indicator above keeps up with it.");
  } else {
    zh.push(`，以上指标中有${behind.length}项低于进度：`);
    en.push(
      `; ${behind.length === 1 ? "1 indicator" : `${behind.length} indicators`} above lag${behind.length === 1 ? "s" : ""} behind it: `,
    );
    behind.forEach(({ name, rate }, index) => {
      const last = index === behind.length - 1;
      zh.push(`${name}（`, rate!, last ? "）。" : "）、");
      en.push(`${name} (`, rate!, last ? ")." : "), ");
    });
  }
  return { id: "progress", title: { zh: "时间进度", en: "Time progress" }, text: { zh, en } };
}

function listItems(list: readonly IndicatorFigures[], zh: Segment[], en: Segment[]): void {
  const titles = titled(list);
  list.forEach((item, index) => {
    const last = index === list.length - 1;
    const { title, unit } = titles[index]!;
    zh.push(`${title}指标量`, item.target, `${unit}，完成`, item.done, unit);
    en.push(`${title}: `, item.done, " of ", item.target);
    if (UNITS_EN[unit]) en.push(` ${UNITS_EN[unit]}`);
    if (item.rate) {
      zh.push("，完成率", item.rate);
      en.push(" (", item.rate, ")");
    }
    zh.push(last ? "。" : "；");
    en.push(last ? "." : "; ");
  });
}

/** What a header's 协议节数 counts, as a measure word; 接案 and 结案 stay in the name. */
const UNITS: Readonly<Record<string, string>> = {
  个数: "个",
  节数: "节",
  人次: "人次",
  次数: "次",
  场次: "场",
  场数: "场",
  时数: "小时",
  人数: "人",
  份数: "份",
  户数: "户",
  支数: "支",
  篇数: "篇",
};
const UNITS_EN: Readonly<Record<string, string>> = {
  节: "sessions",
  人次: "attendances",
  次: "events",
  场: "events",
  小时: "hours",
  人: "persons",
  户: "households",
};

/** 专业小组节数 reads 专业小组 … 节; where two would read alike, both keep their whole names. */
function titled(list: readonly IndicatorFigures[]): { readonly title: string; readonly unit: string }[] {
  const short = list.map(({ indicator, name, target, done }) => {
    const unit = done.unit ?? target.unit;
    const { measure } = indicator;
    if (unit !== null || measure === null) return { title: name, unit: unit ?? "" };
    if (/^[接结]案数$/.test(measure)) return { title: name.replace(/数$/, ""), unit: "个" };
    return UNITS[measure] ? { title: name.replace(measure, ""), unit: UNITS[measure] } : { title: name, unit: "" };
  });
  return short.map((own, index) => {
    const alike = short.some((other, at) => at !== index && other.title === own.title && other.unit === own.unit);
    return alike || own.title === "" ? { title: list[index]!.name, unit: "" } : own;
  });
}

function score({ score: { parts, total, grade } }: ReportFigures): Paragraph | null {
  if (!total || grade === null) return null;
  const zh: Segment[] = [];
  const en: Segment[] = ["Scores: "];
  parts.forEach(({ label, figure }, index) => {
    zh.push(`${label}`, figure, "分，");
    en.push(`${PARTS_EN[figure.id] ?? label} `, figure, index === parts.length - 1 ? "; " : ", ");
  });
  zh.push("总得分", total, `分，评估等级为${grade}。`);
  en.push("total ", total, `, grade ${grade}${GRADES_EN[grade] ? ` (${GRADES_EN[grade]})` : ""}.`);
  return { id: "score", title: { zh: "评估结果", en: "Result" }, text: { zh, en } };
}

const PARTS_EN: Readonly<Record<string, string>> = {
  "score/supervisor": "supervisor",
  "score/purchaser": "purchaser",
  "score/supervision-centre": "supervision centre",
  "score/third-party": "third party",
};
const GRADES_EN: Readonly<Record<string, string>> = { 优秀: "excellent", 良好: "good", 合格: "pass", 不合格: "fail" };
