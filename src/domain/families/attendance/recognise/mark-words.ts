import { withoutBrackets } from "../../../values/vocabulary/plain-text";
import { headerField } from "./vocabulary";

/** 社保缴纳月份, 工资发放期间: one column that tells for a whole row in which months it holds; null where the text names none. */
export function monthListField(plain: string): "insurance" | "wage" | null {
  const match = /^(.+?)(?:所属)?(?:起止)?(?:月份|月度|月数|期间|时段|时间)$/.exec(withoutBrackets(plain));
  const field = match ? headerField(match[1]!)?.field : undefined;
  return field === "insurance" || field === "wage" ? field : null;
}

/** What a header of marks is of; null for any other header. */
export function markField(plain: string): "presence" | "insurance" | "wage" | null {
  const field = headerField(plain)?.field;
  return field === "presence" || field === "insurance" || field === "wage" ? field : null;
}

/** 出勤天数, 到岗(天), 实际出勤日数: presence told in days. */
export function saysDays(plain: string): boolean {
  return /\((?:单位:)?(?:天|日|天数|日数)\)$|(?:天数?|日数|工日|days)$/i.test(plain) && markField(plain) === "presence";
}
