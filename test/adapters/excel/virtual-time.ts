/** Nothing of ours waits longer than this, in milliseconds: what is not over by then never ends. */
const NEVER = 600_000;
/** Without a timer only what hangs on promises goes on: that takes a few turns, not this many. */
const TURNS = 50;

/** From here on the timers' clock of a file of tests jumps from one timer to the next, and only while work is waited for. */
export function virtualTime(): void {
  beforeAll(() => {
    jest.useFakeTimers({ doNotFake: ["Date", "performance", "nextTick", "queueMicrotask", "setImmediate", "clearImmediate", "hrtime"] });
  });
  afterAll(() => {
    jest.useRealTimers();
  });
}

/**
 * Runs work in virtual time: who waits for a deadline waits no time of the test's, and a busy machine makes no request late. What would never end
 * fails.
 */
export async function inVirtualTime<T>(work: () => Promise<T>): Promise<T> {
  const began = jest.now();
  let over = false;
  const done = work().finally(() => (over = true));
  // Whoever waits for it below hears of its failure.
  done.catch(() => undefined);
  for (let idle = 0; !over && idle < TURNS && jest.now() - began < NEVER;) {
    idle = jest.getTimerCount() > 0 ? 0 : idle + 1;
    await (idle > 0 ? jest.advanceTimersByTimeAsync(0) : jest.advanceTimersToNextTimerAsync());
  }
  if (!over) throw new Error("It waits for ever.");
  return done;
}
