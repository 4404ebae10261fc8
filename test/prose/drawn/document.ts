import { readFileSync } from "node:fs";
import { join } from "node:path";
import { roundHalfUp } from "../../../src/domain/values/exact";
import type { Dice } from "../../generator/dice";
import type { DrawnFigures, NamedFigure } from "./figures";

/** A number of a drawn report: right, changed, or of something else, with its place. */
export interface Stated {
  readonly kind: "right" | "wrong";
  readonly name: string;
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** The wording that it stands in. */
  readonly wording: string;
}

/** A drawn report. What is stated nowhere is of something else. */
export interface DrawnReport {
  readonly text: string;
  readonly stated: readonly Stated[];
}

interface Section {
  readonly title: string;
  readonly wordings: readonly string[];
}

/** Whole reports that were written beforehand, each as one text with its signs. */
export function readDocuments(set: string): { readonly title: string; readonly text: string }[] {
  return readWordings(set, "documents").map(({ title, wordings }) => ({ title, text: wordings.join("\n") }));
}

/** The wordings of a file by their sections; the lines of a list stay together. */
export function readWordings(set: string, kind: "wordings" | "documents" = "wordings"): Section[] {
  const sections: { title: string; wordings: string[] }[] = [];
  for (const line of readFileSync(join(__dirname, `${kind}.${set}.txt`), "utf8").split("\n")) {
    const title = /^== (.*)$/.exec(line)?.[1];
    if (title) sections.push({ title, wordings: [] });
    else if (line.startsWith(">")) sections.at(-1)!.wordings[sections.at(-1)!.wordings.length - 1] += `\n${line.slice(1)}`;
    else if (line !== "" && !line.startsWith("#")) sections.at(-1)!.wordings.push(line);
  }
  return sections;
}

const DIGITS = "零一二三四五六七八九";

function chinese(value: number): string {
  if (value < 10) return DIGITS[value]!;
  if (value < 20) return `十${value % 10 === 0 ? "" : DIGITS[value % 10]}`;
  return `${DIGITS[Math.floor(value / 10)]}十${value % 10 === 0 ? "" : DIGITS[value % 10]}`;
}

/** A figure as a wording asks for it: {X.r:1} with one digit, {X.d~2} rounded to hundreds, {X.d-2} down, {X.d+2} up, {H汉} in words. */
function written({ value, rate, word }: NamedFigure, form: string): string {
  if (word !== undefined) return word;
  const digits = /^:(\d)$/.exec(form)?.[1];
  if (rate)
    return `${roundHalfUp(value.mul(100), Number(digits ?? 2))
      .valueOf()
      .toFixed(Number(digits ?? 2))}%`;
  if (form === "汉") return chinese(value.valueOf());
  const zeros = /^([~+-])(\d)$/.exec(form);
  if (!zeros) return String(roundHalfUp(value, 2).valueOf());
  const step = 10 ** Number(zeros[2]);
  const steps = value.valueOf() / step;
  return String((zeros[1] === "~" ? Math.round(steps) : zeros[1] === "-" ? Math.floor(steps) : Math.ceil(steps)) * step);
}

/** Another value than the right one, as somebody mistypes or forgets to renew it. */
function changed(text: string, dice: Dice): string {
  const sign = text.endsWith("%") ? "%" : "";
  const number = parseFloat(text);
  if (Number.isNaN(number)) return { 优秀: "合格", 良好: "优秀", 合格: "良好" }[text] ?? text;
  const decimals = /\.(\d+)/.exec(text)?.[1]?.length ?? 0;
  const size = number >= 100 ? dice.pick([9, 18, 27, 90]) : number >= 10 ? dice.pick([1, 2, 3, 10]) : dice.pick([1, 2]);
  const other = dice.chance(0.5) && number > size ? number - size : number + size;
  return `${other.toFixed(decimals)}${sign}`;
}

/** Names whose change nobody could call wrong beyond doubt: what is said roughly, and averages over who knows whom. */
const NEVER_WRONG = /~|\+|-\d|汉|\.each|\.p(?!\w)|grade/;

/**
 * Fills one wording.
 * @param wrong the places, counted from 0, whose figure is changed
 */
export function fill(wording: string, { named }: DrawnFigures, wrong: ReadonlySet<number>, dice: Dice): DrawnReport {
  let text = "";
  let place = 0;
  const stated: Stated[] = [];
  for (const part of wording.split(/(\{[^}]*\})/)) {
    const slot = /^\{([A-Za-z][A-Za-z@\d.]*)(.*)\}$/.exec(part);
    if (!slot) {
      text += part;
      continue;
    }
    const figure = named.get(slot[1]!);
    if (!figure) throw new Error(`no figure is called ${slot[1]} in ${wording}`);
    const right = written(figure, slot[2]!);
    const kind = wrong.has(place++) && !NEVER_WRONG.test(part) ? "wrong" : "right";
    const value = kind === "wrong" ? changed(right, dice) : right;
    if (figure.word === undefined)
      stated.push({ kind, name: slot[1]!, text: value, from: text.length, to: text.length + value.length, wording });
    text += value;
  }
  return { text, stated };
}

/** Joins drawn stretches into one text. */
export function joined(parts: readonly (DrawnReport | string)[]): DrawnReport {
  let text = "";
  const stated: Stated[] = [];
  for (const part of parts) {
    if (typeof part !== "string")
      stated.push(...part.stated.map((figure) => ({ ...figure, from: figure.from + text.length, to: figure.to + text.length })));
    text += typeof part === "string" ? part : part.text;
  }
  return { text, stated };
}

const NUMERALS = ["一", "二", "三", "四", "五", "六", "七", "八"];

/** A whole report: each section's wordings as paragraphs, items or lines, those of something else between them. */
export function drawReport(drawn: DrawnFigures, dice: Dice, planted: number): DrawnReport {
  const sections = readWordings("zh");
  const elsewhere = sections.find(({ title }) => title === "旁及")!.wordings;
  const own = sections.filter(({ title }) => title !== "旁及");
  const chosen = own.map(({ title, wordings }) => ({ title, wordings: dice.shuffle(wordings).slice(0, title === "指标" ? 14 : 4) }));
  const slots = chosen.flatMap(({ wordings }, section) =>
    wordings.flatMap((wording, at) => (wording.match(/\{[^}]*\}/g) ?? []).map((slot, place) => ({ section, at, place, slot }))),
  );
  const wrong = dice.shuffle(slots.filter(({ slot }) => !NEVER_WRONG.test(slot))).slice(0, planted);
  const parts: (DrawnReport | string)[] = ["社工站中期评估报告\n\n"];
  for (const [section, { title, wordings }] of chosen.entries()) {
    parts.push(`${NUMERALS[section]}、${title}\n`);
    const style = dice.pick(["paragraph", "items", "lines", "bullets"]);
    for (const [at, wording] of wordings.entries()) {
      const mark = style === "items" ? `${at + 1}. ` : style === "bullets" ? "- " : "";
      const places = new Set(wrong.filter((slot) => slot.section === section && slot.at === at).map(({ place }) => place));
      const list = wording.includes("\n");
      parts.push(list && parts.at(-1) !== "\n" ? "\n" : "", list ? "" : mark, fill(wording, drawn, places, dice));
      if (dice.chance(0.3) && !list) parts.push(dice.pick(elsewhere));
      if (style !== "paragraph" || list) parts.push("\n");
    }
    parts.push("\n\n");
  }
  return joined(parts);
}
