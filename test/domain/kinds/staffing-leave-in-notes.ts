import type { Kind } from "./drawn-kind";

const OLD = "2023/4/1-2027/4/28";

interface Leave {
  readonly note: string;
  readonly code: string;
  /** What a month of it counts. */
  readonly counts: 0 | 0.5 | 1;
}

/** Somebody on leave in April and May, of which the note says what it counts; the rows' sums count it so but for the leave's own row. */
const leave = ({ note, code, counts }: Leave): Kind => {
  const own = 1 + 2 * counts;
  const slip = counts === 1 ? 1 : 3;
  return {
    title: `${note}: ${code} counts ${counts}`,
    rows: `社工站人员到岗统计（2024年3-5月）
序号|姓名|合同期限|3月|||4月|||5月|||有效人次小计|备注
|||人员到位|社保购买|工资发放|人员到位|社保购买|工资发放|人员到位|社保购买|工资发放||
1|社工01|${OLD}|√|√|√|√|√|√|√|√|√|3|
2|社工02|${OLD}|√|√|√|${code}|√|√|${code}|√|√|${slip}|
3|社工03|${OLD}|√|√|√|√|√|√|√|√|√|3|
4|社工04|${OLD}|√|√|√|√|√|√|√|√|√|3|
有效人次合计|||4|||${3 + counts}|||${3 + counts}|||${9 + own}|
${note}`,
    merges: ["D2:F2", "G2:I2", "J2:L2", "A8:C8", "D8:F8", "G8:I8", "J8:L8", "A9:N9"],
    mergesMatter: true,
    changes: { M5: own },
    quiet: true,
  };
};

/** What a note says of a part of a leave decides nothing: the leave is asked about as before. */
const inPart = (note: string, code: string): Kind => ({
  ...leave({ note, code, counts: 0 }),
  title: `${note}: of how long ${code} was nothing is known, and nothing is written`,
  changes: {},
  says: ["M5"],
  quiet: false,
});

/** Sheets whose notes say what leave counts. */
export const LEAVE_IN_NOTES: readonly Kind[] = [
  leave({ note: "注：产假期间工资、社保照发照缴，但不计入有效人次。", code: "产假", counts: 0 }),
  leave({ note: "说明：产假期间社保、工资正常，不计有效人次。", code: "产", counts: 0 }),
  leave({ note: "备注：病假期间单位照常缴纳社保并发放病假工资，不计入到岗人次。", code: "病假", counts: 0 }),
  leave({ note: "注：长期病假、事假期间，社保照缴，均不计到岗。", code: "病假", counts: 0 }),
  leave({ note: "产假期间，工资、社保照常，仍计入有效人次。", code: "产假", counts: 1 }),
  leave({ note: "备注：法定产假、陪产假视为在岗，计入有效人次；事假不计。", code: "产假", counts: 1 }),
  leave({ note: "注：休产假人员的到岗人次按0.5计，工资、社保不受影响。", code: "产假", counts: 0.5 }),
  inPart("注：病假超过15天的，当月不计入到岗人次。", "病假"),
  inPart("备注：产假期满后仍未返岗的，不计入有效人次。", "产假"),
  inPart("说明：事假累计3日以上，当月不计入到岗人次。", "事假"),
  inPart("产假按国家规定98天以内计入有效人次", "产假"),
  inPart("注：病假期间工资照发，超出部分不计入有效人次。", "病假"),
];
