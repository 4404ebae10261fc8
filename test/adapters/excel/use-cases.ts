import { openSession, type Running } from "./open-session";
import { FIRST_WORKER, stationWorkbook, SUBTOTAL, WORKERS } from "./small-station";
import { inVirtualTime } from "./virtual-time";

/** One thing that a person does in the pane, from a workbook that is ready for it. */
export interface UseCase {
  readonly name: string;
  /** How many of its first requests read the sheets that it then judges. */
  readonly reading?: number;
  /** What becomes of the station's own cells: brought to what is right (some of them), brought back, or left alone. */
  readonly cells: "right" | "back" | "alone";
  /** Whether it puts a sheet of ours into the workbook, or takes one out: those it may leave behind where it says so. */
  readonly sheet?: true;
  /** Nobody asked for it: where it fails, nothing is told but that the list or its marks are out of date. */
  readonly quiet?: true;
  /** Settles for what it could do and tells it in its own report. */
  readonly reports?: true;
  prepare(running: Running): Promise<unknown>;
  act(running: Running): Promise<unknown>;
}

const SHEET = "到岗";
const NAME = 2;
const INSURANCE = 7;
const REASON = "已核实";
/** Longer, in milliseconds, than the pane waits for a pause in typing and lets pass between two requests of one following. */
const FOLLOWING = 700;

const entriesOf = ({ session }: Running) => session.getSnapshot().entries;
const fixable = (running: Running): string => entriesOf(running).find(({ finding }) => finding.fix)!.id;
const open = (running: Running): string => entriesOf(running).find(({ state }) => state === "open")!.id;
const recomputed = ({ session }: Running): Promise<void> => session.recompute();
const checked = ({ session }: Running): Promise<void> => session.check();

/** Everything that the pane does with Excel; what it only shows (the legend, the list of decisions) asks Excel for nothing. */
export const USE_CASES: readonly UseCase[] = [
  { name: "打开", reading: 9, cells: "alone", prepare: () => Promise.resolve(), act: ({ session }) => session.survey() },
  { name: "仅核查", reading: 3, cells: "alone", prepare: ({ session }) => session.survey(), act: checked },
  { name: "一键核算", reading: 3, cells: "right", prepare: ({ session }) => session.survey(), act: recomputed },
  { name: "修正此处", reading: 3, cells: "right", prepare: checked, act: (running) => running.session.fix([fixable(running)]) },
  { name: "撤销", cells: "back", prepare: recomputed, act: ({ session }) => session.undo() },
  {
    name: "撤销（上方插入一行之后）",
    cells: "back",
    prepare: async (running) => {
      await recomputed(running);
      running.workbook.insertRows(SHEET, 1);
    },
    act: ({ session }) => session.undo(),
  },
  { name: "清除标记", cells: "alone", prepare: recomputed, act: ({ session }) => session.clearMarks() },
  { name: "忽略", cells: "alone", prepare: checked, act: (running) => running.session.ignore(open(running), REASON) },
  { name: "忽略同类", cells: "alone", prepare: checked, act: (running) => running.session.ignore(open(running), REASON, "rule") },
  {
    name: "恢复已忽略",
    cells: "alone",
    prepare: async (running) => {
      await checked(running);
      await running.session.ignore(open(running), REASON);
    },
    act: (running) => running.session.unignore(entriesOf(running).find(({ state }) => state === "ignored")!.id),
  },
  {
    name: "更改设置",
    cells: "alone",
    prepare: checked,
    act: ({ session }) => session.setSettings({ ...session.getSnapshot().settings, requiredStaff: 20 }),
  },
  {
    name: "标记跟随手工修改",
    cells: "alone",
    quiet: true,
    prepare: async (running) => {
      await checked(running);
      // The first worker's missing insurance is entered.
      running.workbook.type(SHEET, FIRST_WORKER, INSURANCE, { value: "√" });
    },
    act: followed,
  },
  { name: "写入核查结果", cells: "alone", sheet: true, prepare: checked, act: ({ session }) => session.results.write() },
  {
    name: "删除核查结果",
    cells: "alone",
    sheet: true,
    prepare: async (running) => {
      await checked(running);
      await running.session.results.write();
    },
    act: ({ session }) => session.results.remove(),
  },
  {
    name: "定位到单元格",
    cells: "alone",
    prepare: checked,
    act: ({ session }) => session.goTo({ sheet: SHEET, row: 4, column: SUBTOTAL }),
  },
  { name: "询问所选单元格", cells: "alone", prepare: checked, act: ({ session }) => session.askAboutSelection() },
  {
    name: "自检",
    cells: "alone",
    sheet: true,
    reports: true,
    prepare: () => Promise.resolve(),
    act: ({ session }) => session.selfCheck.run(),
  },
];

/** Waits until no more requests come: nobody is told when the marks have followed. */
async function followed({ host }: Running): Promise<void> {
  for (let before = -1; before !== host.batches.length;) {
    before = host.batches.length;
    await new Promise((resolve) => setTimeout(resolve, FOLLOWING));
  }
}

/** The station's own sheets as they stand, whatever they are called; what the program adds is not among them. */
export function ownCells({ workbook }: Pick<Running, "workbook">): unknown[] {
  const { sheets } = workbook.picture() as { sheets: { name: string; cells: unknown }[] };
  return sheets.filter(({ name }) => !isOurs(name)).map(({ cells }) => cells);
}

/** Whether a sheet is one that the program puts there. */
export const isOurs = (name: string): boolean => /^(核查结果|社工核算自检)/.test(name);

/** The figures that stand where the program may write, by the name in the row. */
export function figures({ workbook }: Pick<Running, "workbook">): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  const sheet = workbook.sheets().find(({ name }) => !isOurs(name))!.name;
  for (let row = 0; row < 40; row++) {
    const name = workbook.cellAt(sheet, row, NAME).value;
    if (typeof name === "string" && /^社工\d/.test(name)) found[name] = workbook.cellAt(sheet, row, SUBTOTAL).value;
  }
  return found;
}

const OTHERS = Object.fromEntries(Array.from({ length: WORKERS - 3 }, (_, index) => [`社工000${index + 4}`, 3]));
/** What stands in the station at first, by name. */
export const BEFORE: Readonly<Record<string, unknown>> = { 社工0001: 9, 社工0002: 8, 社工0003: "7", ...OTHERS };
/** What is right there; the first worker's three months count once the missing insurance is entered. */
export const right = ({ workbook }: Pick<Running, "workbook">): Readonly<Record<string, unknown>> => {
  const whole = Array.from({ length: 40 }, (_, row) => row).some(
    (row) => workbook.cellAt(SHEET, row, NAME).value === "社工0001" && workbook.cellAt(SHEET, row, INSURANCE).value === "√",
  );
  return { 社工0001: whole ? 3 : 2, 社工0002: 3, 社工0003: 3, ...OTHERS };
};

/** The pane over the small station, at the point where the use case begins; its requests are counted from here. */
export async function prepared({ prepare }: UseCase, deadline?: number): Promise<Running> {
  const running = openSession(stationWorkbook(), {}, deadline);
  await prepare(running);
  running.host.batches = [];
  return running;
}

/** Closes the pane over a workbook: one that is left open would go on hearing of what happens in the next. */
export async function closed(running: Running): Promise<void> {
  running.host.fault = undefined;
  await inVirtualTime(() => running.session.dispose());
}
