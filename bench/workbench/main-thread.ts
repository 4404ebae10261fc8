import type { CDPSession, Page } from "playwright-core";

/** The task of the page that held its thread longest: by the clock, and by the processor, which a busy machine does not stretch. In milliseconds. */
export interface Standstill {
  readonly clock: number;
  readonly processor: number;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

const CATEGORIES = ["toplevel", "disabled-by-default-devtools.timeline", "__metadata"];

/** Watches the page's thread while an action runs, with the browser's own trace. The pane shares the page's thread. */
export async function standstillDuring(page: Page, action: () => Promise<void>): Promise<Standstill> {
  const session = await page.context().newCDPSession(page);
  await session.send("Tracing.start", { traceConfig: { includedCategories: CATEGORIES }, transferMode: "ReportEvents" });
  await action();
  const events = await traceOf(session);
  await session.detach();
  const threads = new Set(
    events.filter(({ name, args }) => name === "thread_name" && args?.name === "CrRendererMain").map(({ pid, tid }) => `${pid}:${tid}`),
  );
  const tasks = events.filter(({ name, ph, pid, tid }) => /RunTask$/.test(name) && ph === "X" && threads.has(`${pid}:${tid}`));
  if (tasks.length === 0) throw new Error("The trace holds no task of the page.");
  const longest = (times: readonly (number | undefined)[]) => Math.round(Math.max(...times.map((time) => time ?? 0)) / 1_000);
  return { clock: longest(tasks.map(({ dur }) => dur)), processor: longest(tasks.map(({ tdur }) => tdur)) };
}

async function traceOf(session: CDPSession): Promise<TraceEvent[]> {
  const events: TraceEvent[] = [];
  session.on("Tracing.dataCollected", ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  const complete = new Promise<void>((resolve) => session.once("Tracing.tracingComplete", () => resolve()));
  await session.send("Tracing.end");
  await complete;
  return events;
}
