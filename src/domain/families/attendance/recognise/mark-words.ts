import { withoutBrackets } from "../../../values/vocabulary/plain-text";
import { headerField } from "./vocabulary";
import { groupOfMatch } from "../../../values/present";

/** 社保缴纳月份, 工资发放期间: one column that tells for a whole row in which months it holds; null where the text names none. */
export function monthListField(plain: string): "insurance" | "wage" | null {
  const match = /^(.+?)(?:所属)?(?:起止)?(?:月份|月度|月数|期间|时段|时间)$/.exec(withoutBrackets(plain));
  const field = match ? headerField(groupOfMatch(match, 1))?.field : undefined;
  return field === "insurance" || field === "wage" ? field : null;
}

/** 到岗月份, 在岗月份, 在岗期间: one column that tells for a whole row in which months somebody was on post. */
export function listsPresence(plain: string): boolean {
  const match = /^(.+?)(?:所属)?(?:起止)?(?:月份|月度|期间|时段)$/.exec(withoutBrackets(plain));
  return match !== null && markField(groupOfMatch(match, 1)) === "presence";
}

/** 社保月数: how many months it was, not which. */
export function countsMonths(plain: string): boolean {
  return /月数$/.test(withoutBrackets(plain));
}

/** What a header of marks is of; null for any other header. */
export function markField(plain: string): "presence" | "insurance" | "wage" | null {
  const field = headerField(plain)?.field;
  return field === "presence" || field === "insurance" || field === "wage" ? field : null;
}

/** 到岗月数: over a quarter it heads presence, told in months; behind the months it heads the rows' sums. */
export function countsPresentMonths(plain: string): boolean {
  const match = /^(.+?)(?:月数|个月数|\(月\)|\(个月\))$/.exec(plain);
  return match !== null && markField(groupOfMatch(match, 1)) === "presence";
}

/** 出勤天数, 到岗(天), 实际出勤日数, 到岗工时(小时): presence told in days, or in hours of work, which add up alike. */
export function saysDays(plain: string): boolean {
  return (
    /\((?:单位:)?(?:天|日|天数|日数|工?小?时)\)$|(?:天数?|日数|工日|工时|小时数?|时数|days|hours)$/i.test(plain) &&
    markField(plain) === "presence"
  );
}

const TICKED = /^[√✓✔☑]\((.+)\)$/;
const DASHED = /^(?:[×✗✘]|—{1,2}|无|否)\((.+)\)$/;
/** A note that may take back or part what the mark before it says: 待补, 未到账, 半月, 自行缴纳. */
const TAKES_BACK = /未|无|没|待|拟|不|欠|停|缺|否|尚|拒|免|断|退|失|误|疑|自|个人|本人|半|折|[?!%]|\d$/;
/** Presence is told by degrees: who was away, joined or left in the month is not simply on post. */
const PARTS_PRESENCE = /假|天|日|离|辞|入职|转|调|借|兼|培训|停|病|产|事|休|\d/;

/** √（补缴）, √(2月发), ×（自行缴纳）: a mark with a note, which says what the mark says; null where the note may take it back or part it. */
export function notedMark(plain: string, kind: "tick" | "presence"): "yes" | "no" | null {
  const note = TICKED.exec(plain)?.[1];
  if (note !== undefined) return TAKES_BACK.test(note) || (kind === "presence" && PARTS_PRESENCE.test(note)) ? null : "yes";
  return kind === "tick" && DASHED.test(plain) && !/√|已|[?!]/.test(plain) ? "no" : null;
}
