import { simplified } from "../../domain/values/vocabulary/plain-text";
import { ofText } from "../../domain/values/read-once";

/** What a word of a service's name means, in English and in the tables' Chinese. */
export type Concept =
  | "case"
  | "counselling"
  | "group"
  | "activity"
  | "community"
  | "large"
  | "small"
  | "file"
  | "call"
  | "visit"
  | "home"
  | "priority"
  | "others"
  | "volunteer"
  | "core"
  | "team"
  | "new"
  | "kept"
  | "survey"
  | "agreement"
  | "cooperation"
  | "party"
  | "history"
  | "theme"
  | "learning"
  | "training"
  | "general"
  | "supervision"
  | "policy"
  | "talk"
  | "key"
  | "work"
  | "street"
  | "support"
  | "public"
  | "organisation"
  | "media"
  | "referral"
  | "elderly"
  | "youth"
  | "women"
  | "disabled"
  | "family";

/** One table for both languages: what an English word means, and how the names of the tables say the same; `null` where no table says it. */
const CONCEPTS: readonly (readonly [concept: Concept, english: RegExp, chinese: RegExp | null])[] = [
  ["others", /^(?:non-?17|non-?priority|non-?target(?:ed)?)$/, /非17类(?:困难群众和特殊群体|困难群众|特殊群体)?|非重点/],
  [
    "priority",
    /^(?:17-?categor(?:y|ies)|vulnerable|disadvantaged|priority|needy)$/,
    /17类|十七类|困难(?:群众|群体|人群)|特殊(?:群体|人群)|重点人群|低保|特困/,
  ],
  ["case", /^(?:cases?|casework|closures?|intakes?)$/, /个案/],
  ["counselling", /^counsell?ing$/, /辅导|咨询/],
  ["group", /^(?:groups?|groupwork)$/, /小组/],
  ["theme", /^theme[sd]?$/, /主题日?/],
  ["activity", /^(?:activit(?:y|ies)|events?)$/, /活动/],
  ["organisation", /^organi[sz]ations?$/, /社会组织/],
  ["community", /^community$/, /社区/],
  ["small", /^(?:smallmedium|small(?:er)?|medium|mid|medium-?sized|small-?scale)$/, /中小型|小型|中型/],
  ["large", /^(?:large(?:r)?|big(?:ger)?|large-?scale|major)$/, /大型/],
  ["file", /^(?:files?|filings?|profiles?)$/, /建档|档案/],
  ["call", /^(?:calls?|contacts|phone|telephone|phoned)$/, /电访|电话(?:访问|探访)?/],
  ["home", /^(?:home|household|door-?to-?door)$/, /入户|上门/],
  ["visit", /^(?:visits?|contacts)$/, /探访|走访|家访/],
  ["core", /^(?:core|backbones?)$/, /骨干/],
  ["new", /^(?:new|newly|recruited|joined|enrolled|enlisted|recruits?|newcomers?)$/, /新增|新招募|新发展|招募/],
  ["kept", /^(?:maintained|sustained|kept|existing|maintain|keep|retained|standing)$/, /维系|维护/],
  ["team", /^(?:teams?)$/, /队伍|团队/],
  ["volunteer", /^(?:volunteers?|newcomers?)$/, /志愿者?|义工/],
  ["survey", /^(?:surveys?|research|stud(?:y|ies))$/, /调研|调查/],
  [
    "cooperation",
    /^(?:co-?operation|co-?operative|partnerships?|joint|co-?building|co-?construction|pairing|twinning|collaboration)$/,
    /共建|结对/,
  ],
  ["agreement", /^(?:agreements?|pacts?|memorand(?:um|a)|partnerships)$/, /协议/],
  ["history", /^history$/, /党史/],
  ["party", /^party$/, /党员|党建|党/],
  ["learning", /^(?:learning|education|study)$/, /学习|教育/],
  ["training", /^(?:trainings?|courses?)$/, /培训/],
  ["general", /^(?:general|generic|common)$/, /通用性?/],
  ["supervision", /^supervision$/, /督导/],
  ["policy", /^polic(?:y|ies)$/, /政策/],
  ["talk", /^(?:talks?|lectures?)$/, /宣讲|讲座|宣传/],
  ["street", /^(?:street|street's|sub-?districts?)$/, /街道/],
  ["support", /^support-hours$/, /助力|协助|支援/],
  ["key", /^key$/, /重点/],
  ["public", /^public$/, /公共/],
  ["work", /^(?:works?|services?|tasks?)$/, /工作|服务/],
  ["media", /^(?:media|press|articles?|reports?)$/, /媒体|报道|推文/],
  ["referral", /^referrals?$/, /转介/],
  ["elderly", /^(?:elderly|elders?|seniors?|older)$/, /长者|老人|老年|独居|孤寡/],
  ["youth", /^(?:youths?|teenagers?|teenage|adolescents?|young|children|child|kids)$/, /青少年|儿童|少年|未成年/],
  ["women", /^(?:women|woman|women's)$/, /妇女|女性/],
  ["disabled", /^(?:disabled|disabilit(?:y|ies))$/, /残疾|残障/],
  ["family", /^(?:famil(?:y|ies)|parents?|parent-?child|parenting)$/, /家庭|亲子/],
];

/** Names may carry these or leave them out. */
const OPTIONAL: ReadonlySet<Concept> = new Set(["community", "priority", "work", "counselling", "home", "learning", "general"]);
/** Where a name has one of these, that alone is what it is called by. */
const TELLING: ReadonlySet<Concept> = new Set(["theme", "history", "cooperation", "organisation", "key", "survey"]);
/** That something was done: 新增, 维系. */
const DEEDS: ReadonlySet<Concept> = new Set(["new", "kept"]);
/** What of a Chinese name says nothing by itself. */
const FILLING = /专业|社会工作|社工|助力|发展|培育|孵化|签订|签署|开展|[个次节份场数量的和与及、/\s()]|日(?=活动|$)/g;

/** A service of the tables as English may call it. */
export interface EnglishName {
  readonly all: ReadonlySet<Concept>;
  /** What must be said. */
  readonly required: ReadonlySet<Concept>;
  /** What must be said somewhere around: that the volunteers are new, the teams kept. */
  readonly deeds: ReadonlySet<Concept>;
  /** Its name holds words that no concept covers: nothing in English can be known to be it. */
  readonly partly: boolean;
}

/** What an English word means. */
export const conceptsOf = ofText((word: string): readonly Concept[] =>
  CONCEPTS.flatMap(([concept, english]) => (english.test(word) ? [concept] : [])),
);

/** The concepts of a service's name as the tables write it. */
export function englishName(name: string): EnglishName {
  const all = new Set<Concept>();
  let rest = simplified(name.normalize("NFKC"));
  for (const [concept, , chinese] of CONCEPTS) {
    if (!chinese?.test(rest)) continue;
    all.add(concept);
    rest = rest.replace(new RegExp(chinese.source, "g"), "");
  }
  if (all.has("history") || all.has("theme")) all.add("party");
  const telling = [...all].filter((concept) => TELLING.has(concept));
  const needed = telling.length > 0 ? telling : [...all].filter((concept) => !OPTIONAL.has(concept) && !DEEDS.has(concept));
  return {
    all,
    required: new Set(needed.length > 0 ? needed : all),
    deeds: new Set([...all].filter((concept) => DEEDS.has(concept))),
    partly: rest.replace(FILLING, "") !== "",
  };
}

/** Whether a name may hold a word or leave it out. */
export function mayBeSaid(concept: Concept, { all }: EnglishName): boolean {
  return all.has(concept) || (OPTIONAL.has(concept) && concept !== "others");
}
