const XLSX = require("xlsx");
const { PlainCheck } = require("./plain-check");

const workbook = XLSX.readFile(process.argv[2], { dense: true, cellFormula: false, cellHTML: false, cellText: false });
const sheet = workbook.Sheets[workbook.SheetNames[0]];
const check = new PlainCheck();
for (let row = 0; row < sheet.length; row++) {
  if (sheet[row])
    check.row(
      row,
      sheet[row].map((cell) => cell.v),
    );
}
process.stdout.write(JSON.stringify(check.found));
