import { printableJson } from "./printable";

/** Spaces before what is one text: files, a file, its lists, an item of them. */
const DEEPEST = 8;

/** `JSON.stringify(value, null, 2)`, safe on a terminal, and a line's end, in pieces: lists that may be long are never one text. */
export function* jsonPieces(value: unknown): Generator<string> {
  yield* within(value, "");
  yield "\n";
}

function* within(value: unknown, indent: string): Generator<string> {
  if (typeof value !== "object" || value === null || indent.length >= DEEPEST) {
    yield printableJson(JSON.stringify(value, null, 2)).replace(/\n/g, `\n${indent}`);
    return;
  }
  const inner = `${indent}  `;
  const [open, close] = Array.isArray(value) ? ["[", "]"] : ["{", "}"];
  const entries = Object.entries(value).filter(([, own]) => own !== undefined);
  if (entries.length === 0) return yield open + close;
  yield open;
  for (const [index, [key, own]] of entries.entries()) {
    yield `${index === 0 ? "" : ","}\n${inner}${Array.isArray(value) ? "" : `${printableJson(JSON.stringify(key))}: `}`;
    yield* within(own, inner);
  }
  yield `\n${indent}${close}`;
}
