import type { Workbook } from "../domain/grid/sheet";
import type { Language } from "../domain/language";
import type { TaughtWord } from "../domain/values/vocabulary/taught-words";
import type { AuditEngine } from "./audit-engine";
import { AuditedWorkbook, withKnownMerges } from "./audited-workbook";
import { entriesRefreshed, openEntries } from "./entries";
import { openFindings } from "./report/open-findings";
import type { Entry } from "./session-state";
import type { SessionStore } from "./session-store";
import { nextTurn, type TaskContext } from "./task-runner";
import { withUnread } from "./unread-sheets";
import { unlessCancelled } from "./waiting";
import type { EditedArea, WorkbookPort } from "./workbook-port";

interface CurrentAuditOptions {
  readonly engine: () => Promise<AuditEngine>;
  readonly language: () => Language;
  readonly words: () => readonly TaughtWord[];
  /** Whether a run is reading or writing at this moment. */
  readonly busy: () => boolean;
  /** Reads a workbook of which nothing is known yet. */
  readonly survey: () => Promise<void>;
  /** Told when a person asks for a whole reading. */
  readonly asked: () => void;
  /** Told when another list stands. */
  readonly shown: () => void;
}

/** The workbook as it was read and audited last, and the list that its findings make. */
export class CurrentAudit {
  private held: AuditedWorkbook | null = null;

  constructor(
    private readonly port: WorkbookPort,
    private readonly store: SessionStore,
    private readonly options: CurrentAuditOptions,
  ) {}

  /** Null before anything was read. */
  get latest(): AuditedWorkbook | null {
    return this.held;
  }

  /** Reads and audits. Merged areas come from the known workbook unless asked for: asking Excel for them can cost its undo history. */
  async read(context: Partial<TaskContext>, known: AuditedWorkbook | null, merges: boolean): Promise<AuditedWorkbook> {
    const engine = await this.options.engine();
    const { signal, onProgress } = context;
    if (merges) this.options.asked();
    const fresh = await this.port.read({ merges, computed: true, ...(signal ? { signal } : {}), ...(onProgress ? { onProgress } : {}) });
    signal?.throwIfAborted();
    onProgress?.({ done: 0.6, stage: "checking" });
    await nextTurn();
    signal?.throwIfAborted();
    const audited = this.audited(known ? withKnownMerges(fresh, known.workbook) : fresh, engine);
    return signal ? unlessCancelled(audited, signal) : audited;
  }

  private async audited(workbook: Workbook, engine: AuditEngine): Promise<AuditedWorkbook> {
    const { settings, hints } = this.store.getSnapshot();
    const audit = await engine.audit(workbook, { ...settings, words: this.options.words(), language: this.options.language() }, hints);
    return new AuditedWorkbook(workbook, withUnread(audit, workbook), engine);
  }

  /** From now on this is what was read last. */
  keep(audited: AuditedWorkbook): AuditedWorkbook {
    this.held = audited;
    const surveyFindings = this.store.getSnapshot().hasRun ? [] : openFindings(this.listed(audited));
    this.store.update({ audit: audited.audit, stale: null, surveyFindings });
    return audited;
  }

  /** Its findings as list entries: open, or set aside. */
  listed(audited: AuditedWorkbook): Entry[] {
    const { ignored } = this.store.getSnapshot();
    return openEntries(audited.audit.findings, ignored, (ref) => audited.shown(ref), ignored.length > 0 ? audited.grounds : null);
  }

  /** Keeps it and brings a list that a run made up to date with it. */
  show(audited: AuditedWorkbook): void {
    const { hasRun, entries } = this.store.getSnapshot();
    this.keep(audited);
    if (hasRun) this.store.update({ entries: entriesRefreshed(entries, this.listed(audited), (edit) => audited.holds(edit)) });
    this.options.shown();
  }

  /** Reads and counts anew what these edits may have changed, writing nothing. */
  async refresh(edited: readonly EditedArea[]): Promise<void> {
    const known = this.held;
    if (!known) return;
    // What a co-author or a moved row changed is not among these edits: then only the whole tells.
    const told = edited.length > 0 && !this.store.getSnapshot().stale;
    const fresh = await (told ? this.port.reread(known.workbook, edited) : this.port.read({ merges: false }));
    const audited = await this.audited(withKnownMerges(fresh, known.workbook), await this.options.engine());
    // A run or a setting audited another state meanwhile, which may be older than these edits.
    if (this.held !== known) return this.refresh(edited);
    // A run that began meanwhile reads more lately than this.
    if (!this.options.busy()) this.show(audited);
  }

  /** Counts what was read once more, after settings or hints changed. */
  async recount(): Promise<void> {
    const known = this.held;
    if (!known) return this.options.survey();
    const audited = await this.audited(known.workbook, await this.options.engine());
    // A run or an edit read another state meanwhile.
    if (this.held !== known) return this.recount();
    this.show(audited);
  }
}
