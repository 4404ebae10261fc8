import type { Localized } from "../domain/language";

/** What a JSON file says that a person wrote or chose, or why it says nothing that could be relied on. */
type JsonFile = { readonly ok: true; readonly json: unknown } | { readonly ok: false; readonly problem: Localized };

const NOT_JSON: Localized = { zh: "不是有效的 JSON。", en: "it is no valid JSON." };
const NO_TEXT: Localized = {
  zh: "读不出其中的文字（支持 UTF-8、UTF-16 和 GB 18030）。请另存为 UTF-8 后再用。",
  en: "its characters cannot be read (UTF-8, UTF-16 and GB 18030 can). Save it as UTF-8.",
};

/** A station's settings, words or wordings come from any editor, in its encoding; what stands twice is refused, since nobody can tell which of them is meant. */
export function readJsonFile(bytes: Uint8Array): JsonFile {
  const text = textOf(bytes);
  return text === null ? { ok: false, problem: NO_TEXT } : readJson(text);
}

/** The same of a text that was decoded already. */
export function readJson(text: string): JsonFile {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { ok: false, problem: NOT_JSON };
  }
  const twice = keyTwice(text);
  return twice === null ? { ok: true, json } : { ok: false, problem: standsTwice(twice) };
}

/** UTF-8, UTF-16, or what Windows in China calls ANSI; null for bytes that are a text in none of them, which are never read as noise. */
export function textOf(bytes: Uint8Array): string | null {
  for (const encoding of encodings(bytes)) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      if (!text.includes("\0")) return text;
    } catch {
      // The next one may fit.
    }
  }
  return null;
}

/** By the mark at the beginning; without one, by the zero that is half of an ASCII letter in UTF-16. */
function encodings([first, second]: Uint8Array): readonly string[] {
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return ["utf-16le"];
  if ((first === 0xfe && second === 0xff) || (first === 0 && second !== 0)) return ["utf-16be"];
  return ["utf-8", "gb18030"];
}

/** The first key that an object holds twice, of which a parser keeps the last without a word; null where none does. @param json a valid text */
function keyTwice(json: string): string | null {
  const open: Set<string>[] = [];
  for (let at = 0; at < json.length; at++) {
    const sign = json[at];
    if (sign === "{" || sign === "[") open.push(new Set());
    else if (sign === "}" || sign === "]") open.pop();
    if (sign !== '"') continue;
    const from = at;
    for (at++; json[at] !== '"'; at++) if (json[at] === "\\") at++;
    let next = at + 1;
    while (/\s/.test(json[next] ?? "")) next++;
    if (json[next] !== ":") continue;
    const key = JSON.parse(json.slice(from, at + 1)) as string;
    const keys = open.at(-1);
    if (keys?.has(key)) return key;
    keys?.add(key);
  }
  return null;
}

function standsTwice(key: string): Localized {
  const shown = key.length > 60 ? `${key.slice(0, 60)}…` : key;
  return {
    zh: `“${shown}”在同一处写了两次，无法判断以哪一个为准。请删去其中一个。`,
    en: `“${shown}” stands twice in one place, and nobody can tell which counts. Remove one.`,
  };
}
