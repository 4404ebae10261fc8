const { FIRST_MONTH, MONTHS, SUBTOTAL } = require("../station-workbook");

/**
 * The check that every peer makes: insurance and wage of every worker's month, row subtotals, and the sums of groups and whole, at
 * known places. Rows come in order, each as an array of plain values by column; `corrections` are the cells to change.
 */
class PlainCheck {
  constructor() {
    this.found = { insurance: 0, wage: 0, rowSubtotal: 0, sums: 0 };
    this.corrections = [];
    this.group = newSums();
    this.whole = newSums();
  }

  row(number, values) {
    const label = values[1] ?? values[0];
    if (typeof values[1] === "number") this.worker(number, values);
    else if (label === "小计") this.sums(number, values, this.group);
    else if (label === "社保购买、工资发放、人员到位总计") this.sums(number, values, this.whole);
    else if (typeof label === "string" && label.endsWith("有效人次小计")) {
      this.effective(number, values, this.group);
      this.group = newSums();
    } else if (label === "社工站有效人次总计") this.effective(number, values, this.whole);
  }

  worker(number, values) {
    let sum = 0;
    for (let month = 0; month < MONTHS; month++) {
      const column = FIRST_MONTH + month * 3;
      const presence = typeof values[column] === "number" ? values[column] : values[column] === "√" ? 1 : 0;
      const insured = values[column + 1] === "√";
      const paid = values[column + 2] === "√";
      if (!insured && (presence > 0 || paid)) this.found.insurance++;
      if (!paid && presence > 0) this.found.wage++;
      const effective = insured && paid ? presence : 0;
      sum += effective;
      for (const sums of [this.group, this.whole]) {
        sums.presence[month] += presence;
        sums.insurance[month] += insured ? 1 : 0;
        sums.wage[month] += paid ? 1 : 0;
        sums.effective[month] += effective;
      }
    }
    for (const sums of [this.group, this.whole]) {
      sums.subtotal += sum;
      sums.twoYear += values[SUBTOTAL + 1] ?? 0;
    }
    if (values[SUBTOTAL] !== sum) {
      this.found.rowSubtotal++;
      this.corrections.push({ row: number, column: SUBTOTAL, value: sum });
    }
  }

  sums(number, values, sums) {
    for (let month = 0; month < MONTHS; month++) {
      const column = FIRST_MONTH + month * 3;
      this.compare(number, values, column, sums.presence[month]);
      this.compare(number, values, column + 1, sums.insurance[month]);
      this.compare(number, values, column + 2, sums.wage[month]);
    }
    this.compare(number, values, SUBTOTAL, sums.subtotal);
    this.compare(number, values, SUBTOTAL + 1, sums.twoYear);
  }

  effective(number, values, sums) {
    for (let month = 0; month < MONTHS; month++) this.compare(number, values, FIRST_MONTH + month * 3, sums.effective[month]);
    this.compare(number, values, SUBTOTAL, sums.subtotal);
    this.compare(number, values, SUBTOTAL + 1, sums.twoYear);
  }

  compare(row, values, column, value) {
    if (values[column] === value) return;
    this.found.sums++;
    this.corrections.push({ row, column, value });
  }
}

function newSums() {
  const zeros = () => new Array(MONTHS).fill(0);
  return { presence: zeros(), insurance: zeros(), wage: zeros(), effective: zeros(), subtotal: 0, twoYear: 0 };
}

module.exports = { PlainCheck };
