import type { CellAddress } from "../../../grid/address";
import { cellText } from "../../../grid/cell";
import type { Sheet } from "../../../grid/sheet";
import type { TitleRow } from "../../../tables/stated-days";
import { textsBelow } from "../../../tables/table-titles";
import { ofText } from "../../../values/read-once";
import { OF_ANOTHER_STATUS } from "../../../values/vocabulary/sum-words";
import { plainText } from "../../../values/vocabulary/plain-text";
import type { MonthColumns, WorkerGroup } from "../model";
import type { AttendanceBody } from "./body";
import type { AttendanceHeader } from "./header";
import { firstItem, groupOfMatch, valueFor } from "../../../values/present";

/** A text over, within or under the table that is there for the reader. */
export interface NoteText {
  readonly cell: CellAddress;
  readonly plain: string;
}

/** Every text that may say how the table is to be counted: titles, notes among its rows, and what stands under it. */
export function noteTexts(
  sheet: Sheet,
  header: AttendanceHeader,
  body: AttendanceBody,
  { titles, end }: { readonly titles: readonly TitleRow[]; readonly end: number },
): NoteText[] {
  const notes = [...titles, ...textsBelow(sheet, header, Math.max(body.lastRow, header.bottom), end)].map(
    ({ row, column, cell }): NoteText => ({ cell: { row, column }, plain: cellText(cell) }),
  );
  for (const [row, role] of body.rows) {
    if (role !== "note") continue;
    for (let column = header.left; column <= header.right; column++) {
      const plain = cellText(sheet.cell(row, column));
      if (plain !== "") notes.push({ cell: { row, column }, plain });
    }
  }
  return notes;
}

/** Names of the table's people, and posts that no more than half of them have: a sentence with one of these speaks of somebody. */
export function personWords(sheet: Sheet, { columns }: AttendanceHeader, { groups }: AttendanceBody): readonly string[] {
  const rows = groups.flatMap(({ workers }) => workers.map(({ rows: own }) => firstItem(own)));
  const texts = [columns.name, columns.position].flatMap((column) =>
    column === null ? [] : rows.map((row) => cellText(sheet.seen(row, column))),
  );
  const counts = new Map<string, number>();
  for (const text of texts) if (text.length > 1) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].flatMap(([text, count]) => (count * 2 > rows.length ? [] : [text]));
}

const CAME_OR_WENT =
  /离职|辞职|离岗|离任|退休|辞退|解聘|调[岗出离往入任至]|转岗|借调|外派|抽调|入职|到岗|上岗|报到|停薪|请假|休假|[年病事产婚丧陪护探]假|培训|进修|住院|left|resigned|joined|on(?:maternity|sick|annual)?leave/i;

/** What notes say of letters in presence cells, of whom they say why they were not there, and their sentences. */
export function saidInNotes(
  notes: readonly NoteText[],
  groups: readonly WorkerGroup[],
): { readonly legend: Legend; readonly explained: ReadonlySet<string>; readonly notes: readonly string[] } {
  const sentences = notes.flatMap(({ plain }) => plain.split(/[。;；]/)).filter((text) => text !== "");
  return { legend: legendOf(notes), explained: explainedIn(notes, groups), notes: sentences };
}

const plainName = ofText(plainText);

/** The people of whom a note says that they came, went or were away: it explains their absence as a remark beside them would. */
function explainedIn(notes: readonly NoteText[], groups: readonly WorkerGroup[]): ReadonlySet<string> {
  const sentences = notes.flatMap(({ plain }) => plain.split(/[;。]/)).filter((sentence) => CAME_OR_WENT.test(sentence));
  if (sentences.length === 0) return new Set();
  const names = groups.flatMap(({ workers }) => workers.map(({ name }) => plainName(name)));
  return new Set(names.filter((name) => name.length > 1 && sentences.some((sentence) => namesWhole(sentence, name))));
}

/** 社工1 is not named by 社工12, and is by 社工1 5月10日离职, whose space nobody reads. */
function namesWhole(sentence: string, name: string): boolean {
  for (let at = sentence.indexOf(name); at >= 0; at = sentence.indexOf(name, at + 1))
    if (!/\d$/.test(name) || /^(?:\D|$|\d{1,2}月|20\d{2}年)/.test(sentence.slice(at + name.length))) return true;
  return false;
}

const MONTH_WEIGHT =
  /(?:(\d{4})年)?(\d{1,2})月(?:份)?(?:[^\d,。;月]{0,6}?)(?:均|都)?(?:按|以|计|记|折合?|算)(?:作|为|算)?(0?\.\d{1,4}|半)(?:个?月|人次)?(?:计算|折算|计|算)?/g;

/** 2月按0.5折算 in a note gives a month the weight that its header does not; said of somebody (`persons`), it is that person's share of the month alone. */
export function withNotedWeights(
  months: readonly MonthColumns[],
  notes: readonly NoteText[],
  persons: () => readonly string[],
): { readonly months: readonly MonthColumns[]; readonly cells: readonly CellAddress[] } {
  const weights = new Map<MonthColumns, { weight: number; cell: CellAddress }>();
  let known: readonly string[] | undefined;
  for (const { plain, cell } of notes) {
    for (const { 0: words, 1: year, 2: month, 3: part, index } of plain.matchAll(MONTH_WEIGHT)) {
      const sentence = sentenceAround(plain, index, words.length);
      if (OF_ANOTHER_STATUS.test(sentence) || (known ??= persons()).some((person) => sentence.includes(person))) continue;
      for (const one of months) {
        if (one.weightStated || one.month !== Number(month) || (year !== undefined && one.year !== Number(year))) continue;
        weights.set(one, { weight: part === "半" ? 0.5 : Number(part), cell });
      }
    }
  }
  if (weights.size === 0) return { months, cells: [] };
  return {
    months: months.map((month) => (weights.has(month) ? { ...month, weight: valueFor(weights, month).weight, weightStated: true } : month)),
    cells: [...weights.values()].map(({ cell }) => cell),
  };
}

function sentenceAround(plain: string, index: number, length: number): string {
  const from = Math.max(plain.lastIndexOf("。", index), plain.lastIndexOf(";", index)) + 1;
  const end = plain.slice(index + length).search(/[。;]/);
  return plain.slice(from, end < 0 ? undefined : index + length + end);
}

/** What a letter in a presence cell says, where the sheet's legend says it: the whole month, half of it, nothing. */
export type Legend = ReadonlyMap<string, 0 | 0.5 | 1>;

const ENTRY =
  /(?<![\p{Script=Han}A-Za-z])([\p{Script=Han}A-Za-z○●△▲☆★◎◇□■]{1,2})(?:=|:|—+|–|-|表示|代表|即为?|指)([^,;、。=]{1,20}(?:,(?:不?计|不?视|不?算|不?按)[^,;、。=]{1,12})?)/gu;
/** “免”指退休返聘人员依法免缴养老、医疗保险，视同已参保: a sign in quotes, and all that its sentence says. */
const QUOTED =
  /["“'‘「『]([\p{Script=Han}A-Za-z○●△▲☆★◎◇□■]{1,4})["”'’」』](?:=|:|—+|–|-|表示|代表|即为?|指的?是?|为|是)([^。;"“'‘「『]{1,80})/gu;
const LEAVES =
  /((?:[年病事产婚丧公陪护探调补休]休?假(?:[、和及与,]|以及)?){1,12})(?:期间)?(?:均|都|一律)?(?:按|视为|视同|计|算|不计|不算|不按|不视)[^,;。]{0,10}/g;

/** Reads 年=年假（计到岗）, 病—病假，不计到岗, 年假、产假均计到岗; a letter of which only the word is told (年=年假) says neither. */
function legendOf(notes: readonly NoteText[]): Legend {
  const legend = new Map<string, 0 | 0.5 | 1>();
  for (const { plain } of notes) {
    const text = plain.replace(/^(?:注|备注|说明|图例|标记说明|填表说明|符号说明)\d*[:：]?/, "");
    for (const entry of text.matchAll(ENTRY)) {
      const said = presenceSaid(groupOfMatch(entry, 2));
      if (said !== null) legend.set(groupOfMatch(entry, 1), said);
    }
    for (const [, sign = "", words = ""] of text.matchAll(QUOTED)) {
      const said = presenceSaid(words);
      if (said !== null) legend.set(sign, said);
    }
    for (const sentence of text.split(/[;。]/))
      for (const [code, said] of saidOfAll(sentence)) if (!legend.has(code)) legend.set(code, said);
    for (const [kind, said] of text.split(/[;。]/).flatMap(saidOfLeave)) if (!legend.has(kind)) legend.set(kind, said);
    for (const match of text.matchAll(LEAVES)) {
      const kinds = groupOfMatch(match, 1);
      const said = presenceSaid(match[0].slice(kinds.length));
      if (said === null) continue;
      for (const [kind] of kinds.matchAll(/[年病事产婚丧公陪护探调补休]休?假/g)) {
        legend.set(kind.charAt(0), said);
        legend.set(kind, said);
      }
    }
  }
  return legend;
}

const TAKEN_FOR = "(?:视同|视为|视作|等同于?|按|算作?)(?:正常)?";
const TAKEN_FOR_YES = new RegExp(`${TAKEN_FOR}(?:已|有)?(?:经)?(?:参保|投保|缴[纳费]?|购买?|发放?|签订?|√)`);
const TAKEN_FOR_NO = new RegExp(`不${TAKEN_FOR}|${TAKEN_FOR}(?:未|没有|无)`);

/** What signs in cells of marks say by the sheet's own words: ○表示有, ●＝已缴, △代表未发. */
export function markLegendOf(notes: readonly NoteText[]): ReadonlyMap<string, "yes" | "no"> {
  const legend = new Map<string, "yes" | "no">();
  for (const { plain } of notes) {
    const text = plain.replace(/^(?:注|备注|说明|图例|标记说明|填表说明|符号说明)\d*[:：]?/, "");
    for (const entry of text.matchAll(ENTRY)) {
      const said = groupOfMatch(entry, 2);
      if (/^(?:有|是|具备|符合|完成|已[购缴参投发签办到在买交].{0,4})$/.test(said)) legend.set(groupOfMatch(entry, 1), "yes");
      else if (/^(?:无|否|没有|缺|不具备|不符合|未[购缴参投发签办到在买交完].{0,4})$/.test(said)) legend.set(groupOfMatch(entry, 1), "no");
    }
    for (const [, sign = "", words = ""] of text.matchAll(QUOTED)) {
      if (TAKEN_FOR_NO.test(words)) legend.set(sign, "no");
      else if (TAKEN_FOR_YES.test(words)) legend.set(sign, "yes");
    }
  }
  return legend;
}

const LEAVE_KIND = /[年病事产婚丧公陪护探调补]休?假/g;
const OF_PRESENCE = /有效|人次|到岗|在岗|到位|出勤/;
/** 病假超过15天的，当月不计入: what holds for a part of a leave only. */
const FOR_A_PART = /超|满|部分|以[上下内外]|除|天|日|\d月/;
const COUNTS_WHOLE = /(?:计入|纳入|列入|算入|视为|视同|视作|按|算作?|计为?)(?:有效|正常|全月|全勤)*(?:到岗|在岗|到位|出勤|人次)/;

/** 产假期间工资、社保照发照缴，但不计入有效人次: what a later clause of a sentence says of the leave that an earlier one names. */
function saidOfLeave(sentence: string): [string, 0 | 0.5 | 1][] {
  if (FOR_A_PART.test(sentence)) return [];
  const found = new Map<string, 0 | 0.5 | 1 | null>();
  let kinds: readonly string[] = [];
  for (const clause of sentence.split(",")) {
    const named = [...clause.matchAll(LEAVE_KIND)].map(([kind]) => kind);
    if (named.length > 0) kinds = named;
    if (kinds.length === 0 || !OF_PRESENCE.test(clause)) continue;
    const said = shareOfLeave(clause);
    // Two clauses that say different things of one leave say neither.
    for (const kind of kinds) found.set(kind, found.has(kind) && found.get(kind) !== said ? null : said);
  }
  return [...found].flatMap(([kind, said]): [string, 0 | 0.5 | 1][] =>
    said === null
      ? []
      : [
          [kind, said],
          [kind.charAt(0), said],
        ],
  );
}

function shareOfLeave(clause: string): 0 | 0.5 | 1 | null {
  if (/不(?:再)?(?:计|算|视|按|列|纳)/.test(clause)) return 0;
  if (/减半|(?:按|计|算|折)[^,]{0,3}(?:0\.5|半)/.test(clause)) return 0.5;
  return COUNTS_WHOLE.test(clause) && !/未|否|不/.test(clause) ? 1 : null;
}

/** 年=年休假,产=产假,均计到岗: what is said of all the letters before it. */
function saidOfAll(sentence: string): [string, 0 | 0.5 | 1][] {
  const all = /[,、](?:以上|上述)?(?:均|都|皆|一律|全部)([^,]{1,14})$/.exec(sentence);
  const said = all ? presenceSaid(groupOfMatch(all, 1)) : null;
  if (!all || said === null) return [];
  return [...sentence.slice(0, all.index).matchAll(ENTRY)].map((entry) => [groupOfMatch(entry, 1), said]);
}

/** Whether words say that somebody counts as on post, as half, or not at all; null where they say none of these. */
function presenceSaid(words: string): 0 | 0.5 | 1 | null {
  if (/不(?:计|算|视|按|在)|未到岗|缺勤|缺岗|旷工|计0(?![.\d])|按0计|离岗/.test(words)) return 0;
  if (/半|0\.5/.test(words)) return 0.5;
  if (/(?:计|视为|视同|算|按|作为?)(?:作|为)?(?:到岗|在岗|出勤|到位|全勤|1)|^(?:正常)?(?:到岗|在岗|出勤|到位|全勤)/.test(words)) return 1;
  return null;
}

const COLOUR = "(?:[红绿黄蓝灰橙紫粉青黑白](?:色|底)|底色|颜色|色块|填色|填充色?|涂色)";
const PRESENCE = "(?:在岗|到岗|到位|出勤|上班|在职|全勤|缺勤|缺岗|离岗|空岗|未到|不在岗|请假|休假|病假|事假|年假|产假|停岗)";
const COLOURS = new RegExp(
  `${COLOUR}[^,。;]{0,8}?(?:=|:|-|—|表示|代表|为|即|是|指|的)[^,。;]{0,8}?${PRESENCE}|${PRESENCE}[^,。;]{0,8}?(?:=|:|用|以|为|标|填|涂)[^,。;]{0,6}?${COLOUR}`,
);

/** Whether a text says that presence is told by the fill of cells: 绿色=在岗, 红底表示缺勤. */
export function tellsByColour(plain: string): boolean {
  return plain.includes("色") || plain.includes("底") ? COLOURS.test(plain) : false;
}

/** The note that says so; null where none does. */
export function colourLegend(notes: readonly NoteText[]): CellAddress | null {
  return notes.find(({ plain }) => tellsByColour(plain))?.cell ?? null;
}
