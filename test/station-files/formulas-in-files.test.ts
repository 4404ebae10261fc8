import { parseAddress } from "../../src/domain/grid/address";
import type { StoredValue } from "../../src/domain/grid/edit";
import { LIST, PEOPLE, PEOPLE_MERGES, SCORES, WRONG_LIST, corrected, formulasOf, keptFormulas } from "./corrected-workbook";
import type { WrittenWorkbook } from "./written-workbook";

interface Own extends WrittenWorkbook {
  readonly title: string;
  /** What the formulas come to; every formula that is not named shows the right value. */
  readonly comes: Readonly<Record<string, StoredValue>>;
  /** False where a person has something to look into in the copy, which has nothing to do with its formulas. */
  readonly clean?: boolean;
}
const list = (title: string, ...[first, second, total]: readonly [string, string, string]): Own => ({
  title,
  sheets: { 指标: `${LIST}\n1|个案服务|个|60|30|${first}\n2|个案建档|个|40|20|${second}\n合计||个|${total}` },
  comes: {},
});
const RIGHT_FORMULAS: readonly Own[] = [
  {
    ...list("quotients, guarded and not", "=E2/D2 => 45%", "=IFERROR(E3/D3,0) => 45%", "100|50|=E4/D4 => 45%"),
    comes: { "指标!F2": 0.5, "指标!F3": 0.5, "指标!F4": 0.5 },
  },
  {
    ...list("sums, one of them a subtotal", "50%", "50%", "=SUM(D2:D3) => 90|=SUBTOTAL(109,E2:E3) => 45|=E4/D4 => 45%"),
    comes: { "指标!D4": 100, "指标!E4": 50, "指标!F4": 0.5 },
  },
  {
    ...list("a table's row of totals", "50%", "50%", "=SUBTOTAL(109,T1[指标量]) => 90|=SUBTOTAL(109,T1[完成量]) => 45|50%"),
    table: { name: "T1", area: "A1:F4", columns: LIST.split("|") },
    comes: { "指标!D4": 100, "指标!E4": 50 },
  },
  {
    ...list(
      "sums of a table's columns",
      "=T1[[#This Row],[完成量]]/T1[[#This Row],[指标量]] => 45%",
      "50%",
      "=SUM(T1[指标量]) => 90|=SUM(T1[[完成量]]) => 45|50%",
    ),
    table: { name: "T1", area: "A1:F4", columns: LIST.split("|") },
    comes: { "指标!F2": 0.5, "指标!D4": 100, "指标!E4": 50 },
  },
  {
    ...list("sums of names", "50%", "50%", "=SUM(指标区) => 90|=SUBTOTAL(9,完成区) => 45|50%"),
    names: { 指标区: "指标!$D$2:$D$3", 完成区: "指标!$E$2:$E$3" },
    comes: { "指标!D4": 100, "指标!E4": 50 },
  },
  {
    title: "rounded and guarded rates lower on the sheet, in other words",
    sheets: {
      指標: '\n\n|序號|服務內容|單位|協議量|完成量|完成率\n|1|個案|個|60|20|=ROUND(F4/E4,4) => 20%\n|2|小組|個|40|20|=IF(E5=0,"",F5/E5) => 20%\n|合計||個|=E4+E5 => 90|=SUM(F4,F5) => 35|=IF(E6>0,F6/E6,0) => 20%',
    },
    comes: { "指標!G4": 0.3333, "指標!G5": 0.5, "指標!E6": 100, "指標!F6": 40, "指標!G6": 0.4 },
  },
  {
    title: "rates of areas and their totals",
    sheets: {
      片区: "服务片区|个案\n|协议量|完成量|百分比\n片区1|10|5|=C3/B3 => 20%\n片区2|30|5|=ROUND(C4/B4,4) => 20%\n合计|=SUM(B3:B4) => 30|=SUBTOTAL(9,C3:C4) => 8|=C5/B5 => 20%",
    },
    merges: { 片区: ["A1:A2", "B1:D1"] },
    comes: { "片区!D3": 0.5, "片区!D4": 0.1667, "片区!B5": 40, "片区!C5": 10, "片区!D5": 0.25 },
  },
  {
    title: "people's subtotals and the sum of them",
    sheets: {
      到岗: `${PEOPLE.replace("√|5\n", '√|=(D3="√")+(G3="√") => 1\n').replace(/5$/, '=COUNTIFS(D4,"√",E4,"√",F4,"√")+COUNTIFS(G4,"√",H4,"√",I4,"√") => 2')}\n合计|||||||||=SUM(J3:J4) => 9`,
    },
    merges: { 到岗: PEOPLE_MERGES },
    comes: { "到岗!J3": 2, "到岗!J4": 1, "到岗!J5": 3 },
    clean: false,
  },
  {
    title: "a total of scores and its grade",
    sheets: { 得分: SCORES.replace("|80\n等级||良好", '|=SUM(C3:C6) => 80\n等级||=IF(C7>=90,"优秀",IF(C7>=80,"良好","合格")) => 合格') },
    merges: { 得分: ["A1:C1"] },
    comes: { "得分!C7": 86.74, "得分!C8": "良好" },
  },
];

describe.each([
  ["without a value", (book: Own): WrittenWorkbook => without(book)],
  ["with an outdated value", (book: Own): WrittenWorkbook => book],
])("a right formula %s keeps its text, and only its value is written", (_, of) => {
  test.each(RIGHT_FORMULAS)("$title", (own) => {
    const book = of(own);
    const found = corrected(book);
    expect(keptFormulas(found)).toEqual(formulasOf(own));
    for (const [cell, value] of Object.entries(own.comes))
      expect([cell, found.formulas[cell]![1]]).toEqual([cell, typeof value === "number" ? expect.closeTo(value, 9) : value]);
    expect(found.clean).toBe(own.clean ?? true);
  });
});

function without(book: Own): WrittenWorkbook {
  return {
    ...book,
    sheets: Object.fromEntries(Object.entries(book.sheets).map(([name, rows]) => [name, rows.replace(/ => [^|\n]+/g, "")])),
  };
}

describe("a sheet that is listed without a part has no cells, and the others are corrected as if it were not there", () => {
  const module = (name: string, more = 'state="veryHidden"'): string => `<sheet name="${name}" sheetId="9${name.length}" ${more} r:id=""/>`;
  const DIALOG =
    '<Relationship Id="rIdOther" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/dialogsheet" Target="dialogsheets/sheet1.xml"/>';
  test.each<[string, Partial<WrittenWorkbook>]>([
    ["a module behind them", { listed: { behind: module("Module1") } }],
    ["a module before them", { listed: { before: module("Module1") } }],
    ["two modules about them", { listed: { before: module("模块1"), behind: module("Module10", 'state="hidden"') } }],
    ["one that is not hidden", { listed: { behind: module("宏1", "") } }],
    ["one whose name formulas might use", { listed: { before: module("汇总") }, names: { 完成: "指标!$E$4" } }],
    [
      "a module beside a sheet of a dialog",
      {
        listed: { behind: `${module("Module1")}<sheet name="对话框" sheetId="99" r:id="rIdOther"/>` },
        relations: DIALOG,
        parts: { "xl/dialogsheets/sheet1.xml": "<dialogsheet/>" },
      },
    ],
  ])("%s", (_, more) => {
    const book = { sheets: { 指标: WRONG_LIST, 得分: SCORES }, merges: { 得分: ["A1:C1"] }, ...more };
    expect(corrected(book).changes).toEqual({ "指标!E4": 50, "指标!F4": 0.5, "得分!C7": 86.74 });
  });

  test("but not one whose relationship is missing", () => {
    const lost = '<sheet name="丢失" sheetId="9" r:id="rId77"/>';
    expect(() => corrected({ sheets: { 指标: WRONG_LIST }, listed: { behind: lost } })).toThrow(
      expect.objectContaining({ code: "missing-part" }),
    );
  });
});

describe("blank cells under the months of a sum row are filled only where its other cells show that marks are counted there", () => {
  const RIGHT = PEOPLE.replace("√|5\n", "√|2\n").replace(/5$/, "1");
  const TRADITIONAL = RIGHT.replace("人员到岗小计", "人員到崗小計").replace(/人员到位\|社保购买\|工资发放/g, "人員到位|社保購買|工資發放");
  const LOWER = `社工到岗情况统计表\n\n${RIGHT}`;
  const WIDE = RIGHT.split("\n")
    .map((line, row) => line.replace(/\|([^|]*)$/, ["|2024年5月|||$1", "|人员到位|社保购买|工资发放|", "|√|√|√|3", "|√|√|√|2"][row]!))
    .join("\n");
  test.each<[string, string, string, string[]]>([
    ["合计", RIGHT, "合计|||||||||3", []],
    ["总计", RIGHT, "总计|||||||||3", []],
    ["共计 at the names", RIGHT, "|共计||||||||3", []],
    ["合計 in traditional characters", TRADITIONAL, "合計|||||||||3", []],
    ["three months", WIDE, "合计||||||||||||5", []],
    ["lower on the sheet", LOWER, "合计|||||||||3", []],
    ["its own number is wrong", RIGHT, "合计|||||||||4", ["J5"]],
    ["a month is summed", RIGHT, "合计|||2|2|2||||3", ["G5", "H5", "I5"]],
    ["one kind of mark is summed", RIGHT, "总计|||2||||||3", ["E5", "F5", "G5", "H5", "I5"]],
    ["a month is summed in traditional characters", TRADITIONAL, "合計|||2|2|2||||3", ["G5", "H5", "I5"]],
  ])("%s", (_, people, row, written) => {
    const down = people === LOWER ? 2 : 0;
    const merges = (people === WIDE ? [...PEOPLE_MERGES, "J1:L1"] : PEOPLE_MERGES).map((area) => area.replace(/1/g, String(1 + down)));
    const { changes } = corrected({ sheets: { 到岗: `${people}\n${row}` }, merges: { 到岗: merges } });
    expect(Object.keys(changes)).toEqual(written.map((cell) => `到岗!${cell}`));
  });
});

test("what the workbooks above state is where it is said to be", () => {
  for (const { comes, sheets } of RIGHT_FORMULAS)
    for (const cell of Object.keys(comes)) {
      const [sheet = "", address = ""] = cell.split("!");
      const { row, column } = parseAddress(address)!;
      expect(sheets[sheet]!.split("\n")[row]!.split("|")[column]).toMatch(/^=/);
    }
});
