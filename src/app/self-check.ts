import type { SelfCheckReport } from "./self-check-report";
import type { TaskRunner } from "./task-runner";
import type { RunOptions, WorkbookPort } from "./workbook-port";

/** 自检: tries what the program needs of this Excel on a fresh sheet, which goes again. */
export class SelfCheck {
  constructor(
    private readonly port: WorkbookPort,
    private readonly tasks: TaskRunner,
  ) {}

  /** Whether there is an Excel to be tried. */
  get offered(): boolean {
    return this.port.selfCheck !== undefined;
  }

  /** Null where another task runs, or where it was cancelled or could not begin: the pane then says why. */
  async run(): Promise<SelfCheckReport | null> {
    let report: SelfCheckReport | null = null;
    await this.tasks.perform("self-check", async (context: RunOptions) => {
      report = (await this.port.selfCheck?.(context)) ?? null;
      return null;
    });
    return report;
  }
}
