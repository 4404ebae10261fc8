import type { ReportFigures } from "../domain/families/report-figures";
import type { Mention } from "./numbers";
import type { FigureReading } from "./context";
import { reading } from "./staff-reading";
import type { Topic } from "./topics";
import { lastItem, present, textOfMatch } from "../domain/values/present";

/** A phrase whose meaning is beyond doubt though it says the thing otherwise than the tables do; the number stands in its group `n`. */
interface Idiom {
  readonly phrase: RegExp;
  readonly read: (figures: ReportFigures, topics: readonly Topic[]) => FigureReading | null;
}

const N = "(?<![\\d一二两三四五六七八九十])(?<n>(?:\\d[\\d,.]{0,20}|[一二两三四五六七八九十]{1,10}))";

function idiom(phrase: string, read: Idiom["read"]): Idiom {
  return { phrase: new RegExp(phrase.replace("N", N), "dgu"), read };
}

function delivered(name: RegExp): Idiom["read"] {
  return (_figures, topics) => {
    const fitting = topics.filter((topic) => name.test(topic.name)).flatMap(({ targets: serviceTargets }) => serviceTargets);
    const own = fitting.filter(({ area }) => area === null);
    const [serviceTarget] = own;
    return own.length === 1 && serviceTarget
      ? { key: `${serviceTarget.id}/done`, figure: serviceTarget.done, loose: false, alternatives: [] }
      : null;
  };
}

const NOT_INSURED =
  "(?:(?:未|没有?|尚未|漏|缺|欠|无|断)(?:按时|按期|及时|依法|能|当月|少)*(?:购买?|缴纳?|参加?|买|办理?|交)?(?:的)?(?:社保|社会保险|保险)|(?:未|没有?|无|断|脱)参?保|缺少?(?:社保|参保|缴费)|(?:社保|社会保险)(?:未|没|断|漏|欠|缺)[缴交买保])";
const NOT_COUNTED = "(?:(?:不|未|没)(?:予|能|被|获|再|有)*(?:以)?(?:计|纳|算|认|列)|按0计|计为?0|剔除|核减)[^,;。()]{0,8}";

const IDIOMS: readonly Idiom[] = [
  // 70人次（20人×3.5个月）
  // 按17名、3.5个月计; 17名乘以3.5个月
  idiom("N(?:名|人)(?=[×*xX]\\d|乘以?\\d|、\\d[\\d.]*个(?:考核)?月(?:来)?(?:计|折算|核算|测算))", ({ staff }) => ({
    ...reading("requiredStaff", staff.requiredStaff ?? null),
    loose: true,
  })),
  // 稳岗率为90%（18/20）
  idiom("(?<=稳岗率[为达是]?\\d{1,3}(?:\\.\\d{1,2})?%\\()N(?=/\\d)", ({ staff }) => reading("stable", staff.stable ?? null)),
  idiom("(?<=稳岗率[为达是]?\\d{1,3}(?:\\.\\d{1,2})?%\\(\\d{1,4}/)N(?=\\))", ({ staff }) =>
    reading("requiredStaff", staff.requiredStaff ?? null),
  ),
  idiom("(?<=[名人](?:[×*xX]|乘以?))N个(?:考核)?月", ({ staff }) => reading("months", staff.months ?? null)),
  // 占全部20名社工的70%
  idiom(
    "(?<=占(?:了)?(?:全部|全体|所有|现有|在册|在岗)?)N(?:名|人|位)(?:在岗|在册|全职)?(?:社工|社会工作者)(?:总数)?(?=的\\d)",
    ({ staff }) => reading("headcount", staff.headcount ?? null),
  ),
  idiom("(?<=占(?:了)?(?:全部|全体|所有|现有)?)N(?:名|人|位)持证(?:社工|社会工作者|人员)(?=的\\d)", ({ staff }) =>
    reading("certifiedHeadcount", staff.certifiedHeadcount ?? null),
  ),
  // Hired too late to be insured: in the table they stand with 0.
  idiom(
    `N(?:名|人|位)(?:新入职的?|非?持证)?(?:社工|社会工作者|人员|同工)?(?!\\p{Script=Han}{0,4}(?:已|按时|志愿者|义工|居民|群众|街坊|长者|老人|学员|实习|儿童|对象|家属|组员))\\(?[^;。()\\d]{0,12}(?:\\d{1,2}月)?[^;。()\\d]{0,16}?${NOT_INSURED}[^;。()\\d]{0,24}?${NOT_COUNTED}`,
    ({ staff }) => reading("uninsuredNotCounted", staff.uninsuredNotCounted ?? null),
  ),
  // 未购买社保而不计算人次的社工：2名
  idiom(
    "(?:因|由于)?(?:未|没有?|尚未)(?:购买?|缴纳?|参加?|买|办理?)(?:社保|社会保险|保险)[^;。,()\\d]{0,6}(?:不(?:予)?(?:计|纳)|未(?:予)?(?:计|纳))[^,;。()\\d]{0,8}(?:的)?(?:社工|人员|社会工作者)(?:人?数)?(?:有|为|是|:)*N(?:名|人|位)",
    ({ staff }) => reading("uninsuredNotCounted", staff.uninsuredNotCounted ?? null),
  ),
  idiom("(?<=measuredagainstthe)N(?=required)", ({ staff }) => reading("requiredStaff", staff.requiredStaff ?? null)),
  idiom("N(?:(?:social)?workers?)?(?:was|were)notcounted(?=because|forwant)[a-z]{0,60}insurance[a-z]{0,40}", ({ staff }) =>
    reading("uninsuredNotCounted", staff.uninsuredNotCounted ?? null),
  ),
  idiom(
    "(?:(?:依托|通过|借助)[^,;。\\d]{0,14}(?:党支部|党组织|党委))?与N个(?:党组织|党支部|单位|组织|社会组织|企业|机构)(?:共同)?签[署订](?:了)?(?:结对)?共建协议",
    delivered(/共建协议/),
  ),
  idiom(
    "(?:活跃|维系)的?(?:志愿者?|义工)(?:服务)?(?:队伍|团队|队)(?:为|共|有|共有)?N(?:支|个)",
    delivered(/(?:志愿者?|义工)(?:服务)?(?:团队|队伍)维系|维系(?:志愿者?|义工)(?:团队|队伍)/),
  ),
  idiom(
    "新?(?:培育|发展|孵化)(?:并(?:成功)?(?:备案|登记|注册))?(?:(?!培育|发展|孵化)[^。;\\d]){0,60}?等?N(?:个|支|家)社区社会组织(?!骨干|负责人|成员)",
    delivered(/社区社会组织/),
  ),
];

/** 含4月底入职的2名 */
const HIRED =
  /^另有?$|(?:新入职|新聘|新进|在册|在岗)?(?:的)?(?:社工|人员|社会工作者|同工)(?:中|里|当中)(?:另|尚|还)?有?$|(?:含|其中|另有)?(?:于)?\d{1,2}月(?:底|初|中旬?|末)?(?:新)?入职的?$|[名人][×*xX]$|^\d+\/$/;

/** A clause that is longer than this has words that nobody knows. */
const REACH = 100;

/**
 * The numbers that stand in such phrases.
 * @param known whether words that stand beside a phrase in its clause are all known, so that nothing narrows it
 */
export function readIdioms(
  plain: string,
  mentions: readonly Mention[],
  figures: ReportFigures,
  topics: readonly Topic[],
  known: (words: string) => boolean,
): Map<Mention, FigureReading> {
  const found = new Map<Mention, FigureReading>();
  const byPlace = new Map(mentions.map((mention) => [mention.from, mention]));
  for (const { phrase, read } of IDIOMS) {
    for (const match of plain.matchAll(phrase)) {
      const end = match.index + match[0].length;
      const before = lastItem(plain.slice(Math.max(0, match.index - REACH), match.index).split(/[,;。:!?()\n]/)).replace(HIRED, "");
      const after = textOfMatch(/^[^,;。:!?)\n]*/, plain.slice(end, end + REACH)).replace(/^\/\d+$|^的\d+(?:\.\d+)?%/, "");
      if (!known(before) || !known(after)) continue;
      const place = present(match.indices?.groups?.n, "where the number stands")[0];
      const mention = byPlace.get(place);
      const meaning = mention && read(figures, topics);
      if (meaning && !found.has(mention)) found.set(mention, meaning);
    }
  }
  return found;
}
