import type { ICommandService } from "@univerjs/core";
import {
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
  type ISetFormulaCalculationNotificationMutation,
} from "@univerjs/preset-sheets-core";

/** The grid computes in the background; a calculation that says nothing for so long will not say anything. */
const PATIENCE = 15_000;

/** Knows whether formulas still have to follow a change of cells: the grid starts a moment after the change and ends in its own time. */
export class Recalculation {
  private state: "settled" | "asked" | "running" = "settled";
  private readonly waiting = new Set<() => void>();
  private readonly stop: () => void;

  constructor(commands: ICommandService) {
    const listening = commands.onCommandExecuted(({ id, params }) => {
      if (id === SetFormulaCalculationStartMutation.id && this.state === "asked") this.state = "running";
      if (id !== SetFormulaCalculationNotificationMutation.id || this.state !== "running") return;
      if ((params as ISetFormulaCalculationNotificationMutation).functionsExecutedState !== undefined) this.settle();
    });
    this.stop = () => listening.dispose();
  }

  /** Cells changed on which formulas may depend. */
  expect(): void {
    this.state = "asked";
  }

  settled(): Promise<void> {
    if (this.state === "settled") return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.settle(), PATIENCE);
      this.waiting.add(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  }

  private settle(): void {
    this.state = "settled";
    // The results are written to the cells in the same turn, after this notice.
    setTimeout(() => {
      for (const resume of this.waiting) resume();
      this.waiting.clear();
    });
  }

  dispose(): void {
    this.stop();
    this.settle();
  }
}
