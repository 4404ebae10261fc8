import { SIMPLIFIED, TRADITIONAL } from "../../../src/domain/values/vocabulary/simplified-characters";
import type { DrawnCell } from "../../../src/domain/grid/draw-sheet";
import { placed, type DrawnKind, type Kind } from "./drawn-kind";

/** One way of writing the same sheet; null where the kind cannot be written so. */
export interface Variant {
  readonly name: string;
  readonly of: (kind: DrawnKind, source: Kind) => DrawnKind | null;
}

const texts = (kind: DrawnKind, write: (text: string) => string): DrawnKind => ({
  ...kind,
  cells: kind.cells.map((row) => row.map((cell) => (typeof cell === "string" ? write(cell) : cell))),
});

const moved = (kind: DrawnKind, down: number, right: number): DrawnKind => {
  const cells = [
    ...Array.from({ length: down }, (): DrawnCell[] => []),
    ...kind.cells.map((row) => [...Array<null>(right).fill(null), ...row]),
  ];
  return placed(kind, cells, (row, column) => [row + down, column + right]);
};

/** Other words for the same columns, as other stations write them. */
const OTHER_WORDS: Readonly<Record<string, string>> = {
  序号: "编号",
  服务内容: "项目名称",
  单位: "计量单位",
  指标量: "目标值",
  完成量: "实际完成",
  完成率: "完成比例",
  协议量: "合同指标",
  百分比: "完成百分比",
  姓名: "社工姓名",
  合同期限: "劳动合同期限",
  人员到位: "实际到岗",
  社保购买: "参保情况",
  工资发放: "薪酬发放",
  人员到岗小计: "到岗小计",
  投入社工人数: "配备社工人数",
  服务片区: "服务社区",
};

const traditional = (text: string): string =>
  Array.from(text, (character) => {
    const at = SIMPLIFIED.indexOf(character);
    return at < 0 ? character : TRADITIONAL[at]!;
  }).join("");

/** Digits, brackets and colons as an input method for Chinese writes them; a space among the words. */
const fullWidth = (text: string): string =>
  text
    .replace(/[0-9():,%]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0))
    .replace(/^(\p{Script=Han})(\p{Script=Han}{2,})$/u, "$1 $2");

const withMore = (kind: DrawnKind, { more }: Kind): DrawnKind | null => {
  if (!more) return null;
  const before = more.before - 1;
  const row = more.row.split("|").map((text): DrawnCell => (text.trim() === "" ? null : text.trim()));
  const rows = [1, 2, 3].map((number) => row.map((cell) => (cell === "社工00" ? `社工8${number}` : cell)));
  return placed(kind, [...kind.cells.slice(0, before), ...rows, ...kind.cells.slice(before)], (at, column) => [
    at >= before ? at + rows.length : at,
    column,
  ]);
};

const SECOND_LIST: DrawnCell[][] = [
  ["培训场次指标完成情况"],
  ["服务内容", "指标量", "完成量", "完成率"],
  ["员工培训", 10, 5, "50%"],
  ["志愿者培训", 4, 1, "25%"],
];
const SECOND_ATTENDANCE: DrawnCell[][] = [
  ["另一站社工到岗情况统计表"],
  ["姓名", "2024年5月人员到位", "2024年5月社保购买", "2024年5月工资发放", "人员到岗小计"],
  ["社工91", "√", "√", "√", 1],
  ["社工92", "√", "√", "√", 1],
  ["社工93", "√", "√", "√", 1],
];

const aboveAnother = (kind: DrawnKind): DrawnKind => {
  const attendance = kind.cells.some((row) => row.includes("姓名") && row.some((cell) => typeof cell === "string" && /合同/.test(cell)));
  return { ...kind, cells: [...kind.cells, [], [], [], ...(attendance ? SECOND_LIST : SECOND_ATTENDANCE)] };
};

/** A register of the station's own, whose rows have names and texts where people's rows have them. */
const aboveARegister = (kind: DrawnKind): DrawnKind => ({
  ...kind,
  cells: [
    ...kind.cells,
    [],
    [],
    ["来访人员登记"],
    ["日期", "来访人", "事由", "接待"],
    ["5月6日", "甲", "咨询", "社工01"],
    ["5月7日", "乙", "参观", "社工02"],
  ],
});

export const VARIANTS: readonly Variant[] = [
  { name: "as it stands", of: (kind) => kind },
  { name: "in another place", of: (kind) => moved(kind, 4, 3) },
  { name: "in other words", of: (kind) => texts(kind, (text) => OTHER_WORDS[text] ?? text) },
  { name: "in traditional characters", of: (kind) => texts(kind, traditional) },
  { name: "in full width", of: (kind) => texts(kind, fullWidth) },
  { name: "with more rows", of: withMore },
  { name: "above a table of another family", of: aboveAnother },
  { name: "above a list that is none of ours", of: aboveARegister },
  { name: "without its merged areas", of: (kind) => (kind.mergesMatter || !kind.merges?.length ? null : { ...kind, merges: [] }) },
];
