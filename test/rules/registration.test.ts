import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { families } from "../../src/domain/families";
import { tableRules } from "../../src/domain/engine/all-rules";
import { proseRules, ruleById } from "../../src/app/rules";

const ROOT = join(__dirname, "..", "..");

/** A rule's file: in its family's folder, or in the prose's. */
/** The rules that stations were promised, each with its severity. */
const PROMISED: Readonly<Record<string, string>> = {
  "attendance/insurance-missing": "error",
  "attendance/wage-missing": "error",
  "attendance/contract-missing": "error",
  "attendance/contract-not-covering": "error",
  "attendance/presence-exceeds-employment": "error",
  "attendance/presence-value": "error",
  "attendance/mark-unreadable": "warning",
  "attendance/row-subtotal": "error",
  "attendance/two-year-below-tenure": "error",
  "attendance/two-year-above-subtotal": "error",
  "attendance/two-year-unproven": "info",
  "attendance/group-subtotal": "error",
  "attendance/effective-subtotal": "error",
  "attendance/foot-figure": "error",
  "attendance/grand-total": "error",
  "attendance/effective-total": "error",
  "attendance/stable-rate": "error",
  "attendance/stable-rate-low": "error",
  "attendance/staffing-shortfall": "error",
  "attendance/certified-shortfall": "error",
  "attendance/qualification-mismatch": "warning",
  "attendance/training-missing": "warning",
  "attendance/duplicate-person": "warning",
  "attendance/presence-differs": "warning",
  "attendance/contract-expiring": "info",
  "attendance/insurance-self-paid": "warning",
  "attendance/remark-conflict": "warning",
  "attendance/unexplained-absence": "warning",
  "indicator/parts-exceed": "warning",
  "indicator/percentage": "error",
  "indicator/promise-sum": "warning",
  "indicator/total": "error",
  "indicator/behind-schedule": "warning",
  "indicator/value-missing": "warning",
  "indicator/value-unreadable": "warning",
  "indicator/word-contradicts": "warning",
  "indicator/zero-target": "warning",
  "indicator/count-invalid": "error",
  "indicator/closed-exceeds-opened": "error",
  "indicator/score": "warning",
  "indicator/grade": "warning",
  "indicator/difference": "warning",
  "indicator/staff-mismatch": "warning",
  "score/sum": "error",
  "score/cap": "error",
  "score/grade": "error",
  "score/grade-unknown": "warning",
  "budget/balance": "error",
  "budget/overspent": "warning",
  "budget/rate": "error",
  "budget/total": "error",
  "register/closed-before-opened": "error",
  "register/count-differs": "warning",
  "register/date-missing": "warning",
  "register/date-outside-term": "warning",
  "register/duplicate": "warning",
  "register/total": "error",
  "relation/broken": "warning",
  "relation/taught": "error",
  "scoresheet/cap": "error",
  "scoresheet/deduction": "error",
  "scoresheet/folded": "error",
  "scoresheet/grade": "error",
  "scoresheet/grade-unknown": "warning",
  "scoresheet/mean": "error",
  "scoresheet/rate": "error",
  "scoresheet/sum": "error",
  "scoresheet/weighted": "error",
  "scoresheet/weights": "warning",
  "survey/answers-differ": "warning",
  "survey/counts-exceed": "error",
  "survey/folded": "error",
  "survey/rate": "error",
  "survey/total": "error",
  "hours/below-requirement": "warning",
  "hours/total": "error",
  "hours/wanting": "error",
  "hours/word-contradicts": "warning",
  "attendance/month-below-minimum": "error",
  "attendance/post-missing": "error",
  "summary/differs": "warning",
  "summary/grade": "error",
  "summary/rate": "error",
  "summary/score": "error",
  "summary/total": "error",
  "prose/figure-mismatch": "error",
};

const registered = [...tableRules, ...proseRules];

describe("the rules", () => {
  test("are those that stations were promised, at their severities, each once", () => {
    expect(Object.fromEntries(registered.map(({ id, severity }) => [id, severity]))).toEqual(PROMISED);
    expect(registered).toHaveLength(Object.keys(PROMISED).length);
    for (const rule of registered) expect(ruleById(rule.id)).toBe(rule);
  });

  test.each(Object.keys(PROMISED))("%s has a test of its own that names it, and an entry in both references", (id) => {
    expect(readFileSync(join(__dirname, `${id}.test.ts`), "utf8")).toContain(id);
    for (const page of ["docs/rules.md", "docs/rules.zh-CN.md"]) expect(readFileSync(join(ROOT, page), "utf8")).toContain(`### \`${id}\``);
  });

  test.each([...families.map(({ id }) => id), "relation", "prose"])("no test in %s speaks of a rule that does not exist", (family) => {
    const tests = readdirSync(join(__dirname, family)).map((file) => `${family}/${file.replace(/\.test\.ts$/, "")}`);
    expect(tests.filter((id) => !(id in PROMISED))).toEqual([]);
  });
});
