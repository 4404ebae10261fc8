import type { TableHint } from "../domain/tables/audit";
import type { CellRef } from "../domain/grid/address";
import type { Edit } from "../domain/grid/edit";
import type { Language } from "../domain/language";
import type { RuleMeta } from "../domain/tables/rule";
import type { Settings } from "../domain/settings";
import { countOpen, countUnchecked, nothingToAudit, wantedEdits } from "./entries";
import { Corrections } from "./corrections";
import { Decisions } from "./decisions";
import { failureOf } from "./failure";
import { HandEdits } from "./hand-edits";
import { withHint } from "./hints";
import type { IgnoringDecision, Together } from "./ignoring";
import { LaidMarks } from "./laid-marks";
import { LazyEngine } from "./lazy-engine";
import type { AuditedWorkbook, ExplainedFigure } from "./audited-workbook";
import { CurrentAudit } from "./current-audit";
import { selectedRange, showCell, type SelectedRange } from "./places";
import { ReportCheck } from "./report-check";
import { ResultSheets } from "./result-sheets";
import { SecondTries } from "./second-tries";
import type { SessionOptions } from "./session-options";
import { SelfCheck } from "./self-check";
import { SessionStore } from "./session-store";
import type { Outcome } from "./session-state";
import { standingOf } from "./standing";
import { TaughtHere } from "./taught-here";
import { TaskRunner } from "./task-runner";
import { unlessCancelled } from "./waiting";
import { VersionComparison } from "./version-comparison";
import type { WorkbookPort } from "./workbook-port";

/** The use cases over one open workbook, and everything that the pane, the ribbon and the context menu show of them. */
export class AuditSession {
  private readonly store = new SessionStore();
  private readonly tasks: TaskRunner;
  private readonly handEdits: HandEdits;
  private starting: Promise<void> | null = null;
  private stopListening: (() => Promise<void>) | null = null;
  private readonly engine: LazyEngine;
  private language: Language;
  private readonly tries: SecondTries;
  private readonly marks: LaidMarks;
  private readonly current: CurrentAudit;
  private readonly corrections: Corrections;
  private readonly decisions: Decisions;
  /** The words that a person taught, for this workbook or for all. */
  readonly words: TaughtHere;
  /** What was found, as a sheet of the workbook or as a file. */
  readonly results: ResultSheets;
  /** The workbook against another version of it. */
  readonly versions: VersionComparison;
  /** A report of the station's own against the tables. */
  readonly reports: ReportCheck;
  /** What the program needs of this Excel, tried. */
  readonly selfCheck: SelfCheck;

  constructor(
    private readonly port: WorkbookPort,
    options: SessionOptions,
  ) {
    this.language = options.language;
    this.engine = new LazyEngine(() => options.loadEngine());
    this.tasks = new TaskRunner(port, this.store, options.patience);
    this.tries = new SecondTries(options.waits);
    this.marks = new LaidMarks(port, this.store, { engine: () => this.engine.get(), language: () => this.language, tries: this.tries });
    this.current = new CurrentAudit(port, this.store, {
      engine: () => this.engine.get(),
      language: () => this.language,
      words: () => this.words.all,
      busy: () => this.tasks.busy,
      survey: () => this.survey(),
      asked: () => this.handEdits.tryAgain(),
      shown: () => void this.followMarks(),
    });
    this.corrections = new Corrections(port, this.store, this.tasks, this.current, {
      marks: this.marks,
      tries: this.tries,
      start: () => this.start(),
    });
    this.selfCheck = new SelfCheck(port, this.tasks);
    this.results = new ResultSheets(port, this.store, this.tasks, {
      ...options,
      engine: () => this.engine.get(),
      language: () => this.language,
    });
    this.versions = new VersionComparison(port, this.store, this.tasks, this.current, {
      ...options,
      engine: () => this.engine.get(),
      language: () => this.language,
      words: () => this.words,
      start: () => this.start(),
    });
    this.reports = new ReportCheck(this.current, { ...options, language: () => this.language });
    this.decisions = new Decisions(port, this.store, {
      now: options.now,
      engine: () => this.engine.get(),
      latest: () => this.current.latest,
      recount: () => this.current.recount(),
      decided: async (audited) => {
        this.current.show(audited);
        if (this.marks.any) await this.updateMarks();
      },
    });
    this.words = new TaughtHere(this.store, options.sharedWords, {
      engine: () => this.engine.get(),
      keep: (words) => this.setSettings({ ...this.getSnapshot().settings, words }),
      recount: () => this.current.recount(),
    });
    this.handEdits = new HandEdits(this.store, {
      now: options.now,
      busy: () => this.tasks.busy,
      linked: () => this.current.latest?.looksElsewhere ?? false,
      refresh: (edited) => this.current.refresh(edited),
    });
  }

  readonly subscribe = this.store.subscribe;
  readonly getSnapshot = this.store.getSnapshot;

  /** Loads what the workbook keeps and begins to listen; safe to call more than once. */
  start(): Promise<void> {
    this.starting ??= this.load();
    return this.starting;
  }

  /** Reads the workbook and says what was recognised, without findings or marks; merged areas wait for an explicit run. */
  async survey(): Promise<void> {
    await this.tasks.perform("survey", async (context) => {
      await unlessCancelled(this.start(), context.signal);
      const opening = this.current.latest === null;
      this.current.show(await this.current.read(context, this.current.latest, false));
      return opening ? unlessCancelled(this.standing(), context.signal) : null;
    });
  }

  /** 仅核查: finds and marks, changes no value. */
  async check(): Promise<void> {
    await this.tasks.perform("check", async (context) => {
      await unlessCancelled(this.start(), context.signal);
      const audited = this.current.keep(await this.current.read(context, null, true));
      const entries = this.current.listed(audited);
      this.store.update({ hasRun: true, entries, changes: [], asked: null });
      const unmarked = await this.marks.layOrTell(context);
      if (nothingToAudit(audited.audit)) return { kind: "no-tables", unchecked: countUnchecked(audited.audit) };
      const uncomputed = (await this.engine.get()).uncomputed(audited.audit);
      return { kind: "checked", open: countOpen(entries), uncomputed, unchecked: countUnchecked(audited.audit), unmarked };
    });
  }

  /** 一键核算: writes every right value, marks every finding, lists both. */
  async recompute(): Promise<void> {
    await this.tasks.perform("recompute", async (context) => {
      await unlessCancelled(this.start(), context.signal);
      const before = this.current.keep(await this.current.read(context, null, true));
      const found = this.current.listed(before);
      const edits = wantedEdits(before.audit.edits, found);
      this.store.update({ hasRun: true, entries: found, changes: [], asked: null });
      if (nothingToAudit(before.audit)) {
        await this.marks.layOrTell(context);
        return { kind: "no-tables", unchecked: countUnchecked(before.audit) };
      }
      const left = await this.corrections.write(before, found, edits, context, []);
      const { entries } = this.getSnapshot();
      const unmarked = await this.marks.layOrTell(context);
      const corrected = entries.filter(({ state }) => state === "corrected").length;
      const { audit } = this.current.latest ?? before;
      const uncomputed = (await this.engine.get()).uncomputed(audit);
      return {
        kind: "recomputed",
        changed: edits.length - left.length,
        relationsOnly: audit.tables.length === 0,
        corrected,
        open: countOpen(entries),
        uncomputed,
        unchecked: countUnchecked(audit),
        unmarked,
      };
    });
  }

  /** Writes the right value of these entries alone, as it is now. */
  fix(ids: readonly string[]): Promise<void> {
    return this.corrections.fix(ids);
  }

  /** Fills empty cells of lines whose formula the other figures show. */
  fill(chosen: readonly Edit[]): Promise<void> {
    return this.corrections.fill(chosen);
  }

  /** 撤销: brings back what the last writing run found, marks included. */
  undo(): Promise<void> {
    return this.corrections.undo();
  }

  /** 清除标记: takes every mark out of the workbook; the list stays. */
  async clearMarks(): Promise<void> {
    await this.tasks.perform("clear-marks", async (context) => {
      await unlessCancelled(this.start(), context.signal);
      await this.port.clearMarks(context);
      this.marks.forget();
      return { kind: "marks-cleared", resultSheet: await this.port.resultSheet().catch(() => null) };
    });
  }

  /** Lays the marks anew so that they match the list. */
  async updateMarks(): Promise<void> {
    await this.tasks.perform("mark", async (context) => {
      await this.marks.lay(context);
      return null;
    });
  }

  /** Looks once more at a workbook of which Excel may not have told everything; quietly, and only where that is quick. */
  async lookAgain(): Promise<void> {
    const { audit, stale } = this.getSnapshot();
    // Before the first run too: the report's sentences are held against what was recognised.
    if (audit && !stale && !this.tasks.busy) await this.handEdits.lookAgain();
  }

  /** Stops the running task where it may be stopped. */
  cancel(): void {
    // What never came is asked for anew by the next task.
    if (this.getSnapshot().phase === "starting") this.starting = null;
    this.tasks.cancel();
  }

  /** Sets a finding aside with the person's reason, alone or with all open ones of its kind, row or column; kept in the workbook. */
  ignore(id: string, reason: string, together: Together = "one"): Promise<void> {
    return this.decisions.ignore(id, reason, together);
  }

  /** Takes an ignored finding back into the list, and those that were set aside together with it. */
  unignore(id: string): Promise<void> {
    return this.decisions.unignore(id);
  }

  /** How many findings a decision about this one would cover. */
  covered(id: string): Readonly<Record<Together, number>> {
    return this.decisions.covered(id);
  }

  /** Takes a decision back as a whole. */
  takeBack(decision: IgnoringDecision): Promise<void> {
    return this.decisions.takeBack(decision);
  }

  /** Keeps the station's settings in the workbook and counts anew with them. */
  setSettings(settings: Settings): Promise<void> {
    return this.decisions.setSettings(settings);
  }

  addHint(hint: TableHint): Promise<void> {
    return this.decisions.setHints(withHint(this.getSnapshot().hints, hint));
  }

  removeHint(hint: TableHint): Promise<void> {
    return this.decisions.setHints(this.getSnapshot().hints.filter((one) => one !== hint));
  }

  /** Title, basis and words of a rule; undefined before the core is loaded. */
  rule(id: string): RuleMeta | undefined {
    return this.engine.loaded?.rule(id);
  }

  get rules(): readonly RuleMeta[] {
    return this.engine.loaded?.rules ?? [];
  }

  /** How the cell's figure came about; null where the cell is no derived one. */
  explain(ref: CellRef): ExplainedFigure | null {
    return this.current.latest?.explain(ref) ?? null;
  }

  /** What stands in a cell, as it was read last. */
  stored(ref: CellRef): ReturnType<AuditedWorkbook["stored"]> {
    return this.current.latest?.stored(ref) ?? null;
  }

  /** Says why the selected cell is marked, or how its figure came about. */
  async askAboutSelection(): Promise<void> {
    await this.start();
    if (!this.current.latest) await this.survey();
    const selected = await this.selection();
    if (!selected) return;
    const ref = { sheet: selected.sheet, row: selected.range.top, column: selected.range.left };
    this.ask(this.current.latest?.seenAt(ref) ?? ref);
  }

  ask(ref: CellRef | null): void {
    this.store.update({ asked: ref });
  }

  selection(): Promise<SelectedRange | null> {
    return selectedRange(this.port, this.store);
  }

  goTo(ref: CellRef): Promise<void> {
    return showCell(this.port, this.store, ref);
  }

  /** The language of notes and of what is kept in the workbook. */
  setLanguage(language: Language): void {
    this.language = language;
    void this.marks.compare();
  }

  dismiss(): void {
    this.store.update({ outcome: null, failure: null });
  }

  async dispose(): Promise<void> {
    this.handEdits.stop();
    this.cancel();
    await this.stopListening?.();
    this.store.close();
  }

  private async load(): Promise<void> {
    try {
      const engine = await this.engine.get();
      const stored = await this.port.loadState();
      this.store.update({
        settings: engine.settings(stored?.settings),
        hints: engine.hints(stored?.hints),
        ignored: stored?.ignored ?? [],
        undo: await this.port.undoState(),
      });
      this.decisions.unread = null;
      this.words.load(engine);
    } catch (error) {
      // The next task tries again.
      this.starting = null;
      this.decisions.unread = error;
      this.store.update({ failure: failureOf("start", error, true) });
    }
    try {
      this.stopListening ??= await this.port.onChange((change) => this.handEdits.changed(change));
    } catch {
      // Without change events the list cannot call itself out of date; everything else works.
    }
    this.store.update({ phase: "ready" });
  }

  /** What the last run left, where this workbook knows of one; not being able to tell keeps nobody from opening it. */
  private async standing(): Promise<Outcome | null> {
    const run = this.getSnapshot().undo.available ? await this.port.lastRun?.().catch(() => null) : null;
    return run && this.current.latest && run.cells.length > 0 ? { kind: "standing", ...standingOf(run, this.current.latest) } : null;
  }

  /** A mark goes as soon as its finding is gone, and comes with a new one, without anybody's asking; where that fails, the pane offers it. */
  private async followMarks(): Promise<void> {
    await this.marks.compare();
    const { stale } = this.getSnapshot();
    if (this.marks.outdated && stale === null) await this.tasks.quietly("mark", async (context) => void (await this.marks.lay(context)));
  }
}
