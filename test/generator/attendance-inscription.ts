import type { LaidAttendance, PersonSpots } from "./attendance-layout";
import type { AttendanceStyle } from "./attendance-style";
import { dayText, serial, type Day } from "./days";
import type { Dice } from "./dice";
import type { Spot } from "./paper";
import { broken } from "./wordings";

/** Writes what people's rows hold, once every fault is in the model. */
export function inscribePeople(dice: Dice, { people, style, table }: LaidAttendance): void {
  const separator = dice.pick(style.dayForm === 2 ? ["至", "~", "到"] : ["-", "至", "—", "~"]);
  const open = dice.pick(["无固定期", "无固定期限", "长期"]);
  for (const spots of people) {
    const { who } = spots;
    spots.name.value = dice.chance(0.1) ? broken(dice, who.name) : who.name;
    if (spots.qualification) spots.qualification.value = who.qualification;
    if (spots.remark) spots.remark.value = who.remark || null;
    if (spots.twoYear) spots.twoYear.value = dice.chance(0.05) ? String(who.twoYear) : who.twoYear;
    if (spots.contract) inscribeContract(spots, style, separator, open);
    table.months.forEach((_, month) => {
      const entry = who.months[month]!;
      spots.presence[month]!.value = entry.presence.raw;
      spots.insurance[month]!.value = entry.insurance.raw;
      if (spots.wage[month]) spots.wage[month].value = entry.wage.raw;
      if (style.mergedAbsence && style.header !== "unmerged") mergeAbsence(spots, month);
    });
  }
}

/** Draws one dash over the three columns of a month in which somebody was away. */
function mergeAbsence({ presence, insurance, wage }: PersonSpots, month: number): void {
  const spots = [presence[month]!, insurance[month]!, wage[month]].filter((spot) => spot !== undefined);
  const [first, ...others] = spots;
  if (typeof first?.value !== "string" || !others.every(({ value }) => value === first.value)) return;
  // Only dashes are drawn so: a tick over three columns would be three ticks.
  if (!/^(?:——|—|-|\/|无|否|×)$/.test(first.value)) return;
  for (const spot of others) spot.value = null;
  first.paper.merge(first.row, first.column, first.row, others.at(-1)!.column);
}

function inscribeContract(spots: PersonSpots, style: AttendanceStyle, separator: string, open: string): void {
  const { contract } = spots.who;
  const start = spots.contract!;
  const end = spots.contractEnd;
  if (contract === "empty") return;
  if (contract === "unreadable") {
    start.value = "待定";
    return;
  }
  if (!end) {
    const gap = style.contract === "one-broken" ? "\n" : "";
    start.value = `${dayText(contract.start, style.dayForm)}${separator}${gap}${contract.end ? dayText(contract.end, style.dayForm) : open}`;
    return;
  }
  writeDay(start, contract.start, style.dayForm);
  if (contract.end) writeDay(end, contract.end, style.dayForm);
  else end.value = open;
}

/** Excel dates in half of the forms, texts in the other. */
function writeDay(spot: Spot, day: Day, form: number): void {
  if (form % 2 === 0) {
    spot.value = serial(day);
    spot.format = "yyyy/m/d";
  } else spot.value = dayText(day, form);
}
