import type { QuirkId } from "../../src/excel-host/quirks";

/** How a quirk is made to happen in the tests, and what shows that the program keeps its word under it. */
export interface QuirkScenario {
  /** A switch of the strict Excel, or what a test does to the workbook, the page or the file. */
  readonly by: string;
  /** Tests by file (under `test`) and the words that their titles begin with. */
  readonly shown: readonly (readonly [file: string, title: string])[];
  /** Why no switch puts whole scenarios of the browser under it; null where one does (`scenario-quirks.ts`). */
  readonly apart: string | null;
}

const UNDER = "under %s a station is checked";
const EVENT = "it is an event at one moment of a scenario, not a state that scenarios can run under";

/** For each quirk of the catalogue: the switch, the scenario, or why it stands apart. */
export const QUIRK_SCENARIOS: Readonly<Record<QuirkId, QuirkScenario>> = {
  Q1: {
    by: "the page's request for Office.js is aborted, or never answered",
    shown: [
      ["e2e/boot.test.ts", "where Office.js is blocked"],
      ["e2e/boot.test.ts", "where Office.js hangs"],
      ["e2e/boot.test.ts", "where Office.js comes at the second try"],
    ],
    apart: "without Office.js there is no pane to press anything in",
  },
  Q2: {
    by: "host switch Q2 over two custom formats on every sheet",
    shown: [
      ["e2e/quirks.test.ts", UNDER],
      ["adapters/excel/quirks.test.ts", "marks come and go without a trace"],
    ],
    apart: null,
  },
  Q3: {
    by: "host switch Q3 over hidden rows",
    shown: [
      ["e2e/quirks.test.ts", UNDER],
      ["adapters/excel/quirks.test.ts", "the one click writes the right figures"],
    ],
    apart: null,
  },
  Q4: {
    by: "an Excel of ExcelApi 1.20 that refuses its first writing request with UndoNotSupported",
    shown: [
      ["e2e/quirks.test.ts", UNDER],
      ["adapters/excel/quirks.test.ts", "an Excel that cannot group its undo steps"],
    ],
    apart: null,
  },
  Q5: {
    by: "the shipped file itself",
    shown: [["manifest/manifest.test.ts", "has shortcuts with unused letters"]],
    apart: "Excel reads that file before any page is loaded",
  },
  Q6: {
    by: "each documented code, and one that is none, planned at a request",
    shown: [
      ["adapters/excel/together.test.ts", "%s at a read is told in words"],
      ["adapters/excel/together.test.ts", "an undocumented one is never taken"],
      ["adapters/excel/faults.test.ts", "leaves the workbook as it was or is fully done"],
    ],
    apart: EVENT,
  },
  Q7: {
    by: "the host notes each call that clears Excel's undo",
    shown: [
      ["e2e/quirks.test.ts", UNDER],
      ["adapters/excel/quirks.test.ts", "the one click writes the right figures"],
      ["adapters/excel/quirks.test.ts", "a sheet that is added clears Excel's own undo"],
    ],
    apart: "every scenario runs under it: the host has no other way, and its note of the calls is looked at",
  },
  Q8: {
    by: "a spill in the workbook, over derived cells (adapter) or beside the tables (browser)",
    shown: [
      ["e2e/quirks.test.ts", UNDER],
      ["adapters/excel/quirks.test.ts", "is told in the list as one that no program writes"],
    ],
    apart: null,
  },
  Q9: {
    by: "an Excel table over the rows of figures",
    shown: [
      ["e2e/quirks.test.ts", UNDER],
      ["adapters/excel/quirks.test.ts", "keeps its other cells when wrong formulas in it are corrected"],
    ],
    apart: null,
  },
  Q10: {
    by: "manual calculation",
    shown: [
      ["e2e/quirks.test.ts", UNDER],
      ["adapters/excel/quirks.test.ts", "where calculation is manual"],
      ["adapters/excel/result-sheet.test.ts", "where calculation is manual"],
    ],
    apart: null,
  },
  Q11: {
    by: "a value in the last corner of a sheet",
    shown: [
      ["e2e/quirks.test.ts", UNDER],
      ["adapters/excel/quirks.test.ts", "a sheet whose used range is too large is named"],
    ],
    apart: null,
  },
  Q12: {
    by: "a workbook that counts days from 1904",
    shown: [
      ["e2e/quirks.test.ts", UNDER],
      ["adapters/excel/quirks.test.ts", "days that a workbook counts from 1904"],
    ],
    apart: null,
  },
  Q13: {
    by: "an Excel of ExcelApi 1.18, which has notes; how much of one it shows is reckoned (docs/manual-excel.md has a step for what it draws)",
    shown: [
      ["e2e/quirks.test.ts", UNDER],
      ["adapters/excel/notes.test.ts", "a note shows its whole text at the size that it is given"],
    ],
    apart: null,
  },
  Q14: {
    by: "what a person enters is put into the sheet without an event",
    shown: [
      ["e2e/quirks.test.ts", UNDER],
      ["adapters/excel/quirks.test.ts", "a value that was picked without a word"],
      ["adapters/excel/quirks.test.ts", "before the first run, too"],
      ["adapters/excel/quirks.test.ts", "a person who comes back while"],
    ],
    apart: null,
  },
  Q15: {
    by: "the platform's name; the manifest's requirement",
    shown: [["adapters/excel/quirks.test.ts", "where the pane can save no files"]],
    apart: "the browser of the tests can save files",
  },
  Q16: {
    by: "two workbooks, each with a pane, in one runtime",
    shown: [["adapters/excel/opening.test.ts", "share nothing"]],
    apart: "one page of the tests has one Excel",
  },
  Q17: {
    by: "a planned silence, done or not, at every request of every use case",
    shown: [
      ["adapters/excel/unanswered.test.ts", "ends when Excel never answers one of its requests"],
      ["adapters/excel/unanswered.test.ts", "is left by 取消"],
      ["e2e/living.test.ts", "a request that Excel never answers"],
    ],
    apart: EVENT,
  },
  Q18: {
    by: "a co-author types, inserts, deletes, sorts before every request of every use case, or types all the time in a sheet without tables (browser)",
    shown: [
      ["e2e/quirks.test.ts", UNDER],
      ["adapters/excel/together.test.ts", "never puts a figure into another's row"],
      ["adapters/excel/together.test.ts", "a co-author's insert between two requests of one write"],
      ["adapters/excel/session-faults.test.ts", "never loses what a co-author types meanwhile"],
      ["e2e/living.test.ts", "a co-author's edit leaves the list as it is"],
    ],
    apart: null,
  },
  Q19: {
    by: "the pane is closed or reloaded at every request of a run",
    shown: [
      ["adapters/excel/opening.test.ts", "where the pane was closed while it wrote"],
      ["adapters/excel/session-faults.test.ts", "leaves a workbook that the next pane can bring back"],
      ["e2e/reload.test.ts", "a pane reloaded at any step of a run"],
    ],
    apart: EVENT,
  },
  Q20: {
    by: "rows are inserted, deleted, sorted, the sheet is renamed, moved, copied after a run",
    shown: [
      ["e2e/quirks.test.ts", UNDER],
      ["adapters/excel/moved-rows.test.ts", "brings each worker's own figure back when"],
      ["adapters/excel/moved-rows.test.ts", "never touches a copy that took the sheet's old name"],
      ["adapters/excel/random-days.test.ts", "whatever happens in a day"],
    ],
    apart: "every scenario of e2e/quirks renames the sheet before it takes back",
  },
};
