import type { Localized } from "../../language";
import type { Audit } from "../../tables/audit";
import type { Paragraph, ReportFigure, Segment } from "../../tables/report";
import { staffReport, type StaffFigure, type StaffReport } from "./report-figures";

/** The report's paragraphs on staffing, attendance, qualifications and stability; one whose figures are unknown is left out. */
export function staffParagraphs(audit: Audit): Paragraph[] {
  const { staff } = staffReport(audit);
  return [staffing(staff), post(staff), qualification(staff), stability(staff)].filter((paragraph) => paragraph !== null);
}

type Staff = StaffReport["staff"];

function has<K extends StaffFigure>(staff: Staff, ...keys: K[]): staff is Staff & Record<K, ReportFigure> {
  return keys.every((key) => staff[key] !== undefined);
}

function staffing(staff: Staff): Paragraph | null {
  if (!has(staff, "headcount")) return null;
  const zh: Segment[] = ["截至评估期末，社工站在岗社工", staff.headcount, "名"];
  const en: Segment[] = ["At the end of the evaluation period the station had ", staff.headcount, " social workers on its staff"];
  if (has(staff, "certifiedHeadcount", "uncertifiedHeadcount")) {
    zh.push("，其中持证社工", staff.certifiedHeadcount, "名、非持证社工", staff.uncertifiedHeadcount, "名");
    en.push(", ", staff.certifiedHeadcount, " certified and ", staff.uncertifiedHeadcount, " uncertified");
  }
  zh.push("。");
  en.push(".");
  if (has(staff, "uninsuredNotCounted") && staff.uninsuredNotCounted.value.compare(0) > 0) {
    zh.push("有", staff.uninsuredNotCounted, "名社工因未购买社保，按“四有”要求不计入有效人次。");
    const verb = staff.uninsuredNotCounted.value.compare(1) === 0 ? "is" : "are";
    en.push(" Of the workers listed, ", staff.uninsuredNotCounted, ` ${verb} not counted for want of social insurance.`);
  }
  return { id: "staffing", chapter: "staff", title: { zh: "人员配备", en: "Staffing" }, text: { zh, en } };
}

function post(staff: Staff): Paragraph | null {
  const title: Localized = { zh: "人员到岗", en: "Attendance" };
  if (!has(staff, "actualPersonMonths", "months")) return null;
  if (!has(staff, "requiredPersonMonths", "surplus", "requiredStaff")) return { id: "post", chapter: "staff", title, text: worked(staff) };
  const zh: Segment[] = [
    "按协议配备社工",
    staff.requiredStaff,
    "名、考核",
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
  return { id: "post", chapter: "staff", title, text: { zh, en } };
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

function qualification(staff: Staff): Paragraph | null {
  if (!has(staff, "intermediate", "assistant")) return null;
  const zh: Segment[] = ["评估期末，社工站有"];
  const en: Segment[] = ["At the end of the period, "];
  if (has(staff, "senior") && staff.senior.value.compare(0) > 0) {
    zh.push("高级社工师", staff.senior, "名、");
    en.push(staff.senior, ` ${held(staff.senior)} the senior certificate, `);
  }
  zh.push("中级社工师", staff.intermediate, "名、助理社工师", staff.assistant, "名。");
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
  return { id: "qualification", chapter: "staff", title: { zh: "人员资质", en: "Qualifications" }, text: { zh, en } };
}

function held({ value }: ReportFigure): string {
  return value.compare(1) === 0 ? "worker held" : "workers held";
}

function stability(staff: Staff): Paragraph | null {
  if (!has(staff, "stable")) return null;
  const zh: Segment[] = ["评估期内持续稳定在岗社工", staff.stable, "名"];
  const workers = staff.stable.value.compare(1) === 0 ? " worker" : " workers";
  const en: Segment[] = ["Throughout the period, ", staff.stable, `${workers} stayed on post`];
  if (has(staff, "stableRate", "requiredStaff")) {
    zh.push("，按协议要求在岗社工", staff.requiredStaff, "名计，稳岗率为", staff.stableRate);
    en.push("; measured against the ", staff.requiredStaff, " required, the stable-post rate is ", staff.stableRate);
  }
  return { id: "stability", chapter: "staff", title: { zh: "稳岗情况", en: "Stability" }, text: { zh: [...zh, "。"], en: [...en, "."] } };
}
