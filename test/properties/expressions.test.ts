import fc from "fast-check";
import { audit } from "../../src/domain/engine";
import { formatAddress } from "../../src/domain/grid/address";
import { evaluate, evaluateGrade } from "../../src/domain/tables/expression/evaluate";
import { inputsOf } from "../../src/domain/tables/expression/inputs";
import type { AuditedFigure } from "../../src/domain/tables/audit";
import { writtenFigure } from "../../src/domain/tables/figure-edit";
import { WorkbookFormulas } from "../../src/formulas/formula-values";
import { fuzz } from "../fuzz";
import { correctedSheets } from "../rules/corrected-sheets";
import { workbooks, type DrawnWorkbook } from "./drawn-workbooks";

const few = fuzz(60);

/** The rules of the families whose figures carry one expression; lists (budgets, registers, score sheets) print theirs themselves. */
const EXPRESSED = /^(?:attendance|indicator|score)\//;

const place = ({ sheet, figure }: AuditedFigure): string => `${sheet}!${formatAddress(figure)}`;

/** What the one expression of each computed figure comes to, beside the value that the audit gives it. */
function evaluated({ sheets, settings }: DrawnWorkbook): readonly (readonly [cell: string, said: string, value: string])[] {
  return audit({ sheets }, settings).figures.flatMap((audited) => {
    const { figure } = audited;
    const value = figure.value ?? figure.withheld;
    const expression = figure.expression?.();
    if (value === null || value === undefined || !expression) return [];
    const said = expression.kind === "graded" ? evaluateGrade(expression) : evaluate(expression);
    return [[place(audited), String(said), String(value)] as const];
  });
}

describe("the one expression of a derived cell", () => {
  test("comes to the value that the audit gives the cell, whatever the way in which that was counted", () => {
    fc.assert(
      fc.property(workbooks, (drawn) => {
        const figures = evaluated(drawn);
        expect(figures.length).toBeGreaterThan(0);
        expect(figures.filter(([, said, value]) => said !== value)).toEqual([]);
      }),
      few,
    );
  });

  test("is carried by every figure of attendance, indicators and scores", () => {
    fc.assert(
      fc.property(workbooks, ({ sheets, settings }) => {
        const without = audit({ sheets }, settings).figures.filter(({ figure }) => EXPRESSED.test(figure.rule) && !figure.expression);
        expect(without.map(place)).toEqual([]);
      }),
      fuzz(20),
    );
  });

  test("names as used the cells that its explanation lists, and its own cell never", () => {
    fc.assert(
      fc.property(workbooks, ({ sheets, settings }) => {
        for (const { sheet, figure } of audit({ sheets }, settings).figures) {
          const expression = figure.expression?.();
          if (!expression) continue;
          const used = inputsOf(expression);
          expect(used).toEqual(figure.explain().inputs);
          expect(used).not.toContainEqual({ sheet, row: figure.row, column: figure.column });
        }
      }),
      fuzz(20),
    );
  });

  test("is printed as a native formula that comes to what would be written as a constant", () => {
    fc.assert(
      fc.property(workbooks, ({ sheets, settings }) => {
        const asFormulas = { ...settings, writeMode: "formulas" } as const;
        const written = correctedSheets(sheets, audit({ sheets }, asFormulas).edits);
        const values = new WorkbookFormulas({ sheets: written }, { defined: () => null, table: () => null });
        const wrong = audit({ sheets: written }, asFormulas).figures.flatMap((audited) => {
          const { sheet: name, figure } = audited;
          const sheet = written.find((one) => one.name === name)!;
          const cell = sheet.cell(figure.row, figure.column);
          if (figure.value === null || cell.kind !== "formula" || cell.formula !== figure.formula()) return [];
          const said = values.value({ sheet: name, row: figure.row, column: figure.column }, new Map());
          const right = writtenFigure(sheet, figure)!.value;
          const same = typeof said === "number" && typeof right === "number" ? Math.abs(said - right) < 1e-9 : said === right;
          return same ? [] : [`${place(audited)} ${cell.formula}: ${String(said)}, right: ${right}`];
        });
        expect(wrong).toEqual([]);
      }),
      fuzz(30),
    );
  });
});
