import { HostGap } from "../office-error";
import { object, type HostSession, type OfficeType } from "../object-model";
import type { RangeTarget } from "./range";

/** Of a cell's own looks only the lock matters to an add-in that never touches the rest. */
const formatType: OfficeType<RangeTarget> = {
  name: "RangeFormat",
  navigations: { Protection: (target) => object(protectionType, target) },
};

const protectionType: OfficeType<RangeTarget> = {
  name: "FormatProtection",
  properties: { Locked: { get: locked } },
};

function locked({ sheetId, range }: RangeTarget, session: HostSession): boolean | null {
  if ((range.bottom - range.top + 1) * (range.right - range.left + 1) > 1_000_000)
    throw new HostGap("FormatProtection.locked of so large a range");
  let first: boolean | null = null;
  for (let row = range.top; row <= range.bottom; row++)
    for (let column = range.left; column <= range.right; column++) {
      const here = session.backing.isLocked(sheetId, row, column);
      if (first === null) first = here;
      else if (first !== here) return null;
    }
  return first;
}

export const rangeFormat = (target: RangeTarget) => object(formatType, target);
