import type { Steps } from "../domain/tables/steps";
import { nextTurn } from "./task-runner";

/** So long, in milliseconds, a pane may be held by one piece of work before it paints and takes input: far less than a person notices. */
const TURN = 40;

/** Lets the pane paint and take input wherever a turn has taken its time. */
export class Turns {
  private began = performance.now();

  /** Resolves at once as long as the turn lasts. */
  async pass(): Promise<void> {
    if (performance.now() - this.began < TURN) return;
    await nextTurn();
    this.began = performance.now();
  }
}

/** Does work in as many turns as it takes, always to the same end. */
export async function inTurns<T>(steps: Steps<T>): Promise<T> {
  const turns = new Turns();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await turns.pass();
  }
}
