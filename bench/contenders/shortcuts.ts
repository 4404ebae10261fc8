import { readFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync, zipSync } from "fflate";
import { readWorkbook, writeEdits, XlsxPackage } from "../../src/adapters/xlsx";
import * as portable from "../../src/adapters/xlsx/zip-codec";
import * as node from "../../src/adapters/xlsx/zip-codec-node";
import { reportText } from "../../src/app/report/report-text";
import { audit } from "../../src/domain/engine";
import type { Workbook } from "../../src/domain/grid/sheet";
import { reportParagraphs } from "../../src/domain/report/paragraphs";
import { DEFAULT_SETTINGS } from "../../src/domain/settings";
import { REMEMBERED, withoutMemory, type Remembered } from "../../src/domain/values/memory";
import { checkProseAgainst } from "../../src/prose/check";
import { Meanings } from "../../src/domain/values/read-once";
import { spent } from "../clock";
import { again, rowsOf, sheetOf, withOneEdit } from "../drawn-figures";

/**
 * What each shortcut of the program saves: the same work through it and in the plain way in turns, over a station of 1,000 workers, sheets of figures and a report; prints milliseconds by shortcut as JSON. That both ways give the same is shown by the tests.
 */
const [large, everyRow, repeats] = process.argv.slice(2) as [string, string, string];
const FIRST_MONTH = 6;
const slips = readFileSync(join(__dirname, "../../assets/samples/station-with-slips.xlsx"));
const station = readFileSync(large);

interface Ways {
  /** The work. */
  readonly of: string;
  readonly shortcut: () => unknown;
  readonly plain: () => unknown;
}

const report = (() => {
  const checked = audit(readWorkbook(XlsxPackage.open(slips)), DEFAULT_SETTINGS);
  return { checked, text: reportText(reportParagraphs(checked), "zh").repeat(3) };
})();

let round = 0;

/** As Excel hands it over: formulas show what they come to. */
const sheetsOf = (bytes: Uint8Array): Workbook => ({ sheets: readWorkbook(XlsxPackage.open(bytes)).sheets });
const kept = sheetsOf(station);
const faulty = sheetsOf(readFileSync(everyRow));
const many: Workbook = {
  sheets: [...sheetsOf(slips).sheets, ...Array.from({ length: 30 }, (_, index) => sheetOf(`表${index + 1}`, rowsOf(40, 20)))],
};

/** A workbook that nobody has seen yet. */
const fresh = ({ sheets }: Workbook): Workbook => ({ sheets: sheets.map(again) });
const edited = ({ sheets }: Workbook): Workbook => ({
  sheets: [...sheets.slice(0, -1), withOneEdit(sheets.at(-1)!, 6 + (round % 20), FIRST_MONTH)],
});
const firstSight = (): unknown => audit(fresh(kept), DEFAULT_SETTINGS);
const meanings = new Meanings();
const againAfter = (workbook: Workbook): unknown => audit(edited(workbook), DEFAULT_SETTINGS, [], meanings);
const afterAnEdit = (): unknown => againAfter(many);

const AFTER_AN_EDIT = `${many.sheets.length} sheets audited again after an edit`;
/** The work that each of what is remembered is there for. */
const WORK: Readonly<Record<Remembered, { readonly of: string; readonly work: () => unknown }>> = {
  "meanings of texts": { of: "1,000 workers audited", work: firstSight },
  "what was read of a table": { of: "1,000 workers audited, a fault in every row", work: () => audit(fresh(faulty), DEFAULT_SETTINGS) },
  "answers of a row": { of: "1,000 workers audited again after an edit", work: () => againAfter(kept) },
  "rectangles of a sheet": { of: AFTER_AN_EDIT, work: afterAnEdit },
  "rectangles by their first row": { of: AFTER_AN_EDIT, work: afterAnEdit },
  "relations of a rectangle": { of: AFTER_AN_EDIT, work: afterAnEdit },
  "names of figures": { of: AFTER_AN_EDIT, work: afterAnEdit },
  "tables of a sheet": { of: AFTER_AN_EDIT, work: afterAnEdit },
  "tables of other kinds": { of: AFTER_AN_EDIT, work: afterAnEdit },
  "words of clauses": { of: "a report read", work: () => checkProseAgainst(report.text, report.checked) },
};

function remembered(name: Remembered): Ways {
  const known = WORK[name];
  return { of: known.of, shortcut: known.work, plain: () => withoutMemory(name, known.work) };
}

/** The same package with a comment after the rows: it may hide some, so that the whole part goes through the XML parser. */
function throughParser(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const [name] = Object.keys(parts).filter((part) => part.endsWith("sheet1.xml"));
  const xml = new TextDecoder().decode(parts[name!]);
  return zipSync({ ...parts, [name!]: new TextEncoder().encode(xml.replace("</sheetData>", "</sheetData><!-- -->")) });
}

const parsed = throughParser(station);
const edits = audit(readWorkbook(XlsxPackage.open(station)), DEFAULT_SETTINGS).edits;
const sheetPart = unzipSync(station)["xl/worksheets/sheet1.xml"]!;
const packed = node.deflate(sheetPart);

function corrected(bytes: Uint8Array): { readonly pkg: XlsxPackage; readonly before: Workbook } {
  const pkg = XlsxPackage.open(bytes);
  const before = readWorkbook(pkg);
  writeEdits(pkg, edits, { workbook: before });
  return { pkg, before };
}

const copy = corrected(station);

const WAYS: Readonly<Record<string, Ways>> = {
  ...Object.fromEntries(REMEMBERED.map((name) => [name, remembered(name)])),
  "rows read from their bytes": {
    of: "1,000 workers read",
    shortcut: () => readWorkbook(XlsxPackage.open(station)),
    plain: () => readWorkbook(XlsxPackage.open(parsed)),
  },
  "a corrected copy read where it changed": {
    of: "1,000 workers read again",
    shortcut: () => readWorkbook(copy.pkg, copy.before),
    plain: () => readWorkbook(copy.pkg),
  },
  "the touched rows alone written": {
    of: "1,000 workers read and corrected",
    shortcut: () => corrected(station),
    plain: () => corrected(parsed),
  },
  "parts inflated by Node's zlib": {
    of: "a sheet of 1,000 workers inflated",
    shortcut: () => node.inflate(packed.data, sheetPart.length, packed.crc),
    plain: () => portable.inflate(packed.data, sheetPart.length, packed.crc),
  },
};

const milliseconds = (work: () => unknown): number => {
  const started = spent();
  work();
  return spent() - started;
};

const results = Object.fromEntries(
  Object.entries(WAYS).map(([name, { of, shortcut, plain }]) => {
    const series = { of, shortcut: [] as number[], plain: [] as number[] };
    for (let count = -1; count < Number(repeats); count++) {
      round++;
      const order = round % 2 === 0 ? (["shortcut", "plain"] as const) : (["plain", "shortcut"] as const);
      for (const way of order) {
        const took = milliseconds(way === "plain" ? plain : shortcut);
        // The first round only compiles.
        if (count >= 0) series[way].push(took);
      }
    }
    return [name, series];
  }),
);
process.stdout.write(JSON.stringify(results));
