/** So long may work go on, in milliseconds, before the browser gets its turn. */
const AT_A_TIME = 200;

/** Awaited between pieces of work, lets the browser draw and answer: without cost where the pieces are short. */
export function uiYielder(): () => Promise<void> {
  let last = 0;
  return async () => {
    if (performance.now() - last < AT_A_TIME) return;
    await new Promise((resolve) => setTimeout(resolve));
    last = performance.now();
  };
}
