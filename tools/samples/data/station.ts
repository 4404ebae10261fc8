/** One worker's row as the station keeps it; `marks` are 到位 社保 工资 per month, `.` for an empty cell. */
export interface StationWorker {
  readonly position: string;
  readonly qualification: string;
  readonly contract: string;
  readonly marks: readonly string[];
  readonly subtotal: number;
  readonly twoYear: number;
  readonly remark: string;
}

/** A row of sums as stated: 小计 with three figures a month, 有效人次 with one. */
export interface StatedSums {
  readonly months: readonly number[];
  readonly subtotal: number | null;
  readonly twoYear: number | null;
}

export interface StationGroup {
  readonly label: string;
  readonly workers: readonly StationWorker[];
  readonly sums: StatedSums;
  readonly effective: StatedSums;
}

/** The whole attendance table of 附件2. */
export interface StationAttendance {
  readonly months: readonly string[];
  readonly groups: readonly StationGroup[];
  readonly total: StatedSums;
  readonly effectiveTotal: StatedSums;
  readonly stableRate: number;
}

const FULL = ["0.5 √ √", "√ √ √", "√ √ √", "√ √ √"];
const DIRECTOR = "社工站主任\n(“双百”副站长)";
const INTERMEDIATE = "中级社工师";
const ASSISTANT = "助理社工师";
const MAJOR = "社会工作专业";
const TRAINED = "已接受社会工作行业组织管理、培训且获得相关证书";

function worker(
  position: string,
  qualification: string,
  contract: string,
  twoYear: number,
  more: { readonly marks?: readonly string[]; readonly subtotal?: number; readonly remark?: string } = {},
): StationWorker {
  return {
    position,
    qualification,
    contract,
    twoYear,
    marks: more.marks ?? FULL,
    subtotal: more.subtotal ?? 3.5,
    remark: more.remark ?? "",
  };
}

const deputy = (part: string): string => `社工站副主任\n(分管第${part}片区)`;
const area = (part: string): string => `第${part}片区社工`;

const certified: readonly StationWorker[] = [
  worker(DIRECTOR, INTERMEDIATE, "2016/5/16-\n无固定期", 3.5),
  worker(DIRECTOR, INTERMEDIATE, "2024/4/25-\n2025/4/24", 0, {
    marks: [". . .", ". . .", ". . .", "0 . √"],
    subtotal: 0,
    remark: "2024年4月25日到岗",
  }),
  worker(deputy("一"), INTERMEDIATE, "2019/12/2-\n无固定期", 3.5, { remark: "2024年4月22日调岗" }),
  worker(deputy("二"), INTERMEDIATE, "2012/6/28-\n无固定期", 3.5),
  worker(deputy("三"), INTERMEDIATE, "2012/9/17-\n无固定期", 3.5),
  worker(area("一"), ASSISTANT, "2023/3/28-\n2025/3/27", 3.5),
  worker(area("一"), ASSISTANT, "2014/9/9-\n无固定期", 2.5, {
    marks: ["0.5 √ √", "√ √ √", "√ √ √", ". . ——"],
    subtotal: 2.5,
    remark: "2024年3月19日离职",
  }),
  worker(area("一"), INTERMEDIATE, "2013/5/1-\n无固定期", 3.5),
  worker(area("一"), ASSISTANT, "2024/4/22-\n2025/4/21", 0, {
    marks: [". . .", ". —— ——", ". . .", "0 . √"],
    subtotal: 0,
    remark: "2024年4月22日到岗",
  }),
  worker(area("二"), ASSISTANT, "2019/4/1-\n无固定期", 3.5),
  worker(area("二"), ASSISTANT, "2022/11/1-\n2024/10/31", 0),
  worker(area("二"), ASSISTANT, "2023/5/15-\n2025/5/14", 3.5),
  worker(area("三"), INTERMEDIATE, "2020/9/15-\n2024/9/14", 3.5),
  worker(area("二"), INTERMEDIATE, "2023/3/1-\n2025/2/28", 3.5),
  worker(area("三"), ASSISTANT, "2016/8/1-\n无固定期", 3.5),
  worker(area("三"), ASSISTANT, "2020/6/1-\n2024/5/31", 3.5),
  worker(area("三"), ASSISTANT, "2024/4/26-\n2025/4/25", 0.5, {
    marks: [". . .", ". . .", ". . .", "0.5 √ √"],
    subtotal: 0.5,
    remark: "2024年4月26日到岗,机构买社保",
  }),
];

const uncertified: readonly StationWorker[] = [
  worker(area("一"), MAJOR, "2021/7/27-\n无固定期", 1.5, {
    marks: ["0.5 √ √", "√ √ √", ". . .", ". . ."],
    subtotal: 1.5,
    remark: "2024年2月29日离职",
  }),
  worker(area("一"), TRAINED, "2013/10/1-\n2024/9/20", 3.5),
  worker(area("一"), MAJOR, "2024/3/22-\n2025/3/21", 0, {
    marks: [". . .", ". . .", "0.5 √ √", "√ √ √"],
    subtotal: 1.5,
    remark: "2024年3月22日入职,3月自己购买社保",
  }),
  worker(area("二"), MAJOR, "2022/3/3-\n2025/3/2", 1),
  worker(area("二"), TRAINED, "2022/11/9-\n2024/11/8", 0),
  worker(area("二"), TRAINED, "2022/3/1-\n2025/2/28", 3.5),
  worker(area("三"), TRAINED, "2021/11/11-\n2024/11/10", 3.5),
  worker(area("三"), TRAINED, "2021/12/1-\n2024/11/30", 3.5),
];

export const TERM = "年度服务协议时间:2024年1月25日至2024年8月31日";
export const PERIOD = "(2024年1月25日至2024年4月30日)";
export const ATTENDANCE_TITLE = "广州市岭南街社工站购买服务项目社工到岗情况统计表";
export const INDICATOR_TITLE = "广州市岭南街社工站购买服务项目指标完成情况统计表";

/** 附件2 as the report prints it, its slips included. */
export const attendanceWithSlips: StationAttendance = {
  months: ["2024年1月(计0.5)", "2024年2月", "2024年3月", "2024年4月"],
  groups: [
    {
      label: "持证社工",
      workers: certified,
      sums: { months: [7, 14, 14, 14, 14, 14, 14, 14, 14, 13.5, 14, 16], subtotal: 40.5, twoYear: 45 },
      effective: { months: [7, 14, 14, 13.5], subtotal: 48.5, twoYear: 45 },
    },
    {
      label: "非持证社工",
      workers: uncertified,
      sums: { months: [3.5, 7, 7, 7, 7, 7, 6.5, 7, 7, 7, 7, 7], subtotal: 24, twoYear: 16.5 },
      effective: { months: [3.5, 7, 6.5, 7], subtotal: 7, twoYear: 10.5 },
    },
  ],
  total: { months: [10.5, 21, 21, 21, 21, 21, 20.5, 21, 21, 20.5, 21, 23], subtotal: 72.5, twoYear: 61.5 },
  effectiveTotal: { months: [10.5, 21, 20.5, 20.5], subtotal: null, twoYear: null },
  stableRate: 0.9,
};

const insuredHire = { marks: [". . .", ". . .", ". . .", "0.5 √ √"], subtotal: 0.5 };

/** 附件2 with nothing left to correct: the two late-April hires are insured and counted, and the unit paid for everybody. */
export const attendanceClean: StationAttendance = {
  months: ["2024年1月（计0.5）", "2024年2月", "2024年3月", "2024年4月"],
  groups: [
    {
      label: "持证社工",
      workers: certified.map((person) => (person.subtotal === 0 ? { ...person, ...insuredHire } : person)),
      sums: { months: [7, 14, 14, 14, 14, 14, 14, 14, 14, 14.5, 16, 16], subtotal: 49.5, twoYear: 45 },
      effective: { months: [7, 14, 14, 14.5], subtotal: 49.5, twoYear: 45 },
    },
    {
      label: "非持证社工",
      workers: uncertified.map((person) => ({ ...person, remark: person.remark.replace(",3月自己购买社保", "") })),
      sums: { months: [3.5, 7, 7, 7, 7, 7, 6.5, 7, 7, 7, 7, 7], subtotal: 24, twoYear: 16.5 },
      effective: { months: [3.5, 7, 6.5, 7], subtotal: 24, twoYear: 16.5 },
    },
  ],
  total: { months: [10.5, 21, 21, 21, 21, 21, 20.5, 21, 21, 21.5, 23, 23], subtotal: 73.5, twoYear: 61.5 },
  effectiveTotal: { months: [10.5, 21, 20.5, 21.5], subtotal: 73.5, twoYear: 61.5 },
  stableRate: 0.9,
};
