/**
 * By hand or in CI, not part of `npm test`: corrects the samples and generated workbooks, lets LibreOffice recalculate the
 * corrected copies, and compares every derived cell.
 *
 *   npx tsx tools/libreoffice-check.ts [generated workbooks, 20]
 *
 * Exits with 1 when a cell differs and with 2 when LibreOffice cannot be run: nothing counts as checked that was not.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { readWorkbook, writeEdits, XlsxPackage } from "../src/adapters/xlsx";
import { agreeing } from "../src/station-files/corrected-copy";
import { audit } from "../src/domain/engine";
import { formatAddress } from "../src/domain/grid/address";
import { cellValue } from "../src/domain/grid/cell";
import { DEFAULT_SETTINGS, type Settings } from "../src/domain/settings";
import { buildCase } from "../test/generator/case";
import { ALL_FAULTS, recipeOf } from "../test/generator/recipe";
import { Dice } from "../test/generator/dice";
import { paperBytes } from "../test/generator/paper";

interface Subject {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly settings: Settings;
}

const SAMPLES = join(__dirname, "..", "assets", "samples");

/** LibreOffice keeps the values of other programs' files unless it is told to recalculate them always. */
const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

async function subjects(count: number): Promise<Subject[]> {
  const samples = readdirSync(SAMPLES)
    .filter((name) => name.endsWith(".xlsx"))
    .map((name) => ({
      name: name.replace(".xlsx", ""),
      bytes: new Uint8Array(readFileSync(join(SAMPLES, name))),
      settings: DEFAULT_SETTINGS,
    }));
  const generated: Subject[] = [];
  for (let seed = 0; seed < count; seed++) {
    const drawn = buildCase(recipeOf(seed + 9000, new Dice(seed).shuffle(ALL_FAULTS).slice(0, seed % 5), seed % 2 === 1));
    generated.push({ name: `generated-${seed + 9000}`, bytes: await paperBytes(drawn.papers), settings: drawn.settings });
  }
  return [...samples, ...generated];
}

/** Corrects a workbook, by constants and by native formulas, and returns both copies. */
function corrected({ name, bytes, settings }: Subject): Subject[] {
  return (["keep", "formulas"] as const).map((writeMode) => {
    const pkg = XlsxPackage.open(bytes);
    const first = audit(readWorkbook(pkg), { ...settings, writeMode });
    writeEdits(pkg, first.edits, { isRight: agreeing(first) });
    return { name: `${name}-${writeMode}`, bytes: pkg.toBytes(), settings };
  });
}

function recalculate(folder: string, copies: readonly Subject[]): string {
  const profile = join(folder, "profile");
  const input = join(folder, "in");
  const output = join(folder, "out");
  mkdirSync(join(profile, "user"), { recursive: true });
  mkdirSync(input);
  writeFileSync(join(profile, "user", "registrymodifications.xcu"), ALWAYS_RECALCULATE);
  for (const { name, bytes } of copies) writeFileSync(join(input, `${name}.xlsx`), bytes);
  const files = copies.map(({ name }) => join(input, `${name}.xlsx`));
  const command = [
    "--headless",
    `-env:UserInstallation=${pathToFileURL(profile).href}`,
    "--convert-to",
    "xlsx:Calc MS Excel 2007 XML",
    "--outdir",
    output,
    ...files,
  ];
  const run = spawnSync("soffice", command, { encoding: "utf8", timeout: 600_000 });
  if (run.error || run.status !== 0) {
    const why =
      run.error && "code" in run.error && run.error.code === "ENOENT"
        ? "soffice was not found; install LibreOffice Calc"
        : (run.error?.message ?? run.stderr);
    throw new Error(`LibreOffice did not run, nothing was checked: ${why}`);
  }
  return output;
}

/** A formula that points at a number typed as text gives text there and a number here: they show the same. */
function same(value: unknown, other: unknown): boolean {
  const numeric =
    value !== null && other !== null && value !== "" && other !== "" && !Number.isNaN(Number(value)) && !Number.isNaN(Number(other));
  return numeric ? Math.abs(Number(value) - Number(other)) < 1e-9 : value === other;
}

/** Derived cells of a recalculated copy that do not hold what the program says. */
function differing(copy: Subject, output: string): { compared: number; formulas: number; lines: string[] } {
  const own = readWorkbook(XlsxPackage.open(copy.bytes));
  const theirs = readWorkbook(XlsxPackage.open(new Uint8Array(readFileSync(join(output, `${copy.name}.xlsx`)))));
  const result = audit(theirs, copy.settings);
  const lines: string[] = [];
  let formulas = 0;
  const figures = audit(own, copy.settings).figures.filter(({ outcome }) => outcome !== "blocked");
  for (const { sheet: name, figure } of figures) {
    const mine = own.sheets.find((sheet) => sheet.name === name)!.cell(figure.row, figure.column);
    const sheet = theirs.sheets.find((other) => other.name === name);
    const other = sheet ? cellValue(sheet.cell(figure.row, figure.column)) : "no such sheet";
    if (mine.kind === "formula") formulas++;
    const value = cellValue(mine);
    const equal = same(value, other);
    if (!equal) lines.push(`${copy.name} ${name}!${formatAddress(figure)}: ${String(value)}, LibreOffice ${String(other)}`);
  }
  for (const edit of result.edits)
    lines.push(`${copy.name} ${edit.sheet}!${formatAddress(edit)} would be changed again after LibreOffice saved it`);
  return { compared: figures.length, formulas, lines };
}

async function main(): Promise<number> {
  const copies = (await subjects(Number(process.argv[2] ?? 20))).flatMap(corrected);
  const folder = mkdtempSync(join(tmpdir(), "libreoffice-check-"));
  try {
    const output = recalculate(folder, copies);
    const results = copies.map((copy) => differing(copy, output));
    const sum = (count: (result: (typeof results)[number]) => number): number =>
      results.reduce((total, result) => total + count(result), 0);
    for (const { lines } of results) for (const line of lines) console.error(line);
    console.log(
      `${copies.length} corrected copies, ${sum(({ compared }) => compared)} derived cells (${sum(({ formulas }) => formulas)} of them formulas), ` +
        `${sum(({ lines }) => lines.length)} differences`,
    );
    return results.some(({ lines }) => lines.length > 0) ? 1 : 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

main().then(
  (status) => (process.exitCode = status),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 2;
  },
);
