import type { Settings } from "../domain/settings";
import type { TableHint } from "../domain/tables/audit";
import type { AuditEngine } from "./audit-engine";
import type { AuditedWorkbook } from "./audited-workbook";
import { failureOf } from "./failure";
import { coveredBy, withIgnored, withoutIgnored, type IgnoringDecision, type Together } from "./ignoring";
import type { SessionStore } from "./session-store";
import type { Failure, SessionSnapshot } from "./session-state";
import type { WorkbookPort } from "./workbook-port";

interface DecisionOptions {
  readonly now: () => Date;
  readonly engine: () => Promise<AuditEngine>;
  readonly latest: () => AuditedWorkbook | null;
  /** Counts what was read once more. */
  readonly recount: () => Promise<void>;
  /** Shows the list anew after findings were set aside or taken back. */
  readonly decided: (audited: AuditedWorkbook) => Promise<void>;
}

/** What a person decided about the workbook, and the workbook keeps: settings, corrected recognition, findings set aside. */
export class Decisions {
  /** Why what the workbook keeps could not be read; null once it was. */
  unread: unknown = null;

  constructor(
    private readonly port: WorkbookPort,
    private readonly store: SessionStore,
    private readonly options: DecisionOptions,
  ) {}

  async ignore(id: string, reason: string, together: Together): Promise<void> {
    const audited = this.options.latest();
    if (!audited) return;
    const snapshot = this.store.getSnapshot();
    const ignored = withIgnored(snapshot, id, audited, { reason, at: this.options.now().toISOString(), together });
    if (ignored !== snapshot.ignored) await this.decide(ignored);
  }

  async unignore(id: string): Promise<void> {
    const snapshot = this.store.getSnapshot();
    const ignored = withoutIgnored(snapshot, id);
    if (ignored !== snapshot.ignored) await this.decide(ignored);
  }

  /** How many findings a decision about this one would cover, alone and together with others. */
  covered(id: string): Readonly<Record<Together, number>> {
    const audited = this.options.latest();
    const { entries } = this.store.getSnapshot();
    const entry = entries.find((one) => one.id === id);
    const count = (together: Together) => (audited && entry ? coveredBy(entry, entries, audited, together).length : 0);
    return { one: count("one"), rule: count("rule"), row: count("row"), column: count("column") };
  }

  /** Takes one decision back as a whole, whether or not its findings stand in the list now. */
  async takeBack({ findings }: IgnoringDecision): Promise<void> {
    await this.decide(this.store.getSnapshot().ignored.filter((one) => !findings.includes(one)));
  }

  setSettings(settings: Settings): Promise<void> {
    return this.change({ settings }, () => this.options.recount());
  }

  setHints(hints: readonly TableHint[]): Promise<void> {
    return this.change({ hints }, () => this.options.recount());
  }

  private decide(ignored: SessionSnapshot["ignored"]): Promise<void> {
    return this.change({ ignored }, async () => {
      const audited = this.options.latest();
      if (audited) await this.options.decided(audited);
    });
  }

  /**
   * Takes a change over, keeps it in the workbook, and lets follow what hangs on it. Not where what is kept there is not known, since it must not be
   * written over. Where keeping it fails it holds in this pane alone, which is told after all that follows: the next opening has forgotten it.
   */
  private async change(
    fields: Partial<Pick<SessionSnapshot, "settings" | "ignored" | "hints">>,
    follows: () => Promise<void>,
  ): Promise<void> {
    if (this.unread !== null) return this.store.update({ failure: failureOf("save", this.unread, true) });
    this.store.update(fields);
    const { settings, ignored, hints } = this.store.getSnapshot();
    let unkept: Failure | null = null;
    try {
      await this.port.saveState({ settings: (await this.options.engine()).stored(settings), ignored, hints });
    } catch (error) {
      unkept = failureOf("save", error, false);
    }
    await follows();
    if (unkept) this.store.update({ failure: unkept });
  }
}
