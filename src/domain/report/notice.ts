import { formatAddress } from "../grid/address";
import type { Language, Localized } from "../language";
import { OWN_REPORT_LEAD } from "../tables/own-report";
import { datedText } from "./dated";
import type { ReportSheet } from "./report-sheet";
import { fileStem } from "../tables/station-name";
import { byImportance, type ResultReport } from "./result-report";

/** 整改通知: what a station gets to work through, sign and hand back. */
export interface Notice {
  readonly language: Language;
  readonly title: string;
  /** To whom it goes. */
  readonly station: string;
  readonly lead: string;
  readonly columns: readonly { readonly title: string; readonly share: number }[];
  /** A line for each thing, the cells to be written by hand empty. */
  readonly lines: readonly (readonly string[])[];
  /** Where nothing is left to do. */
  readonly nothing: string | null;
  /** Lines to be signed. */
  readonly closing: readonly string[];
}

const WORDS = {
  title: { zh: "整改通知", en: "Notice of corrections" },
  nobody: { zh: "＿＿＿＿＿＿＿＿站：", en: "To the station ____________:" },
  station: { zh: (name: string) => `${name}：`, en: (name: string) => `To ${name}:` },
  lead: {
    zh: (count: number, dated: string) =>
      `经核查${dated === "" ? "" : `（${dated}）`}，你站表格中有以下 ${count} 项须核对或整改。请逐项处理，填写责任人、整改期限、整改结果并签名后交回。`,
    en: (count: number, dated: string) =>
      `The check${dated === "" ? "" : ` (${dated})`} found ${count} ${count === 1 ? "item" : "items"} in your tables to verify or put right. Please deal with each, fill in who is responsible, until when and the result, sign, and hand it back.`,
  },
  nothing: { zh: "没有须核对或整改的项目。", en: "There is nothing to verify or put right." },
  signed: {
    zh: [
      "站点负责人（签名）：＿＿＿＿＿＿＿＿　日期：＿＿＿＿年＿＿月＿＿日",
      "核查人（签名）：＿＿＿＿＿＿＿＿　日期：＿＿＿＿年＿＿月＿＿日",
    ],
    en: ["Head of the station (signature): ____________  Date: ____________", "Checked by (signature): ____________  Date: ____________"],
  },
} as const;

const COLUMNS: readonly { readonly title: Localized; readonly share: number }[] = [
  { title: { zh: "序号", en: "No." }, share: 4 },
  { title: { zh: "事项", en: "Item" }, share: 12 },
  { title: { zh: "人员或指标", en: "Person or indicator" }, share: 12 },
  { title: { zh: "月份或片区", en: "Month or area" }, share: 9 },
  { title: { zh: "位置", en: "Place" }, share: 10 },
  { title: { zh: "问题与要求", en: "What is wrong and what to do" }, share: 26 },
  { title: { zh: "责任人", en: "Responsible" }, share: 7 },
  { title: { zh: "整改期限", en: "Due" }, share: 7 },
  { title: { zh: "整改结果", en: "Result" }, share: 7 },
  { title: { zh: "签名", en: "Signature" }, share: 6 },
];

/** What one station has to put right: errors first, then what is to be verified; notes, what was corrected and what was set aside ask for nothing. */
export function noticeOf({ language, source, made, findings, station }: ResultReport): Notice {
  const open = findings.filter(({ state }) => state === "open");
  const asked = byImportance(open.filter(({ severity }) => severity !== "info"));
  const name = fileStem(source) ?? station ?? "";
  return {
    language,
    title: WORDS.title[language],
    station: name === "" ? WORDS.nobody[language] : WORDS.station[language](name),
    lead: WORDS.lead[language](asked.length, datedText(made, language)),
    columns: COLUMNS.map(({ title, share }) => ({ title: title[language], share })),
    lines: asked.map((finding, index) => [
      String(index + 1),
      finding.ruleTitle,
      finding.subject,
      finding.part,
      `${finding.sheet}!${formatAddress(finding)}`,
      finding.message,
      "",
      "",
      "",
      "",
    ]),
    nothing: asked.length === 0 ? WORDS.nothing[language] : null,
    closing: WORDS.signed[language],
  };
}

/** Places of columns whose cells stand in the middle. */
const CENTRED = new Set([0, 4]);

/** The notice as a sheet. */
export function noticeSheet(notice: Notice): ReportSheet {
  const { title, station, lead, columns, lines, nothing, closing } = notice;
  const header = 3;
  return {
    name: title,
    // As wide as A4 lying, as in the document.
    columns: columns.map(({ share }) => Math.round(share * 1.4)),
    rows: [
      [{ value: `${OWN_REPORT_LEAD}${title}`, look: "title" }],
      [{ value: station, look: "plain" }],
      [{ value: nothing ?? lead, look: "plain", across: true }],
      columns.map(({ title: value }) => ({ value, look: "head" })),
      ...lines.map((line) =>
        line.map((value, index) => ({
          value: index === 0 ? Number(value) : value,
          look: CENTRED.has(index) ? ("centre" as const) : ("text" as const),
        })),
      ),
      [],
      ...closing.flatMap((value) => [[{ value, look: "plain" as const }], []]),
    ],
    frozenRows: header + 1,
    filter: null,
  };
}
