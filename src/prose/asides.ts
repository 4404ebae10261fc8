import type { FigureReading } from "./context";
import type { Lexer } from "./lexer";
import type { NumberPhrase } from "./number-phrases";
import { MEASURE_OF_UNIT } from "./report-tables";
import { namesSomething, summarise, type Summary } from "./summary";
import { OTHER_PEOPLE } from "./words";

/** 27名（含离职4名） are not those of the tables. */
export function countsOthers({ aside, inner }: NumberPhrase): boolean {
  return (
    OTHER_PEOPLE.test(aside) || inner.some(({ text, phrases }) => OTHER_PEOPLE.test(text + phrases.map(({ before }) => before).join("")))
  );
}

/** Whether what stands in a bracket leaves its number what it is. */
export function knownAside({ aside, before }: NumberPhrase, lexer: Lexer): boolean {
  if (aside === "" || MEASURE_OF_UNIT[aside] !== undefined || ASIDE.test(aside) || LEVEL.test(`${before}(${aside})`)) return true;
  if (/全年|年度/.test(aside)) return false;
  const words = summarise(lexer.read(aside));
  return !words.unknown && !namesSomething(words) && words.areas.length === 0;
}

/** A line of nothing but a name and a number may be a row of a form, whose column nobody sees. */
export function loosened(meaning: FigureReading, { before, mention }: NumberPhrase, words: Summary, plain: string): FigureReading {
  if (!meaning.key.startsWith("indicator/") || words.roles.size > 0 || mention.unit !== null) return meaning;
  const start = mention.begin - before.length;
  const lone = (start === 0 || plain[start - 1] === "\n") && /^[;,]?(?:\n|$)/.test(plain.slice(mention.end, mention.end + 2));
  return lone ? { ...meaning, loose: true } : meaning;
}

/** 社会工作师（中级）9名: the bracket says of the certificate what its name does. */
const LEVEL = /(?<!助理|高级)社会工作师\(中级\)$|助理社会工作师\((?:初级|助理)\)$|高级社会工作师\(高级\)$/;
const ASIDE =
  /^\d{1,3}$|^[A-Za-z .]+$|^(?:[含即]|包括)?(?:全体)?持证(?:社工)?[+、和及与]*非持证(?:社工)?$|^(?:详?见|以下简称|下同|附件|四舍五入|保留)/;
