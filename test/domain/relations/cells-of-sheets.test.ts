import { audit } from "../../../src/domain/engine";
import { formatReference } from "../../../src/domain/grid/address";
import { drawSheet, type DrawnCell, type DrawOptions } from "../../../src/domain/grid/draw-sheet";
import type { Sheet } from "../../../src/domain/grid/sheet";
import { DEFAULT_SETTINGS } from "../../../src/domain/settings";

type Figures = readonly (readonly [promised: number, done: number])[];

const STATIONS: readonly (readonly [name: string, figures: Figures])[] = [
  ["桥南站", [[30, 33], [12, 12], [40, 44]]],
  ["桥北站", [[24, 22], [10, 11], [36, 36]]],
  ["河东站", [[20, 20], [8, 7], [30, 33]]],
]; // prettier-ignore

const SERVICES = ["个案", "小组", "社区活动"];

const station = (name: string, figures: Figures, [promised, done]: readonly [string, string] = ["协议量", "完成量"]): Sheet =>
  drawSheet(name, [
    [`${name}服务指标完成情况`],
    ["服务", promised, done],
    ...figures.map(([target, reached], index) => [SERVICES[index]!, target, reached]),
  ]);

const stations = (heads?: readonly [string, string]): Sheet[] => STATIONS.map(([name, figures]) => station(name, figures, heads));

/** A row for each station, each service with its promised and its done. */
function summary(heads: readonly [string, string], { shift = 0, ...options }: DrawOptions & { readonly shift?: number } = {}): Sheet {
  const total = SERVICES.flatMap((_, at) => [0, 1].map((which) => STATIONS.reduce((sum, [, figures]) => sum + figures[at]![which]!, 0)));
  const rows: DrawnCell[][] = [
    ["各站服务指标汇总"],
    ["序号", "站点", ...SERVICES.flatMap((service) => [service, null])],
    [null, null, ...SERVICES.flatMap(() => heads)],
    ...STATIONS.map(([name, figures], index) => [index + 1, name, ...figures.flat()]),
    [null, "合计", ...total],
  ];
  const merges = ["A1:H1", "C2:D2", "E2:F2", "G2:H2"].map((range) => range.replace(/\d/g, (digit) => String(Number(digit) + shift)));
  return drawSheet("汇总", [...Array.from({ length: shift }, () => []), ...rows], { merges, ...options });
}

/** Stations across, the services down. */
const turned = (cells: Readonly<Record<string, DrawnCell>>): Sheet =>
  drawSheet(
    "汇总",
    [
      ["各站服务指标汇总"],
      ["服务", ...STATIONS.flatMap(([name]) => [name, null])],
      [null, ...STATIONS.flatMap(() => ["任务", "完成"])],
      ...SERVICES.map((service, at) => [service, ...STATIONS.flatMap(([, figures]) => figures[at]!)]),
    ],
    { merges: ["A1:G1", "B2:C2", "D2:E2", "F2:G2"], cells },
  );

/** Promised and done in one header each, beside the head office, which has no sheet of its own. */
const joined = (cells: Readonly<Record<string, DrawnCell>>): Sheet =>
  drawSheet(
    "汇总",
    [
      ["站点", ...SERVICES.flatMap((service) => [`${service}任务`, `${service}完成`])],
      ...STATIONS.map(([name, figures]) => [name, ...figures.flat()]),
      ["总站直属", 10, 12, 5, 5, 8, 9],
      ["全街合计", 84, 87, 35, 35, 114, 122],
    ],
    { cells },
  );

/** Only what was done, under the services' names alone. */
const doneOnly = (cells: Readonly<Record<string, DrawnCell>>): Sheet =>
  drawSheet("汇总", [["站点", ...SERVICES], ...STATIONS.map(([name, figures]) => [name, ...figures.map(([, done]) => done)])], { cells });

function told(...sheets: readonly Sheet[]): { readonly found: string[]; readonly written: string[] } {
  const { findings, edits } = audit({ sheets }, DEFAULT_SETTINGS);
  return {
    found: findings.filter(({ rule }) => rule === "relation/broken").map((one) => `${formatReference(one)} ${one.expected}`),
    written: edits.map((edit) => formatReference(edit)),
  };
}

const WRONG: readonly (readonly [title: string, sheets: (cells: Readonly<Record<string, DrawnCell>>) => Sheet[], cell: string, right: number])[] = [
  ["a row for each station", (cells) => [summary(["协议", "完成"], { cells }), ...stations()], "F5", 11],
  ["the summary behind the stations", (cells) => [...stations(), summary(["协议", "完成"], { cells })], "D4", 33],
  ["other words for promised and done", (cells) => [summary(["任务数", "实际完成"], { cells }), ...stations(["指标要求", "完成数"])], "H6", 33],
  ["two rows further down", (cells) => [summary(["协议量", "完成量"], { cells, shift: 2 }), ...stations()], "G8", 30],
  ["stations across", (cells) => [turned(cells), ...stations()], "E5", 11],
  ["item and header in one text", (cells) => [joined(cells), ...stations(["任务数", "完成数"])], "E3", 11],
  ["what was done alone", (cells) => [doneOnly(cells), ...stations()], "C3", 11],
]; // prettier-ignore

describe("a summary that repeats the cells of the stations' own sheets", () => {
  test.each(WRONG)("%s: the cell that departs is named, and no total is written from it", (_, sheets, cell, right) => {
    expect(told(...sheets({}))).toEqual({ found: [], written: [] });
    expect(told(...sheets({ [cell]: right - 1 }))).toEqual({ found: [`汇总!${cell} ${right}`], written: [] });
  });

  test("another month's summary, which repeats only what was promised, is no copy of the sheets", () => {
    const before = STATIONS.map(([, figures]) => figures.flatMap(([target], at) => [target, target - 3 - at]));
    const cells = Object.fromEntries(
      before.flatMap((row, at) => row.map((value, column) => [`${"CDEFGH"[column]!}${at + 4}`, value] as const)),
    );
    const sums = Object.fromEntries(
      [...before[0]!.keys()].map((column) => [`${"CDEFGH"[column]!}7`, before.reduce((sum, row) => sum + row[column]!, 0)]),
    );
    expect(told(summary(["协议", "完成"], { cells: { ...cells, ...sums } }), ...stations())).toEqual({ found: [], written: [] });
  });
});
