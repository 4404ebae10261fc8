import { audit } from "../../src/domain/engine";
import { tableRules } from "../../src/domain/engine/all-rules";
import { checkCase, refuseDuplicates, type RuleCase } from "./rule-tester";

const ID = "attendance/row-subtotal";
const WRONG: RuleCase = {
  title: "a row's subtotal is one too many",
  cells: { O6: 3.5 },
  findings: [["O6", ID, 3.5, 2.5]],
  fixed: { O6: 2.5 },
};

describe("the tester of rules", () => {
  test("accepts a case that states everything that happens", () => {
    expect(() => checkCase(ID, WRONG)).not.toThrow();
  });

  test.each<[string, Partial<RuleCase>]>([
    ["a finding that is not stated", { findings: [] }],
    ["another cell than the one found", { findings: [["O5", ID, 3.5, 2.5]] }],
    ["another stated value", { findings: [["O6", ID, 3, 2.5]] }],
    ["another expected value", { findings: [["O6", ID, 3.5, 2]] }],
    ["a fix that is not stated", { fixed: {} }],
    ["a fix with another value", { fixed: { O6: 2 } }],
    ["a fix in another number format", { fixed: { O6: { v: 2.5, format: "0.00" } } }],
    ["a fix that does not happen", { fixed: { O6: 2.5, O5: 3 } }],
    ["a cell left uncomputed that was computed", { blocked: { O6: ["G6"] } }],
    ["a rule not run that ran", { notRun: { zh: "未", en: "not" } }],
    ["words that the message does not say", { says: { zh: ["稳岗率"], en: [] } }],
    ["related cells that are not the finding's", { related: [["A1"]] }],
  ])("refuses %s", (_what, change) => {
    expect(() => checkCase(ID, { ...WRONG, ...change })).toThrow();
  });

  test("refuses an audit that changes the sheet it was given", () => {
    const meddling: typeof audit = (workbook, settings) => {
      (workbook.sheets[0]!.row(4) as unknown[])[14] = { kind: "empty" };
      return audit(workbook, settings);
    };
    expect(() => checkCase(ID, WRONG, meddling)).toThrow(/read only|frozen|extensible/);
  });

  test("refuses an audit that changes the settings it was given", () => {
    const meddling: typeof audit = (workbook, settings) => {
      (settings as { expiryDays: number }).expiryDays = 1;
      return audit(workbook, settings);
    };
    expect(() => checkCase(ID, WRONG, meddling)).toThrow();
  });

  test("refuses a fix that would go on changing the sheet", () => {
    let runs = 0;
    const restless: typeof audit = (workbook, settings) => {
      const result = audit(workbook, settings);
      const edit = {
        sheet: "到岗",
        row: 5,
        column: 14,
        before: { value: 2.5, formula: null },
        after: { value: 9, formula: null },
        rule: ID,
      };
      return runs++ === 0 ? result : { ...result, edits: [edit] };
    };
    expect(() => checkCase(ID, WRONG, restless)).toThrow();
  });

  test("refuses two cases that draw the same sheet, two of one title, and the rule's own example", () => {
    const rule = tableRules.find(({ id }) => id === ID)!;
    expect(() => refuseDuplicates(rule, [WRONG, { ...WRONG, title: "the same sheet again" }])).toThrow(/draws the same/);
    expect(() => refuseDuplicates(rule, [WRONG, { ...WRONG, cells: { O6: 4 } }])).toThrow(/called/);
    expect(() => refuseDuplicates(rule, [{ title: "the example", cells: { O5: 3 } }])).toThrow(/own wrong example/);
  });
});
