import { firstItem } from "../../domain/values/present";
import { judge } from "../verdict";
import type { ServiceRole } from "../service-figures";
import type { Candidate } from "./candidates";
import { isTelling, readingOf } from "./candidates";
import type { Statement } from "./statements";

/** So many services must show what a wording means. */
const LEAST = 2;
/** For each number that shows something else so many must show the same. */
const MAJORITY = 4;

/**
 * What of a service each wording tells, as the numbers that it stands before show: where 评估值 stands before what two services have delivered, and hardly
 * ever before anything else, it means what was delivered.
 */
export function meaningsOfWordings(
  statements: readonly Statement[],
  candidatesOf: (statement: Statement) => readonly Candidate[],
): ReadonlyMap<string, ServiceRole> {
  const shown = new Map<string, Map<ServiceRole, Set<string>>>();
  for (const statement of statements) {
    const { wording, mention } = statement;
    if (wording === null || !isTelling(mention)) continue;
    const agreeing = candidatesOf(statement).filter((candidate) => judge(mention, readingOf(candidate))?.verdict === "agrees");
    const roles = new Set(agreeing.flatMap(({ role }) => role ?? []));
    const [role] = roles;
    if (roles.size !== 1 || !role) continue;
    const own = shown.get(wording) ?? new Map<ServiceRole, Set<string>>();
    own.set(role, (own.get(role) ?? new Set()).add(firstItem(agreeing).figure.id));
    shown.set(wording, own);
  }
  const found = new Map<string, ServiceRole>();
  for (const [wording, roles] of shown) {
    const counted = [...roles].map(([role, of]) => [role, of.size] as const).sort((a, b) => b[1] - a[1]);
    const [most, next] = counted;
    if (most && most[1] >= LEAST && most[1] >= MAJORITY * (next?.[1] ?? 0)) found.set(wording, most[0]);
  }
  return found;
}
