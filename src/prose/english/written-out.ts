import { itemAt } from "../../domain/values/present";
import { areMark, type Mark, type Token } from "./tokens";

/** So many names may share a label. */
const MOST_NAMES = 5;
const SHARED = /^[,;–—-]$/;

/**
 * A line as it reads when each number follows its own name: a label of several names (required / actual: 59.5 / 64) is told name by name,
 * and what a label holds in brackets (third party (55): 44) stands behind its number.
 */
export function writtenOut(tokens: readonly Token[]): readonly Token[] {
  return withEachName(withCapBehind(tokens));
}

/** Certified person-months, required / actual: 29.75 / 36.75. */
function withEachName(tokens: readonly Token[]): readonly Token[] {
  const colon = tokens.findIndex((token) => areMark(token, /^:$/));
  const label = tokens.slice(0, Math.max(0, colon));
  if (label.some(({ kind }) => kind === "number")) return tokens;
  const names = parted(label);
  if (names.length < 2 || names.length > MOST_NAMES || names.some((name) => name.length === 0)) return tokens;
  const numbers: Token[] = [];
  let end = colon + 1;
  for (; numbers.length < names.length; end += 2) {
    const [number, sign] = [tokens[end], tokens[end + 1]];
    if (number?.kind !== "number") return tokens;
    numbers.push(number);
    const last = numbers.length === names.length;
    if (!last && !(sign && areMark(sign, /^\/$/))) return tokens;
    if (last && sign && areMark(sign, /^\/$/)) return tokens;
  }
  const [first] = names;
  const shared = (first ?? []).slice(0, (first ?? []).findLastIndex((token) => areMark(token, SHARED)) + 1);
  const rest = tokens.slice(end - 1);
  return [
    ...names.flatMap((name, at) => [
      ...(at === 0 ? name : [mark(";"), ...shared.map((token) => ({ ...token })), ...name]),
      mark(":"),
      itemAt(numbers, at),
    ]),
    ...rest,
  ];
}

/** Evaluation by the third party (55): 44. */
function withCapBehind(tokens: readonly Token[]): readonly Token[] {
  const [opens, cap, closes, colon, number] = [0, 1, 2, 3, 4].map((step) => step + tokens.findIndex((token) => areMark(token, /^\($/)));
  const at = (place: number | undefined): Token | undefined => (place === undefined ? undefined : tokens[place]);
  const named = tokens.slice(0, opens).every(({ kind }) => kind === "word");
  const points = at(cap);
  const isCap = points?.kind === "number" || (points?.kind === "word" && /^\d+$/.test(points.text));
  const framed = isCap && at(number)?.kind === "number" && opens !== undefined && opens > 0 && named;
  const [end, says] = [at(closes), at(colon)];
  if (!framed || !end || !says || !areMark(end, /^\)$/) || !areMark(says, /^:$/)) return tokens;
  return [
    ...tokens.slice(0, opens),
    says,
    ...tokens.slice(number, (number ?? 0) + 1),
    ...tokens.slice(opens, colon),
    ...tokens.slice((number ?? 0) + 1),
  ];
}

function parted(tokens: readonly Token[]): Token[][] {
  const names: Token[][] = [[]];
  for (const token of tokens) {
    if (areMark(token, /^\/$/)) names.push([]);
    else names.at(-1)?.push(token);
  }
  return names;
}

function mark(text: string): Mark {
  return { kind: "mark", text };
}
