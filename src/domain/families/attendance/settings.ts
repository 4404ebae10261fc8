import { readPosts } from "./posts";
import type { FamilySettings } from "../../tables/setting-reference";

/** What attendance is counted by; nothing here is presented as a regulation that could not be read. */
export const attendanceSettings: FamilySettings = {
  requiredStaff: {
    title: { zh: "协议要求在岗社工数", en: "Staff required by the agreement" },
    basis: {
      zh: "以服务协议为准；未填时取表中写明的协议人数，没有写明的取指标表“投入社工人数”合计。用于应到岗和稳岗率。",
      en: "As the agreement says; if not given, what the tables say of the agreement, else the total of 投入社工人数 in the indicator table. Used for required person-months and the stable-post rate.",
    },
    unit: { zh: "人", en: "people" },
    asked: {
      proposed: {
        zh: (count) => `已从工作簿中取 ${count} 人（表中写明的协议人数，或指标表“投入社工人数”合计），可改。`,
        en: (count) =>
          `Taken from the workbook: ${count} (what its tables say of the agreement, or the total of 投入社工人数). You can change it.`,
      },
      missing: {
        zh: "工作簿中没有找到。填写后才能核算应到岗与稳岗率。",
        en: "Not found in the workbook. Needed for required presence and the stable rate.",
      },
    },
  },
  certifiedShare: {
    title: { zh: "持证社工应占比例", en: "Share of certified workers required" },
    basis: {
      zh: "0.5 与已公布评估报告的“持证社工应到岗35人次”一致，并非文件规定；请按协议或当地要求填写，留空则不检查。",
      en: "0.5 reproduces the published report's 35 person-months; it is no official figure. Set what your agreement demands, or leave it empty to skip the check.",
    },
    unit: { zh: "0—1", en: "0–1" },
  },
  halfMonthDay: {
    title: { zh: "半月分界日", en: "Half-month day" },
    basis: {
      zh: "该日及以前入职计整月、以后计半月；该日以后离职计整月、及以前计半月。",
      en: "Joining on or before this day counts as a whole month, later as half; leaving after it counts as a whole month, on or before as half.",
    },
    unit: { zh: "日", en: "day of the month" },
  },
  minStableRate: {
    title: { zh: "最低稳岗率", en: "Lowest stable-post rate" },
    basis: {
      zh: "没有默认值：未能核实公开规定，请按协议或当地要求填写；留空则不检查。",
      en: "No default: no public rule could be verified. Set what your agreement demands; empty means not checked.",
    },
    unit: { zh: "0—1", en: "0–1" },
  },
  minStaffEachMonth: {
    title: { zh: "每月最少在岗人数", en: "Fewest workers on post each month" },
    basis: {
      zh: "没有默认值：按协议填写，如“每月在岗不少于12人”填 12；半月按半数计。留空则不检查。",
      en: "No default: as the agreement says; a half month asks for half of it. Empty means not checked.",
    },
    unit: { zh: "人", en: "people" },
  },
  requiredPosts: {
    title: { zh: "协议要求的岗位", en: "Posts that the agreement demands" },
    basis: {
      zh: "没有默认值：按协议填写岗位和人数，如“督导1人，主任1人”；每月按职位一栏核对。留空则不检查。",
      en: "No default: posts with their numbers as the agreement says, such as 督导1人，主任1人; held against the column of positions month by month. Empty means not checked.",
    },
    unit: { zh: "文字", en: "text" },
    accepts: (text) => readPosts(text) !== null,
  },
  expiryDays: {
    title: { zh: "合同到期提醒天数", en: "Contract expiry notice" },
    basis: {
      zh: "评估期结束后若干天内到期的合同会提示，仅供参考。",
      en: "Contracts that end within so many days after the period are pointed out, for information.",
    },
    unit: { zh: "天", en: "days" },
  },
  presenceIn: {
    title: { zh: "到岗的计数单位", en: "Presence is told in" },
    basis: {
      zh: "默认按表头和填写内容判断：√、0.5、1 为月，22、21.5 为天。",
      en: "By default as headers and figures show: √, 0.5 and 1 are months, 22 and 21.5 are days.",
    },
    unit: null,
    choices: [
      { value: "sheet", text: { zh: "按表中写法", en: "As the sheet shows" } },
      { value: "months", text: { zh: "月（√、0.5、1）", en: "Months (√, 0.5, 1)" } },
      { value: "days", text: { zh: "天", en: "Days" } },
    ],
  },
};
