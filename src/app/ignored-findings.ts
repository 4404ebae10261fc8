import { formatAddress } from "../domain/grid/address";
import type { Finding } from "../domain/tables/rule";
import type { IgnoredFinding } from "./workbook-port";

/** A short fingerprint of what a cell stated, so that an ignored finding returns when the cell says something else. */
function statedHash({ stated, expected }: Pick<Finding, "stated" | "expected">): string {
  const text = JSON.stringify([stated, expected]);
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash ^= text.charCodeAt(index);
    hash = Math.imul(hash, 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, "0");
}

export function ignoreFinding(finding: Finding, reason: string, at: string): IgnoredFinding {
  return { rule: finding.rule, sheet: finding.sheet, cell: formatAddress(finding), statedHash: statedHash(finding), reason, at };
}

/**
 * The person's decision about this very finding, or null. It holds for this cell and this content alone: after rows moved or the
 * value changed the finding is open again, because silence must never cover what nobody looked at.
 */
export function decisionFor(finding: Finding, ignored: readonly IgnoredFinding[]): IgnoredFinding | null {
  if (ignored.length === 0) return null;
  const cell = formatAddress(finding);
  const hash = statedHash(finding);
  return (
    ignored.find(
      (entry) => entry.rule === finding.rule && entry.cell === cell && entry.sheet === finding.sheet && entry.statedHash === hash,
    ) ?? null
  );
}
