import type { Kind } from "./drawn-kind";

const OLD = "2022/6/1-2027/5/31";

interface Columns {
  /** What the unknown column is headed. */
  readonly fund: string;
  /** The known insurances before and behind it. */
  readonly before: readonly string[];
  readonly behind?: readonly string[];
}

interface Row {
  readonly name: string;
  /** Marks of one month by column, in their order; √ where none is given. */
  readonly lacks?: Readonly<Record<string, string>>;
  readonly stated: number;
}

/** One month with a column for each insurance and one that may be a further one. */
const table = ({ fund, before, behind = [] }: Columns, rows: readonly Row[], total: number): string => {
  const marks = ["到岗", ...before, fund, ...behind, "工资发放"];
  const line = ({ name, lacks = {}, stated }: Row): string =>
    `${name}|${OLD}|${marks.map((mark) => lacks[mark] ?? "√").join("|")}|${stated}`;
  const counted = marks.map((mark) => rows.filter(({ lacks = {} }) => lacks[mark] === undefined).length);
  return `姓名|合同期限|2024年3月${"|".repeat(marks.length)}人员到岗小计
||${marks.join("|")}|
${rows.map(line).join("\n")}
合计||${counted.join("|")}|${total}`;
};

const people = (...some: readonly Partial<Row>[]): Row[] => some.map((row, at) => ({ name: `社工0${at + 1}`, stated: 1, ...row }));

const letter = (column: number): string => String.fromCharCode("A".charCodeAt(0) + column);

/** Column letters of a table: of the unknown column, of one insurance, of the rows' sums. */
const places = ({ before, behind = [] }: Columns) => ({
  fund: letter(3 + before.length),
  first: letter(3),
  sum: letter(5 + before.length + behind.length),
  merge: `C1:${letter(4 + before.length + behind.length)}1`,
});

const ticked = (columns: Columns): Kind => {
  const { sum, merge } = places(columns);
  return {
    title: `${columns.fund} beside ${columns.before.join("、")} ticked for everybody decides nothing: the sums are held`,
    rows: table(columns, people({}, {}, { stated: 2 }, {}, {}), 6),
    merges: [merge],
    changes: { [`${sum}5`]: 1, [`${sum}8`]: 5 },
    asks: [`${places(columns).fund}2`],
  };
};

const lacking = (columns: Columns): Kind => {
  const { sum, first, merge } = places(columns);
  const insurance = columns.before[0] ?? "";
  return {
    title: `${insurance} lacks beside ${columns.fund}: the month counts 0 whatever ${columns.fund} means`,
    rows: table(columns, people({}, { lacks: { [insurance]: "" } }, {}, {}, { lacks: { [insurance]: "" }, stated: 0 }), 3),
    merges: [merge],
    changes: { [`${sum}4`]: 0 },
    errors: [`${first}4`, `${first}7`],
    asks: [`${places(columns).fund}2`],
  };
};

const open = (columns: Columns, mark: string): Kind => {
  const { sum, fund, merge } = places(columns);
  return {
    title: `${columns.fund} holds ${mark === "" ? "nothing" : mark} for somebody whose insurances are ticked: that one month is open, the others are held`,
    rows: table(columns, people({}, { lacks: { [columns.fund]: mark }, stated: 0 }, { stated: 0 }, {}), 4),
    merges: [merge],
    changes: { [`${sum}5`]: 1 },
    says: [`${sum}4`, `${sum}7`, `${fund}4`],
    asks: [`${fund}2`],
  };
};

const FUNDS: readonly Columns[] = [
  { fund: "公积金", before: ["养老", "医疗", "失业", "工伤"] },
  { fund: "住房公积金", before: ["养老保险", "医疗保险"] },
  { fund: "大病互助", before: ["基本养老", "基本医疗", "工伤保险"] },
  { fund: "企业年金", before: ["养老", "工伤"], behind: ["失业"] },
  { fund: "公积金缴存", before: ["医保", "工伤", "生育"] },
];

/** Staffing tables with a column for each insurance, of which one is not known to be one. */
export const KINDS_OF_INSURANCE: readonly Kind[] = [
  ...FUNDS.map(ticked),
  ...FUNDS.map(lacking),
  ...FUNDS.map((columns, at) => open(columns, ["", "—", "1280", "未办", "/"][at] ?? "")),
];
