/**
 * Calculates workbooks with Univer's formula engine, which is another than the one the suite computes with. It runs in a process of its
 * own: the engine takes longer to pass through the test runner's transforms than to calculate. Workbooks come on stdin, values go to stdout.
 */
const { LocaleType, Univer } = require("@univerjs/core");
const { FUniver } = require("@univerjs/core/facade");
const { UniverFormulaEnginePlugin } = require("@univerjs/engine-formula");
const { UniverSheetsPlugin } = require("@univerjs/sheets");
const { UniverSheetsFormulaPlugin } = require("@univerjs/sheets-formula");
require("@univerjs/engine-formula/facade");
require("@univerjs/sheets/facade");
require("@univerjs/sheets-formula/facade");

async function calculate(data) {
  const univer = new Univer({ locale: LocaleType.EN_US, locales: { [LocaleType.EN_US]: {} }, logLevel: 0 });
  for (const plugin of [UniverFormulaEnginePlugin, UniverSheetsPlugin, UniverSheetsFormulaPlugin]) univer.registerPlugin(plugin);
  const api = FUniver.newAPI(univer);
  const workbook = api.createWorkbook(data);
  const formula = api.getFormula();
  const ended = new Promise((resolve) => formula.calculationEnd(resolve));
  formula.executeCalculation();
  await ended;
  const values = {};
  for (const sheet of workbook.getSheets()) {
    const own = data.sheets[sheet.getSheetId()];
    values[own.name] = Object.entries(own.cellData).flatMap(([row, cells]) =>
      Object.entries(cells).flatMap(([column, { f }]) =>
        f ? [[Number(row), Number(column), sheet.getRange(Number(row), Number(column)).getRawValue()]] : [],
      ),
    );
  }
  univer.dispose();
  return values;
}

async function main() {
  let input = "";
  for await (const chunk of process.stdin) input += chunk;
  const results = [];
  for (const data of JSON.parse(input)) results.push(await calculate(data));
  process.stdout.write(JSON.stringify(results), () => process.exit(0));
}

void main();
