import type { ClauseContext } from "./context";
import type { Lexer, Token } from "./lexer";
import { saidOfNumber } from "./said-below";
import type { NumberPhrase } from "./number-phrases";
import { namesSomething, summarise, together, type Summary } from "./summary";
import type { ProseText } from "./text";
import type { Topic } from "./topics";
import { AFTERWARDS, DIFFERENCES, type RoleWord } from "./words";

/** What brings a text back from another time or station to its own. */
export const OWN_AGAIN =
  /本[期次站年]|今年|我站|目前|现在|^(?:实为|应为|更正为|订正为|变为|改为|(?:提升|上升|增加|下降|降低|减少|升|降|增|提高)[至到为])|thisyear|ours/;

/** 高于应到岗的59.5人次, 超过协议要求的17名: what was asked for, not by how much. */
function ofBase({ before }: NumberPhrase, words: Summary): Summary {
  const { roles, staff } = words;
  if (!roles.has("over") || !/的$/.test(before) || !(staff.has("required") || staff.has("required-staff"))) return words;
  return { ...words, roles: new Set([...roles].filter((role) => role !== "over")) };
}

/** 团队维系方面，志愿者团队指标4个: the first words of a number are of the service that its side has named, where they are a part of its name. */
function ofSide({ before, after }: NumberPhrase, side: Topic | null, lexer: Lexer): Token[] | null {
  if (!side) return null;
  let length = before.length;
  while (length >= LEAST_OF_SIDE && !side.name.includes(before.slice(0, length))) length--;
  return length < LEAST_OF_SIDE ? null : [{ kind: "topic", topic: side }, ...lexer.read(before.slice(length)), ...lexer.read(after)];
}

/** 前者完成合同量的148%，后者…: of the two services that were named before it. */
function ofPair({ before, after }: NumberPhrase, { pair }: ClauseContext, lexer: Lexer): Token[] | null {
  const one = /^[、和及与]?([前后])者/.exec(before);
  if (!pair || !one) return null;
  const rest = [...lexer.read(before.slice(one[0].length)), ...lexer.read(after)];
  return [{ kind: "topic", topic: one[1] === "前" ? pair.former : pair.latter }, ...rest];
}

/** Shorter words are parts of many names. */
const LEAST_OF_SIDE = 4;

/** 持续在岗的，有14名; 持证社工：今年14名. */
const LED = /^(?:一?共|总共|共?有|为|达|是|计|就)*$/;
const LED_BY_LABEL = /^(?:一?共|总共|共?有|为|达|是|计|就|今年|本年度?|本期|目前|现|期末|实)*$/;

/** What the words of each number say, with what the words before them leave open for it. */
export class NumberWords {
  constructor(
    private readonly text: ProseText,
    private readonly lexer: Lexer,
    private readonly topics: readonly Topic[],
    /** How many areas the station has. */
    private readonly areaCount: number,
  ) {}

  /** The words of a number, which may stand on both its sides: 17类群体1753人建档. */
  private tokensOf({ before, after: behind }: NumberPhrase): readonly Token[] {
    const own = AFTERWARDS.test(behind) ? summarise(this.lexer.read(before)) : null;
    // 余下2次列入下半年计划: what becomes of it says nothing of how many there are.
    const left = own !== null && (own.roles.has("short") || [...own.staff].some((word) => DIFFERENCES.includes(word)));
    const after = left ? "" : behind;
    const apart = [...this.lexer.read(before), ...this.lexer.read(after)];
    if (
      before === "" ||
      after === "" ||
      !apart.some(({ kind }) => kind === "unknown" || kind === "tail" || kind === "bare" || kind === "served")
    )
      return apart;
    return this.lexer.read(before + after);
  }

  /** What words mean by themselves though they name no service: 志愿队伍 in a row behind 新增志愿者, 接案 where one service alone has cases. */
  private completed(words: Summary, tokens: readonly Token[], context: ClauseContext): Summary {
    if (words.topics.size > 0 || words.tails.length > 0) return words;
    const [bare] = words.bare;
    if (
      bare &&
      words.bare.size === 1 &&
      [...context.topicsNamed].some(({ deed }) => deed) &&
      tokens.every(({ kind }) => kind === "bare" || kind === "separator")
    )
      return { ...words, unknown: false, topics: new Set([bare]) };
    const [measure] = words.measures;
    const about = context.topic ?? context.carried;
    if (about?.targets.some((target) => target.measure === measure) || !(measure === "opened" || measure === "closed")) return words;
    const fitting = this.topics.filter(({ targets }) => targets.some((target) => target.measure === measure));
    return fitting.length === 1 ? { ...words, topics: new Set(fitting) } : words;
  }

  /** What a number's own words say, whatever was said before them. */
  plainly(phrase: NumberPhrase): Summary {
    const words = summarise(this.tokensOf(phrase));
    return this.tellsWhatTheyAre(phrase) ? { ...words, unknown: true } : words;
  }

  /** 还有8人次为空号: what nobody knows and the number is said to be. */
  private tellsWhatTheyAre({ after }: NumberPhrase): boolean {
    return /^均?(?:为|是|系|属于)./.test(after) && summarise(this.lexer.read(after)).skipped !== "";
  }

  /** What the words of a number say; what they say of the numbers behind them is kept in the context. */
  of(phrase: NumberPhrase, context: ClauseContext): Summary {
    const words = ofBase(phrase, this.inContext(phrase, context));
    // 建档按953份计 is so by a rule, not by what was done.
    if (this.tellsWhatTheyAre(phrase)) return { ...words, unknown: true };
    if (/按$/.test(phrase.before) && /^计(?!划)/.test(phrase.after) && words.topics.size + words.tails.length > 0)
      return { ...words, unknown: true };
    const said = phrase.mention.percent ? null : saidOfNumber(this.text.said, phrase.mention);
    if (!(said === "short" || said === "over") || words.staff.size > 0) return words;
    // 已完成39个 below “以下均为缺口” may be either.
    if (words.roles.has("done") && words.roles.size === 1) return { ...words, unknown: true };
    return words.roles.size === 0 ? { ...words, roles: new Set<RoleWord>([said]) } : words;
  }

  private inContext(phrase: NumberPhrase, context: ClauseContext): Summary {
    const tokens = ofPair(phrase, context, this.lexer) ?? ofSide(phrase, context.side, this.lexer) ?? this.tokensOf(phrase);
    const said = this.completed(summarise(tokens), tokens, context);
    // 在三个片区共开展小组11个: all areas together are the station.
    const everywhere = said.areas.length > 1 && said.areas.length === this.areaCount && said.topics.size === 1 && said.staff.size === 0;
    const words = everywhere && !/各(?![项类])/.test(phrase.before) ? { ...said, areas: [] } : said;
    const first = tokens.findIndex(({ kind }) => kind === "role" || kind === "topic" || kind === "tail");
    const [leading] = tokens.slice(Math.max(first, 0));
    // 任务21个、105节, 指标9场800人次
    const bare =
      /^[、和及与]+$/.test(phrase.before) || (phrase.before === "" && !/^$|[,;:\n]/.test(this.text.plain.charAt(phrase.mention.begin - 1)));
    // 只占全年50个的78.00%, 对照全年接案50宗、368节的任务
    const { staffLed } = context;
    context.staffLed = null;
    if (staffLed && words.onlyNeutral && !phrase.mention.percent && (staffLed.label ? LED_BY_LABEL : LED).test(phrase.before))
      return { ...words, staff: staffLed.staff };
    if (context.eachLed && words.roles.size === 0 && words.staff.size === 0 && !phrase.mention.percent)
      return { ...words, roles: new Set<RoleWord>(["each"]) };
    const asked = phrase.asked && words.staff.size === 0 && !words.roles.has("rate");
    if (asked) return { ...words, roles: new Set<RoleWord>(["target"]) };
    const parallel = this.paralleled(phrase, words, context);
    if (parallel) return parallel;
    if (words.roles.size === 0 && ((bare && context.targetRow) || (/^[、和及与]/.test(phrase.before) && context.askedInRow)))
      return { ...words, roles: new Set<RoleWord>(["target"]) };
    // 应接案60个、开展300节; 补足小组7个、活动5场
    const delivers = words.roles.size === 1 && words.roles.has("done") && /^[、和及与](?:开展|举办|组织)/.test(phrase.before);
    if (context.rowRole && /^[、和及与]/.test(phrase.before) && (words.roles.size === 0 || delivers))
      return { ...words, roles: new Set<RoleWord>([context.rowRole]) };
    context.rowRole = (["due", "need", "short", "over"] as const).find((role) => words.roles.has(role)) ?? null;
    // 个案协议指标为接案60个、节数300节、结案60个
    const asks = tokens.findIndex((token) => token.kind === "role" && token.role === "target");
    const counted = tokens.findLastIndex(({ kind }) => kind === "measure" || kind === "topic");
    context.askedInRow = words.roles.size === 1 && asks >= 0 && ((leading?.kind === "role" && leading.role === "target") || counted > asks);
    context.targetRow = words.roles.has("target") && words.roles.size === 1 && !words.unknown;
    return words;
  }

  /** 去年稳岗率85%，本期90%: what the other time's number was called. */
  private paralleled({ before, mention }: NumberPhrase, words: Summary, { paralleled }: ClauseContext): Summary | null {
    if (!paralleled || words.unknown || namesSomething(words) || words.areas.length > 0 || words.roles.size > 0) return null;
    if (mention.percent !== paralleled.percent || mention.unit !== paralleled.unit) return null;
    if (!(words.station || OWN_AGAIN.test(before))) return null;
    return { ...together(words, paralleled.words), unknown: false, areas: [] };
  }
}
