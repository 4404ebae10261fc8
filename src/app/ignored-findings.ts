import { cellKey, formatAddress, parseAddress, type CellRef } from "../domain/grid/address";
import type { StoredContent, StoredValue } from "../domain/grid/edit";
import type { Workbook } from "../domain/grid/sheet";
import type { CellIdentities, KeptIdentity } from "../domain/engine/identity";
import type { Finding } from "../domain/tables/rule";
import { fingerprint } from "../domain/values/fingerprint";
import type { IgnoredFinding } from "./workbook-port";

/** What a finding rests on: whose cell it is, on which sheet, and all that it was said of. */
export interface FindingGround {
  readonly identity: KeptIdentity;
  readonly sheetId: string;
  /** A sign of what stood there, what was expected, and what stood in the cells that bear on it. */
  readonly ground: string;
}

/** Tells what findings of one reading rest on. */
export class FindingGrounds {
  private readonly known = new Map<string, FindingGround>();
  private readonly sheetIds: ReadonlyMap<string, string>;
  private readonly ids: ReadonlySet<string>;

  constructor(
    workbook: Workbook,
    private readonly identities: Pick<CellIdentities, "of" | "locate">,
    private readonly stored: (ref: CellRef) => StoredContent | null,
  ) {
    this.sheetIds = new Map(workbook.sheets.map(({ name, id }) => [name, id]));
    this.ids = new Set(this.sheetIds.values());
  }

  of(finding: Finding): FindingGround {
    const { rule, values, related, sheet } = finding;
    const key = `${rule}\u0000${cellKey(finding)}\u0000${JSON.stringify(values)}`;
    const found = this.known.get(key);
    if (found) return found;
    const ground = {
      identity: this.identities.of(finding),
      sheetId: this.sheetIds.get(sheet) ?? sheet,
      ground: groundText(
        finding,
        related.map((ref) => this.stored(ref)?.value ?? null),
      ),
    };
    this.known.set(key, ground);
    return ground;
  }

  /**
   * The person's decision about this very finding, or null. It follows the person and the month wherever they stand, and ends when what was
   * looked at changed: silence must never cover what nobody looked at.
   */
  decisionFor(finding: Finding, ignored: readonly IgnoredFinding[]): IgnoredFinding | null {
    const about = this.decisionsAbout(finding, ignored);
    return about.length === 0 ? null : (about.find((entry) => entry.ground === this.of(finding).ground) ?? null);
  }

  /** The decisions about this rule at this very cell, whatever stood there when they were taken. */
  decisionsAbout(finding: Finding, ignored: readonly IgnoredFinding[]): IgnoredFinding[] {
    const about = ignored.filter(({ rule }) => rule === finding.rule);
    if (about.length === 0) return [];
    const ground = this.of(finding);
    return about.filter(
      (entry) => this.sameSheet(entry, ground, finding) && sameCell(entry, ground, finding) && this.isThatOne(entry, finding),
    );
  }

  /** A row that was copied whole is like the one that was looked at: nobody can tell which it was, so neither stays aside. */
  private isThatOne({ identity, cell }: IgnoredFinding, finding: Finding): boolean {
    const address = parseAddress(cell);
    const found = identity && address ? this.identities.locate(identity, finding.sheet, address) : null;
    return found !== null && cellKey(found) === cellKey(finding);
  }

  /** A sheet keeps its id through a new name; where this reader gives all sheets new ids, its name is all there is. */
  private sameSheet({ sheetId, sheet }: IgnoredFinding, ground: FindingGround, finding: Finding): boolean {
    if (sheetId !== undefined && this.ids.has(sheetId)) return sheetId === ground.sheetId;
    return sheet === finding.sheet;
  }
}

/** A sign of all that a finding was said of. @param contents what stands in the cells that bear on it */
export function groundText({ stated, expected, values }: Finding, contents: readonly StoredValue[]): string {
  return fingerprint(JSON.stringify([stated, expected, values, contents]));
}

/** Two cells that share a name are told apart by what else stands in their rows. */
function sameCell({ identity, cell }: IgnoredFinding, { identity: now }: FindingGround, finding: Finding): boolean {
  if (!identity || identity.table !== now.table || identity.row !== now.row || identity.column !== now.column) return false;
  if (now.table === "") return cell === formatAddress(finding) && identity.witness === now.witness;
  return (identity.unique && now.unique) || identity.witness === now.witness;
}

/** A person's decision to leave a finding as it is. `group`: it was taken for several at once, and is taken back with them. */
export function ignoreFinding(finding: Finding, ground: FindingGround, reason: string, at: string, group?: string): IgnoredFinding {
  const { rule, sheet } = finding;
  return { rule, sheet, cell: formatAddress(finding), ...ground, reason, at, ...(group === undefined ? {} : { group }) };
}
