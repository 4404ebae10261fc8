import type { ClauseContext } from "./context";

/** A sentence that was read: where it ends, and what it was about then. */
export interface SentenceBefore {
  readonly to: number;
  readonly context: ClauseContext;
}

/** What the sentence before it in the same paragraph was about goes on where a sentence names nothing itself. */
export function carryOn(context: ClauseContext, { context: last }: SentenceBefore, between: string): void {
  if (between.includes("\n") || last.elsewhere || last.uncertain) return;
  if (last.area !== context.area) context.areaOther = last.area;
  context.carried = last.topic ?? last.carried ?? context.carried;
  context.open = [...last.open];
  context.openBefore = true;
  context.recent = last.recent;
  context.toldBefore = last.told.size > 0 ? last.told : last.toldBefore;
  context.served = last.served;
  context.servedBefore = true;
  context.areaRow = last.areaRow;
  context.workerLed = last.workerLed || /headcount|requiredStaff|stable$/.test(last.staff?.key ?? "");
  if (last.areaUnknown) context.areaUnsure = context.areaUnknown = true;
}
