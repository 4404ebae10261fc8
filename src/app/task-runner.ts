import { failureOf, isAbort } from "./failure";
import type { SessionStore } from "./session-store";
import type { Outcome, Task } from "./session-state";
import { within } from "./waiting";
import { WorkbookError, type Progress, type WorkbookPort } from "./workbook-port";

/** What a running task is given: when to stop, whom to tell, and where to say that the workbook was changed. */
export interface TaskContext {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
  /** Called once values of the workbook were changed, so that a failure afterwards never claims that nothing happened. */
  wrote(): void;
}

interface Running {
  readonly task: Task;
  /** Nobody asked for it: it says nothing, and gives way to whatever a person asks for. */
  readonly quiet: boolean;
  readonly controller: AbortController;
  readonly done: Promise<void>;
}

/** Runs one task at a time: progress, stopping, failure and outcome in one place. A person's task displaces a survey. */
export class TaskRunner {
  private running: Running | null = null;

  constructor(
    private readonly port: WorkbookPort,
    private readonly store: SessionStore,
    /** How long a person waits for an Excel that does not answer, in milliseconds. */
    private readonly patience = 4_000,
  ) {}

  get busy(): boolean {
    return this.running !== null;
  }

  cancel(): void {
    this.running?.controller.abort();
  }

  /** Does nothing while another task that a person started is under way. */
  async perform(task: Task, work: (context: TaskContext) => Promise<Outcome | null>): Promise<void> {
    if (this.running) {
      if (!this.running.quiet && this.running.task !== "survey") return;
      this.running.controller.abort();
      await this.running.done;
      if (this.running) return;
    }
    const controller = new AbortController();
    let finish = (): void => undefined;
    this.running = { task, quiet: false, controller, done: new Promise((resolve) => (finish = resolve)) };
    let written = false;
    this.store.update({ busy: { task, progress: { done: 0, stage: "reading" } }, outcome: null, failure: null });
    let over = false;
    try {
      await nextTurn();
      const done = work({
        signal: controller.signal,
        // What was abandoned may still speak; nobody listens.
        onProgress: (progress) => (over ? undefined : this.store.update({ busy: { task, progress } })),
        wrote: () => (written = true),
      });
      const outcome = await this.awaited(done, controller.signal);
      this.store.update({ outcome });
    } catch (error) {
      if (!isAbort(error)) this.store.update({ failure: failureOf(task, error, !written) });
      else this.store.update({ outcome: task === "survey" ? null : { kind: "cancelled", written: written || mayHaveWritten(error) } });
    }
    over = true;
    const asked = this.port.undoState().then(
      (undo) => this.store.update({ undo }),
      () => undefined,
    );
    // An Excel that does not answer holds nobody up.
    await within(asked, this.patience);
    this.running = null;
    finish();
    this.store.update({ busy: null });
  }

  /** Work beside what a person asks for: only while nothing else runs, and without a word. True where it was done. */
  async quietly(task: Task, work: (context: TaskContext) => Promise<void>): Promise<boolean> {
    if (this.running) return false;
    const controller = new AbortController();
    let finish = (): void => undefined;
    this.running = { task, quiet: true, controller, done: new Promise((resolve) => (finish = resolve)) };
    const context = { signal: controller.signal, onProgress: () => undefined, wrote: () => undefined };
    const done = await this.awaited(work(context), controller.signal).then(
      () => true,
      () => false,
    );
    this.running = null;
    finish();
    return done;
  }

  /** Who cancels waits no longer than it takes to put back what a running request may have done. */
  private awaited<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
    return new Promise((resolve, reject) => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const cancelled = (): void => {
        timer = setTimeout(() => reject(new WorkbookError("cancelled", { nothingChanged: false })), this.patience);
      };
      signal.addEventListener("abort", cancelled, { once: true });
      const settle = (): void => {
        clearTimeout(timer);
        signal.removeEventListener("abort", cancelled);
      };
      void work.then(resolve, reject).finally(settle);
    });
  }
}

/** Whether what was cancelled may have been done all the same. */
function mayHaveWritten(error: unknown): boolean {
  return error instanceof WorkbookError && !error.detail.nothingChanged;
}

/** Lets the pane paint and take input between two long steps. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
