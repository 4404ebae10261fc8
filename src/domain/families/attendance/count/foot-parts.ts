import { cellText } from "../../../grid/cell";
import type { Localized } from "../../../language";
import { certifiedGroup } from "../recognise/vocabulary";
import type { WorkerCount } from "./counts";
import { isCertified } from "./foot-meanings";
import { certificateLevel, type CountedTable } from "./metrics";

/** The people of whom 其中：持证社工 or 其中：督导 tells: by certificate, group, post or qualification; null where the table does not say who they are. */
export function peopleOf(counted: CountedTable, name: string): readonly WorkerCount[] | null {
  const { table, workers } = counted;
  const certified = certifiedGroup(name);
  if (certified !== null) {
    const held = workers.map((count) => isCertified(counted, count));
    return held.includes(null) ? null : workers.filter((_, index) => held[index] === certified);
  }
  const { qualification, position, place } = table.columns;
  const texts = [place, position, qualification].flatMap((column) => (column === null ? [] : [column]));
  const said = workers.filter(
    ({ group, worker }) => group.label === name || texts.some((column) => cellText(table.told.seen(worker.row, column)) === name),
  );
  if (said.length > 0) return said;
  const level = certificateLevel(name);
  if (level === null || qualification === null) return null;
  return workers.filter(({ worker }) => certificateLevel(cellText(table.told.seen(worker.row, qualification))) === level);
}

/** Why a part of the people is not held against what it states. */
export function partUntold(label: string): Localized {
  return {
    zh: `“${label}”包括哪些人，表中看不出，或所填的数与这些人的到岗、社保、工资对不上，无法核对，保持原样。请核实。`,
    en: `Whom “${label}” takes in cannot be told from the table, or what it states does not follow from their presence, insurance and wages: it could not be checked and stays as written. Check it.`,
  };
}
