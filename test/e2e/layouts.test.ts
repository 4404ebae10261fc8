import { OTHERS_SHEET } from "../excel-host/laid-quirks";
import type { SketchedCell, SketchedSheet } from "../excel-host/memory-workbook";
import { storeSettings } from "../../src/app/settings";
import { ratioAt } from "../generator/attendance-reference";
import { buildCase, type Case } from "../generator/case";
import { Dice } from "../generator/dice";
import { isRatio, type Derived, type FigureSpot } from "../generator/figure-spot";
import { a1, type Paper } from "../generator/paper";
import { ALL_FAULTS, recipeOf } from "../generator/recipe";
import { setStage, type Stage } from "./stage";
import { press } from "./views";

jest.setTimeout(120_000);

let stage: Stage;

beforeAll(async () => {
  stage = await setStage();
});

afterAll(() => stage?.close());

/** Stations of any shape: offsets, months down, several tables on a sheet, hidden rows, faults in values or in formulas. */
const drawn = [503, 508, 511, 519, 527, 540, 544, 552].map((seed, index) =>
  buildCase(recipeOf(seed, new Dice(seed).shuffle(ALL_FAULTS).slice(0, 5), index % 2 === 0)),
);

test.each(drawn.map((generated) => [generated.recipe.seed, generated] as const))(
  "one click puts every derived cell of the drawn workbook %i right and leaves every input cell as it was",
  async (_seed, generated) => {
    const kept = { settings: storeSettings(generated.settings), ignored: [], hints: [] };
    const { page, complaints } = await stage.reopen({ sheets: generated.papers.map(sketched), kept });
    const read = (): Promise<Record<string, unknown>> =>
      page.evaluate((others) => {
        const { sheets } = window.testExcel.workbook.picture() as {
          sheets: { name: string; cells: { row: number; column: number; value: unknown }[] }[];
        };
        return Object.fromEntries(
          sheets
            .filter(({ name }) => name !== others)
            .flatMap(({ name, cells }) => cells.map(({ row, column, value }) => [`${name}!${row}:${column}`, value])),
        );
      }, OTHERS_SHEET);
    const before = await read();
    await press(page, "一键核算");
    await page.getByText("核算完成").first().waitFor();
    const after = await read();
    const derived = new Set(generated.figures.map(({ figure }) => key(figure.spot)));
    const inputs = (cells: Record<string, unknown>): [string, unknown][] => Object.entries(cells).filter(([cell]) => !derived.has(cell));
    expect(inputs(after)).toEqual(inputs(before));
    expect(wrongFigures(generated, before, after)).toEqual([]);
    expect(complaints).toEqual([]);
  },
);

const key = ({ paper, row, column }: { readonly paper: Paper; readonly row: number; readonly column: number }): string =>
  `${paper.name}!${row}:${column}`;

function wrongFigures({ figures }: Case, before: Record<string, unknown>, after: Record<string, unknown>): string[] {
  return figures.flatMap(({ figure, right, absent }) => {
    const value = after[key(figure.spot)];
    const holds = absent || right === null ? value === before[key(figure.spot)] : shows(value, right, figure);
    return holds ? [] : [`${figure.spot.paper.name}!${a1(figure.spot)} holds ${String(value)}, right: ${JSON.stringify(right)}`];
  });
}

/** Whether a cell shows the figure, as a number or typed as text. */
function shows(value: unknown, right: Derived, { digits, inPoints }: FigureSpot): boolean {
  if (!isRatio(right)) return value === right || (typeof right === "number" && value === String(right));
  const text = String(value).normalize("NFKC").replace(/\s/g, "");
  const number = Number(text.replace("%", "")) / (text.endsWith("%") || inPoints ? 100 : 1);
  return (
    [digits, 4].some((places) => Math.abs(number - ratioAt(right.part, right.whole, places)) < 1e-9) || number === right.part / right.whole
  );
}

function sketched(paper: Paper): SketchedSheet {
  const rows: SketchedCell[][] = [];
  for (const spot of paper.spots) {
    if (spot.value === null && !spot.formula) continue;
    (rows[spot.row] ??= [])[spot.column] = {
      value: spot.value,
      ...(spot.formula ? { formula: `=${spot.formula()}` } : {}),
      ...(spot.format ? { format: spot.format } : {}),
    };
  }
  return {
    name: paper.name,
    rows: Array.from(rows, (row) => Array.from(row ?? [])),
    merges: paper.areas.map((area) => ({ ...area })),
    hiddenRows: [...paper.hiddenRows],
    hiddenColumns: [...paper.hiddenColumns],
  };
}
