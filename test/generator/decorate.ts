import type { Laid } from "./case";
import type { Dice } from "./dice";
import type { Paper } from "./paper";

/** Inserts empty rows and columns where a station might, and hides a few: none of it changes what the tables say. */
export function decorate(dice: Dice, papers: readonly Paper[], laid: readonly Laid[]): void {
  for (const paper of papers) {
    const own = laid.filter((table) => table.paper === paper);
    if (dice.chance(0.5)) paper.insertRows(0, dice.int(1, 3));
    if (dice.chance(0.4)) paper.insertColumns(0, dice.int(1, 2));
    if (dice.chance(0.4)) insertBetweenRows(dice, paper, own);
    if (dice.chance(0.4)) insertBetweenColumns(dice, paper, own);
    if (dice.chance(0.3)) paper.hiddenRows.add(dice.int(0, Math.max(0, paper.bottom)));
    if (dice.chance(0.3)) paper.hiddenColumns.add(dice.int(0, Math.max(0, paper.right)));
  }
}

/** Above a worker who is not the first, or above an area: never inside a header. */
function insertBetweenRows(dice: Dice, paper: Paper, laid: readonly Laid[]): void {
  const rows = laid.flatMap((table) => {
    if (table.kind !== "attendance" || table.style.monthsDown) return [];
    return table.people.slice(1).map(({ name }) => name.row);
  });
  if (rows.length > 0) paper.insertRows(dice.pick(rows));
}

/** Between two columns of a table; months written over unmerged columns stay together. */
function insertBetweenColumns(dice: Dice, paper: Paper, laid: readonly Laid[]): void {
  const columns = laid.flatMap((table) => {
    if (table.kind === "attendance") {
      const person = table.people[0]!;
      return [person.name, person.qualification, person.subtotal, person.twoYear, person.remark].flatMap((spot) =>
        spot ? [spot.column] : [],
      );
    }
    return table.kind === "indicator-areas" ? table.promises.map(({ targetSpot }) => targetSpot.column) : [];
  });
  if (columns.length > 0) paper.insertColumns(dice.pick(columns));
}
