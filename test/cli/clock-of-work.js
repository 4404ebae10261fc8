/**
 * Preloaded (`node -r`) before the command line: what waits for a second or longer waits for so much work of the processor instead, in all threads together. On a machine
 * that is busy with other things a limit of time so stops what is slow, and nothing else.
 */
const { setTimeout: wait } = globalThis;
const LONG = 1_000;
const LOOKS_EVERY = 20;
const worked = () => process.cpuUsage().user / 1_000;

globalThis.setTimeout = Object.assign((callback, milliseconds, ...args) => {
  if (!(milliseconds >= LONG)) return wait(callback, milliseconds, ...args);
  const end = worked() + milliseconds;
  const looks = setInterval(() => {
    if (worked() < end) return;
    clearInterval(looks);
    callback(...args);
  }, LOOKS_EVERY);
  return looks;
}, wait);
