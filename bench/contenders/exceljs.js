const ExcelJS = require("exceljs");
const { PlainCheck } = require("./plain-check");

(async () => {
  const reader = new ExcelJS.stream.xlsx.WorkbookReader(process.argv[2], {
    sharedStrings: "cache",
    styles: "ignore",
    hyperlinks: "ignore",
    entries: "ignore",
    worksheets: "emit",
  });
  const check = new PlainCheck();
  for await (const sheet of reader) {
    // Its values count columns from 1.
    for await (const row of sheet) check.row(row.number - 1, row.values.slice(1));
  }
  process.stdout.write(JSON.stringify(check.found));
})();
