import { audit } from "../../../src/domain/engine";
import { formatAddress } from "../../../src/domain/grid/address";
import { DEFAULT_SETTINGS } from "../../../src/domain/settings";
import { sheetOf, drawnKind } from "./drawn-kind";

const FOREVER = "2023/1/1-2026/12/31";

interface Staffing {
  readonly header?: string;
  readonly presence?: string;
  readonly remark?: string;
  readonly subtotal?: string;
  readonly total?: string;
}

/** Two months of four people; the first one's presence, remark and subtotal as given. */
function staffing({ header = "人员到岗小计", presence = "1", remark = "", subtotal = "2", total = "8" }: Staffing) {
  const marks = (one: string): string => `${one}|√|√|${one}|√|√`;
  const rows = [
    `姓名|资质|合同期限|7月|||8月|||${header}|备注`,
    "|||人员到位|社保购买|工资发放|人员到位|社保购买|工资发放",
    `社工01|社会工作师|${FOREVER}|${marks(presence)}|${subtotal}|${remark}`,
    ...["02", "03", "04"].map((number) => `社工${number}|社会工作师|${FOREVER}|${marks("1")}|2|`),
    `合计|||||||||${total}|`,
  ].join("\n");
  const sheet = sheetOf(drawnKind({ title: "", rows, merges: ["D1:F1", "G1:I1"], mergesMatter: true }));
  const { edits, findings, notComputed } = audit({ sheets: [sheet] }, { ...DEFAULT_SETTINGS, certifiedShare: null });
  return {
    changes: edits.filter(({ column }) => column === 9).map(formatAddress),
    errors: findings.filter(({ severity }) => severity === "error").map(formatAddress),
    untold: notComputed.map(formatAddress),
  };
}

describe("months that a remark leaves out are not counted against it", () => {
  test.each(["站长由机构自筹，不计到岗", "不计入有效人次", "机构自聘，另行计算", "不算人次"])("%s", (remark) => {
    const { changes, errors, untold } = staffing({ remark, subtotal: "0", total: "6" });
    expect(changes).toEqual([]);
    expect(errors).toEqual([]);
    expect(untold).toEqual(expect.arrayContaining(["J3", "J7"]));
  });

  test.each(["借调至街道，不纳入统计", "不参与考核"])("%s: the row is nobody's of the table", (remark) => {
    expect(staffing({ remark, subtotal: "0", total: "6" })).toEqual({ changes: [], errors: [], untold: [] });
  });

  test("a remark that leaves out explains no sum above the marks", () => {
    expect(staffing({ remark: "不计到岗", subtotal: "3", total: "9" }).changes).toContain("J3");
  });
});

describe("a sum whose header takes in months from elsewhere is not computed", () => {
  test.each([
    "累计到岗小计（含1-4月）",
    "到岗合计(含上半年)",
    "小计（包括上年）",
    "人员到岗小计（含前期）",
    "累计人次（含一季度）",
    "到岗小计（加6月）",
  ])("%s", (header) => {
    const { changes, errors, untold } = staffing({ header, subtotal: "6", total: "12" });
    expect(changes).toEqual([]);
    expect(errors).toEqual([]);
    expect(untold).toEqual(expect.arrayContaining(["J3", "J7"]));
  });
});

describe("a share of the month that the remark states is a presence", () => {
  test.each([
    ["非全日制，按80%计", "0.8", "1.6", "7.6"],
    ["按60%折算", "0.6", "1.2", "7.2"],
    ["兼职社工", "0.4", "0.8", "6.8"],
    ["part-time", "0.25", "0.5", "6.5"],
    ["按75%计", "0.75", "1.5", "7.5"],
  ])("%s %s", (remark, presence, subtotal, total) => {
    expect(staffing({ remark, presence, subtotal, total })).toEqual({ changes: [], errors: [], untold: [] });
  });

  test("another share than the remark states is an error", () => {
    expect(staffing({ remark: "按80%计", presence: "0.6", subtotal: "1.2", total: "7.2" }).errors).toEqual(["D3", "G3"]);
  });
});
