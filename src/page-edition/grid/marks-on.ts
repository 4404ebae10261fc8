import { MARK_KINDS, type MarkKind } from "../../app/mark-style";
import { formatAddress } from "../../domain/grid/address";
import type { WorkbookView } from "../worker/messages";

/** The worst mark of every cell of a sheet, which is the one that a person sees. */
export function marksOn(view: WorkbookView, sheet: string): Map<string, MarkKind> {
  const found = new Map<string, MarkKind>();
  for (const kind of [...MARK_KINDS].reverse()) {
    for (const area of view.marks) {
      if (area.sheet !== sheet || area.kind !== kind) continue;
      for (const { top, left, bottom, right } of area.ranges)
        for (let row = top; row <= bottom; row++)
          for (let column = left; column <= right; column++) found.set(formatAddress({ row, column }), kind);
    }
  }
  return found;
}
