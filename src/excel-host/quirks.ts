/** Where a quirk can be made to happen: by the host's own switch, by what a workbook holds or people do to it, in the page, or in a file that ships. */
export type QuirkStage = "host" | "workbook" | "page" | "file";

/** One behaviour of real Excel that a plain reading of its documentation would not lead one to expect. */
export interface Quirk {
  readonly id: QuirkId;
  /** The public thread or document that tells of it. */
  readonly thread: string;
  readonly platform: "web" | "desktop" | "mac" | "ipad" | "any";
  readonly stage: QuirkStage;
  /** What makes it happen. */
  readonly trigger: string;
  /** What Excel then does. */
  readonly excel: string;
  /** What the program must do. */
  readonly demand: string;
}

export type QuirkId = `Q${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15 | 16 | 17 | 18 | 19 | 20}`;

const rows: readonly (readonly [QuirkId, string, Quirk["platform"], QuirkStage, string, string, string])[] = [
  [
    "Q1",
    "network",
    "any",
    "page",
    "office.js or MicrosoftAjax is blocked, or hangs",
    "the library never says that it is ready",
    "words stand in the page at once; after 8 and 20 seconds it says what to do and tries again",
  ],
  [
    "Q2",
    "OfficeDev/office-js#5222, #6827, #6835",
    "any",
    "host",
    "two custom conditional formats over one cell",
    "reading or deleting one of them gives ItemNotFound",
    "marks are decoration: no run fails by them, the sheet is not called gone, what is left is told",
  ],
  [
    "Q3",
    "OfficeDev/office-js#224, xlwings#747",
    "any",
    "host",
    "an array of several rows is written over hidden or filtered rows",
    "the values land in the visible rows alone, one after another",
    "one block for each visible run of rows, each hidden row by itself; what was written is read back and compared",
  ],
  [
    "Q4",
    "OfficeDev/office-js#6491",
    "desktop",
    "host",
    "mergeUndoGroup with something that cannot be undone",
    "UndoNotSupported",
    "the same once more without grouping; it is said that Ctrl+Z goes step by step",
  ],
  [
    "Q5",
    "keyboard shortcuts documentation",
    "any",
    "file",
    "tokens such as ${resource.x} in the shortcuts file are not resolved",
    "the file is refused as a whole",
    "plain defaults stand in the file itself",
  ],
  [
    "Q6",
    "error handling documentation",
    "any",
    "host",
    "any documented error code, and codes that are not documented",
    "the batch stops with that code",
    "each code has its words and whether it is tried again; an unknown one never counts as 'this Excel cannot do it'",
  ],
  [
    "Q7",
    "undo documentation",
    "any",
    "host",
    "visibility is set, a sheet is added or deleted, protection goes on or off",
    "Excel's own undo list is cleared",
    "none of it happens in the one click; where a sheet of ours comes or goes it is said, before and after",
  ],
  [
    "Q8",
    "dynamic arrays documentation",
    "any",
    "workbook",
    "a cell belongs to an array formula, a spill or a data table",
    "part of an array refuses to be written; a write into a spill breaks it",
    "recognised before, left as it stands and named; the rest is written",
  ],
  [
    "Q9",
    "tables documentation",
    "any",
    "workbook",
    "a formula is written into a column of an Excel table",
    "the whole column is filled with it",
    "values there; what was filled all the same is brought back",
  ],
  [
    "Q10",
    "calculation modes documentation",
    "any",
    "workbook",
    "calculation is manual",
    "formulas show old results, and one that a program writes may show none until it is computed",
    "computed before anything is judged; a sheet of our own is computed by itself",
  ],
  [
    "Q11",
    "field",
    "any",
    "workbook",
    "one stray value in the sheet's last corner",
    "the used range has seventeen thousand million cells",
    "only that sheet is skipped, by name; the others are read",
  ],
  [
    "Q12",
    "date systems documentation",
    "any",
    "workbook",
    "the workbook counts days from 1904",
    "serial numbers are 1,462 smaller",
    "days mean the same as in the file",
  ],
  [
    "Q13",
    "OfficeDev/office-js#3155",
    "any",
    "host",
    "a note with much text",
    "it is cut at the size that the host gives it",
    "short text, the size set, the whole text in the pane",
  ],
  [
    "Q14",
    "field",
    "web",
    "workbook",
    "a value is picked from a validation list",
    "no change is reported",
    "looked at again before any write, on focus, and now and then while the pane shows",
  ],
  [
    "Q15",
    "platform documentation",
    "mac",
    "page",
    "Mac: nothing can be downloaded; iPad: no shared runtime",
    "the call does nothing or fails",
    "another way is offered; what cannot be had is off without noise",
  ],
  [
    "Q16",
    "shared runtime documentation",
    "desktop",
    "page",
    "several documents share one runtime",
    "what is kept globally is shared between them",
    "state belongs to the document",
  ],
  [
    "Q17",
    "field",
    "any",
    "host",
    "sleep, a lost network, a crashed host",
    "a request is never answered",
    "each has a deadline; cancelling always ends waiting; afterwards everything is read again before any write",
  ],
  [
    "Q18",
    "field",
    "web",
    "workbook",
    "co-authors type, insert, delete or sort between reading and writing, or between two batches of one write",
    "addresses mean other cells",
    "inputs and targets are checked in the writing batch and after; nothing of theirs is overwritten; what was left is named",
  ],
  [
    "Q19",
    "field",
    "any",
    "workbook",
    "the pane is closed while it writes",
    "part of the batches is done",
    "the next pane compares its journal with the sheet and says what stands",
  ],
  [
    "Q20",
    "field",
    "any",
    "workbook",
    "a sheet is renamed, moved or copied, rows are inserted, sorted or filtered after a run",
    "addresses mean other cells",
    "undo, ignored findings and marks follow the row, or decline by name",
  ],
];

/** Every quirk of real Excel that is known from the field, in the order in which they were met. */
export const QUIRKS: readonly Quirk[] = rows.map(([id, thread, platform, stage, trigger, excel, demand]) => ({
  id,
  thread,
  platform,
  stage,
  trigger,
  excel,
  demand,
}));
