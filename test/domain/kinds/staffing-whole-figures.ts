import type { Kind } from "./drawn-kind";

const FOREVER = "2023/1/1-2026/12/31";
const HEAD = `姓名|资质|合同期限|7月|||8月|||人员到岗小计
|||人员到位|社保购买|工资发放|人员到位|社保购买|工资发放`;
const PEOPLE = `社工01|社会工作师|${FOREVER}|1|√|√|1|√|√|2
社工02|助理社会工作师|${FOREVER}|1|√|√|1|√|√|2
社工03|助理社会工作师|${FOREVER}|1|√|√|1|√|√|2
社工04|无|${FOREVER}|1|√|√|0.5|√|√|1.5
合计|||4|4|4|3.5|4|4|7.5`;
const TITLE = "社工到岗情况统计表（协议要求配备社工4名）\n";
const SHORT = ["J3", "J4", "J8"] as const;

const under = (title: string, rows: string, expected: Partial<Kind>): Kind => {
  const required = expected.warns === undefined && expected.errors !== undefined;
  const [from, to] = required ? [2, 3] : [1, 2];
  return {
    title,
    rows: `${required ? TITLE : ""}${HEAD}\n${PEOPLE}\n${rows}`,
    merges: [`D${from}:F${from}`, `G${from}:I${from}`, ...["A", "B", "C", "J"].map((column) => `${column}${from}:${column}${to}`)],
    mergesMatter: true,
    ...expected,
  };
};

/** Figures of the whole table beside a label of their own, under the people, under the table or right of it. */
export const STAFFING_WHOLE_FIGURES: readonly Kind[] = [
  under(
    "what was due, was there and its share, in the column of sums",
    "应到岗人次|||||||||8\n实到岗人次|||||||||7.5\n到岗率|||||||||94%\n超出|||||||||-0.5",
    {
      errors: [SHORT],
      quiet: true,
    },
  ),
  under(
    "wrong presence in the column of sums is nobody's row and no row of sums",
    "应到岗人次|||||||||8\n实到岗人次|||||||||7\n到岗率|||||||||94%",
    {
      changes: { J10: 7.5 },
      errors: [SHORT],
      quiet: true,
    },
  ),
  under("what was due follows from the staff that the title requires", "应到岗|9||||||||\n实到岗|7.5||||||||\n到岗率|94%||||||||", {
    changes: { B9: 8 },
    errors: [SHORT],
    quiet: true,
  }),
  under("labels and figures by turns in one row", "应到岗|8|实到岗|7.5|到岗率|90%|缺口|0.5||", {
    changes: { F9: 0.94 },
    errors: [SHORT],
    quiet: true,
  }),
  under("what is lacking is what was due less who was there", "应到岗人次|8||||||||\n实到岗人次|7.5||||||||\n缺口|1||||||||", {
    changes: { B11: 0.5 },
    errors: [SHORT],
    quiet: true,
  }),
  under(
    "month by month, too: nothing is filled in under insurance and wages",
    "应到岗人次|||4|||4|||8\n实到岗人次|||4|||3.5|||7.5\n超出|||0|||-0.5|||-0.5",
    {
      errors: [SHORT],
      quiet: true,
    },
  ),
  under(
    "a share by what the table states was due, where nobody says what is required",
    "应到岗|8||||||||\n实到岗|7||||||||\n到岗率|94%||||||||",
    {
      changes: { B9: 7.5 },
      says: ["B8"],
      quiet: true,
    },
  ),
  under("people by certificate in a block under the table", "\n汇总\n总人数|4\n持证人数|3\n非持证人数|1\n有效人次合计|8", {
    changes: { B13: 7.5 },
    quiet: true,
  }),
  under("a block with a header of its own under the table", "\n项目|数值\n社工总数|4\n持证社工人数|2\n未持证人数|1\n持证率|75%", {
    changes: { B11: 3 },
    quiet: true,
  }),
  under(
    "people by certificate straight under the sums",
    "总人数|5||||||||\n持证人数|3||||||||\n非持证人数|1||||||||\n持证比例|75%||||||||",
    {
      changes: { B8: 4 },
      quiet: true,
    },
  ),
  under(
    "a figure beside a label that says nothing known is told with the others",
    "总人数|4||||||||\n持证人数|3||||||||\n党员人数|2||||||||",
    {
      says: ["B10"],
      quiet: true,
    },
  ),
  under(
    "what the agreement requires, told beside the table's figures",
    "协议要求社工人数|4||||||||\n应到岗|8||||||||\n实到岗|7.5||||||||\n到岗率|95%||||||||",
    {
      changes: { B11: 0.94 },
      errors: ["J7"],
      warns: [],
      quiet: true,
    },
  ),
  {
    title: "a block right of the table, beside its header and its people",
    rows: `姓名|资质|合同期限|7月|||8月|||人员到岗小计||项目|数值
|||人员到位|社保购买|工资发放|人员到位|社保购买|工资发放|||总人数|5
社工01|社会工作师|${FOREVER}|1|√|√|1|√|√|2||持证人数|3
社工02|助理社会工作师|${FOREVER}|1|√|√|1|√|√|2||非持证人数|1
社工03|助理社会工作师|${FOREVER}|1|√|√|1|√|√|2||有效人次合计|8
社工04|无|${FOREVER}|1|√|√|1|√|√|2||持证率|75%
合计|||4|4|4|4|4|4|8`,
    merges: ["D1:F1", "G1:I1", "A1:A2", "B1:B2", "C1:C2", "J1:J2"],
    mergesMatter: true,
    changes: { M2: 4 },
    quiet: true,
  },
  {
    title: "a block right of the table under a heading; of a wrong certificate nothing else is changed",
    rows: `姓名|资质|合同期限|7月|||8月|||人员到岗小计||汇总
|||人员到位|社保购买|工资发放|人员到位|社保购买|工资发放|||社工总人数|4
社工01|社会工作师|${FOREVER}|1|√|√|1|√|√|2||持证社工人数|2
社工02|助理社会工作师|${FOREVER}|1|√|√|1|√|√|2||有效人次|8
社工03|助理社会工作师|${FOREVER}|1|√|√|1|√|√|2|||
社工04|无|${FOREVER}|1|√|√|1|√|√|2|||
合计|||4|4|4|4|4|4|8`,
    merges: ["D1:F1", "G1:I1", "A1:A2", "B1:B2", "C1:C2", "J1:J2"],
    mergesMatter: true,
    changes: { M3: 3 },
    quiet: true,
  },
];
