import { attendanceWithSlips } from "../../tools/samples/data/station";
import type { Attendance, Contract, Person } from "./attendance-model";
import { affordableStaff, effectiveSum, metrics, ratioAt } from "./attendance-reference";
import { progressOf } from "./attendance-station";
import { buildCase } from "./case";
import { ALL_FAULTS, recipeOf } from "./recipe";
import { a1 } from "./paper";
import { PUBLISHED_STAFFING } from "../samples/published-figures";

/** The report's own table as the generator's model. */
function report(): Attendance {
  const day = (text: string) => {
    const [y, m, d] = text.split("/").map(Number);
    return { y: y!, m: m!, d: d! };
  };
  const contract = (text: string): Contract => {
    const [start, end] = text.split("-\n");
    return { start: day(start!), end: end!.startsWith("无") ? null : day(end!) };
  };
  const remarkDay = (remark: string, word: string) => {
    const match = new RegExp(`(\\d+)年(\\d+)月(\\d+)日${word}`).exec(remark);
    return match ? { y: Number(match[1]), m: Number(match[2]), d: Number(match[3]) } : null;
  };
  return {
    term: { start: { y: 2024, m: 1, d: 25 }, end: { y: 2024, m: 8, d: 31 } },
    months: [1, 2, 3, 4].map((m) => ({ y: 2024, m, weight: m === 1 ? 0.5 : 1, stated: m === 1 })),
    groups: attendanceWithSlips.groups.map(({ label, workers }, index) => ({
      label,
      certified: index === 0,
      people: workers.map((row): Person => ({
        name: "",
        position: row.position,
        qualification: row.qualification,
        level: null,
        contract: contract(row.contract),
        months: row.marks.map((month) => {
          const [presence, insurance, wage] = month.split(" ");
          return {
            presence: { amount: presence === "√" ? 1 : presence === "." ? 0 : Number(presence), raw: null },
            insurance: { yes: insurance === "√", raw: null },
            wage: { yes: wage === "√", raw: null },
          };
        }),
        twoYear: row.twoYear,
        remark: row.remark,
        left: remarkDay(row.remark, "离职"),
        transferred: remarkDay(row.remark, "调岗"),
        plain: false,
      })),
    })),
    has: {
      index: true,
      position: true,
      qualification: true,
      contract: true,
      insurance: true,
      wage: true,
      subtotal: true,
      twoYear: true,
      remark: true,
      groupSums: true,
      effectiveSums: true,
      totals: true,
      effectiveTotals: true,
      stableRate: true,
    },
  };
}

test("the reference computation gives the published figures of the report", () => {
  expect(metrics(report(), 20)).toEqual(PUBLISHED_STAFFING);
  expect(affordableStaff(report())).toBe(20);
  expect(ratioAt(1753, 800, 4)).toBe(2.1913);
  expect(progressOf(report())!.toFixed(4)).toBe("0.4667");
});

test("every row of the report's table adds up to its stated 人员到岗小计", () => {
  const table = report();
  const sums = table.groups.flatMap(({ people }) => people.map((person) => effectiveSum(table, person)));
  expect(sums).toEqual(attendanceWithSlips.groups.flatMap(({ workers }) => workers.map(({ subtotal }) => subtotal)));
});

test("the same seed draws the same workbook", () => {
  const cells = (seed: number): unknown =>
    buildCase(recipeOf(seed)).papers.map(({ spots, areas }) => [
      spots.map((spot) => [a1(spot), spot.value, spot.formula?.() ?? null]),
      areas,
    ]);
  for (let seed = 0; seed < 20; seed++) expect(cells(seed)).toEqual(cells(seed));
});

test("no two cells of a generated sheet lie on one another, and merged areas do not overlap", () => {
  for (let seed = 0; seed < 100; seed++) {
    for (const paper of buildCase(recipeOf(seed)).papers) {
      const places = paper.spots.map(a1);
      expect(new Set(places).size).toBe(places.length);
      const covered = new Set<string>();
      for (const area of paper.areas) {
        for (let row = area.top; row <= area.bottom; row++) {
          for (let column = area.left; column <= area.right; column++) {
            const place = a1({ row, column });
            if (covered.has(place)) throw new Error(`two merged areas meet at ${paper.name}!${place}, seed ${seed}`);
            covered.add(place);
          }
        }
      }
      for (const { top, left } of paper.areas) covered.delete(a1({ row: top, column: left }));
      expect(paper.spots.filter((spot) => spot.value !== null && covered.has(a1(spot)))).toEqual([]);
    }
  }
});

test("a clean workbook declares no finding, and every fault finds a place within forty seeds", () => {
  for (let seed = 0; seed < 100; seed++) expect(buildCase(recipeOf(seed)).findings).toEqual([]);
  const seeds = Array.from({ length: 40 }, (_, seed) => seed);
  const finds = (seed: number, fault: string): boolean => buildCase(recipeOf(seed, [fault])).findings.some(({ rule }) => rule === fault);
  expect(ALL_FAULTS.filter((fault) => !seeds.some((seed) => finds(seed, fault)))).toEqual([]);
});
