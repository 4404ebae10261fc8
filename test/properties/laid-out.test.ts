import fc from "fast-check";
import { audit } from "../../src/domain/engine";
import { cellKey, type CellRef } from "../../src/domain/grid/address";
import { drawSheet, type DrawnCell } from "../../src/domain/grid/draw-sheet";
import { DEFAULT_SETTINGS } from "../../src/domain/settings";
import { fuzz } from "../fuzz";

/** Marks of presence, insurance and wage. */
type Marks = readonly [DrawnCell, DrawnCell, DrawnCell];

/** What a staffing table says, however it is laid out: each person's marks by month, and sums of each kind, of which some may be wrong. */
interface Staffing {
  readonly people: readonly { readonly contract: string; readonly months: readonly Marks[] }[];
  readonly sums: boolean;
  readonly slips: readonly { readonly person: number; readonly kind: number; readonly by: number }[];
}

const KINDS = ["到岗", "参保", "发薪"];
const TITLE = "2024年度社工到岗情况统计表";

/** A cell by what it means: whose, which month or the sum, which kind. */
type Meaning = string;

interface Drawn {
  readonly rows: DrawnCell[][];
  readonly merges: string[];
  readonly meanings: Map<string, Meaning>;
}

const stated = (mark: DrawnCell): number => (mark === "√" ? 1 : typeof mark === "number" ? mark : 0);
const sumOf = ({ people, slips }: Staffing, person: number, kind: number): number =>
  people[person]!.months.reduce((sum, marks) => sum + (kind === 0 ? stated(marks[0]) : marks[kind] === "√" ? 1 : 0), 0) +
  slips.filter((slip) => slip.person === person && slip.kind === kind).reduce((sum, { by }) => sum + by, 0);

class Drawing {
  readonly rows: DrawnCell[][] = [];
  private readonly meanings = new Map<string, Meaning>();

  put(row: number, column: number, cell: DrawnCell, meaning?: Meaning): void {
    while (this.rows.length <= row) this.rows.push([]);
    this.rows[row]![column] = cell;
    if (meaning !== undefined) this.meanings.set(cellKey({ sheet: "表一", row, column }), meaning);
  }
  drawn(merges: string[] = []): Drawn {
    return { rows: this.rows, merges, meanings: this.meanings };
  }
}

type Layout = (staffing: Staffing) => Drawn;
const name = (person: number): string => `社工0${person + 1}`;

/** 姓名 | 合同期限 | 项目 | 1月 … with three rows for each person. */
const kindsDown: Layout = (staffing) => {
  const drawing = new Drawing();
  const months = staffing.people[0]!.months.length;
  drawing.put(0, 0, TITLE);
  ["姓名", "合同期限", "项目"].forEach((header, column) => drawing.put(1, column, header));
  for (let month = 0; month < months; month++) drawing.put(1, 3 + month, `${month + 1}月`);
  if (staffing.sums) drawing.put(1, 3 + months, "合计");
  staffing.people.forEach(({ contract, months: own }, person) =>
    KINDS.forEach((kind, at) => {
      const row = 2 + person * 3 + at;
      if (at === 0) drawing.put(row, 0, name(person), `${person} name`);
      if (at === 0) drawing.put(row, 1, contract, `${person} contract`);
      drawing.put(row, 2, kind);
      own.forEach((marks, month) => drawing.put(row, 3 + month, marks[at], `${person} ${month} ${at}`));
      if (staffing.sums) drawing.put(row, 3 + months, sumOf(staffing, person, at), `${person} sum ${at}`);
    }),
  );
  return drawing.drawn();
};

/** The people under each kind, in one table. */
const peopleUnderKinds: Layout = (staffing) => {
  const drawing = new Drawing();
  const months = staffing.people[0]!.months.length;
  const { length } = staffing.people;
  drawing.put(0, 0, TITLE);
  ["项目", "姓名", "合同期限"].forEach((header, column) => drawing.put(1, column, header));
  for (let month = 0; month < months; month++) drawing.put(1, 3 + month, `${month + 1}月`);
  if (staffing.sums) drawing.put(1, 3 + months, "合计");
  KINDS.forEach((kind, at) =>
    staffing.people.forEach(({ contract, months: own }, person) => {
      const row = 2 + at * length + person;
      if (person === 0) drawing.put(row, 0, kind);
      drawing.put(row, 1, name(person), at === 0 ? `${person} name` : undefined);
      if (at === 0) drawing.put(row, 2, contract, `${person} contract`);
      own.forEach((marks, month) => drawing.put(row, 3 + month, marks[at], `${person} ${month} ${at}`));
      if (staffing.sums) drawing.put(row, 3 + months, sumOf(staffing, person, at), `${person} sum ${at}`);
    }),
  );
  return drawing.drawn();
};

/** 一、到岗 | 二、参保 | 三、发薪, each with its header. */
const blocks: Layout = (staffing) => {
  const drawing = new Drawing();
  const months = staffing.people[0]!.months.length;
  drawing.put(0, 0, TITLE);
  let row = 1;
  KINDS.forEach((kind, at) => {
    drawing.put(row++, 0, `${"一二三"[at]}、${kind}`);
    drawing.put(row, 0, "姓名");
    drawing.put(row, 1, "合同期限");
    for (let month = 0; month < months; month++) drawing.put(row, 2 + month, `${month + 1}月`);
    if (staffing.sums) drawing.put(row, 2 + months, "合计");
    row++;
    staffing.people.forEach(({ contract, months: own }, person) => {
      drawing.put(row, 0, name(person), at === 0 ? `${person} name` : undefined);
      if (at === 0) drawing.put(row, 1, contract, `${person} contract`);
      own.forEach((marks, month) => drawing.put(row, 2 + month, marks[at], `${person} ${month} ${at}`));
      if (staffing.sums) drawing.put(row, 2 + months, sumOf(staffing, person, at), `${person} sum ${at}`);
      row++;
    });
  });
  return drawing.drawn();
};

/** Months down, 到岗 | 参保 | 发薪 under each person. */
const peopleAcross: Layout = (staffing) => {
  const drawing = new Drawing();
  const months = staffing.people[0]!.months.length;
  drawing.put(0, 0, TITLE);
  drawing.put(1, 0, "姓名");
  drawing.put(2, 0, "合同期限");
  drawing.put(3, 0, "月份");
  for (let month = 0; month < months; month++) drawing.put(4 + month, 0, `${month + 1}月`);
  if (staffing.sums) drawing.put(4 + months, 0, "合计");
  staffing.people.forEach(({ contract, months: own }, person) => {
    const left = 1 + person * 3;
    drawing.put(1, left, name(person), `${person} name`);
    drawing.put(2, left, contract, `${person} contract`);
    KINDS.forEach((kind, at) => {
      drawing.put(3, left + at, kind);
      own.forEach((marks, month) => drawing.put(4 + month, left + at, marks[at], `${person} ${month} ${at}`));
      if (staffing.sums) drawing.put(4 + months, left + at, sumOf(staffing, person, at), `${person} sum ${at}`);
    });
  });
  return drawing.drawn();
};

/** Months down with three rows each, a person over each column. */
const monthsAndKindsDown: Layout = (staffing) => {
  const drawing = new Drawing();
  const months = staffing.people[0]!.months.length;
  drawing.put(0, 0, TITLE);
  drawing.put(1, 0, "合同期限");
  drawing.put(2, 0, "月份");
  drawing.put(2, 1, "项目");
  staffing.people.forEach(({ contract, months: own }, person) => {
    drawing.put(1, 2 + person, contract, `${person} contract`);
    drawing.put(2, 2 + person, name(person), `${person} name`);
    KINDS.forEach((kind, at) => {
      own.forEach((marks, month) => {
        if (at === 0) drawing.put(3 + month * 3, 0, `${month + 1}月`);
        drawing.put(3 + month * 3 + at, 1, kind);
        drawing.put(3 + month * 3 + at, 2 + person, marks[at], `${person} ${month} ${at}`);
      });
      if (!staffing.sums) return;
      if (at === 0) drawing.put(3 + months * 3, 0, "合计");
      drawing.put(3 + months * 3 + at, 1, kind);
      drawing.put(3 + months * 3 + at, 2 + person, sumOf(staffing, person, at), `${person} sum ${at}`);
    });
  });
  return drawing.drawn();
};

/** With a row for each person and three columns a month, and no sums. */
const ordinary: Layout = ({ people }) => {
  const drawing = new Drawing();
  drawing.put(0, 0, TITLE);
  drawing.put(2, 0, "姓名");
  drawing.put(2, 1, "合同期限");
  people.forEach(({ contract, months }, person) => {
    drawing.put(3 + person, 0, name(person), `${person} name`);
    drawing.put(3 + person, 1, contract, `${person} contract`);
    months.forEach((marks, month) => {
      if (person === 0) drawing.put(1, 2 + month * 3, `${month + 1}月`);
      KINDS.forEach((kind, at) => {
        drawing.put(2, 2 + month * 3 + at, kind);
        drawing.put(3 + person, 2 + month * 3 + at, marks[at], `${person} ${month} ${at}`);
      });
    });
  });
  return drawing.drawn();
};

/** What an audit says of the cells by what they mean. */
function said({ rows, merges, meanings }: Drawn): { readonly findings: string[]; readonly edits: string[]; readonly metrics: unknown } {
  const { findings, edits, metrics, tables } = audit(
    { sheets: [drawSheet("表一", rows, { merges })] },
    { ...DEFAULT_SETTINGS, certifiedShare: null },
  );
  expect(tables.map(({ kind }) => kind)).toEqual(["attendance"]);
  const meaning = (cell: CellRef): Meaning => meanings.get(cellKey(cell)) ?? `none (${cell.row}, ${cell.column})`;
  return {
    findings: findings.map((finding) => `${finding.rule} ${meaning(finding)}: ${finding.related.map(meaning).sort().join(", ")}`).sort(),
    edits: edits.map((edit) => `${meaning(edit)}: ${String(edit.after.value)}`).sort(),
    metrics: metrics.tables.attendance,
  };
}

const mark: fc.Arbitrary<DrawnCell> = fc.constantFrom<DrawnCell>("√", "√", "√", "√", null, "——");
const presence: fc.Arbitrary<DrawnCell> = fc.constantFrom<DrawnCell>("√", "√", "√", 1, 0.5, null, "——");
const staffing = (sums: boolean): fc.Arbitrary<Staffing> =>
  fc.integer({ min: 2, max: 4 }).chain((months) =>
    fc.record({
      people: fc.array(
        fc.record({
          contract: fc.constantFrom("2023/1/1-2026/12/31", "2024/2/20-2026/12/31", "2022/3/3-2024/2/10"),
          // The first is on post, so that nobody takes the table for one of colours.
          months: fc
            .array(fc.tuple(presence, mark, mark), { minLength: months, maxLength: months })
            .map((own): Marks[] => own.map((marks, month): Marks => (month === 0 ? ["√", marks[1], marks[2]] : marks))),
        }),
        { minLength: 3, maxLength: 6 },
      ),
      sums: fc.constant(sums),
      slips: fc.array(
        fc.record({ person: fc.integer({ min: 0, max: 2 }), kind: fc.integer({ min: 0, max: 2 }), by: fc.constantFrom(1, 2) }),
        {
          maxLength: 1,
        },
      ),
    }),
  );

const LAYOUTS: readonly (readonly [string, Layout])[] = [
  ["kinds beside each person", kindsDown],
  ["people under each kind", peopleUnderKinds],
  ["blocks of each kind", blocks],
  ["people across", peopleAcross],
  ["people across, kinds down", monthsAndKindsDown],
];

describe("a staffing table says the same however it is laid out", () => {
  test.each(LAYOUTS)("%s: findings and figures of people are those of a table with a row for each person", (_, layout) => {
    fc.assert(
      fc.property(staffing(false), (drawn) => {
        expect(said(layout(drawn))).toEqual(said(ordinary(drawn)));
      }),
      fuzz(25),
    );
  });

  test.each(LAYOUTS)("%s: of the sums of each kind those are corrected that are wrong, and no others", (_, layout) => {
    fc.assert(
      fc.property(staffing(true), (drawn) => {
        const right = { ...drawn, slips: [] };
        const expected = drawn.slips.map(({ person, kind }) => `${person} sum ${kind}: ${sumOf(right, person, kind)}`);
        expect(said(layout(drawn)).edits).toEqual(expected.sort());
      }),
      fuzz(25),
    );
  });
});
