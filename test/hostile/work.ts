import { Session, type Profiler } from "node:inspector/promises";

let session: Session | null = null;

/**
 * The work that a task does, counted and not timed, so that it is the same on every machine: how often each block of the program's own code
 * is entered, and the characters that its patterns are handed.
 */
export async function workOf(task: () => void): Promise<number> {
  if (!session) {
    session = new Session();
    session.connect();
    await session.post("Profiler.enable");
    await session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: true });
  }
  await session.post("Profiler.takePreciseCoverage");
  const characters = charactersMatched(task);
  const { result } = (await session.post("Profiler.takePreciseCoverage")) as Profiler.TakePreciseCoverageReturnType;
  let blocks = 0;
  for (const { url, functions } of result)
    if (/[\\/]src[\\/]/.test(url)) for (const { ranges } of functions) for (const { count } of ranges) blocks += count;
  return blocks + characters;
}

/** Characters between where a pattern begins to look and where it ends, for all patterns that the task runs. */
function charactersMatched(task: () => void): number {
  const plain = Object.getOwnPropertyDescriptor(RegExp.prototype, "exec")!;
  const { exec } = RegExp.prototype;
  let characters = 0;
  Object.defineProperty(RegExp.prototype, "exec", {
    ...plain,
    value(this: RegExp, text: string): RegExpExecArray | null {
      const from = this.global || this.sticky ? this.lastIndex : 0;
      const match = exec.call(this, text);
      // What a sticky pattern does not find it looks for at one place.
      characters += match ? match.index + match[0].length - from : this.sticky ? 1 : String(text).length - from;
      return match;
    },
  });
  try {
    task();
  } finally {
    Object.defineProperty(RegExp.prototype, "exec", plain);
  }
  return characters;
}
