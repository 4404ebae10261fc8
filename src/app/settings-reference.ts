import type { Localized } from "../domain/language";
import type { Settings } from "../domain/settings";

/** What a person should know of a setting before changing it. */
export interface SettingReference {
  readonly title: Localized;
  readonly basis: Localized;
  /** How its value is counted; null for choices. */
  readonly unit: Localized | null;
}

/** Every setting with its basis; nothing here is presented as a regulation that could not be read. */
export const SETTINGS_REFERENCE: Readonly<Record<keyof Settings, SettingReference>> = {
  requiredStaff: {
    title: { zh: "协议要求在岗社工数", en: "Staff required by the agreement" },
    basis: {
      zh: "以服务协议为准；未填时取指标表“投入社工人数”合计。用于应到岗和稳岗率。",
      en: "As the agreement says; if not given, the total of 投入社工人数 in the indicator table. Used for required person-months and the stable-post rate.",
    },
    unit: { zh: "人", en: "people" },
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
  term: {
    title: { zh: "服务协议期", en: "Service term" },
    basis: { zh: "未填时从表题“年度服务协议时间”读取。", en: "Read from the title (年度服务协议时间) unless given." },
    unit: { zh: "起止日期", en: "first and last day" },
  },
  period: {
    title: { zh: "评估期", en: "Period under evaluation" },
    basis: {
      zh: "未填时从表题读取；没有写明时取表中最后一个月的月末。",
      en: "Read from the titles unless given; else up to the last month of the table.",
    },
    unit: { zh: "起止日期", en: "first and last day" },
  },
  minStableRate: {
    title: { zh: "最低稳岗率", en: "Lowest stable-post rate" },
    basis: {
      zh: "没有默认值：未能核实公开规定，请按协议或当地要求填写；留空则不检查。",
      en: "No default: no public rule could be verified. Set what your agreement demands; empty means not checked.",
    },
    unit: { zh: "0—1", en: "0–1" },
  },
  expiryDays: {
    title: { zh: "合同到期提醒天数", en: "Contract expiry notice" },
    basis: {
      zh: "评估期结束后若干天内到期的合同会提示，仅供参考。",
      en: "Contracts that end within so many days after the period are pointed out, for information.",
    },
    unit: { zh: "天", en: "days" },
  },
  tolerance: {
    title: { zh: "允许误差", en: "Tolerance" },
    basis: {
      zh: "默认0：按单元格显示的位数比较，不另留误差。百分比按小数计，0.01 即1个百分点。",
      en: "0 by default: figures are compared at the digits shown. Rates are fractions: 0.01 is one percentage point.",
    },
    unit: { zh: "数值", en: "amount" },
  },
  gradeScheme: {
    title: { zh: "评估等级标准", en: "Grades of the score" },
    basis: {
      zh: "表中写明等级标准的以表为准；未写明时用这里填写的，如“90分以上优秀，80分以上良好，60分以上合格，60分以下不合格”；都没有且满分为100分的，按已公布评估报告：90优秀、80良好、60合格。",
      en: "A scheme stated in the sheet holds; else the one given here, such as 90分以上优秀，80分以上良好，60分以上合格，60分以下不合格; without either, and out of 100, that of the published report: 90 优秀, 80 良好, 60 合格.",
    },
    unit: { zh: "文字", en: "text" },
  },
  rules: {
    title: { zh: "规则开关与级别", en: "Rules on, off or at another severity" },
    basis: {
      zh: "关闭的规则会列入“未执行”，不会悄悄跳过。",
      en: "A rule that is switched off is listed as not run, never silently skipped.",
    },
    unit: null,
  },
  writeMode: {
    title: { zh: "写入方式", en: "How figures are written" },
    basis: {
      zh: "keep：数值改数值、公式改公式；formulas：所有计算格都写成 Excel 公式，离开本程序也能自动重算。",
      en: "keep: a constant for a constant, a formula for a formula; formulas: every derived cell becomes a native formula that stays live without this program.",
    },
    unit: null,
  },
  rateCap: {
    title: { zh: "完成率封顶", en: "Cap of completion rates" },
    basis: {
      zh: "默认按表中说明（如“超过100%按100%计”）；表中没有说明就不封顶。协议另有约定时在此指定。",
      en: "By default as the sheet says (such as 超过100%按100%计); without such words nothing is capped. Set it where the agreement says otherwise.",
    },
    unit: null,
  },
  presenceIn: {
    title: { zh: "到岗的计数单位", en: "Presence is told in" },
    basis: {
      zh: "默认按表头和填写内容判断：√、0.5、1 为月，22、21.5 为天。",
      en: "By default as headers and figures show: √, 0.5 and 1 are months, 22 and 21.5 are days.",
    },
    unit: null,
  },
  words: {
    title: { zh: "教过的词", en: "Words taught" },
    basis: {
      zh: "表头、行标签或标记的写法各站不同；教过的词按所说的含义读取，可随时收回。",
      en: "Stations word headers, labels and marks in their own ways; a word that was taught is read as it was said to mean, and can be taken back.",
    },
    unit: null,
  },
  language: {
    title: { zh: "界面语言", en: "Language" },
    basis: { zh: "默认跟随 Excel。", en: "Follows Excel unless set." },
    unit: null,
  },
};
