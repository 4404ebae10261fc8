import { formatAddress, MAX_COLUMNS, parseAddress, type CellRange } from "../../src/domain/grid/address";
import { storedContent, type Edit, type StoredContent, type StoredValue } from "../../src/domain/grid/edit";
import { cellValue, shownCell } from "../../src/domain/grid/cell";
import type { Sheet } from "../../src/domain/grid/sheet";
import type { ReportSheet } from "../../src/domain/report/report-sheet";
import { WorkbookError, type Mark, type WorkbookPort } from "../../src/app/workbook-port";

/** A sheet to begin with, cells by address; a formula comes with the value it last showed. */
export interface ContractSheet {
  readonly name: string;
  readonly cells: Readonly<
    Record<
      string,
      StoredValue | { readonly formula: string; readonly value: StoredValue } | { readonly value: StoredValue; readonly format: string }
    >
  >;
  readonly merges?: readonly CellRange[];
  /** What people wrote beside cells, by address. */
  readonly comments?: Readonly<Record<string, string>>;
  readonly hidden?: boolean;
}

/** One open workbook behind a port, and what a person would see of it without the port. */
export interface ContractWorkbook {
  readonly port: WorkbookPort;
  /** The same workbook after it was saved, closed and opened again. */
  reopened(): Promise<ContractWorkbook>;
  /** A person types a value into a cell. */
  type(sheet: string, address: string, value: string | number): Promise<void>;
  /** A person adds a sheet with a text in its first cell. */
  add(sheet: string, text: string): Promise<void>;
  rename(sheet: string, name: string): Promise<void>;
  /** What marks lie where, as `error Sheet!A1`, sorted. */
  marks(): Promise<readonly string[]>;
  /** Everything in the workbook but the port's own notes to itself. */
  picture(): Promise<unknown>;
}

export type ContractOpener = (sheets: readonly ContractSheet[]) => Promise<ContractWorkbook>;

const SHEET = "到岗";
const START: readonly ContractSheet[] = [
  {
    name: SHEET,
    cells: {
      B3: "社工01",
      C3: 1,
      D3: 0.5,
      E3: { formula: "=SUM(C3:D3)", value: 1.5 },
      F3: { value: "66.7%", format: "@" },
      G3: { value: 0.25, format: "0.00%" },
      B4: "√",
      C4: "——",
      B6: "合计",
      C6: 7,
    },
    merges: [{ top: 5, left: 2, bottom: 5, right: 3 }],
  },
  { name: "指标", cells: { A1: "完成量", A2: 24 }, hidden: true },
];

const at = (address: string) => {
  const place = parseAddress(address);
  if (!place) throw new Error(address);
  return place;
};

const constant = (value: StoredValue): StoredContent => ({ value, formula: null });

function edit(address: string, before: StoredContent, after: Edit["after"], sheet = SHEET): Edit {
  return { sheet, ...at(address), before, after, rule: "attendance/row-subtotal" };
}

function mark(address: string, kind: Mark["kind"], sheet = SHEET): Mark {
  return { sheet, ...at(address), kind, rule: "attendance/row-subtotal", note: `原因 ${address}` };
}

/** Changes of every kind: a constant, a formula, a text that becomes a percentage, an empty cell, another sheet. */
const EDITS: readonly Edit[] = [
  edit("C6", constant(7), constant(1)),
  edit("E3", { value: 1.5, formula: "=SUM(C3:D3)" }, { value: 1.5, formula: "=C3+D3" }),
  edit("F3", constant("66.7%"), { value: 0.6667, formula: null, numberFormat: "0.00%" }),
  edit("H3", constant(null), constant("良好")),
  edit("A2", constant(24), constant(25), "指标"),
];

/** A small report: what could be taken for a formula, a date or a percentage, numbers, and links. */
const REPORT: ReportSheet = {
  name: "核查结果",
  columns: [20, 10, 10],
  rows: [
    [{ value: "社工核算 Station Audit · 核查结果", look: "title" }],
    [
      { value: "=1+1", look: "head" },
      { value: 72.5, look: "number" },
      { value: "C6", look: "centre", link: { sheet: SHEET, ...at("C6") } },
    ],
    [{ value: "2024-01-25", look: "text" }, { value: 0.9, look: "rate" }, null],
    [{ value: "'60%", look: "error" }, null, { value: "E3", look: "centre", link: at("A1") }],
  ],
  frozenRows: 2,
  filter: { top: 1, left: 0, bottom: 3, right: 2 },
};

/** What a person reads in a sheet's used rows and columns. */
async function shownIn(port: WorkbookPort, name: string): Promise<unknown[][]> {
  const sheet = await sheetOf(port, name);
  const used = sheet.rowNumbers.filter((row) => sheet.row(row).some((cell) => cell && cell.kind !== "empty"));
  return used.map((row) => [0, 1, 2].map((column) => cellValue(shownCell(sheet.cell(row, column)))));
}

async function content(port: WorkbookPort, address: string, sheet = SHEET): Promise<StoredContent> {
  const found = await sheetOf(port, sheet);
  const { row, column } = at(address);
  return storedContent(found.cell(row, column));
}

async function sheetOf(port: WorkbookPort, name: string): Promise<Sheet> {
  const { sheets } = await port.read({ merges: true });
  return sheets.find((sheet) => sheet.name === name)!;
}

async function failure(work: Promise<unknown>): Promise<WorkbookError> {
  const error: unknown = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(WorkbookError);
  return error as WorkbookError;
}

/** The comments of a sheet by address. */
function commentsOf({ comments }: Sheet): Record<string, string> {
  return Object.fromEntries(
    [...comments].map(([place, text]) => [formatAddress({ row: Math.floor(place / MAX_COLUMNS), column: place % MAX_COLUMNS }), text]),
  );
}

/** What every workbook behind the port keeps to, whatever it is made of. */
export function describeWorkbookPort(kind: string, open: ContractOpener): void {
  describe(`a workbook in ${kind}`, () => {
    test("is read with each cell at its own address, formulas with their values, merged areas and hidden sheets", async () => {
      const { port } = await open(START);
      const { sheets } = await port.read({ merges: true });
      expect(sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
        [SHEET, "visible"],
        ["指标", "hidden"],
      ]);
      const [sheet] = sheets as [Sheet];
      expect(sheet.cell(2, 1)).toMatchObject({ kind: "text", text: "社工01" });
      expect(sheet.cell(2, 4)).toMatchObject({ kind: "formula", formula: "=SUM(C3:D3)", result: { kind: "number", value: 1.5 } });
      expect(sheet.cell(3, 1)).toMatchObject({ kind: "tick" });
      expect(sheet.cell(3, 2)).toMatchObject({ kind: "dash" });
      expect(sheet.cell(2, 5)).toMatchObject({ kind: "text", text: "66.7%" });
      expect(shownCell(sheet.cell(2, 6))).toMatchObject({ kind: "number", value: 0.25, format: { kind: "percent", decimals: 2 } });
      expect(sheet.mergeAt(5, 3)).toEqual({ top: 5, left: 2, bottom: 5, right: 3 });
      expect(sheet.cell(0, 0)).toEqual({ kind: "empty" });
    });

    test("is read with what people wrote beside its cells, before and after edits, marks and reopening", async () => {
      const comments = { C6: "按补充协议调整后的7个计算", H9: "待补\n六月前" };
      const opened = await open(START.map((sheet, index) => (index === 0 ? { ...sheet, comments } : sheet)));
      const { port } = opened;
      const known = await port.read({ merges: true });
      expect(known.sheets.map(commentsOf)).toEqual([comments, {}]);
      await port.apply([EDITS[0]!]);
      const reread = await port.reread(known, [{ sheet: SHEET, address: "C6" }]);
      expect(reread.sheets.map(commentsOf)).toEqual([comments, {}]);
      await port.setMarks([mark("D3", "error"), mark("C6", "warning")]);
      expect(commentsOf(await sheetOf(port, SHEET))).toEqual(comments);
      const later = await opened.reopened();
      expect(commentsOf(await sheetOf(later.port, SHEET))).toEqual(comments);
    });

    test("takes constants, formulas and a text that becomes a percentage, and nothing else moves", async () => {
      const { port } = await open(START);
      await port.apply(EDITS);
      expect(await content(port, "C6")).toEqual(constant(1));
      expect(await content(port, "E3")).toMatchObject({ formula: "=C3+D3" });
      expect(await content(port, "F3")).toEqual(constant(0.6667));
      expect(await content(port, "H3")).toEqual(constant("良好"));
      expect(await content(port, "A2", "指标")).toEqual(constant(25));
      const sheet = await sheetOf(port, SHEET);
      expect(shownCell(sheet.cell(2, 5))).toMatchObject({ kind: "number", format: { kind: "percent", decimals: 2 } });
      expect(await content(port, "C3")).toEqual(constant(1));
      expect(await content(port, "B3")).toEqual(constant("社工01"));
    });

    test("refuses a whole run when one cell no longer holds what was read, and names that cell", async () => {
      const workbook = await open(START);
      await workbook.port.read({ merges: true });
      await workbook.type(SHEET, "C6", 8);
      const before = await workbook.picture();
      const error = await failure(workbook.port.apply(EDITS));
      expect(error).toMatchObject({ code: "stale", detail: { cells: [{ sheet: SHEET, ...at("C6") }], nothingChanged: true } });
      expect(await workbook.picture()).toEqual(before);
    });

    test("refuses a run on a sheet that is not there", async () => {
      const workbook = await open(START);
      const before = await workbook.picture();
      const error = await failure(workbook.port.apply([...EDITS, edit("A1", constant(null), constant(1), "没有这张表")]));
      expect(error).toMatchObject({ code: "sheet-gone", detail: { nothingChanged: true } });
      expect(await workbook.picture()).toEqual(before);
    });

    test("shows marks where they were laid, and only the newest after they were laid anew", async () => {
      const workbook = await open(START);
      await workbook.port.setMarks([
        mark("C6", "error"),
        mark("D3", "error"),
        mark("E3", "warning"),
        mark("A9", "info"),
        mark("A2", "error", "指标"),
      ]);
      expect(await workbook.marks()).toEqual([
        `error ${SHEET}!C6`,
        `error ${SHEET}!D3`,
        "error 指标!A2",
        `info ${SHEET}!A9`,
        `warning ${SHEET}!E3`,
      ]);
      await workbook.port.setMarks([mark("E3", "error")]);
      expect(await workbook.marks()).toEqual([`error ${SHEET}!E3`]);
    });

    test("loses every trace of its marks when they are cleared, also after it was closed and opened again", async () => {
      const workbook = await open(START);
      const before = await workbook.picture();
      await workbook.port.setMarks([mark("C6", "error"), mark("E3", "warning"), mark("A9", "info")]);
      const later = await workbook.reopened();
      expect(await later.marks()).toHaveLength(3);
      await later.port.clearMarks();
      expect(await later.marks()).toEqual([]);
      expect(await later.picture()).toEqual(before);
    });

    test("is exactly as before after a run was taken back: values, formulas, formats and marks", async () => {
      const workbook = await open(START);
      await workbook.port.setMarks([mark("D3", "warning")]);
      const before = await workbook.picture();
      await workbook.port.apply(EDITS);
      await workbook.port.setMarks([mark("C6", "error"), mark("A9", "info")]);
      expect(await workbook.port.undoState()).toEqual({ available: true, cells: EDITS.length, lasting: true });
      expect(await workbook.port.undo()).toEqual({ restored: EDITS.length, refused: [] });
      expect(await workbook.marks()).toEqual([`warning ${SHEET}!D3`]);
      expect(await workbook.picture()).toEqual(before);
      expect(await workbook.port.undoState()).toEqual({ available: false, cells: 0, lasting: true });
    });

    test("can be taken back after it was closed and opened again", async () => {
      const workbook = await open(START);
      const before = await workbook.picture();
      await workbook.port.apply(EDITS);
      await workbook.port.setMarks([mark("C6", "error")]);
      const later = await workbook.reopened();
      expect(await later.port.undo()).toEqual({ restored: EDITS.length, refused: [] });
      expect(await later.picture()).toEqual(before);
    });

    test("keeps what a person typed after the run: that cell is left alone and named", async () => {
      const workbook = await open(START);
      await workbook.port.apply(EDITS);
      await workbook.type(SHEET, "C6", 99);
      expect(await workbook.port.undo()).toEqual({ restored: EDITS.length - 1, refused: [{ sheet: SHEET, ...at("C6") }] });
      expect(await content(workbook.port, "C6")).toEqual(constant(99));
      expect(await content(workbook.port, "A2", "指标")).toEqual(constant(24));
    });

    test("takes two runs back one after the other", async () => {
      const workbook = await open(START);
      const before = await workbook.picture();
      await workbook.port.apply([edit("C6", constant(7), constant(1))]);
      await workbook.port.apply([edit("C6", constant(1), constant(2))]);
      await workbook.port.undo();
      expect(await content(workbook.port, "C6")).toEqual(constant(1));
      await workbook.port.undo();
      expect(await workbook.picture()).toEqual(before);
    });

    test("takes marks back after a run that had nothing to write", async () => {
      const workbook = await open(START);
      const before = await workbook.picture();
      await workbook.port.apply([]);
      await workbook.port.setMarks([mark("C6", "error")]);
      expect(await workbook.port.undoState()).toEqual({ available: true, cells: 0, lasting: true });
      await workbook.port.undo();
      expect(await workbook.picture()).toEqual(before);
    });

    test("says so when there is nothing to take back", async () => {
      const workbook = await open(START);
      expect(await workbook.port.undoState()).toEqual({ available: false, cells: 0, lasting: true });
      expect(await failure(workbook.port.undo())).toMatchObject({ code: "nothing-to-undo", detail: { nothingChanged: true } });
    });

    test("keeps the settings and ignored findings it was given, also when closed and opened again", async () => {
      const workbook = await open(START);
      expect(await workbook.port.loadState()).toBeNull();
      const state = {
        settings: { requiredStaff: 20, note: "说明".repeat(30_000) },
        ignored: [
          {
            rule: "attendance/row-subtotal",
            sheet: SHEET,
            cell: "C6",
            statedHash: "7",
            reason: "已与街道核对",
            at: "2024-09-01T00:00:00.000Z",
          },
        ],
        hints: [],
      };
      await workbook.port.saveState(state);
      await workbook.port.saveState({ ...state, settings: { requiredStaff: 21 } });
      const later = await workbook.reopened();
      expect(await later.port.loadState()).toEqual({ ...state, settings: { requiredStaff: 21 } });
    });

    test("is untouched by a run that was cancelled before it wrote", async () => {
      const workbook = await open(START);
      const before = await workbook.picture();
      const signal = AbortSignal.abort();
      expect(await failure(workbook.port.apply(EDITS, { signal }))).toMatchObject({ code: "cancelled", detail: { nothingChanged: true } });
      expect(await failure(workbook.port.setMarks([mark("C6", "error")], { signal }))).toMatchObject({ code: "cancelled" });
      expect(await workbook.picture()).toEqual(before);
    });

    test("takes a result sheet: texts as texts, numbers as numbers, links by the words they show, and no other sheet moves", async () => {
      const workbook = await open(START);
      const before = (await workbook.picture()) as readonly unknown[];
      expect(await workbook.port.resultSheet()).toBeNull();
      expect(await workbook.port.writeResultSheet(REPORT)).toBe("核查结果");
      expect(await workbook.port.resultSheet()).toBe("核查结果");
      expect(await shownIn(workbook.port, "核查结果")).toEqual([
        ["社工核算 Station Audit · 核查结果", null, null],
        ["=1+1", 72.5, "C6"],
        ["2024-01-25", 0.9, null],
        ["'60%", null, "E3"],
      ]);
      expect((await workbook.picture()) as readonly unknown[]).toEqual([...before, expect.anything()]);
    });

    test("replaces its result sheet as a whole, in its place, also after it was closed and opened again", async () => {
      const workbook = await open(START);
      await workbook.port.writeResultSheet(REPORT);
      await workbook.type("核查结果", "H30", "我的备注");
      const later = await workbook.reopened();
      expect(await later.port.writeResultSheet({ ...REPORT, rows: REPORT.rows.slice(0, 2) })).toBe("核查结果");
      expect((await later.port.read({ merges: false })).sheets.map(({ name }) => name)).toEqual([SHEET, "指标", "核查结果"]);
      expect(await shownIn(later.port, "核查结果")).toEqual([
        ["社工核算 Station Audit · 核查结果", null, null],
        ["=1+1", 72.5, "C6"],
      ]);
    });

    test("never touches a sheet of that name that is not ours, nor one of ours that a person renamed", async () => {
      const workbook = await open(START);
      await workbook.add("核查结果", "我的表");
      expect(await workbook.port.writeResultSheet(REPORT)).toBe("核查结果 (2)");
      expect(await content(workbook.port, "A1", "核查结果")).toEqual(constant("我的表"));
      await workbook.rename("核查结果 (2)", "五月留存");
      expect(await workbook.port.resultSheet()).toBeNull();
      expect(await workbook.port.removeResultSheet()).toBe(false);
      expect(await workbook.port.writeResultSheet(REPORT)).toBe("核查结果 (2)");
      const names = (await workbook.port.read({ merges: false })).sheets.map(({ name }) => name);
      expect(names).toEqual([SHEET, "指标", "核查结果", "五月留存", "核查结果 (2)"]);
      expect(await workbook.port.removeResultSheet()).toBe(true);
      expect(await content(workbook.port, "A1", "核查结果")).toEqual(constant("我的表"));
      expect(await content(workbook.port, "A2", "五月留存")).toEqual(constant("=1+1"));
    });

    test("is as before once its result sheet is gone; clearing marks and undoing leave that sheet alone", async () => {
      const workbook = await open(START);
      const before = await workbook.picture();
      await workbook.port.apply(EDITS);
      await workbook.port.setMarks([mark("C6", "error")]);
      await workbook.port.writeResultSheet(REPORT);
      await workbook.port.clearMarks();
      expect(await workbook.port.resultSheet()).toBe("核查结果");
      await workbook.port.undo();
      expect(await workbook.port.resultSheet()).toBe("核查结果");
      expect(await workbook.port.removeResultSheet()).toBe(true);
      expect(await workbook.picture()).toEqual(before);
    });

    test("keeps the sheet of a comparison beside its result sheet: each takes the place of an earlier one of its own kind alone", async () => {
      const workbook = await open(START);
      const comparison = { ...REPORT, name: "版本对比" };
      await workbook.port.writeResultSheet(REPORT);
      expect(await workbook.port.writeResultSheet(comparison)).toBe("版本对比");
      expect(await workbook.port.writeResultSheet({ ...comparison, rows: REPORT.rows.slice(0, 2) })).toBe("版本对比");
      expect((await workbook.port.read({ merges: false })).sheets.map(({ name }) => name)).toEqual([SHEET, "指标", "核查结果", "版本对比"]);
      expect(await shownIn(workbook.port, "版本对比")).toHaveLength(2);
      expect(await shownIn(workbook.port, "核查结果")).toHaveLength(4);
      expect(await workbook.port.removeResultSheet()).toBe(true);
      expect((await workbook.port.read({ merges: false })).sheets.map(({ name }) => name)).toEqual([SHEET, "指标", "版本对比"]);
    });

    test("gets no result sheet from a run that was cancelled before it wrote", async () => {
      const workbook = await open(START);
      const before = await workbook.picture();
      expect(await failure(workbook.port.writeResultSheet(REPORT, { signal: AbortSignal.abort() }))).toMatchObject({ code: "cancelled" });
      expect(await workbook.picture()).toEqual(before);
    });

    test("writes texts as texts: what reads like a formula, a date or a number stays as it was typed", async () => {
      const workbook = await open(START);
      const texts = ["=1+1", "1/2", "60%", "2024-01-25", "007", "'引号", "-", "TRUE", "优秀"];
      const edits = texts.map((text, index) => edit(`J${index + 1}`, constant(null), constant(text)));
      await workbook.port.apply(edits);
      const sheet = await sheetOf(workbook.port, SHEET);
      expect(texts.map((_, index) => storedContent(sheet.cell(index, 9)))).toEqual(texts.map(constant));
    });
  });
}
