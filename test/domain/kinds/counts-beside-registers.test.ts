import { audit } from "../../../src/domain/engine";
import { formatAddress } from "../../../src/domain/grid/address";
import { drawSheet, type DrawnCell } from "../../../src/domain/grid/draw-sheet";
import { DEFAULT_SETTINGS } from "../../../src/domain/settings";

const KINDS = ["长者", "青少年", "残障", "家庭"];

/** A register of cases, each with its kind; every third is still open. */
function register(counts: readonly number[], opened: string, closed: string) {
  const rows: DrawnCell[][] = [];
  counts.forEach((count, kind) => {
    for (let at = 0; at < count; at++) {
      const number = rows.length + 1;
      rows.push([
        number,
        `GA${number}`,
        KINDS[kind]!,
        `2024-0${1 + (number % 6)}-1${number % 9}`,
        number % 3 === 0 ? "跟进中" : "2024-08-20",
      ]);
    }
  });
  return drawSheet("个案台账", [["个案服务登记台账"], ["序号", "个案编号", "服务对象类别", opened, closed], ...rows]);
}

interface Form {
  readonly target: string;
  readonly done: string;
  readonly rate: string;
  readonly closed: string;
}

const FORMS: readonly Form[] = [
  { target: "协议量", done: "开案数", rate: "完成率", closed: "结案数" },
  { target: "指标数", done: "接案数", rate: "完成率", closed: "结案数" },
  { target: "目标数", done: "个案数", rate: "达标率", closed: "已结案" },
  { target: "计划数", done: "开案量", rate: "完成比例", closed: "结案量" },
  { target: "任务数", done: "接案个数", rate: "完成百分比", closed: "结案个数" },
];

/** What is promised and done of each kind, the counts as given; the register has 6, 5, 3 and 4, of which 4, 4, 2 and 2 are closed. */
function counted({ target, done, rate, closed }: Form, own: readonly number[], moved = 0) {
  const promised = [8, 5, 6, 8];
  const lines = own.map((count, at): DrawnCell[] => [
    KINDS[at]!,
    promised[at]!,
    count,
    [4, 4, 2, 2][at]!,
    [6, 5, 3, 4][at]! / promised[at]!,
  ]);
  const total: DrawnCell[] = ["合计", 27, 18, 12, 18 / 27];
  const rows = [["个案服务统计"], ["服务对象类别", target, done, closed, rate], ...lines, total];
  const cells = [...Array.from({ length: moved }, (): DrawnCell[] => []), ...rows.map((row) => [...Array<null>(moved).fill(null), ...row])];
  const sheets = [register([6, 5, 3, 4], "开案日期", "结案日期"), drawSheet("个案统计", cells)];
  const { tables, edits, findings, notComputed, questions } = audit({ sheets }, { ...DEFAULT_SETTINGS, certifiedShare: null });
  return {
    kinds: tables.map(({ kind }) => kind),
    edits,
    questions,
    findings: findings.map((one) => [one.rule, formatAddress(one)]),
    notComputed,
  };
}

describe.each(FORMS)("counts of cases beside their register under $done, $closed", (form) => {
  test("what was done is told by the rates, and nothing is asked", () => {
    const { kinds, edits, questions, findings } = counted(form, [6, 5, 3, 4]);
    expect(kinds).toEqual(["register", "indicator-list"]);
    expect(questions).toEqual([]);
    expect(edits).toEqual([]);
    expect(findings.filter(([rule]) => rule !== "relation/broken")).toEqual([]);
  });

  test("a count that the register contradicts is told, and nothing is written from it", () => {
    const { edits, findings } = counted(form, [6, 5, 2, 4], 2);
    expect(edits).toEqual([]);
    expect(findings).toContainEqual(["relation/broken", "E7"]);
  });
});
