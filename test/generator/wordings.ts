import type { Dice } from "./dice";

const PRESENCE = ["人员到位", "人员到岗", "到岗", "在岗", "出勤", "实际到岗", "是否到岗", "实到"];
const INSURANCE = ["社保购买", "购买社保", "社保缴纳", "社保", "五险", "五险一金", "参保", "社保是否购买", "社会保险缴纳情况"];
const WAGE = ["工资发放", "发放工资", "工资", "薪酬", "薪资发放", "发薪", "薪金发放情况"];
const TICKS = ["√", "✓", "✔", "☑", "是", "有", "Y", "y"];
const DASHES = ["——", "—", "-", "/", "无", "否", "×"];

/** The words and signs one station uses throughout a table. */
export interface Wording {
  readonly presence: string;
  readonly insurance: string;
  readonly wage: string;
  readonly ticks: readonly string[];
  readonly dashes: readonly string[];
  readonly group: string;
  readonly index: string;
  readonly name: string;
  readonly position: string;
  readonly qualification: string;
  readonly contract: string;
  /** The headers of first and last day, where they have columns of their own. */
  readonly contractDays: readonly [string, string];
  readonly subtotal: string;
  readonly twoYear: string;
  readonly remark: string;
  readonly labels: readonly [string, string];
  readonly sum: string;
  readonly total: string;
  readonly effectiveTotal: string;
  readonly stableRate: string;
}

/** One of the accepted wordings for everything that a table names. */
export function wording(dice: Dice): Wording {
  const labels = dice.pick([
    ["持证社工", "非持证社工"],
    ["持证\n社工", "非持证\n社工"],
    ["专业人员", "辅助人员"],
  ] as const);
  return {
    presence: broken(dice, dice.pick(PRESENCE)),
    insurance: broken(dice, dice.pick(INSURANCE)),
    wage: broken(dice, dice.pick(WAGE)),
    ticks: some(dice, TICKS),
    dashes: some(dice, DASHES),
    group: dice.pick(["类型", "类别", "人员类型", "人员类别", "持证类型", "身份"]),
    index: dice.pick(["序号", "编号", "序 号"]),
    name: dice.pick(["姓名", "姓 名", "姓  名", "社工姓名", "姓\n名"]),
    position: dice.pick(["职位", "职务", "岗位"]),
    qualification: dice.pick(["岗位资格证/资质", "岗位资格证/\n资质", "资质", "资格证书", "专业资质"]),
    contract: dice.pick(["合同期限", "合同\n期限", "劳动合同期限", "合同起止时间", "劳动合同签订期限", "合同年限"]),
    contractDays: dice.pick([
      ["合同开始日期", "合同结束日期"],
      ["合同签订日期", "合同到期日"],
      ["聘用合同生效日期", "聘用合同终止日期"],
    ] as const),
    subtotal: dice.pick(["人员到岗小计", "人员到\n岗小计", "到岗小计", "到岗合计", "人员到岗累计", "有效人次", "实到岗人次"]),
    twoYear: dice.pick([
      "符合从业2年以上的社工到岗小计",
      "从业２年以上社工到岗小计",
      "从业两年以上到岗小计",
      "符合从业2\n年以上的社工到岗小计",
    ]),
    remark: dice.pick(["备注", "备 注"]),
    labels,
    sum: dice.pick(["小计", "小 计", "小计", "合计", "累计"]),
    total: dice.pick([
      "社保购买、工资发放、人员到位总计",
      "人员到位、社保购买、工资发放总计",
      "总 计(人员到位、社保、工资)",
      "总计",
      "全站合计",
    ]),
    effectiveTotal: dice.pick(["社工站有效人次总计(即持证社工及非持证社工)", "社工站有效人次总计（两类合计）", "社工站有效人次总计"]),
    stableRate: dice.pick(["社工站稳岗率(持续在岗社工数/协议要求在岗社工数*100%)", "社工站稳岗率", "稳岗率（%）"]),
  };
}

/** A line break or space in the middle of a header, as narrow columns force it. */
export function broken(dice: Dice, text: string): string {
  if (text.length < 3 || !dice.chance(0.4)) return text;
  const at = Math.ceil(text.length / 2);
  return text.slice(0, at) + dice.pick(["\n", " ", "\r\n", "\u3000"]) + text.slice(at);
}

function some(dice: Dice, items: readonly string[]): readonly string[] {
  return dice.chance(0.6) ? [dice.pick(items)] : [dice.pick(items), dice.pick(items)];
}
