const { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } = require("node:fs");
const { tmpdir } = require("node:os");
const { join } = require("node:path");
const { zipSync } = require("fflate");

/** Raised whenever the drawn workbook changes, so that an older file in the temp folder is not taken for it. */
const VERSION = 1;

const MONTHS = 12;
const FIRST_MONTH = 6;
const SUBTOTAL = FIRST_MONTH + MONTHS * 3;
const WIDTH = SUBTOTAL + 3;

/** One fault of each kind in so many workers, unless asked otherwise. */
const FAULT_EVERY = 97;

const LETTERS = Array.from({ length: WIDTH }, (_, column) => (column < 26 ? "" : "A") + String.fromCharCode(65 + (column % 26)));

/**
 * The workbook of a station with so many workers over a year, as Excel would store it (shared strings, styles, merges), with faults
 * planted at fixed places, and beside it what a check must find. Made once into the temp folder.
 */
function stationWorkbook(workers, faultEvery = FAULT_EVERY) {
  const folder = join(tmpdir(), "station-audit-bench");
  const path = join(folder, `station-${workers}-${faultEvery}-v${VERSION}.xlsx`);
  const answerPath = `${path}.json`;
  if (!existsSync(answerPath)) {
    mkdirSync(folder, { recursive: true });
    const { bytes, answer } = draw(workers, faultEvery);
    writeFileSync(`${path}.${process.pid}`, bytes);
    renameSync(`${path}.${process.pid}`, path);
    writeFileSync(answerPath, JSON.stringify(answer));
  }
  return { path, answer: JSON.parse(readFileSync(answerPath, "utf8")) };
}

function draw(workers, faultEvery) {
  const strings = new Map();
  const pieces = [];
  const merges = [];
  const answer = { insurance: 0, wage: 0, rowSubtotal: 0, sums: 0 };
  let cells = [];
  let row = 0;
  const put = (column, value, style = 1) => {
    if (typeof value === "number") cells.push(`<c r="${LETTERS[column]}${row + 1}" s="${style}"><v>${value}</v></c>`);
    else if (value === null) cells.push(`<c r="${LETTERS[column]}${row + 1}" s="${style}"/>`);
    else {
      if (!strings.has(value)) strings.set(value, strings.size);
      cells.push(`<c r="${LETTERS[column]}${row + 1}" s="${style}" t="s"><v>${strings.get(value)}</v></c>`);
    }
  };
  const endRow = () => {
    pieces.push(Buffer.from(`<row r="${row + 1}" spans="1:${WIDTH}" ht="30" customHeight="1">${cells.join("")}</row>`));
    cells = [];
    row++;
  };
  const merge = (top, left, bottom, right) => merges.push(`${LETTERS[left]}${top + 1}:${LETTERS[right]}${bottom + 1}`);

  put(0, "社工到岗情况统计表", 2);
  merge(0, 0, 0, WIDTH - 1);
  endRow();
  put(0, "年度服务协议时间:2024年1月1日至2024年12月31日");
  merge(1, 0, 1, WIDTH - 1);
  endRow();
  ["类型", "序号", "姓名", "职位", "岗位资格证/资质", "合同期限"].forEach((text, column) => {
    put(column, text, 2);
    merge(2, column, 3, column);
  });
  for (let month = 0; month < MONTHS; month++) {
    put(FIRST_MONTH + month * 3, `2024年${month + 1}月`, 2);
    put(FIRST_MONTH + month * 3 + 1, null, 2);
    put(FIRST_MONTH + month * 3 + 2, null, 2);
    merge(2, FIRST_MONTH + month * 3, 2, FIRST_MONTH + month * 3 + 2);
  }
  ["人员到岗小计", "符合从业2年以上的社工到岗小计", "备注"].forEach((text, index) => {
    put(SUBTOTAL + index, text, 2);
    merge(2, SUBTOTAL + index, 3, SUBTOTAL + index);
  });
  endRow();
  for (let month = 0; month < MONTHS; month++)
    ["人员到位", "社保购买", "工资发放"].forEach((text, mark) => put(FIRST_MONTH + month * 3 + mark, text, 2));
  endRow();

  const whole = newSums();
  const certified = Math.round(workers * 0.7);
  let worker = 0;
  for (const [label, count] of [
    ["持证社工", certified],
    ["非持证社工", workers - certified],
  ]) {
    const top = row;
    const sums = newSums();
    for (let end = worker + count; worker < end; worker++) drawWorker(worker, label, row === top, sums);
    addSums(whole, sums);
    drawSums("小计", `${label}有效人次小计`, 1, sums, label === "持证社工");
    merge(top, 0, row - 1, 0);
  }
  put(0, "总计", 2);
  merge(row, 0, row, WIDTH - 1);
  endRow();
  drawSums("社保购买、工资发放、人员到位总计", "社工站有效人次总计", 0, whole, true);

  function drawWorker(index, label, first, sums) {
    const late = index % 50 === 7;
    const noInsurance = index % faultEvery === 11 % faultEvery && !late ? index % MONTHS : -1;
    const noWage = index % faultEvery === 31 % faultEvery && !late ? (index * 5) % MONTHS : -1;
    put(0, first ? label : null);
    put(1, index + 1);
    put(2, `社工${String(index + 1).padStart(5, "0")}`);
    put(3, index % 9 === 0 ? "项目主管" : "一线社工");
    put(4, label === "持证社工" ? (index % 3 === 0 ? "中级社工师" : "助理社工师") : "社会工作专业本科");
    put(5, late ? "2024/4/26-2027/4/25" : `20${12 + (index % 8)}/${1 + (index % 12)}/1-无固定期`);
    let effective = 0;
    for (let month = 0; month < MONTHS; month++) {
      const presence = late ? (month < 3 ? 0 : month === 3 ? 0.5 : 1) : 1;
      const insured = presence > 0 && month !== noInsurance;
      const paid = presence > 0 && month !== noWage;
      const column = FIRST_MONTH + month * 3;
      put(column, presence);
      put(column + 1, insured ? "√" : presence > 0 ? null : "——");
      put(column + 2, paid ? "√" : presence > 0 ? null : "——");
      const counted = insured && paid ? presence : 0;
      effective += counted;
      sums.presence[month] += presence;
      sums.insurance[month] += insured ? 1 : 0;
      sums.wage[month] += paid ? 1 : 0;
      sums.effective[month] += counted;
    }
    if (noInsurance >= 0) answer.insurance++;
    if (noWage >= 0) answer.wage++;
    const wrong = index % faultEvery === 53 % faultEvery;
    if (wrong) answer.rowSubtotal++;
    const twoYear = late ? 0 : effective;
    put(SUBTOTAL, wrong ? effective - 0.5 : effective);
    put(SUBTOTAL + 1, twoYear);
    put(SUBTOTAL + 2, late ? "2024年4月26日到岗" : null);
    sums.subtotal += effective;
    sums.twoYear += twoYear;
    endRow();
  }

  /** The two rows of sums; one cell of each is wrong where asked. */
  function drawSums(sumLabel, effectiveLabel, left, sums, faulty) {
    put(left, sumLabel, 2);
    merge(row, left, row, FIRST_MONTH - 1);
    for (let month = 0; month < MONTHS; month++) {
      put(FIRST_MONTH + month * 3, sums.presence[month]);
      put(FIRST_MONTH + month * 3 + 1, sums.insurance[month]);
      put(FIRST_MONTH + month * 3 + 2, sums.wage[month]);
    }
    put(SUBTOTAL, sums.subtotal - (faulty ? 8 : 0));
    put(SUBTOTAL + 1, sums.twoYear);
    endRow();
    put(left, effectiveLabel, 2);
    merge(row, left, row, FIRST_MONTH - 1);
    for (let month = 0; month < MONTHS; month++) {
      put(FIRST_MONTH + month * 3, sums.effective[month] - (faulty && month === 4 ? 1 : 0));
      put(FIRST_MONTH + month * 3 + 1, null);
      put(FIRST_MONTH + month * 3 + 2, null);
      merge(row, FIRST_MONTH + month * 3, row, FIRST_MONTH + month * 3 + 2);
    }
    put(SUBTOTAL, sums.subtotal);
    put(SUBTOTAL + 1, sums.twoYear);
    endRow();
    if (faulty) answer.sums += 2;
  }

  return { bytes: pack(Buffer.concat(pieces), strings, merges, row), answer };
}

function newSums() {
  const zeros = () => new Array(MONTHS).fill(0);
  return { presence: zeros(), insurance: zeros(), wage: zeros(), effective: zeros(), subtotal: 0, twoYear: 0 };
}

function addSums(to, from) {
  for (const key of ["presence", "insurance", "wage", "effective"]) from[key].forEach((value, month) => (to[key][month] += value));
  to.subtotal += from.subtotal;
  to.twoYear += from.twoYear;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

function pack(rows, strings, merges, count) {
  const text = (content) => Buffer.from(HEAD + content);
  const relation = (id, type, target) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const override = (part, type) => `<Override PartName="/xl/${part}" ContentType="${TYPE}.${type}+xml"/>`;
  return zipSync(
    {
      "[Content_Types].xml": text(
        `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override("workbook.xml", "sheet.main")}${override("worksheets/sheet1.xml", "worksheet")}${override("styles.xml", "styles")}${override("sharedStrings.xml", "sharedStrings")}</Types>`,
      ),
      "_rels/.rels": text(
        `<Relationships xmlns="${PACKAGE}/relationships">${relation("rId1", "officeDocument", "xl/workbook.xml")}</Relationships>`,
      ),
      "xl/workbook.xml": text(
        `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="到岗" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      ),
      "xl/_rels/workbook.xml.rels": text(
        `<Relationships xmlns="${PACKAGE}/relationships">${relation("rId1", "worksheet", "worksheets/sheet1.xml")}${relation("rId2", "styles", "styles.xml")}${relation("rId3", "sharedStrings", "sharedStrings.xml")}</Relationships>`,
      ),
      "xl/styles.xml": text(
        `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="10"/><name val="宋体"/></font><font><b/><sz val="10"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`,
      ),
      "xl/sharedStrings.xml": text(
        `<sst xmlns="${MAIN}" count="${strings.size}" uniqueCount="${strings.size}">${[...strings.keys()].map((string) => `<si><t>${string}</t></si>`).join("")}</sst>`,
      ),
      "xl/worksheets/sheet1.xml": Buffer.concat([
        text(`<worksheet xmlns="${MAIN}"><dimension ref="A1:${LETTERS[WIDTH - 1]}${count}"/><sheetData>`),
        rows,
        Buffer.from(
          `</sheetData><mergeCells count="${merges.length}">${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join("")}</mergeCells></worksheet>`,
        ),
      ]),
    },
    { level: 6 },
  );
}

module.exports = { stationWorkbook, FIRST_MONTH, MONTHS, SUBTOTAL, WIDTH };

// Drawing takes memory, which a process that measures others must not have touched.
if (require.main === module) for (const workers of process.argv.slice(2)) stationWorkbook(Number(workers));
