import { audit } from "../../../src/domain/engine";
import { drawSheet, type DrawnCell } from "../../../src/domain/grid/draw-sheet";
import { formatAddress } from "../../../src/domain/grid/address";
import { DEFAULT_SETTINGS } from "../../../src/domain/settings";

const REGISTER: DrawnCell[][] = [
  ["个案台账"],
  ["编号", "案主", "接案日期", "结案日期", "社工"],
  ["C01", "案主01", "2024-01-12", "2024-04-02", "社工01"],
  ["C02", "案主02", "2024-02-03", "2024-05-11", "社工01"],
  ["C03", "案主03", "2024-02-20", null, "社工02"],
  ["C04", "案主04", "2024-03-08", "2024-06-21", "社工02"],
  ["C05", "案主05", "2024-04-15", null, "社工03"],
  ["C06", "案主06", "2024-05-06", null, "社工03"],
  ["C07", "案主07", "2024-05-30", "2024-08-09", "社工01"],
];

/** A list that says `done` cases beside a register of seven. */
function auditedWith(done: number, rate: string | null) {
  const list: DrawnCell[][] = [
    ["服务指标完成情况"],
    ["服务内容", "指标量", "完成量", "完成率"],
    ["个案接案", 10, done, rate],
    ["小组", 4, 3, "75%"],
    ["社区活动", 15, 12, "80%"],
  ];
  return audit({ sheets: [drawSheet("台账", REGISTER), drawSheet("指标", list)] }, DEFAULT_SETTINGS);
}

const saidOf = (done: number, rate: string | null) => {
  const { edits, findings, notComputed } = auditedWith(done, rate);
  return {
    written: edits.map((edit) => formatAddress(edit)),
    warned: findings.filter(({ severity }) => severity === "warning").map((finding) => formatAddress(finding)),
    errors: findings.filter(({ severity }) => severity === "error").map((finding) => formatAddress(finding)),
    waiting: notComputed.map((cell) => formatAddress(cell)),
  };
};

describe("a rate of a done that a register contradicts", () => {
  test("is not written, and says for which cell it waits", () => {
    expect(saidOf(8, "70%")).toEqual({ written: [], warned: ["C3"], errors: [], waiting: ["D3"] });
  });

  test("is not filled in where it is blank", () => {
    expect(saidOf(8, null)).toEqual({ written: [], warned: ["C3"], errors: [], waiting: ["D3"] });
  });

  test("stays as it is where it fits what stands there", () => {
    expect(saidOf(8, "80%")).toEqual({ written: [], warned: ["C3"], errors: [], waiting: [] });
  });

  test("is written where the register bears the done out", () => {
    expect(saidOf(7, "80%")).toEqual({ written: ["D3"], warned: [], errors: ["D3"], waiting: [] });
  });
});
