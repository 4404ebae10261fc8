import { Session, type Profiler } from "node:inspector/promises";

let session: Session | null = null;

// What is counted goes on being counted, and nothing is made fast, for as long as the process lives: every file of tests that it runs afterwards too.
afterAll(async () => {
  await session?.post("Profiler.stopPreciseCoverage");
  session?.disconnect();
  session = null;
});

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
    await session.post("Profiler.takePreciseCoverage");
  }
  // Taking the counts sets them back: what stands between two tasks is next to nothing.
  const characters = charactersMatched(task);
  const { result } = (await session.post("Profiler.takePreciseCoverage")) as Profiler.TakePreciseCoverageReturnType;
  let blocks = 0;
  for (const { url, functions } of result)
    if (/[\\/]src[\\/]/.test(url)) for (const { ranges } of functions) for (const { count } of ranges) blocks += count;
  return blocks + characters;
}

const tiedPatterns = new WeakMap<RegExp, boolean>();
const tied = new Map<string, boolean>();

/** Whether a pattern fits at the beginning of a text or nowhere. */
function isTied(pattern: RegExp): boolean {
  // A pattern's source is put together anew each time that it is asked for.
  let known = tiedPatterns.get(pattern);
  if (known === undefined) tiedPatterns.set(pattern, (known = !pattern.multiline && beginsTied(pattern.source)));
  return known;
}

/** Whether `^` stands before all of a pattern. */
function beginsTied(source: string): boolean {
  let known = tied.get(source);
  if (known === undefined) {
    // Taking a source apart runs a pattern itself.
    tied.set(source, false);
    let depth = 0;
    known = source.startsWith("^");
    for (const [sign] of source.matchAll(/\\.|\[(?:\\.|[^\]])*\]|[()|]/g)) {
      if (sign === "(") depth++;
      else if (sign === ")") depth--;
      else if (sign === "|" && depth === 0) known = false;
    }
    tied.set(source, known);
  }
  return known;
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
      // A sticky pattern, and one that is tied to the beginning, looks at one place alone.
      characters += match ? match.index + match[0].length - from : this.sticky || isTied(this) ? 1 : String(text).length - from;
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
