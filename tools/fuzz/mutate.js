const { unzipSync, zipSync } = require("fflate");

/** Draws that a seed repeats (mulberry32). */
function drawsOf(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit) => Math.floor(next() * limit);
  return { below, pick: (list) => list[below(list.length)] };
}

const NUMBERS = [
  "1e308",
  "-1e308",
  "5e-324",
  "-0",
  "1000000000000001",
  "0.1e-200",
  "1e400",
  "NaN",
  "",
  "9".repeat(400),
  "0.5",
  "-3",
  "45316",
];
const PIECES = [
  "(",
  "[",
  "【",
  "维系",
  "组织服务",
  "一",
  "1、",
  "3份、",
  "月",
  "2024年1月",
  "2024/1/1-",
  "、",
  "小计",
  "%",
  "9",
  "=1+1",
  "&#10;",
  "\u{1f600}",
  "\u202e",
  "社工01",
];
const FORMULAS = [
  "SUM(A1:XFD1048576)",
  "A1",
  "1/0",
  "SUM(".repeat(60),
  "IF(".repeat(9) + "1",
  "'总 表'!A1+[1]Sheet1!B2",
  "RAND()",
  '"' + "x".repeat(9000),
  "INDIRECT(A1)",
  "1e308*10",
];

/** The workbook with some of its numbers, texts, formulas, tags or bytes changed. */
function mutatedWorkbook(bytes, { below, pick }) {
  const parts = unzipSync(bytes);
  const names = Object.keys(parts).filter((name) => /worksheets\/sheet|sharedStrings|styles|workbook\.xml$/.test(name));
  for (let changes = 1 + below(5); changes > 0; changes--) {
    const name = pick(names);
    parts[name] = Buffer.from(mutatedXml(Buffer.from(parts[name]).toString("utf8"), { below, pick }));
  }
  const packed = Buffer.from(zipSync(parts, { level: 1 }));
  if (below(25) === 0) for (let flips = 1 + below(4); flips > 0; flips--) packed[below(packed.length)] = below(256);
  return below(60) === 0 ? packed.subarray(0, below(packed.length)) : packed;
}

function mutatedXml(xml, { below, pick }) {
  // Most workbooks are to stay readable: what is refused at the door tries nothing behind it.
  switch (below(24) === 0 ? 4 : below(4)) {
    case 0:
      return atOne(xml, /<v>[^<]*<\/v>/g, below, () => `<v>${pick(NUMBERS)}</v>`);
    case 1:
      return atOne(xml, /<t(?: [^>]*)?>[^<]*<\/t>/g, below, () => `<t>${pick(PIECES).repeat(1 + below(pick([3, 40, 6_000])))}</t>`);
    case 2:
      return atOne(xml, /<c r="[A-Z]+\d+"[^>]*>/g, below, (tag) =>
        tag.endsWith("/>") ? tag : `${tag}<f>${pick(FORMULAS).replace(/"/g, "&quot;")}</f>`,
      );
    case 3:
      return atOne(xml, /\s[a-z]+="[^"]*"/gi, below, (attribute) =>
        attribute.replace(
          /"[^"]*"/,
          `"${pick(below(4) === 0 ? [...NUMBERS, "A0", "ZZZZ9", "true", "x"] : ["0", "1", "2", "3", "9", "30"])}"`,
        ),
      );
    default:
      return atOne(xml, /<[^>]*>/g, below, (tag) => pick(["", tag + tag, "<x/>", "<!--", "]]>", "&lt;"]));
  }
}

/** The text with one of the places that fit changed. */
function atOne(text, pattern, below, change) {
  const matches = [...text.matchAll(pattern)];
  if (matches.length === 0) return text;
  const match = matches[below(matches.length)];
  return text.slice(0, match.index) + change(match[0]) + text.slice(match.index + match[0].length);
}

/** A report's text with stretches repeated, exchanged or foreign ones put in. */
function mutatedText(text, { below, pick }) {
  let mutated = text;
  for (let changes = 1 + below(6); changes > 0; changes--) {
    const at = below(mutated.length + 1);
    const piece = below(2) === 0 ? mutated.slice(at, at + below(60)) : pick([...PIECES, ...NUMBERS]);
    mutated = mutated.slice(0, at) + piece.repeat(1 + below(pick([2, 30, 3_000]))) + mutated.slice(at + below(20));
  }
  return mutated.slice(0, 300_000);
}

module.exports = { drawsOf, mutatedText, mutatedWorkbook };
