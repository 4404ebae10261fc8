import fc from "fast-check";
import { audit } from "../../src/domain/engine";
import { formatAddress } from "../../src/domain/grid/address";
import { evaluate, evaluateGrade } from "../../src/domain/tables/expression/evaluate";
import type { Expression, GatedTerm } from "../../src/domain/tables/expression/expression";
import { inputsOf } from "../../src/domain/tables/expression/inputs";
import type { AuditedFigure } from "../../src/domain/tables/audit";
import { writtenFigure } from "../../src/domain/tables/figure-edit";
import { WorkbookFormulas } from "../../src/formulas/formula-values";
import { fuzz } from "../fuzz";
import { correctedSheets } from "../rules/corrected-sheets";
import type { DerivedFigure, Figure } from "../../src/domain/tables/figure";
import { listWorkbooks } from "./drawn-lists";
import { workbooks, type DrawnWorkbook } from "./drawn-workbooks";

const place = ({ sheet, figure }: AuditedFigure): string => `${sheet}!${formatAddress(figure)}`;

/** The figure with its expression; null where it carries none. */
const expressed = (figure: Figure): DerivedFigure | null => ("expression" in figure ? (figure as DerivedFigure) : null);

/** What the one expression of each computed figure comes to, beside the value that the audit gives it. */
function evaluated({ sheets, settings }: DrawnWorkbook): readonly (readonly [cell: string, said: string, value: string])[] {
  return audit({ sheets }, settings).figures.flatMap((audited) => {
    const { figure } = audited;
    const value = figure.value ?? figure.withheld;
    const expression = expressed(figure)?.expression();
    if (value === null || value === undefined || !expression) return [];
    const said = expression.kind === "graded" ? evaluateGrade(expression) : evaluate(expression);
    return [[place(audited), String(said), String(value)] as const];
  });
}

/** Every gated mark within an expression. */
function gatedIn(expression: Expression): GatedTerm[] {
  if (expression.kind === "gated") return [expression];
  return expression.kind === "sum" ? expression.of.flatMap(gatedIn) : [];
}

/** Whether a gated mark counts, told plainly by its parts. */
function plainlyCounts({ of, gates, applies }: GatedTerm): boolean | null {
  const ticks = gates.map(({ ticked }) => ticked);
  if (of.value === 0 || applies === false || ticks.includes(false)) return false;
  return of.value === null || applies === null || ticks.includes(null) ? null : true;
}

const KINDS = [
  ["attendance, indicators and scores", workbooks, 60],
  ["budgets, registers, hours, surveys, score sheets and summaries", listWorkbooks, 120],
] as const;

describe.each(KINDS)("the one expression of a derived cell of %s", (_, drawnWorkbooks, times) => {
  test("comes to the value that the audit gives the cell, whatever the way in which that was counted", () => {
    let figures = 0;
    fc.assert(
      fc.property(drawnWorkbooks, (drawn) => {
        const all = evaluated(drawn);
        figures += all.length;
        expect(all.filter(([, said, value]) => said !== value)).toEqual([]);
      }),
      fuzz(times),
    );
    expect(figures).toBeGreaterThan(times);
  });

  test("is carried by every figure", () => {
    fc.assert(
      fc.property(drawnWorkbooks, ({ sheets, settings }) => {
        const without = audit({ sheets }, settings).figures.filter(({ figure }) => !expressed(figure));
        expect(without.map(place)).toEqual([]);
      }),
      fuzz(times / 3),
    );
  });

  test("names as used the cells that its explanation lists, and its own cell never", () => {
    fc.assert(
      fc.property(drawnWorkbooks, ({ sheets, settings }) => {
        for (const { sheet, figure } of audit({ sheets }, settings).figures) {
          const expression = expressed(figure)?.expression();
          if (!expression) continue;
          const used = inputsOf(expression);
          expect(used).toEqual(figure.explain().inputs);
          expect(used).not.toContainEqual({ sheet, row: figure.row, column: figure.column });
        }
      }),
      fuzz(times / 3),
    );
  });

  test("is printed as a native formula that comes to what would be written as a constant", () => {
    let formulas = 0;
    fc.assert(
      fc.property(drawnWorkbooks, ({ sheets, settings }) => {
        const asFormulas = { ...settings, writeMode: "formulas" } as const;
        const written = correctedSheets(sheets, audit({ sheets }, asFormulas).edits);
        const values = new WorkbookFormulas({ sheets: written }, { defined: () => null, table: () => null });
        const wrong = audit({ sheets: written }, asFormulas).figures.flatMap((audited) => {
          const { sheet: name, figure } = audited;
          const sheet = written.find((one) => one.name === name)!;
          const cell = sheet.cell(figure.row, figure.column);
          if (figure.value === null || cell.kind !== "formula" || cell.formula !== figure.formula()) return [];
          formulas++;
          const said = values.value({ sheet: name, row: figure.row, column: figure.column }, new Map());
          const right = writtenFigure(sheet, figure)!.value;
          const same = typeof said === "number" && typeof right === "number" ? Math.abs(said - right) < 1e-9 : said === right;
          return same ? [] : [`${place(audited)} ${cell.formula}: ${String(said)}, right: ${right}`];
        });
        expect(wrong).toEqual([]);
      }),
      fuzz(times / 2),
    );
    expect(formulas).toBeGreaterThan(times);
  });
});

test("a mark counts just where its presence, its ticks and its contract say so", () => {
  const seen = new Map<boolean | null, number>();
  fc.assert(
    fc.property(workbooks, ({ sheets, settings }) => {
      for (const { figure } of audit({ sheets }, settings).figures)
        for (const gated of gatedIn(expressed(figure)?.expression() ?? { kind: "sum", over: "cells", of: [], stands: null })) {
          expect(gated.counts).toBe(plainlyCounts(gated));
          seen.set(gated.counts, (seen.get(gated.counts) ?? 0) + 1);
        }
    }),
    fuzz(60),
  );
  expect(seen.get(true) ?? 0).toBeGreaterThan(10);
  expect(seen.get(false) ?? 0).toBeGreaterThan(10);
});
