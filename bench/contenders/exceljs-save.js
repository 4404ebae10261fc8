const ExcelJS = require("exceljs");
const { PlainCheck } = require("./plain-check");

(async () => {
  const [, , input, output] = process.argv;
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(input);
  const sheet = workbook.worksheets[0];
  const check = new PlainCheck();
  sheet.eachRow((row, number) => check.row(number - 1, row.values.slice(1)));
  for (const { row, column, value } of check.corrections) sheet.getCell(row + 1, column + 1).value = value;
  await workbook.xlsx.writeFile(output);
  process.stdout.write(JSON.stringify(check.found));
})();
