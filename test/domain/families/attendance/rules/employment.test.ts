import { isAttendance } from "../../../../../src/domain/families/attendance/model";
import { attendanceSubject } from "../../../../../src/domain/families/attendance/count/subject";
import { atOnce } from "../../../../../src/domain/tables/steps";
import { recognise } from "../../../../../src/domain/engine/recognise";
import { formatAddress } from "../../../../../src/domain/grid/address";
import type { DrawnCell } from "../../../../../src/domain/grid/draw-sheet";
import { attendanceExample } from "../../../../../src/domain/families/attendance/rules/example-sheet";
import { allowedPresence, employmentOf } from "../../../../../src/domain/families/attendance/count/employment";
import { remarkConflict } from "../../../../../src/domain/families/attendance/rules/remark-dates";
import { formatDay } from "../../../../../src/domain/values/calendar";
import { DEFAULT_SETTINGS } from "../../../../../src/domain/settings";

/** The first worker of the example with some cells changed. */
function first(cells: Record<string, DrawnCell>) {
  const table = atOnce(recognise({ sheets: [attendanceExample(cells)] }, DEFAULT_SETTINGS, [])).tables.find(isAttendance);
  if (!table) throw new Error("no attendance table");
  return { table, count: attendanceSubject(table, DEFAULT_SETTINGS, { requiredStaff: 3, term: null, period: null }).workers[0]! };
}

describe("the days on post", () => {
  const days = (contract: string | null, remark: string | null) => {
    const { joined, left } = employmentOf(first({ E5: contract, Q5: remark }).count.worker);
    return [joined && formatDay(joined), left && formatDay(left)];
  };

  test.each<[string | null, string | null, string | null, string | null]>([
    ["2024/1/10-2024/12/31", null, "2024-01-10", "2024-12-31"],
    ["2024/1/10-无固定期", null, "2024-01-10", null],
    ["2024/1/10-2024/12/31", "2024年2月5日入职", "2024-02-05", "2024-12-31"],
    ["2024/1/10-2024/12/31", "2024年1月5日入职", "2024-01-10", "2024-12-31"],
    ["2024/1/10-2024/12/31", "2024年3月5日离职", "2024-01-10", "2024-03-05"],
    ["2024/1/10-2024/12/31", "2024年3月5日调岗", "2024-01-10", "2024-03-05"],
    ["2024/1/10-2024/12/31", "2025年3月5日离职", "2024-01-10", "2024-12-31"],
    ["2024/1/10-2024/12/31", "2024年3月5日调岗，2024年3月9日离职", "2024-01-10", "2024-03-05"],
    ["2024/1/10-2024/12/31", "2024年3月9日调岗，2024年3月5日离职", "2024-01-10", "2024-03-05"],
    [null, "2024年2月5日入职，2024年3月5日离职", "2024-02-05", "2024-03-05"],
    ["不清", null, null, null],
    [null, null, null, null],
  ])("of the contract %s and the remark %s are %s to %s", (contract, remark, joined, left) =>
    expect(days(contract, remark)).toEqual([joined, left]),
  );
});

describe("the most presence that a month allows", () => {
  const [january, february, march] = [0, 1, 2];
  const day = (month: number, date: number) => ({ year: 2024, month, day: date });
  const allowed = (month: number, joined: ReturnType<typeof day> | null, left: ReturnType<typeof day> | null, half = 15) => {
    const { allowed: most, because } = allowedPresence(first({}).table.months[month]!, { joined, left }, { joining: half, leaving: half });
    return [most, because && formatDay(because)];
  };

  test("is its weight where no date limits it", () => {
    expect(allowed(february, null, null)).toEqual([1, null]);
    expect(allowed(january, null, null)).toEqual([0.5, null]);
    expect(allowed(february, day(1, 31), day(3, 1))).toEqual([1, null]);
    expect(allowed(february, day(2, 15), day(2, 16))).toEqual([1, null]);
    expect(allowed(january, day(1, 16), null)).toEqual([0.5, null]);
  });

  test("is a half for who joined after the half-month day or left by it", () => {
    expect(allowed(february, day(2, 16), null)).toEqual([0.5, "2024-02-16"]);
    expect(allowed(february, null, day(2, 15))).toEqual([0.5, "2024-02-15"]);
    expect(allowed(february, day(2, 10), null, 9)).toEqual([0.5, "2024-02-10"]);
    expect(allowed(february, null, day(2, 10), 9)).toEqual([1, null]);
  });

  test("is nothing before the month of joining and after that of leaving", () => {
    expect(allowed(february, day(3, 1), null)).toEqual([0, "2024-03-01"]);
    expect(allowed(march, null, day(2, 29))).toEqual([0, "2024-02-29"]);
    expect(allowed(january, day(2, 1), null)).toEqual([0, "2024-02-01"]);
  });

  test("is what the stricter of both dates leaves, and that date is named; of two alike the joining", () => {
    expect(allowed(february, day(2, 16), day(1, 20))).toEqual([0, "2024-01-20"]);
    expect(allowed(february, day(3, 1), day(2, 10))).toEqual([0, "2024-03-01"]);
    expect(allowed(february, day(2, 16), day(2, 15))).toEqual([0.5, "2024-02-16"]);
    expect(allowed(february, day(2, 1), day(2, 15))).toEqual([0.5, "2024-02-15"]);
  });

  test("is the weight where the month names no year", () => {
    const month = { ...first({}).table.months[february]!, year: null };
    expect(allowedPresence(month, { joined: day(3, 1), left: null }, { joining: 15, leaving: 15 })).toEqual({ allowed: 1, because: null });
  });
});

describe("a remark and the rest of its row", () => {
  const conflict = (cells: Record<string, DrawnCell>) => {
    const found = remarkConflict(first(cells).count);
    return found && [found.zh, found.en, found.cells.map(formatAddress).join(" ")];
  };

  test.each<[string, Record<string, DrawnCell>]>([
    ["without a date in the remark", { Q5: "兼职" }],
    ["on the joining day itself", { E5: "2024/2/1-2024/3/31", F5: 0, Q5: "2024年2月1日入职" }],
    ["leaving on the contract's last day", { E5: "2020/1/1-2024/3/31", Q5: "2024年3月31日离职" }],
    ["joining and leaving on one day", { E5: "2024/2/5-2024/3/31", F5: 0, L5: 0, Q5: "2024年2月5日入职，2024年2月5日离职" }],
    ["an older joining date than a renewed contract's start", { E5: "2024/3/1-2025/2/28", F5: 0, I5: 0, Q5: "2023年5月1日入职" }],
    ["joining on the contract's last day", { E5: "2024/1/1-2024/2/5", F5: 0, L5: 0, Q5: "2024年2月5日入职" }],
    ["leaving on the contract's first day", { E5: "2024/2/5-2024/3/31", F5: 0, L5: 0, Q5: "2024年2月5日离职" }],
    ["absent though insured and paid before joining", { F5: 0, Q5: "2024年2月1日入职" }],
    ["absent though insured and paid after leaving", { L5: 0, Q5: "2024年2月20日离职" }],
    ["presence that cannot be read after leaving", { L5: "x", Q5: "2024年2月20日离职" }],
    ["under a contract that cannot be read", { E5: "不清", Q5: "2024年3月20日离职" }],
  ])("agree: %s", (_what, cells) => expect(conflict(cells)).toBeNull());

  test("leaving before joining", () => {
    expect(conflict({ Q5: "2024年3月1日入职，2024年2月1日离职" })).toEqual([
      "备注的离职日期2024-02-01早于入职日期2024-03-01",
      "The leaving date 2024-02-01 is before the joining date 2024-03-01",
      "",
    ]);
    expect(conflict({ Q5: "2024年3月1日入职，2024年2月1日调岗" })).not.toBeNull();
  });

  test("presence before joining, and after leaving", () => {
    expect(conflict({ Q5: "2024年3月1日入职" })).toEqual([
      "备注写2024-03-01到岗，但2024年1月、2024年2月已有到岗记录",
      "The remark says joined on 2024-03-01, but 2024年1月、2024年2月 already show presence",
      "F5 I5",
    ]);
    expect(conflict({ Q5: "2024年1月31日离职" })).toEqual([
      "备注写2024-01-31离岗，但2024年2月、2024年3月仍有到岗记录",
      "The remark says left on 2024-01-31, but 2024年2月、2024年3月 still show presence",
      "I5 L5",
    ]);
    expect(conflict({ I5: 0, Q5: "2024年1月31日离职" })![2]).toBe("L5");
    expect(conflict({ Q5: "2024年2月20日离职" })![2]).toBe("L5");
    expect(conflict({ Q5: "2024年2月20日入职" })![2]).toBe("F5");
    expect(conflict({ H5: null, Q5: "2024年2月20日入职" })![2]).toBe("F5");
  });

  test("joining outside the contract", () => {
    expect(conflict({ E5: "2024/2/5-无固定期", F5: 0, Q5: "2024年2月1日入职" })).toEqual([
      "备注写2024-02-01到岗，早于合同开始日2024-02-05",
      "The joining date 2024-02-01 is before the contract's start 2024-02-05",
      "",
    ]);
    expect(conflict({ E5: "2024/1/31-无固定期", Q5: "2024年1月25日入职" })![0]).toContain("早于合同开始日");
    expect(conflict({ E5: "2020/1/1-2024/1/31", F5: 0, Q5: "2024年2月1日入职" })).toEqual([
      "备注写2024-02-01到岗，晚于合同结束日2024-01-31",
      "The joining date 2024-02-01 is after the contract's end 2024-01-31",
      "",
    ]);
  });

  test("leaving outside the contract", () => {
    expect(conflict({ E5: "2024/4/5-无固定期", F5: 0, I5: 0, L5: 0, Q5: "2024年4月1日离职" })).toEqual([
      "备注写2024-04-01离岗，早于合同开始日2024-04-05",
      "The leaving date 2024-04-01 is before the contract's start 2024-04-05",
      "",
    ]);
    expect(conflict({ E5: "2020/1/1-2024/3/31", Q5: "2024年4月1日离职" })).toEqual([
      "备注写2024-04-01离岗，晚于合同结束日2024-03-31",
      "The leaving date 2024-04-01 is after the contract's end 2024-03-31",
      "",
    ]);
  });
});
