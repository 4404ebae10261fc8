import type { ReportFigures } from "../../../src/domain/families/report-figures";
import type { ReportFigure } from "../../../src/domain/tables/report";
import { exact, roundHalfUp, type Exact } from "../../../src/domain/values/exact";
import type { Dice } from "../../generator/dice";

/** The services of the sample's tables, under the letters by which wordings name them. */
const SERVICES: Readonly<Record<string, string>> = {
  J: "17类困难群众和特殊群体建档个数",
  T: "17类困难群众和特殊群体电访/探访服务",
  NT: "非17类困难群众和特殊群体电访",
  NV: "非17类困难群众和特殊群体入户探访",
  GO: "专业个案接案数",
  GS: "专业个案节数",
  GC: "专业个案结案数",
  X: "专业小组个数",
  XS: "专业小组节数",
  XP: "专业小组人次",
  D: "大型社区活动次数",
  DP: "大型社区活动人次",
  Z: "中小型社区活动次数",
  ZP: "中小型社区活动人次",
  V: "新增志愿者",
  K: "新增志愿者骨干",
  Q: "新增志愿队伍",
  R: "社区调研",
  B: "共建协议",
  P: "党史学习教育",
  Y: "党员主题日活动",
  L: "助力街道重点工作及社区公共服务",
  O: "发展社区社会组织",
  W: "通用性培训",
  N: "志愿者团队维系",
};
/** Services of which more was delivered than promised; of the others less. */
const OVER = new Set(["J", "T", "Z", "ZP", "V", "B", "L", "N"]);

/** A station's figures as its tables would give them, and what each name of a wording stands for. */
export interface DrawnFigures {
  readonly figures: ReportFigures;
  readonly named: ReadonlyMap<string, NamedFigure>;
}

/** What stands for a name: a value, and whether it is written as a percentage. */
export interface NamedFigure {
  readonly value: Exact;
  readonly rate: boolean;
  /** A word instead of a number: the grade. */
  readonly word?: string;
}

/** Draws a station's figures over the shape of a sample's. */
export function drawFigures(sample: ReportFigures, score: ReportFigures["score"], dice: Dice): DrawnFigures {
  const named = new Map<string, NamedFigure>();
  const count = (name: string, value: Exact | number): void => void named.set(name, { value: exact(value), rate: false });
  const rate = (name: string, value: Exact): void => void named.set(name, { value, rate: true });
  const staff = drawStaff(sample, dice, count, rate);
  const areaStaff = sample.areaStaff.map(({ area, figure }, index) => {
    const value = exact(dice.int(4, 11));
    count(`st${index + 1}`, value);
    return { area, figure: { ...figure, value } };
  });
  count(
    "stA",
    areaStaff.reduce((sum, { figure }) => sum.add(figure.value), exact(0)),
  );
  const indicators = drawServices(sample, dice, named);
  for (const [name, key] of [
    ["m", 10],
    ["b", 20],
    ["s", 15],
    ["h", 55],
  ] as const)
    count(name, exact(Number((key * (0.78 + dice.int(0, 20) / 100)).toFixed(2))));
  const total = ["m", "b", "s", "h"].reduce((sum, name) => sum.add(named.get(name)!.value), exact(0));
  count("z", total);
  const grade = total.compare(90) >= 0 ? "优秀" : total.compare(80) >= 0 ? "良好" : "合格";
  named.set("grade", { value: exact(0), rate: false, word: grade });
  const parts = score.parts.map(({ label, figure }, index) => ({
    label,
    figure: { ...figure, value: named.get(["m", "b", "s", "h"][index]!)!.value },
  }));
  const actual = staff.staff.actualPersonMonths!.value;
  for (const [name, of] of [
    ["J.each", "J.d"],
    ["T.each", "T.d"],
  ] as const)
    count(name, roundHalfUp(named.get(of)!.value.div(staff.staff.headcount!.value), 2));
  count("AP.each", roundHalfUp(actual.div(staff.staff.headcount!.value), 2));
  count("DP.each", roundHalfUp(named.get("DP.d")!.value.div(named.get("D.d")!.value), 1));
  count("XP.each", roundHalfUp(named.get("XP.d")!.value.div(named.get("XS.d")!.value), 1));
  for (const name of ["X", "GO"]) {
    const points = named.get(`${name}.r`)!.value.sub(sample.progress!.value).mul(100);
    count(`${name}.g`, roundHalfUp(points, 2));
  }
  for (const name of ["J", "X", "T"]) count(`${name}.p`, roundHalfUp(named.get(`${name}.t`)!.value.mul(sample.progress!.value), 0));
  return {
    figures: { ...sample, ...staff, areaStaff, indicators, score: { ...score, parts, total: { ...score.total!, value: total }, grade } },
    named,
  };
}

type Note = (name: string, value: Exact) => void;

function drawStaff(
  sample: ReportFigures,
  dice: Dice,
  count: (name: string, value: Exact | number) => void,
  rate: Note,
): Pick<ReportFigures, "staff" | "uncertifiedActual"> {
  const intermediate = dice.int(4, 12);
  const assistant = dice.int(5, 12);
  const certified = intermediate + assistant;
  const uncertified = dice.int(3, 9);
  const required = certified + uncertified - dice.int(1, 3);
  const months = sample.staff.months!.value;
  const progress = sample.progress!.value;
  const requiredMonths = months.mul(required);
  const surplus = exact(dice.int(2, 9)).div(2);
  const certifiedRequired = requiredMonths.div(2);
  const certifiedSurplus = exact(dice.int(8, 30)).div(2);
  const actual = requiredMonths.add(surplus);
  const certifiedActual = certifiedRequired.add(certifiedSurplus);
  const twoYear = actual.sub(exact(dice.int(8, 30)).div(2));
  const stable = required - dice.int(1, 3);
  const values: Record<string, Exact | number> = {
    headcount: certified + uncertified,
    certifiedHeadcount: certified,
    uncertifiedHeadcount: uncertified,
    requiredStaff: required,
    uninsuredNotCounted: dice.int(1, 3),
    requiredPersonMonths: requiredMonths,
    actualPersonMonths: actual,
    surplus,
    certifiedRequired,
    certifiedActual,
    certifiedSurplus,
    intermediate,
    assistant,
    senior: 0,
    twoYear,
    twoYearShare: twoYear.div(actual),
    stable,
    stableRate: exact(stable).div(required),
    months,
  };
  const short: Record<string, string> = {
    headcount: "H",
    certifiedHeadcount: "C",
    uncertifiedHeadcount: "U",
    requiredStaff: "RS",
    uninsuredNotCounted: "NI",
    requiredPersonMonths: "RP",
    actualPersonMonths: "AP",
    surplus: "S",
    certifiedRequired: "CR",
    certifiedActual: "CA",
    certifiedSurplus: "CS",
    intermediate: "I",
    assistant: "A",
    twoYear: "TY",
    twoYearShare: "TYS",
    stable: "ST",
    stableRate: "SR",
    months: "M",
  };
  for (const [key, name] of Object.entries(short)) {
    if (/Rate$|Share$/.test(key)) rate(name, exact(values[key]!));
    else count(name, values[key]!);
  }
  count("HO", certified + uncertified - required);
  count("UA", actual.sub(certifiedActual));
  rate("PR", progress);
  rate("AR", actual.div(requiredMonths));
  rate("CAR", certifiedActual.div(certifiedRequired));
  rate("CRT", exact(certified).div(certified + uncertified));
  rate("UR", exact(uncertified).div(certified + uncertified));
  rate("IR", exact(intermediate).div(certified));
  const staff = Object.fromEntries(
    Object.entries(sample.staff).map(([key, figure]) => [key, { ...figure, value: exact(values[key]!) }]),
  ) as ReportFigures["staff"];
  return { staff, uncertifiedActual: { ...sample.uncertifiedActual!, value: actual.sub(certifiedActual) } };
}

function drawServices(sample: ReportFigures, dice: Dice, named: Map<string, NamedFigure>): ReportFigures["indicators"] {
  const values = new Map<string, readonly [target: Exact, done: Exact]>();
  const letter = new Map(Object.entries(SERVICES).map(([key, name]) => [name, key]));
  const draw = (target: number, over: boolean): readonly [Exact, Exact] => {
    const promised = Math.max(3, target + dice.int(-Math.ceil(target / 4), Math.ceil(target / 4)));
    const share = over ? dice.int(105, 190) : dice.int(40, 95);
    const done = Math.round((promised * share) / 100);
    return [exact(promised), exact(over ? Math.max(promised + 1, done) : Math.max(1, Math.min(promised - 1, done)))];
  };
  const key = (name: string, area: string | null): string => `${name}|${area ?? ""}`;
  for (const { name, area, target } of sample.indicators)
    if (area !== null) values.set(key(name, area), draw(target.value.valueOf(), OVER.has(letter.get(name)!)));
  for (const { name, area, target } of sample.indicators) {
    if (area !== null) continue;
    const parts = [...values].filter(([place]) => place.startsWith(`${name}|`) && !place.endsWith("|"));
    const sum = (at: 0 | 1): Exact => parts.reduce((total, [, pair]) => total.add(pair[at]), exact(0));
    values.set(key(name, null), parts.length > 0 ? [sum(0), sum(1)] : draw(target.value.valueOf(), OVER.has(letter.get(name)!)));
  }
  return sample.indicators.map((indicator) => {
    const [target, done] = values.get(key(indicator.name, indicator.area))!;
    const place = `${letter.get(indicator.name)!}${indicator.area === null ? "" : `@${indicator.area.slice(-1)}`}`;
    const count = (name: string, value: Exact): void => void named.set(`${place}.${name}`, { value, rate: false });
    count("t", target);
    count("d", done);
    count("o", done.sub(target));
    count("s", target.sub(done));
    count("m", roundHalfUp(done.div(target), 2));
    named.set(`${place}.r`, { value: done.div(target), rate: true });
    named.set(`${place}.x`, { value: done.div(target).sub(1), rate: true });
    const of = (figure: ReportFigure, value: Exact): ReportFigure => ({ ...figure, value });
    return {
      ...indicator,
      target: of(indicator.target, target),
      done: of(indicator.done, done),
      rate: of({ ...indicator.target, id: indicator.target.id.replace("target", "rate"), quantity: "rate", unit: null }, done.div(target)),
    };
  });
}
