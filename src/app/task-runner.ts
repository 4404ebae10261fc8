import { failureOf, isAbort } from "./failure";
import type { SessionStore } from "./session-store";
import type { Outcome, Task } from "./session-state";
import type { Progress, WorkbookPort } from "./workbook-port";

/** What a running task is given: when to stop, whom to tell, and where to say that the workbook was changed. */
export interface TaskContext {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
  /** Called once values of the workbook were changed, so that a failure afterwards never claims that nothing happened. */
  wrote(): void;
}

interface Running {
  readonly task: Task;
  readonly controller: AbortController;
  readonly done: Promise<void>;
}

/** Runs one task at a time: progress, stopping, failure and outcome in one place. A person's task displaces a survey. */
export class TaskRunner {
  private running: Running | null = null;

  constructor(
    private readonly port: WorkbookPort,
    private readonly store: SessionStore,
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
      if (this.running.task !== "survey") return;
      this.running.controller.abort();
      await this.running.done;
      if (this.running) return;
    }
    const controller = new AbortController();
    let finish = (): void => undefined;
    this.running = { task, controller, done: new Promise((resolve) => (finish = resolve)) };
    let written = false;
    this.store.update({ busy: { task, progress: { done: 0, stage: "reading" } }, outcome: null, failure: null });
    try {
      await nextTurn();
      const outcome = await work({
        signal: controller.signal,
        onProgress: (progress) => this.store.update({ busy: { task, progress } }),
        wrote: () => (written = true),
      });
      this.store.update({ outcome });
    } catch (error) {
      if (!isAbort(error)) this.store.update({ failure: failureOf(task, error, !written) });
      else this.store.update({ outcome: task === "survey" ? null : { kind: "cancelled", written } });
    }
    const undo = await this.port.undoState().catch(() => this.store.getSnapshot().undo);
    this.running = null;
    finish();
    this.store.update({ busy: null, undo });
  }
}

/** Lets the pane paint and take input between two long steps. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
