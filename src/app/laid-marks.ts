import type { Language } from "../domain/language";
import type { AuditEngine } from "./audit-engine";
import { failureOf, isAbort } from "./failure";
import { MARK_KINDS, type MarkKind } from "./mark-style";
import { marksFor, sameMarks } from "./marks";
import type { SecondTries } from "./second-tries";
import type { SessionStore } from "./session-store";
import type { Unmarked } from "./session-state";
import type { TaskContext } from "./task-runner";
import type { Mark, WorkbookPort } from "./workbook-port";

interface LaidMarksOptions {
  readonly engine: () => Promise<AuditEngine>;
  readonly language: () => Language;
  readonly tries: SecondTries;
}

/** The marks that this pane laid, and whether they still say what the list says. */
export class LaidMarks {
  /** Null when none were laid or they were cleared. */
  private laid: readonly Mark[] | null = null;

  constructor(
    private readonly port: WorkbookPort,
    private readonly store: SessionStore,
    private readonly options: LaidMarksOptions,
  ) {}

  get any(): boolean {
    return this.laid !== null;
  }

  /** Lays a mark for every entry of the list. Returns the protected sheets that stay without. */
  async lay(context: TaskContext): Promise<readonly string[]> {
    const marks = await this.wanted();
    const unmarked = await this.options.tries.persist(() => this.port.setMarks(marks, context), context.signal);
    this.laid = marks;
    this.store.update({ marksOutdated: false, marked: kindsOf(marks) });
    return unmarked;
  }

  /** The same at the end of a run whose findings are known: that they could not be marked is part of its outcome, not its failure. */
  async layOrTell(context: TaskContext): Promise<Unmarked> {
    try {
      return { sheets: await this.lay(context), because: null };
    } catch (error) {
      if (isAbort(error)) throw error;
      const { code } = failureOf("mark", error, true);
      this.store.update({ marksOutdated: code !== "not-supported" && code !== "read-only" });
      return { sheets: [], because: code };
    }
  }

  /** Whether another set of marks than the laid ones would match the list. */
  get outdated(): boolean {
    return this.laid !== null && this.store.getSnapshot().marksOutdated;
  }

  /** They are gone from the workbook, or others lie there. */
  forget(): void {
    this.laid = null;
    this.store.update({ marksOutdated: false, marked: [] });
  }

  async compare(): Promise<void> {
    const { laid } = this;
    if (!laid) return;
    const wanted = await this.wanted();
    this.store.update({ marksOutdated: this.laid !== null && !sameMarks(laid, wanted) });
  }

  private async wanted(): Promise<readonly Mark[]> {
    return marksFor(this.store.getSnapshot().entries, await this.options.engine(), this.options.language());
  }
}

const kindsOf = (marks: readonly Mark[]): readonly MarkKind[] => MARK_KINDS.filter((kind) => marks.some((mark) => mark.kind === kind));
