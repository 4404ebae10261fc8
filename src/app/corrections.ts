import { cellKey, type CellRef } from "../domain/grid/address";
import type { Edit } from "../domain/grid/edit";
import type { AuditedWorkbook } from "./audited-workbook";
import { changedBesides, confirmedFixes, offeredFills } from "./confirmed";
import type { CurrentAudit } from "./current-audit";
import { entriesAfter } from "./entries";
import type { LaidMarks } from "./laid-marks";
import type { SecondTries } from "./second-tries";
import type { Entry, SessionSnapshot } from "./session-state";
import type { SessionStore } from "./session-store";
import type { TaskContext, TaskRunner } from "./task-runner";
import { unlessCancelled } from "./waiting";
import { WorkbookError, type WorkbookPort } from "./workbook-port";

/** What writing shares with the session's other use cases. */
interface CorrectionParts {
  readonly marks: LaidMarks;
  readonly tries: SecondTries;
  readonly start: () => Promise<void>;
}

/** Writes right values into the workbook, each as a fresh reading confirms it, and takes the last run back. */
export class Corrections {
  constructor(
    private readonly port: WorkbookPort,
    private readonly store: SessionStore,
    private readonly tasks: TaskRunner,
    private readonly current: CurrentAudit,
    private readonly parts: CorrectionParts,
  ) {}

  /** Writes the right value of these entries alone, as it is now: a value may have been picked since without Excel telling of it. */
  async fix(ids: readonly string[]): Promise<void> {
    const chosen = this.store.getSnapshot().entries.filter(({ id, state, finding }) => ids.includes(id) && state === "open" && finding.fix);
    await this.writeChosen(chosen, (seen, before) => confirmedFixes(chosen, this.store.getSnapshot().entries, seen, before));
  }

  /** Fills empty cells of lines whose formula the other figures show, as they are now; only those that are still offered. */
  async fill(chosen: readonly Edit[]): Promise<void> {
    await this.writeChosen(chosen, (_, before) => offeredFills(chosen, before));
  }

  /** Writes what a person chose singly, once a fresh reading confirms it. */
  private async writeChosen(
    chosen: readonly unknown[],
    confirm: (seen: AuditedWorkbook, before: AuditedWorkbook) => { readonly edits: readonly Edit[]; readonly changed: readonly CellRef[] },
  ): Promise<void> {
    await this.tasks.perform("fix", async (context) => {
      const seen = this.current.latest;
      if (!seen || chosen.length === 0) return null;
      const before = await this.current.read(context, seen, this.store.getSnapshot().stale !== null);
      this.current.show(before);
      const { edits, changed } = confirm(seen, before);
      if (changed.length > 0) throw new WorkbookError("stale", { cells: changed, nothingChanged: true });
      const { entries, changes } = this.store.getSnapshot();
      const left = await this.write(before, entries, edits, context, changes);
      if (this.parts.marks.any) await this.parts.marks.layOrTell(context);
      return { kind: "fixed", changed: edits.length - left.length };
    });
  }

  /** 撤销: brings back what the last writing run found, marks included. */
  async undo(): Promise<void> {
    await this.tasks.perform("undo", async (context) => {
      await unlessCancelled(this.parts.start(), context.signal);
      if (!(await unlessCancelled(this.port.undoState(), context.signal)).available) return { kind: "nothing-to-undo" };
      const now = await this.current.read(context, null, true);
      const locate = now.identities.locate.bind(now.identities);
      const { restored, refused, moved } = await this.port.undo({ ...context, locate, grounds: now.editGrounds });
      const marked = this.parts.marks.any;
      this.parts.marks.forget();
      this.store.update({ changes: [] });
      // It is done, whatever becomes of looking at it: that is not stopped, and where it fails the list is called out of date.
      const { onProgress } = context;
      const audited = await this.parts.tries.persist(() => this.current.read({ onProgress }, now, false)).catch(() => null);
      if (audited) {
        this.current.keep(audited);
        this.store.update({ entries: this.store.getSnapshot().hasRun ? this.current.listed(audited) : [] });
        if (moved && marked) await this.parts.marks.layOrTell(context);
      } else this.store.update({ stale: "local" });
      return { kind: "undone", restored, refused };
    });
  }

  /** Writes edits, reads back what came of them, and lists both. Returns cells that no program can write. */
  async write(
    before: AuditedWorkbook,
    found: readonly Entry[],
    wanted: readonly Edit[],
    context: TaskContext,
    earlier: SessionSnapshot["changes"],
  ): Promise<readonly CellRef[]> {
    // An empty list is applied too: it is the point that a later 撤销 goes back to, marks included.
    const left = await this.port.apply(wanted, { ...context, grounds: before.editGrounds });
    context.wrote();
    const kept = new Set(left.map(cellKey));
    const edits = wanted.filter((edit) => !kept.has(cellKey(edit)));
    const after =
      edits.length === 0
        ? before
        : this.current.keep(await this.parts.tries.persist(() => this.current.read(context, before, false), context.signal));
    const entries = entriesAfter(found, this.current.listed(after), edits);
    // What a co-author changed while we wrote was counted with what stood there before.
    const stale = changedBesides(before, after, edits) ? "remote" : this.store.getSnapshot().stale;
    this.store.update({ entries, stale, changes: [...earlier, ...edits.map((edit) => ({ edit, shown: before.shown(edit) }))] });
    return left;
  }
}
