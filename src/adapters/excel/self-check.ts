import type { SelfCheckId, SelfCheckReport, SelfCheckStep } from "../../app/self-check-report";
import { markFormula, markKind } from "../../app/mark-style";
import type { RunOptions } from "../../app/workbook-port";
import { officeCode, isUnknownMember, workbookError } from "./errors";
import { run, throwIfCancelled, type Capabilities } from "./session";
import { firstItem } from "../../domain/values/present";

/** No step waits longer, in milliseconds, so that the whole ends within a minute. */
const DEADLINE = 5_000;
/** How long an edit may take to be told of. */
const EVENT_WAIT = 2_000;
const NAME = "社工核算自检 Station Audit";
const NAMESPACE = "urn:station-audit:self-check:1";
const LARGE = { rows: 200, columns: 50 };

/** Raised where Excel did something else than it was asked to. */
class Differs extends Error {}

type Raw = string | number | boolean;

function expectSame(found: unknown, wanted: unknown): void {
  const [a, b] = [JSON.stringify(found), JSON.stringify(wanted)];
  if (a !== b) throw new Differs(`${b} → ${a}`);
}

/** Tries, each for itself, what the program needs of this Excel, on a sheet of its own that goes at the end whatever happens. */
export async function selfCheck(
  capabilities: Capabilities,
  own: (sheet: string) => void,
  options: RunOptions = {},
): Promise<SelfCheckReport> {
  const steps: SelfCheckStep[] = [];
  const tries: (readonly [SelfCheckId, (sheet: string) => Promise<void>])[] = [
    ["cells", cells],
    ["formulas", formulas],
    ["restoring", restoring],
    ["marks", marks],
    ["notes", (sheet) => notes(sheet, capabilities)],
    ["kept", kept],
    ["events", events],
    ["large", large],
  ];
  const found = await environment();
  const before = await sheetIds();
  let sheet: string | null = null;
  try {
    steps.push(await attempt("sheet", async () => own((sheet = await addSheet()))));
    if (sheet === null) {
      // It may have come all the same, and only the answer got lost.
      await removeByName().catch(() => undefined);
      return { environment: found, steps };
    }
    for (const [index, [id, work]] of tries.entries()) {
      throwIfCancelled(options, false);
      const fresh = sheet;
      steps.push(await attempt(id, () => work(fresh)));
      options.onProgress?.({ done: (index + 1) / (tries.length + 1), stage: "checking" });
    }
  } finally {
    const fresh = sheet;
    if (fresh !== null) steps.push(await attempt("cleanup", () => cleanUp(fresh, before)));
  }
  return { environment: found, steps };
}

async function attempt(id: SelfCheckId, work: () => Promise<void>): Promise<SelfCheckStep> {
  const began = performance.now();
  const step = (result: SelfCheckStep["result"], detail: string): SelfCheckStep => ({
    id,
    result,
    detail,
    milliseconds: Math.round(performance.now() - began),
  });
  try {
    await work();
    return step("right", "");
  } catch (error) {
    if (error instanceof Differs) return step("failed", error.message);
    if (error instanceof Absent || isUnknownMember(error)) return step("absent", officeCode(error) ?? "");
    return step("failed", officeCode(error) ?? workbookError(error, false).code);
  }
}

class Absent extends Error {}

const ask = <T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> => run(work, { deadline: DEADLINE });

function on<T>(sheet: string, address: string, work: (range: Excel.Range, context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return ask((context) => work(context.workbook.worksheets.getItem(sheet).getRange(address), context));
}

function sheetIds(): Promise<string[]> {
  return ask(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/id");
    await context.sync();
    return worksheets.items.map(({ id }) => id);
  });
}

function addSheet(): Promise<string> {
  return ask(async (context) => {
    const taken = context.workbook.worksheets.getItemOrNullObject(NAME);
    taken.load("id");
    await context.sync();
    // One that an earlier check could not take away goes first.
    if (!taken.isNullObject) taken.delete();
    const sheet = context.workbook.worksheets.add(NAME);
    sheet.load("id");
    await context.sync();
    return sheet.id;
  });
}

function removeByName(): Promise<void> {
  return ask(async (context) => {
    const taken = context.workbook.worksheets.getItemOrNullObject(NAME);
    taken.load("id");
    await context.sync();
    if (taken.isNullObject) return;
    taken.delete();
    await context.sync();
  });
}

function cells(sheet: string): Promise<void> {
  return on(sheet, "A1:D1", async (range, context) => {
    range.numberFormat = [["General", "0.0%", "@", "General"]];
    range.formulas = [[1.5, 0.667, "1/2", "√"]];
    range.load("values,formulas,numberFormat");
    await context.sync();
    expectSame(range.values, [[1.5, 0.667, "1/2", "√"]]);
    expectSame(range.numberFormat, [["General", "0.0%", "@", "General"]]);
  });
}

function formulas(sheet: string): Promise<void> {
  return on(sheet, "A3:C3", async (range, context) => {
    range.formulas = [[2, 3, "=SUM(A3:B3)"]];
    if (await isManual(context)) context.workbook.application.calculate("Recalculate");
    await context.sync();
    range.load("values,formulas");
    await context.sync();
    expectSame(range.formulas, [[2, 3, "=SUM(A3:B3)"]]);
    expectSame(range.values, [[2, 3, 5]]);
  });
}

async function isManual(context: Excel.RequestContext): Promise<boolean> {
  const { application } = context.workbook;
  application.load("calculationMode");
  await context.sync();
  return String(application.calculationMode) === "Manual";
}

function restoring(sheet: string): Promise<void> {
  return on(sheet, "A5:B5", async (range, context) => {
    const before: Raw[][] = [["60%", "=1+1"]];
    range.numberFormat = [["@", "0.00"]];
    range.formulas = before;
    await context.sync();
    range.formulas = [[0.6, 2]];
    range.numberFormat = [["0%", "General"]];
    await context.sync();
    range.numberFormat = [["@", "0.00"]];
    range.formulas = before;
    range.load("formulas,numberFormat");
    await context.sync();
    expectSame(range.formulas, before);
    expectSame(range.numberFormat, [["@", "0.00"]]);
  });
}

function marks(sheet: string): Promise<void> {
  return on(sheet, "B7", async (range, context) => {
    const mark = range.conditionalFormats.add("Custom");
    mark.custom.rule.formula = markFormula("error");
    mark.custom.format.fill.color = "#FFC7CE";
    await context.sync();
    const { conditionalFormats } = range;
    conditionalFormats.load("items/id,items/type");
    await context.sync();
    expectSame(conditionalFormats.items.length, 1);
    const { rule } = firstItem(conditionalFormats.items).custom;
    rule.load("formula");
    await context.sync();
    expectSame(markKind(rule.formula), "error");
    firstItem(conditionalFormats.items).delete();
    conditionalFormats.load("items/id");
    await context.sync();
    expectSame(conditionalFormats.items.length, 0);
  });
}

function notes(sheet: string, capabilities: Capabilities): Promise<void> {
  if (!capabilities.has("notes")) return Promise.reject(new Absent());
  return ask(async (context) => {
    const own = context.workbook.worksheets.getItem(sheet).notes;
    own.add("B9", "自检");
    own.load("items/content");
    await context.sync();
    expectSame(
      own.items.map(({ content }) => content),
      ["自检"],
    );
    own.getItem("B9").delete();
    own.load("items/content");
    await context.sync();
    expectSame(own.items.length, 0);
  });
}

function kept(): Promise<void> {
  return ask(async (context) => {
    const { customXmlParts } = context.workbook;
    const part = customXmlParts.add(`<check xmlns="${NAMESPACE}">1</check>`);
    part.load("id");
    await context.sync();
    part.setXml(`<check xmlns="${NAMESPACE}">2</check>`);
    const xml = part.getXml();
    await context.sync();
    // eslint-disable-next-line office-addins/load-object-before-read -- the result of a method, there after the sync
    expectSame(/>(\d)</.exec(xml.value)?.[1], "2");
    part.delete();
    const rest = customXmlParts.getByNamespace(NAMESPACE);
    rest.load("items/id");
    await context.sync();
    // eslint-disable-next-line office-addins/load-object-before-read -- its items' ids were loaded
    expectSame(rest.items.length, 0);
  });
}

function events(sheet: string): Promise<void> {
  return ask(async (context) => {
    const own = context.workbook.worksheets.getItem(sheet);
    let tell: (heard: boolean) => void = () => undefined;
    const heard = new Promise<boolean>((resolve) => (tell = resolve));
    const handle = own.onChanged.add(() => Promise.resolve(tell(true)));
    await context.sync();
    own.getRange("A11").values = [[1]];
    await context.sync();
    const timer = setTimeout(() => tell(false), EVENT_WAIT);
    const came = await heard;
    clearTimeout(timer);
    handle.remove();
    await context.sync();
    expectSame(came, true);
  });
}

function large(sheet: string): Promise<void> {
  const address = `A101:AX${100 + LARGE.rows}`;
  return on(sheet, address, async (range, context) => {
    range.values = Array.from({ length: LARGE.rows }, (_, row) =>
      Array.from({ length: LARGE.columns }, (_unused, column) => row * LARGE.columns + column),
    );
    await context.sync();
    range.load("values");
    await context.sync();
    const last = range.values[LARGE.rows - 1] as unknown[];
    expectSame(last[LARGE.columns - 1], LARGE.rows * LARGE.columns - 1);
  });
}

async function cleanUp(sheet: string, before: readonly string[]): Promise<void> {
  await ask(async (context) => {
    context.workbook.worksheets.getItem(sheet).delete();
    await context.sync();
  });
  expectSame(await sheetIds(), before);
}

/** Everything that Excel says of itself; nothing of it is of the workbook. */
async function environment(): Promise<SelfCheckReport["environment"]> {
  const { context } = Office;
  const told: (readonly [string, string])[] = [
    ["platform", String(context.platform ?? "")],
    ["version", String((context.diagnostics as Office.ContextInformation | undefined)?.version ?? "")],
    ["ExcelApi", highest()],
    ["language", `${context.displayLanguage} / ${context.contentLanguage}`],
  ];
  const asked = await ask(async (request) => {
    const day = request.workbook.functions.date(2024, 1, 1);
    day.load("value");
    const manual = await isManual(request);
    return [
      ["calculation", manual ? "Manual" : "Automatic"],
      ["1 Jan 2024", String(day.value)],
    ] as const;
  }).catch((error: unknown) => [["calculation", officeCode(error) ?? "?"]] as const);
  const separators = await ask(async (request) => {
    const { application } = request.workbook;
    application.load("decimalSeparator,thousandsSeparator");
    await request.sync();
    return `${application.decimalSeparator} ${application.thousandsSeparator}`;
  }).catch((error: unknown) => officeCode(error) ?? "?");
  return [...told, ...asked, ["separators", separators]];
}

/** The newest set of members that this Excel claims. */
function highest(): string {
  for (let minor = 40; minor > 0; minor--) if (Office.context.requirements.isSetSupported("ExcelApi", `1.${minor}`)) return `1.${minor}`;
  return "?";
}
