import { families } from "../domain/families";
import { DEFAULT_SETTINGS, type Settings } from "../domain/settings";
import type { FamilySettings, SettingReference } from "../domain/tables/setting-reference";

/** The settings that concern every table; nothing here is presented as a regulation that could not be read. */
const COMMON: FamilySettings = {
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
  tolerance: {
    title: { zh: "允许误差", en: "Tolerance" },
    basis: {
      zh: "默认0：按单元格显示的位数比较，不另留误差。百分比按小数计，0.01 即1个百分点。",
      en: "0 by default: figures are compared at the digits shown. Rates are fractions: 0.01 is one percentage point.",
    },
    unit: { zh: "数值", en: "amount" },
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
  words: {
    title: { zh: "教过的词", en: "Words taught" },
    basis: {
      zh: "表头、行标签或标记的写法各站不同；教过的词按所说的含义读取，可随时收回。",
      en: "Stations word headers, labels and marks in their own ways; a word that was taught is read as it was said to mean, and can be taken back.",
    },
    unit: null,
  },
  relations: {
    title: { zh: "教过的算法", en: "Formulas taught" },
    basis: {
      zh: "在“核查结果”中对某一列选择“按此核算本列”后记在这里；表头文字相同的列都按它核算，可随时收回。",
      en: "Kept here once “Compute this column so” was chosen in the findings; every column with the same headers is computed by it, and it can be taken back.",
    },
    unit: null,
  },
  wordings: {
    title: { zh: "报告的写法", en: "Wordings of reports" },
    basis: {
      zh: "在“报告”中指明某个数字是表中哪一项后记在这里；写法相同的数字都按它核对，可随时收回，也可导出给其他站点。",
      en: "Kept here once a figure of a report was tied to its figure in the tables; every figure worded so is held against it. It can be taken back, and exported for other stations.",
    },
    unit: null,
  },
  language: {
    title: { zh: "界面语言", en: "Language" },
    basis: { zh: "默认跟随 Excel。", en: "Follows Excel unless set." },
    unit: null,
  },
};

const told: FamilySettings = Object.assign({}, COMMON, ...families.map(({ settings }) => settings));

/** Every setting with its basis, in the order of the settings: those that concern every table, and what the families count by. */
export const SETTINGS_REFERENCE = Object.fromEntries(
  Object.keys(DEFAULT_SETTINGS).map((name) => [name, told[name as keyof Settings]]),
) as Readonly<Record<keyof Settings, SettingReference>>;
