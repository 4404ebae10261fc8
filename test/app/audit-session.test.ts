import { AuditSession } from "../../src/app/audit-session";
import { cellLabel } from "../../src/app/entries";
import { engine } from "../../src/app/engine";
import type { Entry } from "../../src/app/session-state";
import { WorkbookError } from "../../src/app/workbook-port";
import { DEFAULT_SETTINGS } from "../../src/domain/settings";
import { MemoryWorkbook, type KeptSheet } from "./memory-workbook";
import { sampleSheets } from "./sample";

const AREAS = "附件1-1 指标";
const POSTS = "附件2 到岗情况";
let slips: KeptSheet[];
let clean: KeptSheet[];

beforeAll(async () => {
  slips = await sampleSheets("station-with-slips.xlsx");
  clean = await sampleSheets("station-clean.xlsx");
});

function begin(sheets: readonly KeptSheet[] = slips): { workbook: MemoryWorkbook; session: AuditSession } {
  const workbook = new MemoryWorkbook(sheets);
  return { workbook, session: open(workbook) };
}

function open(workbook: MemoryWorkbook): AuditSession {
  return new AuditSession(workbook, {
    loadEngine: () => Promise.resolve(engine),
    language: "zh",
    now: () => new Date("2024-05-06T08:00:00Z"),
  });
}

const labels = (entries: readonly Entry[], state: Entry["state"]): string[] =>
  entries.filter((entry) => entry.state === state).map(({ finding }) => `${finding.rule} ${cellLabel(finding)}`);
const entryAt = (session: AuditSession, rule: string, cell: string): Entry =>
  session.getSnapshot().entries.find(({ finding }) => finding.rule === rule && cellLabel(finding) === cell)!;
const settled = async (session: AuditSession, met: () => boolean): Promise<void> => {
  if (met()) return;
  await new Promise<void>((resolve) => {
    const stop = session.subscribe(() => {
      if (!met()) return;
      stop();
      resolve();
    });
  });
};

const CORRECTED = [
  `indicator/percentage ${AREAS}!K5`,
  "indicator/percentage 附件1-2 项目!G8",
  `attendance/group-subtotal ${POSTS}!S22`,
  `attendance/effective-subtotal ${POSTS}!S33`,
  `attendance/effective-subtotal ${POSTS}!T33`,
];

describe("a survey", () => {
  test("says what was recognised and shows, marks and writes nothing", async () => {
    const { workbook, session } = begin();
    const before = workbook.contents();
    await session.survey();
    const { audit, entries, hasRun, phase } = session.getSnapshot();
    expect(phase).toBe("ready");
    expect(audit!.tables.map(({ kind }) => kind)).toEqual([
      "indicator-areas",
      "indicator-areas",
      "indicator-list",
      "indicator-projects",
      "attendance",
    ]);
    expect([hasRun, entries.length, workbook.marks.length]).toEqual([false, 0, 0]);
    expect(workbook.contents()).toEqual(before);
    expect(workbook.reads).toEqual([{ merges: false }]);
  });

  test("gives way to a run that a person starts meanwhile", async () => {
    const { session } = begin();
    const survey = session.survey();
    await session.check();
    await survey;
    expect(session.getSnapshot()).toMatchObject({ hasRun: true, outcome: { kind: "checked" }, failure: null });
  });
});

describe("仅核查", () => {
  test("lists and marks every finding and changes no value", async () => {
    const { workbook, session } = begin();
    const before = workbook.contents();
    await session.check();
    const { entries, outcome } = session.getSnapshot();
    expect(workbook.contents()).toEqual(before);
    expect(entries.every(({ state }) => state === "open")).toBe(true);
    expect(labels(entries, "open")).toEqual(expect.arrayContaining([...CORRECTED, `attendance/insurance-missing ${POSTS}!Q6`]));
    expect(outcome).toEqual({
      kind: "checked",
      open: { error: 7, warning: 1, info: 6 },
      uncomputed: null,
      unchecked: 0,
      unmarked: { sheets: [], because: null },
    });
    expect(new Set(workbook.marks.map(cellLabel))).toEqual(new Set(entries.map(({ finding }) => cellLabel(finding))));
    expect(workbook.marks.find((mark) => cellLabel(mark) === `${POSTS}!S22`)).toMatchObject({
      kind: "error",
      note: expect.stringContaining("48.5"),
    });
  });

  test("asks for merged areas, as every explicit run does", async () => {
    const { workbook, session } = begin();
    await session.check();
    expect(workbook.reads).toEqual([{ merges: true }]);
  });

  test("says so when a workbook has none of the tables", async () => {
    const { session } = begin([{ name: "其他", cells: { A1: { value: "食谱" } } }]);
    await session.check();
    expect(session.getSnapshot().outcome).toEqual({ kind: "no-tables", unchecked: 0 });
  });
});

describe("一键核算", () => {
  test("writes the right figures, keeps what it corrected in the list, and marks both kinds", async () => {
    const { workbook, session } = begin();
    await session.recompute();
    const { entries, changes, outcome } = session.getSnapshot();
    expect(workbook.value(POSTS, "S22")).toBe(48.5);
    expect(workbook.value(AREAS, "K5")).toBe(0.6316);
    expect(labels(entries, "corrected").sort()).toEqual([...CORRECTED].sort());
    expect(labels(entries, "open")).toEqual(expect.arrayContaining([`attendance/insurance-missing ${POSTS}!Q6`]));
    expect(changes.length).toBeGreaterThanOrEqual(CORRECTED.length);
    expect(outcome).toMatchObject({ kind: "recomputed", changed: changes.length, corrected: CORRECTED.length });
    expect(new Set(workbook.marks.map(cellLabel))).toEqual(new Set(entries.map(({ finding }) => cellLabel(finding))));
    expect(workbook.marks.find((mark) => cellLabel(mark) === `${AREAS}!K5`)!.note).toContain("60.00% → 63.16%");
  });

  test("changes nothing the second time, and drops what was corrected before", async () => {
    const { workbook, session } = begin();
    await session.recompute();
    const after = workbook.contents();
    await session.recompute();
    const { entries, outcome, changes } = session.getSnapshot();
    expect(workbook.contents()).toEqual(after);
    expect(changes).toEqual([]);
    expect(labels(entries, "corrected")).toEqual([]);
    expect(outcome).toMatchObject({ kind: "recomputed", changed: 0 });
  });

  test("leaves the cell of an ignored finding as it stands", async () => {
    const { workbook, session } = begin();
    await session.check();
    await session.ignore(entryAt(session, "attendance/group-subtotal", `${POSTS}!S22`).id, "以原表为准");
    await session.recompute();
    expect(workbook.value(POSTS, "S22")).toBe(40.5);
    expect(workbook.value(POSTS, "S33")).toBe(24);
    expect(labels(session.getSnapshot().entries, "ignored")).toEqual([`attendance/group-subtotal ${POSTS}!S22`]);
  });

  test("stops with the cells named when somebody was faster, having changed nothing", async () => {
    const { workbook, session } = begin();
    let go = (): void => undefined;
    const stop = session.subscribe(() => {
      if (session.getSnapshot().busy?.progress.stage !== "checking") return;
      stop();
      workbook.pause = new Promise((resolve) => (go = resolve));
      workbook.type(POSTS, "S22", 41, true);
      go();
    });
    await session.recompute();
    const { failure } = session.getSnapshot();
    expect(failure).toMatchObject({ task: "recompute", code: "stale", nothingChanged: true });
    expect(failure!.cells.map(cellLabel)).toEqual([`${POSTS}!S22`]);
    expect(workbook.value(POSTS, "S33")).toBe(7);
  });

  test("looks again and marks again where Excel failed once after the values were written", async () => {
    for (const call of ["read", "setMarks"] as const) {
      const { workbook, session } = begin();
      const apply = workbook.apply.bind(workbook);
      workbook.apply = async (...run) => {
        const left = await apply(...run);
        workbook.failing = { call, error: new WorkbookError("session-lost", { nothingChanged: true }) };
        return left;
      };
      await session.recompute();
      expect(session.getSnapshot()).toMatchObject({
        failure: null,
        outcome: { kind: "recomputed", unmarked: { sheets: [], because: null } },
      });
      expect(workbook.marks).toHaveLength(14);
    }
  });

  test("whose findings cannot be marked says so, keeps its values and its list, and offers to mark later", async () => {
    const { workbook, session } = begin();
    workbook.failing = { call: "setMarks", error: new WorkbookError("busy", { nothingChanged: true }), times: 3 };
    await session.recompute();
    expect(workbook.value(POSTS, "S22")).toBe(48.5);
    expect(session.getSnapshot()).toMatchObject({
      failure: null,
      outcome: { kind: "recomputed", changed: 7, unmarked: { sheets: [], because: "busy" } },
      marksOutdated: true,
      undo: { available: true },
    });
    expect(session.getSnapshot().entries).toHaveLength(14);
    await session.updateMarks();
    expect(workbook.marks).toHaveLength(14);
    expect(session.getSnapshot().marksOutdated).toBe(false);
  });

  test("never claims that nothing happened once values were written", async () => {
    const { workbook, session } = begin();
    const apply = workbook.apply.bind(workbook);
    workbook.apply = async (...run) => {
      const left = await apply(...run);
      workbook.failing = { call: "read", error: new WorkbookError("busy", { nothingChanged: true }), times: 3 };
      return left;
    };
    await session.recompute();
    expect(workbook.value(POSTS, "S22")).toBe(48.5);
    expect(session.getSnapshot()).toMatchObject({ failure: { code: "busy", nothingChanged: false }, undo: { available: true } });
  });

  test("cancelled before it writes leaves the workbook alone", async () => {
    const { workbook, session } = begin();
    const before = workbook.contents();
    const stop = session.subscribe(() => {
      if (session.getSnapshot().busy?.progress.stage !== "checking") return;
      stop();
      session.cancel();
    });
    await session.recompute();
    expect(session.getSnapshot()).toMatchObject({ outcome: { kind: "cancelled", written: false }, failure: null, busy: null });
    expect(workbook.contents()).toEqual(before);
  });

  test("reports progress through its stages in order", async () => {
    const { session } = begin();
    const stages: string[] = [];
    session.subscribe(() => {
      const stage = session.getSnapshot().busy?.progress.stage;
      if (stage && stages.at(-1) !== stage) stages.push(stage);
    });
    await session.recompute();
    expect(stages).toEqual(["reading", "checking", "writing", "reading", "checking", "marking"]);
  });

  test("runs once however often it is asked for at the same time", async () => {
    const { workbook, session } = begin();
    await Promise.all([session.recompute(), session.recompute(), session.check()]);
    expect(workbook.reads.filter(({ merges }) => merges)).toHaveLength(1);
  });
});

describe("撤销 and 清除标记", () => {
  test("undo brings back every cell and the marks of before", async () => {
    const { workbook, session } = begin();
    const before = workbook.contents();
    await session.recompute();
    await session.undo();
    expect(workbook.contents()).toEqual(before);
    expect(workbook.marks).toEqual([]);
    const { outcome, entries, changes } = session.getSnapshot();
    expect(outcome).toMatchObject({ kind: "undone", refused: [] });
    expect(labels(entries, "open")).toEqual(expect.arrayContaining(CORRECTED));
    expect(changes).toEqual([]);
  });

  test("undo takes the marks back after a run that had nothing to write", async () => {
    const { workbook, session } = begin(clean);
    await session.recompute();
    expect(workbook.marks.length).toBeGreaterThan(0);
    await session.undo();
    expect(workbook.marks).toEqual([]);
  });

  test("undo names the cells that were changed since and leaves them", async () => {
    const { workbook, session } = begin();
    await session.recompute();
    workbook.type(POSTS, "S22", 50);
    await session.undo();
    const { outcome } = session.getSnapshot();
    expect(outcome).toMatchObject({ kind: "undone" });
    expect(outcome?.kind === "undone" && outcome.refused.map(cellLabel)).toEqual([`${POSTS}!S22`]);
    expect([workbook.value(POSTS, "S22"), workbook.value(POSTS, "S33")]).toEqual([50, 7]);
  });

  test("an undo that is done is told as done, and the list called out of date, where the sheets cannot be looked at afterwards", async () => {
    const { workbook, session } = begin();
    const before = workbook.contents();
    await session.recompute();
    const undo = workbook.undo.bind(workbook);
    workbook.undo = async (...run) => {
      const outcome = await undo(...run);
      workbook.failing = { call: "read", error: new WorkbookError("busy", { nothingChanged: true }), times: 3 };
      return outcome;
    };
    await session.undo();
    expect(workbook.contents()).toEqual(before);
    expect(session.getSnapshot()).toMatchObject({ failure: null, outcome: { kind: "undone", restored: 7 }, stale: "local" });
  });

  test("undo says so when there is nothing to undo", async () => {
    const { session } = begin();
    await session.undo();
    expect(session.getSnapshot().outcome).toEqual({ kind: "nothing-to-undo" });
  });

  test("clearing marks leaves the list and the values", async () => {
    const { workbook, session } = begin();
    await session.recompute();
    const count = session.getSnapshot().entries.length;
    await session.clearMarks();
    expect(workbook.marks).toEqual([]);
    expect(session.getSnapshot().entries).toHaveLength(count);
    expect(workbook.value(POSTS, "S22")).toBe(48.5);
  });
});

describe("single findings", () => {
  test("one is corrected alone", async () => {
    const { workbook, session } = begin();
    await session.check();
    await session.fix([entryAt(session, "attendance/group-subtotal", `${POSTS}!S22`).id]);
    expect([workbook.value(POSTS, "S22"), workbook.value(POSTS, "S33")]).toEqual([48.5, 7]);
    expect(labels(session.getSnapshot().entries, "corrected")).toEqual([`attendance/group-subtotal ${POSTS}!S22`]);
    expect(session.getSnapshot().outcome).toEqual({ kind: "fixed", changed: 1 });
  });

  test("all of a rule are corrected together", async () => {
    const { workbook, session } = begin();
    await session.check();
    const ids = session
      .getSnapshot()
      .entries.filter(({ finding }) => finding.rule === "attendance/effective-subtotal")
      .map(({ id }) => id);
    await session.fix(ids);
    expect([workbook.value(POSTS, "S33"), workbook.value(POSTS, "T33"), workbook.value(POSTS, "S22")]).toEqual([24, 16.5, 40.5]);
  });

  test("an ignored one loses its mark, keeps its reason in the workbook, and is still ignored after reopening", async () => {
    const { workbook, session } = begin();
    await session.check();
    await session.ignore(entryAt(session, "attendance/insurance-missing", `${POSTS}!Q6`).id, "  已补缴，凭证在档 ");
    expect(workbook.marks.map(cellLabel)).not.toContain(`${POSTS}!Q6`);
    expect(workbook.state!.ignored).toMatchObject([
      { rule: "attendance/insurance-missing", sheet: POSTS, cell: "Q6", reason: "已补缴，凭证在档", at: "2024-05-06T08:00:00.000Z" },
    ]);
    const again = open(workbook);
    await again.check();
    expect(labels(again.getSnapshot().entries, "ignored")).toEqual([`attendance/insurance-missing ${POSTS}!Q6`]);
  });

  test("an ignored one returns when its cell says something else", async () => {
    const { workbook, session } = begin();
    await session.check();
    await session.ignore(entryAt(session, "attendance/group-subtotal", `${POSTS}!S22`).id, "以原表为准");
    workbook.type(POSTS, "S22", 41);
    await session.check();
    expect(labels(session.getSnapshot().entries, "open")).toContain(`attendance/group-subtotal ${POSTS}!S22`);
  });

  test("an ignored one can be taken back", async () => {
    const { workbook, session } = begin();
    await session.check();
    const { id } = entryAt(session, "attendance/insurance-missing", `${POSTS}!Q6`);
    await session.ignore(id, "待核实");
    await session.unignore(id);
    expect(labels(session.getSnapshot().entries, "ignored")).toEqual([]);
    expect(workbook.state!.ignored).toEqual([]);
    expect(workbook.marks.map(cellLabel)).toContain(`${POSTS}!Q6`);
  });
});

describe("edits in the sheet", () => {
  test("by hand refresh the list without a mark being written, and the list says that the marks are behind", async () => {
    const { workbook, session } = begin();
    await session.check();
    const marks = workbook.marks;
    workbook.type(POSTS, "S22", 48.5);
    await settled(session, () => session.getSnapshot().marksOutdated);
    expect(labels(session.getSnapshot().entries, "open")).not.toContain(`attendance/group-subtotal ${POSTS}!S22`);
    expect(workbook.marks).toBe(marks);
    expect(workbook.reads.at(-1)).toEqual({ merges: false });
    await session.updateMarks();
    expect(workbook.marks.map(cellLabel)).not.toContain(`${POSTS}!S22`);
    expect(session.getSnapshot().marksOutdated).toBe(false);
  });

  test("by hand that follow each other are read together, each where it was made", async () => {
    const { workbook, session } = begin();
    await session.check();
    workbook.type(POSTS, "S22", 48.5);
    workbook.type(POSTS, "S33", 24);
    await settled(session, () => session.getSnapshot().marksOutdated);
    expect(workbook.rereads).toEqual([
      [
        { sheet: POSTS, address: "S22" },
        { sheet: POSTS, address: "S33" },
      ],
    ]);
    expect(labels(session.getSnapshot().entries, "open")).not.toContain(`attendance/effective-subtotal ${POSTS}!S33`);
  });

  test("by hand that could not be read are read with the next", async () => {
    const { workbook, session } = begin();
    await session.check();
    workbook.failing = { call: "read", error: new WorkbookError("busy", { nothingChanged: true }) };
    workbook.type(POSTS, "S22", 48.5);
    await settled(session, () => session.getSnapshot().stale === "local");
    workbook.type(POSTS, "S33", 24);
    await settled(session, () => session.getSnapshot().stale === null);
    expect(labels(session.getSnapshot().entries, "open")).not.toContain(`attendance/group-subtotal ${POSTS}!S22`);
    expect(workbook.rereads).toHaveLength(1);
  });

  test("by hand on another sheet are followed where a formula in a table looks there, and else not", async () => {
    for (const formula of ["=底稿!A1", undefined]) {
      const sheets = (await sampleSheets("station-with-slips.xlsx")).map((sheet) =>
        sheet.name === POSTS ? { ...sheet, cells: { ...sheet.cells, S22: { value: 40.5, ...(formula ? { formula } : {}) } } } : sheet,
      );
      const { workbook, session } = begin([...sheets, { name: "底稿", cells: { A1: { value: 40.5 } } }]);
      await session.check();
      workbook.type("底稿", "A1", 48.5);
      await new Promise((resolve) => setTimeout(resolve, 600));
      expect(workbook.rereads).toEqual(formula ? [[{ sheet: "底稿", address: "A1" }]] : []);
    }
  });

  test("by hand over a corrected cell make its entry open again", async () => {
    const { workbook, session } = begin();
    await session.recompute();
    workbook.type(POSTS, "S22", 47);
    await settled(session, () => entryAt(session, "attendance/group-subtotal", `${POSTS}!S22`).state === "open");
    expect(labels(session.getSnapshot().entries, "corrected")).toHaveLength(CORRECTED.length - 1);
  });

  test("by a co-author only call the list out of date", async () => {
    const { workbook, session } = begin();
    await session.check();
    const reads = workbook.reads.length;
    workbook.type(POSTS, "S22", 48.5, true);
    expect(session.getSnapshot().stale).toBe("remote");
    expect(workbook.reads).toHaveLength(reads);
    await session.check();
    expect(session.getSnapshot().stale).toBeNull();
  });

  test("that move rows call the list out of date", async () => {
    const { workbook, session } = begin();
    await session.check();
    workbook.rearrange(POSTS);
    expect(session.getSnapshot().stale).toBe("structure");
  });
});

describe("settings and recognition", () => {
  test("settings count anew at once, write nothing to the cells and stay in the workbook", async () => {
    const { workbook, session } = begin();
    await session.check();
    const before = workbook.contents();
    await session.setSettings({ ...DEFAULT_SETTINGS, requiredStaff: 30 });
    expect(labels(session.getSnapshot().entries, "open").some((label) => label.startsWith("attendance/staffing-shortfall"))).toBe(true);
    expect(workbook.contents()).toEqual(before);
    const again = open(workbook);
    await again.survey();
    expect(again.getSnapshot().settings.requiredStaff).toBe(30);
  });

  test("a table that a person rules out is not audited, and is again when that is taken back", async () => {
    const { workbook, session } = begin();
    await session.survey();
    const table = session.getSnapshot().audit!.tables.at(-1)!;
    await session.addHint({ sheet: table.sheet.name, range: table.range, kind: "none" });
    expect(session.getSnapshot().audit!.tables.map(({ kind }) => kind)).not.toContain("attendance");
    const again = open(workbook);
    await again.survey();
    expect(again.getSnapshot().hints).toHaveLength(1);
    await again.removeHint(again.getSnapshot().hints[0]!);
    expect(again.getSnapshot().audit!.tables.map(({ kind }) => kind)).toContain("attendance");
  });

  test("what the workbook keeps is not written over by a pane that could not read it, and is there once it could", async () => {
    const { workbook, session } = begin();
    await session.setSettings({ ...DEFAULT_SETTINGS, requiredStaff: 19 });
    const kept = workbook.state;
    const later = open(workbook);
    workbook.failing = { call: "loadState", error: new WorkbookError("session-lost", { nothingChanged: true }) };
    await later.start();
    await later.setSettings({ ...DEFAULT_SETTINGS, expiryDays: 30 });
    expect(later.getSnapshot().failure).toMatchObject({ task: "save", code: "session-lost", nothingChanged: true });
    expect(workbook.state).toBe(kept);
    await later.check();
    expect(later.getSnapshot()).toMatchObject({ failure: null, settings: { requiredStaff: 19 } });
  });

  test("a failure to keep settings is told", async () => {
    const { workbook, session } = begin();
    await session.survey();
    workbook.failing = { call: "saveState", error: new WorkbookError("read-only", { nothingChanged: true }) };
    await session.setSettings({ ...DEFAULT_SETTINGS, expiryDays: 30 });
    expect(session.getSnapshot().failure).toMatchObject({ task: "save", code: "read-only" });
  });
});

describe("a question about a cell", () => {
  test("is answered with its inputs and the arithmetic", async () => {
    const { workbook, session } = begin();
    workbook.selected = { sheet: POSTS, address: "S22" };
    await session.askAboutSelection();
    const { asked } = session.getSnapshot();
    expect(cellLabel(asked!)).toBe(`${POSTS}!S22`);
    const figure = session.explain(asked!)!;
    expect(figure.explanation.arithmetic).toContain("48.5");
    expect(figure.explanation.inputs).toHaveLength(17);
    expect(figure.audited.outcome).toBe("differs");
  });

  test("leads to the sheet, and says so when the sheet is gone", async () => {
    const { workbook, session } = begin();
    await session.goTo({ sheet: POSTS, row: 21, column: 18 });
    expect(workbook.visited.map(cellLabel)).toEqual([`${POSTS}!S22`]);
    await session.goTo({ sheet: "不存在", row: 0, column: 0 });
    expect(session.getSnapshot().failure).toMatchObject({ code: "sheet-gone", sheet: "不存在", nothingChanged: true });
  });
});
