import type { CellRange } from "../../../../grid/address";
import type { Sheet } from "../../../../grid/sheet";
import type { Refusal } from "../../../../tables/model";
import { ofThing } from "../../../../values/read-once";
import { kindBlocks } from "./kind-blocks";
import { kindsDown } from "./kinds-down";
import { listedMonths } from "./listed-months";
import { peopleAcross } from "./people-across";
import { staffingLayout, standsIn, type StaffingLayout } from "./layout";

/** The tables of a sheet that it lays out otherwise than with a row for each person, and those of them that cannot be read. */
export interface StaffingLayouts {
  readonly layouts: readonly StaffingLayout[];
  readonly refusals: readonly Refusal[];
}

const layoutsOf = ofThing((sheet: Sheet): StaffingLayouts => {
  const layouts: StaffingLayout[] = [];
  const refusals: Refusal[] = [];
  let below = -1;
  for (const row of sheet.rowNumbers) {
    if (row <= below) continue;
    const found = kindsDown(sheet, row) ?? kindBlocks(sheet, row) ?? peopleAcross(sheet, row) ?? listedMonths(sheet, row);
    if (found === null) continue;
    if ("why" in found) {
      refusals.push({ sheet: sheet.name, ...found.cell, why: found.why, leftAlone: false });
      continue;
    }
    layouts.push(staffingLayout(sheet, found));
    below = found.range.bottom;
  }
  return { layouts, refusals };
});

/** Those of a part of the sheet. */
export function staffingLayouts(sheet: Sheet, within: CellRange | undefined): StaffingLayouts {
  const all = layoutsOf(sheet);
  if (!within) return all;
  return {
    layouts: all.layouts.filter(({ parts }) => standsIn(parts, within)),
    refusals: all.refusals.filter(({ row }) => row >= within.top && row <= within.bottom),
  };
}
