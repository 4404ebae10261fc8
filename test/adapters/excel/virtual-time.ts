/** Nothing of ours waits longer than this, in milliseconds: what is not over by then never ends. */
const NEVER = 600_000;
/** Without a timer only what hangs on promises goes on: that takes a few turns, not this many. */
const TURNS = 50;

interface Timer {
  /** When it is due, in milliseconds of virtual time. */
  at: number;
  /** Between two calls of it, in milliseconds; null where it is called once. */
  readonly every: number | null;
  readonly call: () => void;
}

/** By their number, which is the order in which they were set. */
const timers = new Map<number, Timer>();
let lastNumber = 0;
let now = 0;

function setTimer(call: (...args: unknown[]) => void, wait: number | undefined, args: unknown[], repeats: boolean): number {
  const every = Math.max(1, wait || 0);
  timers.set(++lastNumber, { at: now + every, every: repeats ? every : null, call: () => call(...args) });
  return lastNumber;
}

const VIRTUAL = {
  setTimeout: (call: () => void, wait?: number, ...args: unknown[]) => setTimer(call, wait, args, false),
  setInterval: (call: () => void, wait?: number, ...args: unknown[]) => setTimer(call, wait, args, true),
  clearTimeout: (number: number) => void timers.delete(number),
  clearInterval: (number: number) => void timers.delete(number),
};

/** Calls the timer that is due next; the clock then shows its time. */
function callNext(): void {
  let [next, due]: [number, Timer | null] = [0, null];
  for (const [number, timer] of timers) if (due === null || timer.at < due.at) [next, due] = [number, timer];
  if (due === null) return;
  now = due.at;
  if (due.every === null) timers.delete(next);
  else due.at += due.every;
  due.call();
}

/** Whatever hangs on promises alone goes on as far as it can. */
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/**
 * From here on the timers' clock of a file of tests jumps from one timer to the next, and only while work is waited for. Jest's own takes a
 * millisecond of the machine's time for each timer, and a picture of the stack.
 */
export function virtualTime(): void {
  const real: Record<string, unknown> = {};
  beforeAll(() => {
    for (const [name, virtual] of Object.entries(VIRTUAL)) {
      real[name] = globalThis[name as keyof typeof VIRTUAL];
      Object.assign(globalThis, { [name]: virtual });
    }
  });
  afterAll(() => {
    Object.assign(globalThis, real);
  });
}

/** What the virtual clock shows, in milliseconds. */
export const virtualNow = (): number => now;

/**
 * Runs work in virtual time: who waits for a deadline waits no time of the test's, and a busy machine makes no request late. What would never end
 * fails.
 */
export async function inVirtualTime<T>(work: () => Promise<T>): Promise<T> {
  const began = now;
  let over = false;
  const done = work().finally(() => (over = true));
  // Whoever waits for it below hears of its failure.
  done.catch(() => undefined);
  for (let idle = 0; idle < TURNS && now - began < NEVER;) {
    await turn();
    if (over) break;
    idle = timers.size > 0 ? 0 : idle + 1;
    callNext();
  }
  if (!over) throw new Error("It waits for ever.");
  return done;
}
