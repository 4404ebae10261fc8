import { withoutBrackets } from "../../../values/vocabulary/plain-text";
import { headerField, type AttendanceField } from "./vocabulary";

const KIND =
  /^(?:是否|已)?(?:购买|缴纳|参加|缴)?(?:基本|职工|城镇|企业)*(养老|医疗|工伤|失业|生育)(?:保险|险)?(?:是否)?(?:购买|缴纳|缴费|参保)?(?:情况)?$/;

/** Which of the five social insurances a header names: 养老, 基本养老保险, 工伤险; null for none. */
export function insuranceKind(plain: string): string | null {
  return KIND.exec(withoutBrackets(plain))?.[1] ?? null;
}

/** 社保缴纳月份, 工资发放期间: one column that tells for a whole row in which months it holds; null where the text names none. */
export function monthListField(plain: string): "insurance" | "wage" | null {
  const match = /^(.+?)(?:所属)?(?:起止)?(?:月份|月度|月数|期间|时段|时间)$/.exec(withoutBrackets(plain));
  const field = match ? headerField(match[1]!)?.field : undefined;
  return field === "insurance" || field === "wage" ? field : null;
}

/** 出勤天数, 到岗(天), 实际出勤日数: presence told in days; the words without the unit, null where no unit of days is written. */
export function withoutDays(plain: string): string | null {
  const match = /^(.+?)(?:\((?:单位:)?[天日]数?\)|天数?|日数|工日)$/.exec(plain);
  return match ? match[1]! : null;
}

/** What a header of marks is of, the five insurances being insurance too. */
export function markField(
  plain: string,
): { field: Extract<AttendanceField, "presence" | "insurance" | "wage">; kind: string | null } | null {
  const kind = insuranceKind(plain);
  if (kind !== null) return { field: "insurance", kind };
  const days = withoutDays(plain);
  if (days !== null && headerField(days)?.field === "presence") return { field: "presence", kind: null };
  const field = headerField(plain)?.field;
  return field === "presence" || field === "insurance" || field === "wage" ? { field, kind: null } : null;
}
