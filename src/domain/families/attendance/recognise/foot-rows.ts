import type { CellAddress } from "../../../grid/address";
import type { FootMeaning, FootRow, FootSubject, ToldSubject } from "../model";
import { cellText, shownCell } from "../../../grid/cell";
import type { Sheet } from "../../../grid/sheet";
import type { RowRole } from "../../../tables/roles";
import { withoutBrackets } from "../../../values/vocabulary/plain-text";
import type { AttendanceBody } from "./body";
import type { AttendanceHeader } from "./header";
import { toldSubject } from "./told-subjects";
import { certifiedGroup } from "./vocabulary";

const LEAD = /^(?:社工站|本站|全站|站内)?(?:每|各|当|本|全|该)?(?:月|期|站|季度?|年度?)?(?:平均|累计)?/;
const SUBJECTS: readonly (readonly [FootSubject, RegExp])[] = [
  ["due", /^(?:应|须|需|编制|核定|协议|要求|计划)(?:有|该)?(?:到岗?|在岗|出勤|到位|配备?|配置|上岗|要求)*(?:社工|人员|员工|岗位)*$/],
  ["lacking", /^(?:缺|空|未到?|不在)(?:岗|勤|编|额)(?:社工|人员)*$/],
  ["insurance", /^(?:已|实际|购买|缴纳|参加)*(?:参保|投保|社保|五险)(?:购买|缴纳|覆盖)*(?:社工|人员)*$/],
  ["wage", /^(?:已|实际|按时|足额)*(?:发薪|发放工资|工资发放|领薪)(?:社工|人员)*$/],
  ["certified", /^(?:持证|有证|持证上岗)(?:社工|人员|在岗|到岗)*$/],
  ["presence", /^(?:实际?|现有?|有效)*(?:到岗|在岗|到位|出勤|上岗|在职|在册|到)(?:社工|人员|员工)*$/],
  ["people", /^(?:现有|实有|实际|社工|人员|员工)*$/],
];

/** 应到岗, 实到岗, 超出 without a word of what is counted. */
const BARE: Partial<Record<ToldSubject, FootMeaning>> = {
  due: { kind: "count", of: "due" },
  actual: { kind: "count", of: "presence" },
  surplus: { kind: "count", of: "surplus" },
  shortage: { kind: "count", of: "lacking" },
};

/** What the label of a row at the foot says; null where it says nothing known. */
function footMeaning(plain: string): FootMeaning | null {
  const part = /^其中[:、,]?(.{1,14}?)(?:人数|小计|合计)?:?$/.exec(plain);
  if (part?.[1] !== undefined) return { kind: "part", name: part[1] };
  const bare = withoutBrackets(plain)
    .replace(/:$/, "")
    .replace(/总?(?=人数|人次)/, "");
  const match = /^(.*?)(人数|人次|人月|率|比例|占比)$/.exec(bare.replace(LEAD, ""));
  if (!match) return BARE[toldSubject(plain) ?? "people"] ?? null;
  const words = match[1] ?? "";
  const of = SUBJECTS.find(([, pattern]) => pattern.test(words))?.[0];
  if (of === undefined) return BARE[toldSubject(plain) ?? "people"] ?? null;
  if (!/^人/.test(match[2] ?? "")) return of === "due" || of === "people" ? null : { kind: "rate", of };
  return { kind: "count", of };
}

/**
 * The rows under a table's people that no sum is and whose label says what they tell; a bare 未持证社工 under 其中：持证社工 tells of the
 * other part. What they hold is held against the people above, so their rows are the table's.
 */
function footRows(sheet: Sheet, header: AttendanceHeader, { rows, groups }: AttendanceBody): FootRow[] {
  if (header.monthColumn !== null) return [];
  let last = -1;
  for (const { workers } of groups) for (const worker of workers) for (const row of worker.rows) last = Math.max(last, row);
  const found: FootRow[] = [];
  const below = [...rows].flatMap(([row, role]) => (role === "unread" && row > last ? [row] : []));
  for (const row of below.sort((a, b) => a - b)) {
    const label = labelOf(sheet, header, row);
    if (!label) continue;
    const before = found.at(-1);
    const goesOn = before?.meaning.kind === "part" && before.row === row - 1 && certifiedGroup(label.text) !== null;
    const meaning = footMeaning(label.text) ?? (goesOn ? { kind: "part" as const, name: label.text } : null);
    if (meaning) found.push({ row, label: label.text, labelCell: label.cell, meaning });
  }
  return found;
}

/** The rows with those at the foot told as what they are, and these. */
export function withFootRows(
  sheet: Sheet,
  header: AttendanceHeader,
  body: AttendanceBody,
): { readonly body: AttendanceBody; readonly feet: { readonly foot?: readonly FootRow[] } } {
  const foot = footRows(sheet, header, body);
  if (foot.length === 0) return { body, feet: {} };
  const rows = new Map<number, RowRole>(body.rows);
  for (const { row, meaning } of foot) rows.set(row, meaning.kind === "part" ? "subtotal" : "total");
  return { body: { ...body, rows }, feet: { foot } };
}

/** The one text left of the marks. */
function labelOf(sheet: Sheet, { left, firstMark }: AttendanceHeader, row: number): { text: string; cell: CellAddress } | null {
  const texts = [];
  for (let column = left; column < firstMark; column++) {
    const cell = sheet.cell(row, column);
    if (shownCell(cell).kind === "text") texts.push({ text: cellText(cell), cell: { row, column } });
    else if (cell.kind !== "empty") return null;
  }
  return texts.length === 1 ? (texts[0] ?? null) : null;
}
