const { readFileSync } = require("node:fs");
const { inflateRawSync } = require("node:zlib");
const { FIRST_MONTH, MONTHS, SUBTOTAL, WIDTH } = require("../station-workbook");

/**
 * What no checker can undercut in this language: read the file, inflate it, look at every byte once, do the same arithmetic. It
 * knows the file's every habit and reads nothing else.
 */
const file = readFileSync(process.argv[2]);
const parts = locate(file);
const strings = readStrings(inflate("xl/sharedStrings.xml"));
check(inflate("xl/worksheets/sheet1.xml"));

function locate(zip) {
  const found = new Map();
  let end = zip.length - 22;
  while (zip.readUInt32LE(end) !== 0x06054b50) end--;
  let at = zip.readUInt32LE(end + 16);
  for (let count = zip.readUInt16LE(end + 10); count > 0; count--) {
    const nameLength = zip.readUInt16LE(at + 28);
    const local = zip.readUInt32LE(at + 42);
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    found.set(zip.toString("utf8", at + 46, at + 46 + nameLength), {
      from,
      to: from + zip.readUInt32LE(at + 20),
      size: zip.readUInt32LE(at + 24),
    });
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return found;
}

function inflate(name) {
  const { from, to, size } = parts.get(name);
  return inflateRawSync(file.subarray(from, to), { maxOutputLength: size, chunkSize: Math.max(size, 64) });
}

/** For each shared string: 1 a tick, 2 小计, 3 a group's 有效人次小计, 4 总计 of marks, 5 of 有效人次; 0 anything else. */
function readStrings(xml) {
  const codes = [];
  let from = -1;
  for (let at = 0; at < xml.length; at++) {
    if (xml[at] !== 0x3c) continue;
    if (xml[at + 1] === 0x74) from = at + 3;
    else if (xml[at + 1] === 0x2f && xml[at + 2] === 0x74) codes.push(codeOf(xml, from, at));
  }
  return codes;
}

function codeOf(xml, from, to) {
  const length = to - from;
  if (length === 3) return xml[from] === 0xe2 && xml[from + 1] === 0x88 ? 1 : 0;
  if (length === 6) return xml.toString("utf8", from, to) === "小计" ? 2 : 0;
  if (length < 27) return 0;
  const text = xml.toString("utf8", from, to);
  return text.endsWith("有效人次小计") ? 3 : text === "社保购买、工资发放、人员到位总计" ? 4 : text === "社工站有效人次总计" ? 5 : 0;
}

function check(xml) {
  const found = { insurance: 0, wage: 0, rowSubtotal: 0, sums: 0 };
  const values = new Float64Array(WIDTH);
  const codes = new Uint8Array(WIDTH);
  let group = newSums();
  const whole = newSums();
  const length = xml.length;
  let at = 0;
  while (at < length) {
    if (xml[at++] !== 0x3c) continue;
    const next = xml[at];
    if (next === 0x63 && xml[at + 1] === 0x20) {
      // <c r="AB12" s="1" t="s"><v>34</v></c>
      at += 5;
      let column = 0;
      for (; xml[at] >= 65; at++) column = column * 26 + xml[at] - 64;
      column--;
      let isString = false;
      for (; xml[at] !== 0x3e; at++) if (xml[at] === 0x74 && xml[at + 1] === 0x3d) isString = true;
      if (xml[at - 1] === 0x2f) continue;
      at += 4;
      let value = 0;
      let scale = 0;
      for (; xml[at] !== 0x3c; at++) {
        if (xml[at] === 0x2e) scale = 1;
        else {
          value = value * 10 + xml[at] - 48;
          scale *= 10;
        }
      }
      if (isString) {
        codes[column] = strings[value];
        values[column] = NaN;
      } else values[column] = scale > 1 ? value / scale : value;
    } else if (next === 0x2f && xml[at + 1] === 0x72 && xml[at + 2] === 0x6f) {
      row();
      values.fill(NaN);
      codes.fill(0);
    }
  }
  process.stdout.write(JSON.stringify(found));

  function row() {
    if (!Number.isNaN(values[1])) return worker();
    const code = codes[1] || codes[0];
    if (code === 2) sums(group);
    else if (code === 4) sums(whole);
    else if (code === 5) effective(whole);
    else if (code === 3) {
      effective(group);
      group = newSums();
    }
  }

  function worker() {
    let sum = 0;
    for (let month = 0; month < MONTHS; month++) {
      const column = FIRST_MONTH + month * 3;
      const presence = codes[column] === 1 ? 1 : values[column] || 0;
      const insured = codes[column + 1];
      const paid = codes[column + 2];
      if (insured !== 1 && (presence > 0 || paid === 1)) found.insurance++;
      if (paid !== 1 && presence > 0) found.wage++;
      const counted = insured === 1 && paid === 1 ? presence : 0;
      sum += counted;
      group.presence[month] += presence;
      group.insurance[month] += insured;
      group.wage[month] += paid;
      group.effective[month] += counted;
      whole.presence[month] += presence;
      whole.insurance[month] += insured;
      whole.wage[month] += paid;
      whole.effective[month] += counted;
    }
    group.subtotal += sum;
    whole.subtotal += sum;
    group.twoYear += values[SUBTOTAL + 1];
    whole.twoYear += values[SUBTOTAL + 1];
    if (values[SUBTOTAL] !== sum) found.rowSubtotal++;
  }

  function sums(of) {
    for (let month = 0; month < MONTHS; month++) {
      const column = FIRST_MONTH + month * 3;
      if (values[column] !== of.presence[month]) found.sums++;
      if (values[column + 1] !== of.insurance[month]) found.sums++;
      if (values[column + 2] !== of.wage[month]) found.sums++;
    }
    if (values[SUBTOTAL] !== of.subtotal) found.sums++;
    if (values[SUBTOTAL + 1] !== of.twoYear) found.sums++;
  }

  function effective(of) {
    for (let month = 0; month < MONTHS; month++) if (values[FIRST_MONTH + month * 3] !== of.effective[month]) found.sums++;
    if (values[SUBTOTAL] !== of.subtotal) found.sums++;
    if (values[SUBTOTAL + 1] !== of.twoYear) found.sums++;
  }
}

function newSums() {
  const zeros = () => new Float64Array(MONTHS);
  return { presence: zeros(), insurance: zeros(), wage: zeros(), effective: zeros(), subtotal: 0, twoYear: 0 };
}
