import type { Kind } from "./drawn-kind";
import { ABSENCE_IN_NOTES } from "./staffing-absence-in-notes";
import { AREAS_AND_THEIR_WHOLE } from "./areas-and-their-whole";
import { STAGES_BEFORE_THEIR_SUM } from "./stages-before-their-sum";
import { RATERS_AND_THEIR_TOTALS } from "./raters-and-their-totals";
import { HEADED_OTHERWISE } from "./headed-otherwise";
import { TITLES_AND_BANNERS } from "./titles-and-banners";
import { STAFFING_BARE_MONTHS } from "./staffing-bare-months";
import { STAFFING_FOOT_ROWS } from "./staffing-foot-rows";
import { STAFFING_LAID_OUT } from "./staffing-laid-out";
import { STAFFING_MONTH_BY_MONTH } from "./staffing-month-by-month";
import { STAFFING_OF_OTHERS } from "./staffing-of-others";
import { DIGITS_OF_A_COLUMN } from "./digits-of-a-column";
import { NEVER_SILENT } from "./never-silent";
import { COLUMNS_NOBODY_READS } from "./columns-nobody-reads";
import { NOTHING_PASSED_OVER } from "./nothing-passed-over";
import { LINES_BY_WHAT_THEY_ARE } from "./lines-by-what-they-are";
import { LINES_OF_THEIR_OWN } from "./lines-of-their-own";
import { REMARKS_THAT_COUNT } from "./remarks-that-count";
import { SCORES_AND_THEIR_SHARES } from "./scores-and-their-shares";
import { SEVERAL_TARGETS } from "./several-targets";
import { STAFFING_STRETCH_SUMS } from "./staffing-stretch-sums";
import { STAFF_SUMMARIES } from "./staff-summaries";
import { STAFFING_LISTED_MONTHS } from "./staffing-listed-months";
import { STAFFING_WHOLE_FIGURES } from "./staffing-whole-figures";
import { STAFFING_OTHER_WORK } from "./staffing-other-work";
import { CONTINUED_ON_ONE_SHEET } from "./continued-on-one-sheet";
import { STAFFING_IN_HOURS } from "./staffing-in-hours";
import { LEAVE_IN_NOTES } from "./staffing-leave-in-notes";
import { MONTHS_WITHOUT } from "./staffing-months-without";
import { STAFFING_OWN_WORDS } from "./staffing-own-words";
import { KINDS_OF_INSURANCE } from "./staffing-kinds-of-insurance";
import { WORDS_ON_ONE_MARK } from "./staffing-words-on-one-mark";
import { PROMISES_CHANGED } from "./promises-changed";
import { SUMS_BY_OTHER_NAMES } from "./sums-by-other-names";
import { SUMS_COUNTED_TWICE } from "./sums-counted-twice";
import { STACKED_BLOCKS } from "./staffing-stacked-blocks";
import { TOLD_OTHERWISE } from "./told-otherwise";
import { WORDS_ON_FIGURES } from "./words-on-figures";
import { KEPT_BY_STATIONS } from "./kept-by-stations";
import { PRESENCE_SUMMARIES } from "./presence-summaries";
import { RATES_OF_THEIR_OWN } from "./rates-of-their-own";
import { BY_KIND } from "./by-kind";
import { RATES_AMONG_ROWS } from "./rates-among-rows";
import { SUMS_BESIDE_THEIR_PARTS } from "./sums-beside-their-parts";
import { EARLIER_YEARS } from "./earlier-years";
import { BUDGETS_BY_PERIOD_AND_KIND } from "./budgets-by-period-and-kind";
import { FEW_SUMS_IN_A_ROW } from "./few-sums-in-a-row";
import { FORMULAS_IN_WORDS } from "./formulas-in-words";
import { FULL_MARKS_AND_GRADES } from "./full-marks-and-grades";
import { HOURS_PLANNED_AND_HELD } from "./hours-planned-and-held";
import { TOTALS_BY_WHAT_THEY_SUM } from "./totals-by-what-they-sum";
import { TOTALS_BESIDE_RIGHT_RATES } from "./totals-beside-right-rates";
import { TOTALS_SAID_OTHERWISE } from "./totals-said-otherwise";
import { WORDS_BESIDE_FIGURES } from "./words-beside-figures";
import { ENTRIES_IN_DOUBT } from "./entries-in-doubt";
import { PARTS_AND_STRETCHES } from "./parts-and-stretches";
import { WRITTEN_ELSEWHERE } from "./written-elsewhere";
import { DIFFERENCES_BESIDE_RATES } from "./differences-beside-rates";
import { HOURS_BY_STRETCH } from "./hours-by-stretch";
import { NESTED_STRETCHES } from "./nested-stretches";
import { STAFF_COMING_AND_GOING } from "./staff-coming-and-going";
import { PROMISED_IN_OWN_WORDS } from "./promised-in-own-words";
import { PROVED_BY_RATES } from "./proved-by-rates";
import { STAFFING_PRESENCE_WORDS } from "./staffing-presence-words";
import { STAFFING_FOUR_CONDITIONS } from "./staffing-four-conditions";

const LIST = "序号|服务内容|单位|指标量|完成量|完成率\n1|个案服务|个|60|30|50%";
const EMPTY_LINE = "|暂未开展|个|/|/|/";
const FOREVER = "2023/1/1-2026/12/31";

/** A note, a banner or a signature at a list: nothing of it is written or warned of. */
const beside = (title: string, rows: string, merges: string[] = [], before = 2): Kind => ({
  title,
  rows,
  merges,
  quiet: true,
  more: { before, row: EMPTY_LINE },
});

const notes: Kind[] = [
  beside("a note merged under a list is a note, whatever numbers it holds", `${LIST}\n注：探访含重点对象440人次`, ["A3:F3"]),
  beside("a note without its word and colon", `${LIST}\n以上数据截至6月30日，探访440人次`, ["A3:F3"]),
  beside("a note after a blank row", `${LIST}\n\n备注：探访440人次`, ["A4:F4"]),
  beside("备注 under a list", `${LIST}\n备注:探访含重点对象440人次`, ["A3:F3"]),
  beside("说明 with a number of its own under a list", `${LIST}\n说明：1.探访含重点对象440人次`, ["A3:F3"]),
  beside("a line for signatures with a day", `${LIST}\n填表人：      审核人：      填表日期：2024年7月2日`, ["A3:F3"]),
  beside(
    "a banner between header and lines",
    "序号|服务内容|单位|指标量|完成量|完成率\n一、专业服务\n1|个案服务|个|60|30|50%",
    ["A2:F2"],
    3,
  ),
  beside(
    "a banner numbered in a column of its own",
    "序号|服务内容|单位|指标量|完成量|完成率\n一|专业服务\n1|个案服务|个|60|30|50%",
    ["B2:F2"],
    3,
  ),
  beside(
    "a banner with a number inside",
    "序号|服务内容|单位|指标量|完成量|完成率\n一、专业服务（共3项）\n1|个案服务|个|60|30|50%",
    ["A2:F2"],
    3,
  ),
  {
    ...beside("a remark whose text is merged over target, done and rate", `${LIST}\n|备注||本期因天气原因取消活动2场`, ["D3:F3"]),
    mergesMatter: true,
  },
  {
    ...beside("a promise told in words, merged over target, done and rate", `${LIST}\n2|特色项目||打造品牌项目1个，获区级以上表彰2次`, [
      "D3:F3",
    ]),
    mergesMatter: true,
  },
  {
    title: "a note under a block of areas",
    rows: "服务片区|投入社工人数|个案\n||协议量|完成量|百分比\n片区1|3|10|5|50%\n合计|3|10|5|50%\n注：探访440人次",
    merges: ["A1:A2", "B1:B2", "C1:E1", "A5:E5"],
    mergesMatter: true,
    quiet: true,
  },
  {
    title: "a note between two blocks of areas",
    rows: "服务片区|投入社工人数|个案\n||协议量|完成量|百分比\n片区1|3|10|5|50%\n合计|3|10|5|50%\n以下为小组服务，共3个片区\n服务片区|投入社工人数|小组\n||协议量|完成量|百分比\n片区1|3|10|5|50%\n合计|3|10|5|50%",
    merges: ["A1:A2", "B1:B2", "C1:E1", "A5:E5", "A6:A7", "B6:B7", "C6:E6"],
    mergesMatter: true,
    quiet: true,
  },
  {
    title: "a note under projects",
    rows: "|指标要求|完成情况|完成百分比\n党建|共建协议*3份|共建协议6份|200%\n注：以上数据截至6月30日，共2类",
    merges: ["A3:D3"],
    quiet: true,
  },
];

const lists: Kind[] = [
  {
    title: "a title that caps rates at 100%",
    rows: "服务指标完成情况表（完成率超过100%的，按100%计算）\n序号|服务内容|单位|指标量|完成量|完成率\n1|个案服务|个|20|34|100%",
    merges: ["A1:F1"],
    quiet: true,
    more: { before: 3, row: EMPTY_LINE },
  },
  {
    title: "words in the rate's column that agree with the figures",
    rows: "序号|服务内容|单位|指标量|完成量|完成率\n1|个案服务|个|20|34|超额完成\n2|小组|个|20|12|未完成",
    quiet: true,
    more: { before: 2, row: EMPTY_LINE },
  },
  {
    title: "达标 and 进行中 in the rate's column",
    rows: "序号|服务内容|单位|指标量|完成量|完成率\n1|个案服务|个|20|34|达标\n2|小组|个|20|12|进行中",
    quiet: true,
    more: { before: 2, row: EMPTY_LINE },
  },
  {
    title: "a word in the rate's column that the figures contradict",
    rows: "序号|服务内容|单位|指标量|完成量|完成率\n1|个案服务|个|20|34|未完成\n2|小组|个|20|12|未完成",
    warns: ["F2"],
    more: { before: 2, row: EMPTY_LINE },
  },
  {
    title: "10万元 and 110000元 are one unit a factor apart",
    rows: "序号|服务内容|单位|指标量|完成量|完成率\n1|链接社会资源|元|10万元|110000元|110%",
    quiet: true,
    more: { before: 2, row: "|暂未开展|元|/|/|/" },
  },
  {
    title: "units of money in the headers",
    rows: "序号|服务内容|指标量(万元)|完成量(元)|完成率\n1|链接社会资源|10|110000|110%",
    quiet: true,
    more: { before: 2, row: "|暂未开展|/|/|/" },
  },
  {
    title: "10小时 and 600分钟",
    rows: "序号|服务内容|单位|指标量|完成量|完成率\n1|志愿服务|小时|10小时|600分钟|100%",
    quiet: true,
    more: { before: 2, row: "|暂未开展|小时|/|/|/" },
  },
  {
    title: "a blank total under rows of different units stays blank and is told",
    rows: "序号|服务内容|单位|指标量|完成量|完成率\n1|个案服务|个|60|30|50%\n2|探访|人次|900|450|50%\n合计",
    says: ["D4", "E4"],
    more: { before: 2, row: EMPTY_LINE },
  },
  {
    title: "weights add to 100; targets of different units are left blank",
    rows: "序号|指标|权重|目标值|完成值|完成率|得分\n1|个案服务|60|60|30|50%|30\n2|探访人次|40|900|450|50%|20\n合计||100||||50",
    more: { before: 2, row: "|暂未开展||/|/|/" },
  },
  {
    title: "mid-term and annual targets each with its own rate",
    rows: "序号|服务内容|年度指标|中期指标|完成量|中期完成率|年度完成率\n1|个案服务|60|30|30|90%|90%",
    changes: { F2: 1, G2: 0.5 },
    more: { before: 2, row: "|暂未开展|/|/|/|/|/" },
  },
  {
    title: "what was done split into 线上 and 线下 with their sum",
    rows: "序号|服务内容|协议量|完成量|||完成率\n|||线上|线下|合计\n1|个案服务|60|10|20|31|40%",
    merges: ["A1:A2", "B1:B2", "C1:C2", "D1:F1", "G1:G2"],
    mergesMatter: true,
    changes: { F3: 30, G3: 0.5 },
    more: { before: 3, row: "|暂未开展|/|/|/|/|/" },
  },
  {
    title: "what was done stands left of the target",
    rows: "序号|服务内容|实际完成|协议指标|完成率\n1|个案服务|30|60|40%",
    changes: { E2: 0.5 },
    more: { before: 2, row: "|暂未开展|/|/|/" },
  },
  {
    title: "last year's done is not this year's",
    rows: "序号|服务内容|去年完成量|本年指标量|本年完成量|完成率\n1|个案服务|20|60|30|40%",
    changes: { F2: 0.5 },
    more: { before: 2, row: "|暂未开展|/|/|/|/" },
  },
  {
    title: "one row a worker",
    rows: "社工个人指标完成情况表\n姓名|个案\n|指标|完成|完成率\n社工01|10|5|90%\n合计|10|5|90%",
    merges: ["A1:D1", "A2:A3", "B2:D2"],
    mergesMatter: true,
    changes: { D4: 0.5, D5: 0.5 },
    more: { before: 4, row: "社工00|/|/|/" },
  },
  {
    title: "a mean among the rows that a total sums is no row of its own",
    rows: "姓名|个案指标|个案完成|个案完成率\n社工01|10|9|90%\n社工02|10|12|120%\n人均|10|10.5|105%\n合计|20|20|105%",
    changes: { C5: 21 },
    says: ["A4"],
    more: { before: 2, row: "社工00|/|/|/" },
  },
  {
    title: "a mean under a list's total is no count and no part of it",
    rows: "服务内容|指标量|完成量|完成率\n个案服务|20|18|90%\n小组服务|10|7|70%\n合计|30|25|80%\n站均|15|12.5|83%",
    changes: { D4: 0.83 },
    quiet: true,
    more: { before: 2, row: "暂未开展|/|/|/" },
  },
  {
    title: "a list in English",
    rows: "Programme|Agreed level|Actual level|Percentage achieved\nCounselling service|20|18|90%\nGroup service|10|7|80%",
    changes: { D3: 0.7 },
    more: { before: 2, row: "Outreach service|/|/|/" },
  },
  {
    title: "the mean of areas before their total",
    rows: "服务片区|投入社工人数|个案\n||协议量|完成量|百分比\n片区1|1|10|5|50%\n片区2|2|20|5|25%\n平均|1.5|15|5|33%\n合计|3|30|10|30%",
    merges: ["A1:A2", "B1:B2", "C1:E1"],
    mergesMatter: true,
    changes: { E6: 0.33 },
    says: ["A5"],
    more: { before: 3, row: "片区0|/|/|/|/" },
  },
  {
    title: "one row a worker, two services named in one row",
    rows: "姓名|个案指标|个案完成|个案完成率|小组指标|小组完成|小组完成率\n社工01|10|9|90%|4|4|100%\n社工02|10|12|120%|4|3|70%\n合计|20|21|105%|8|7|88%",
    changes: { G3: 0.75 },
    more: { before: 2, row: "社工00|/|/|/|/|/|/" },
  },
  {
    title: "months down, the year's target and rate at the foot",
    rows: "月份|个案服务|小组服务\n1月|3|2\n2月|4|1\n合计|8|3\n年度指标|14|6\n完成率|90%|50%",
    changes: { B4: 7, B6: 0.5 },
  },
  {
    title: "a rate against the share that is due",
    rows: "序号|服务内容|年度指标|评估期应完成量|评估期完成量|占评估期应完成量百分比\n1|个案服务|60|30|15|90%",
    changes: { F2: 0.5 },
    more: { before: 2, row: "|暂未开展|/|/|/|/" },
  },
  {
    title: "supervision hours planned and held",
    rows: "督导服务时数完成情况表\n月份|督导形式|计划时数|实际时数|完成率\n1月|个人督导|6|3|90%\n合计||6|9|90%",
    merges: ["A1:E1"],
    changes: { E3: 0.5, D4: 3, E4: 0.5 },
  },
  {
    title: "Hong Kong wording",
    rows: "服务量标准|服务量指标|议定水平（每年）|实际水平|达标率\n1|热线来电总数|350|175|90%",
    changes: { E2: 0.5 },
    more: { before: 2, row: "2|暂未开展|/|/|/" },
  },
  {
    title: "a rate told as what lies above the whole",
    rows: "服务内容|指标量|完成量|超额完成率\n个案服务|20|24|20%\n小组服务|10|15|40%",
    changes: { D3: 0.5 },
    more: { before: 2, row: "暂未开展|/|/|/" },
  },
  {
    title: "a rate told as what is short of the whole",
    rows: "服务内容|指标量|完成量|未完成率\n个案服务|20|16|20%\n小组服务|10|5|40%",
    changes: { D3: 0.5 },
    more: { before: 2, row: "暂未开展|/|/|/" },
  },
  {
    title: "a cap beside one line holds for that line alone",
    rows: "服务内容|指标量|完成量|完成率|备注\n个案服务|20|24|100%|以100%为上限\n小组服务|10|15|150%|",
    quiet: true,
    more: { before: 2, row: "暂未开展|/|/|/" },
  },
  {
    title: "a fraction where the rate belongs is held against the figures and stays",
    rows: "服务内容|指标量|完成量|完成率\n个案服务|20|16|4/5\n小组服务|10|7|3/5",
    warns: ["D3"],
    says: ["D2", "D3"],
    more: { before: 2, row: "暂未开展|/|/|/" },
  },
  {
    title: "columns of figures right of a list that nobody knows are told",
    rows: "服务内容|指标量|完成量|完成率|社区系数\n个案服务|20|16|80%|0.9\n小组服务|10|7|70%|0.8",
    says: ["E1"],
    quiet: true,
    more: { before: 2, row: "暂未开展|/|/|/" },
  },
  {
    title: "what was done in words beside what was done in numbers",
    rows: "服务内容|指标量|完成量|完成情况|完成率\n个案服务|20|24|超额完成|120%\n小组服务|10|7|未完成|60%",
    changes: { E3: 0.7 },
    more: { before: 2, row: "暂未开展|/|/||/" },
  },
  {
    title: "1-6月完成 is what was done",
    rows: "服务内容|指标量|1-6月完成|完成率\n个案服务|20|24|120%\n小组服务|10|7|60%",
    changes: { D3: 0.7 },
    more: { before: 2, row: "暂未开展|/|/|/" },
  },
  {
    title: "a share that was promised is no amount",
    rows: "服务内容|指标量|完成量|完成率\n满意度|90%以上|95%|106%\n小组服务|10|7|60%",
    changes: { D3: 0.7 },
    says: ["D2"],
    quiet: true,
    more: { before: 2, row: "暂未开展|/|/|/" },
  },
];

const HEAD = "序号|姓名|合同期限|2024年3月|||人员到岗小计\n|||人员到位|社保购买|工资发放";
const HEAD_MERGES = ["A1:A2", "B1:B2", "C1:C2", "G1:G2", "D1:F1"];
const person = (number: number, sum: number | string = 1): string => `${number}|社工0${number}|${FOREVER}|√|√|√|${sum}`;
const NOBODY = "|社工00|2030/1/1-2031/12/31||||0";

/** Areas, teams, service points in the first column. */
const grouped = (header: string, subtotal: string): Kind => ({
  title: `groups under ${header}, summed by ${subtotal}`,
  rows: `${header}|姓名|合同期限|2024年3月|||人员到岗小计\n|||人员到位|社保购买|工资发放\n片区一|社工01|${FOREVER}|√|√|√|1\n|社工02|${FOREVER}|√|√|√|1\n${subtotal}|||9|2|2|2\n总计|||99|2|2|2`,
  merges: [...HEAD_MERGES, "A5:C5", "A6:C6"],
  changes: { D5: 2, D6: 2 },
  more: { before: 5, row: NOBODY },
});

const attendance: Kind[] = [
  {
    title: "five insurances a month, all needed",
    rows: `序号|姓名|合同期限|2024年3月|||||||人员到岗小计\n|||人员到位|养老|医疗|工伤|失业|生育|工资发放\n1|社工01|${FOREVER}|√|√|√|√|√|√|√|1\n2|社工02|${FOREVER}|√||||||√|0`,
    merges: ["D1:J1"],
    mergesMatter: true,
    errors: [["E4", "F4", "G4", "H4", "I4"]],
    more: { before: 3, row: "|社工00|2030/1/1-2031/12/31||||||||0" },
  },
  {
    title: "insurance as a list of months",
    rows: `序号|姓名|合同期限|社保缴纳月份|2024年3月||2024年4月||人员到岗小计\n||||人员到位|工资发放|人员到位|工资发放\n1|社工01|${FOREVER}|3-4月|√|√|√|√|2\n2|社工02|${FOREVER}|4月|√|√|√|√|1`,
    merges: ["E1:F1", "G1:H1"],
    errors: [["D4", "E4"]],
    more: { before: 3, row: "|社工00|2030/1/1-2031/12/31||||||0" },
  },
  {
    title: "no insurance column: the four conditions cannot be judged",
    rows: `序号|姓名|合同期限|2024年3月||2024年4月||有效人次小计\n|||人员到位|工资发放|人员到位|工资发放\n1|社工01|${FOREVER}|√|√|√|√|2\n2|社工02|${FOREVER}|√|√|√|√|1`,
    merges: ["D1:E1", "F1:G1"],
    says: ["H3", "H4"],
    more: { before: 3, row: "|社工00|2030/1/1-2031/12/31|||||0" },
  },
  {
    title: "presence in days",
    rows: `序号|姓名|合同期限|2024年3月|||合计\n|||出勤|社保|工资\n1|社工01|${FOREVER}|22|√|√|22\n2|社工02|${FOREVER}|21.5|√||21.5`,
    merges: ["D1:F1"],
    errors: ["F4"],
    more: { before: 3, row: NOBODY },
  },
  {
    title: "presence in days by its header",
    rows: `序号|姓名|合同期限|2024年3月|||出勤天数合计\n|||出勤（天）|社保|工资\n1|社工01|${FOREVER}|22|√|√|22\n2|社工02|${FOREVER}|21.5|√|√|21.5`,
    merges: ["D1:F1"],
    quiet: true,
    more: { before: 3, row: NOBODY },
  },
  {
    title: "presence by fill colours alone",
    rows: `序号|姓名|合同期限|2024年3月|||人员到岗小计\n|||人员到位|社保购买|工资发放\n1|社工01|${FOREVER}||||1\n2|社工02|${FOREVER}||||1`,
    merges: ["D1:F1"],
    says: ["G3", "G4"],
    more: { before: 3, row: NOBODY },
  },
  {
    title: "marks grouped by kind with the months below",
    rows: `序号|姓名|合同期限|人员到位||社保购买||工资发放||人员到岗小计\n|||2024年3月|2024年4月|2024年3月|2024年4月|2024年3月|2024年4月\n1|社工01|${FOREVER}|√|√|√|√|√|√|2\n2|社工02|${FOREVER}|√|√|√||√|√|2`,
    merges: ["D1:E1", "F1:G1", "H1:I1"],
    changes: { J4: 1 },
    errors: ["G4"],
    more: { before: 3, row: "|社工00|2030/1/1-2031/12/31|||||||0" },
  },
  {
    title: "two areas with their own subtotals and a total",
    rows: `片区|姓名|合同期限|2024年3月|||人员到岗小计\n|||人员到位|社保购买|工资发放\n片区一|社工01|${FOREVER}|√|√|√|1\n|社工02|${FOREVER}|√|√|√|1\n片区一小计|||9|2|2|2\n片区二|社工03|${FOREVER}|√|√|√|1\n|社工04|${FOREVER}|√|√|√|1\n片区二小计|||9|2|2|2\n总计|||99|4|4|4`,
    merges: [...HEAD_MERGES, "A5:C5", "A8:C8", "A9:C9"],
    changes: { D5: 2, D8: 2, D9: 4 },
    more: { before: 5, row: NOBODY },
  },
  grouped("片区", "片区一小计"),
  grouped("类型", "小计"),
  grouped("组别", "小计"),
  grouped("社工点", "小计"),
  ...["共计", "汇总", "总数", "总人数", "合计人次", "到岗人次", "实到人次", "总人次", "本页合计", "全部"].map((word): Kind => ({
    title: `${word} labels a total row`,
    rows: `${HEAD}\n${person(1)}\n${person(2)}\n${word}|||99|2|2|2`,
    merges: [...HEAD_MERGES, "A5:C5"],
    changes: { D5: 2 },
    more: { before: 5, row: NOBODY },
  })),
  {
    title: "counts of heads and shares at the foot are nobody's rows, and told where nothing says how they are counted",
    rows: `${HEAD}\n${person(1)}\n${person(2)}\n${person(3)}\n在岗人数|||3|3|3|9\n平均到岗率||||||88%`,
    merges: HEAD_MERGES,
    says: ["G6", "G7"],
    quiet: true,
    more: { before: 3, row: NOBODY },
  },
  {
    title: "marks with a note in brackets say what the mark says",
    rows: `${HEAD}\n1|社工01|${FOREVER}|√|√（补缴）|√|1\n2|社工02|${FOREVER}|√|√|√(4月发)|1\n3|社工03|${FOREVER}|√|×（自行缴纳）|√|1\n小计|||3|2|3|3`,
    merges: HEAD_MERGES,
    changes: { G5: 0, G6: 2 },
    errors: ["E5"],
    more: { before: 3, row: NOBODY },
  },
  {
    title: "a note in brackets that takes its mark back leaves it unread",
    rows: `${HEAD}\n1|社工01|${FOREVER}|√|√（待补缴）|√|1\n2|社工02|${FOREVER}|√(病假10天)|√|√|1`,
    merges: HEAD_MERGES,
    warns: ["E3", "D4"],
    says: ["G3", "G4"],
    more: { before: 3, row: NOBODY },
  },
  {
    title: "part-time and shared posts are counted as they are entered",
    rows: `${HEAD}\n1|社工01|${FOREVER}|1|√|√|1\n2|社工02（兼职）|${FOREVER}|0.5|√|√|0.5\n3|社工03（与他站共享）|${FOREVER}|0.5|√|√|1\n小计|||2|3|3|2`,
    merges: HEAD_MERGES,
    changes: { G5: 0.5 },
    more: { before: 3, row: NOBODY },
  },
  {
    title: "a title that is the word for presence alone heads no marks",
    rows: `考勤\n姓名|合同期限|1月|||2月|||人员到岗小计\n||人员到位|社保购买|工资发放|人员到位|社保购买|工资发放\n社工01|${FOREVER}|√|√|√|√|√|√|2\n社工02|${FOREVER}|√|√|√|√||√|2`,
    merges: ["C2:E2", "F2:H2"],
    changes: { I5: 1 },
    errors: ["G5"],
  },
];

const neighbours: Kind[] = [
  {
    title: "a score table under an attendance table without a total is no part of it",
    rows: `${HEAD}\n${person(1)}\n${person(2)}\n\n评估方|满分|得分\n监督方|10|8.6\n购买方|20|19.95\n督导中心|15|13\n第三方|55|45.19\n总分|100|86.7`,
    merges: HEAD_MERGES,
    changes: { C11: 86.74 },
    more: { before: 3, row: NOBODY },
  },
  {
    title: "a list of addresses straight under an attendance table's subtotal is no part of it",
    rows: `${HEAD}\n${person(1)}\n${person(2)}\n小计|||2|2|2|3\n序号|姓名|电话|地址\n1|社工01|123|甲路\n2|社工02|456|乙路`,
    merges: HEAD_MERGES,
    changes: { G5: 2 },
    quiet: true,
    more: { before: 3, row: NOBODY },
  },
  {
    title: "a budget under an attendance table is no part of it",
    rows: `${HEAD}\n${person(1)}\n${person(2)}\n\n经费支出\n序号|科目|预算|支出|结余\n1|人员|100|80|20\n2|活动|50|30|20`,
    merges: HEAD_MERGES,
    quiet: true,
    more: { before: 3, row: NOBODY },
  },
];

const scores: Kind[] = [
  {
    title: "一般 is no grade of the scheme: asked about, not overwritten",
    rows: "评估方|满分|得分\n监督方|10|7.5\n购买方|20|14\n督导中心|15|9.8\n第三方|55|33.2\n总分|100|64.5\n评估等级|一般",
    warns: ["B7"],
  },
  {
    title: "925 of 1000 points: the scheme of 100 does not apply",
    rows: "评估方|得分\n监督方（区民政局）|85\n购买方（街道办）|180\n督导中心|140\n第三方|520\n总分|925\n评估等级|优秀",
  },
];

export const KINDS: readonly Kind[] = [
  ...notes,
  ...lists,
  ...attendance,
  ...neighbours,
  ...scores,
  ...TOLD_OTHERWISE,
  ...STAFFING_BARE_MONTHS,
  ...STAFFING_FOOT_ROWS,
  ...STAFFING_WHOLE_FIGURES,
  ...STAFFING_LISTED_MONTHS,
  ...STAFF_SUMMARIES,
  ...STAFFING_STRETCH_SUMS,
  ...STAFFING_LAID_OUT,
  ...PRESENCE_SUMMARIES,
  ...STAFFING_MONTH_BY_MONTH,
  ...STAFFING_OF_OTHERS,
  ...STAFFING_OTHER_WORK,
  ...STAFFING_OWN_WORDS,
  ...WORDS_ON_ONE_MARK,
  ...KINDS_OF_INSURANCE,
  ...MONTHS_WITHOUT,
  ...LEAVE_IN_NOTES,
  ...STAFFING_IN_HOURS,
  ...CONTINUED_ON_ONE_SHEET,
  ...WRITTEN_ELSEWHERE,
  ...DIFFERENCES_BESIDE_RATES,
  ...PROMISED_IN_OWN_WORDS,
  ...STAFF_COMING_AND_GOING,
  ...NESTED_STRETCHES,
  ...HOURS_BY_STRETCH,
  ...STAFFING_FOUR_CONDITIONS,
  ...PROVED_BY_RATES,
  ...STAFFING_PRESENCE_WORDS,
  ...KEPT_BY_STATIONS,
  ...RATES_OF_THEIR_OWN,
  ...TOTALS_BESIDE_RIGHT_RATES,
  ...FEW_SUMS_IN_A_ROW,
  ...FORMULAS_IN_WORDS,
  ...LINES_BY_WHAT_THEY_ARE,
  ...LINES_OF_THEIR_OWN,
  ...REMARKS_THAT_COUNT,
  ...AREAS_AND_THEIR_WHOLE,
  ...STAGES_BEFORE_THEIR_SUM,
  ...RATERS_AND_THEIR_TOTALS,
  ...HEADED_OTHERWISE,
  ...TITLES_AND_BANNERS,
  ...TOTALS_SAID_OTHERWISE,
  ...TOTALS_BY_WHAT_THEY_SUM,
  ...BY_KIND,
  ...EARLIER_YEARS,
  ...FULL_MARKS_AND_GRADES,
  ...BUDGETS_BY_PERIOD_AND_KIND,
  ...HOURS_PLANNED_AND_HELD,
  ...SUMS_BESIDE_THEIR_PARTS,
  ...RATES_AMONG_ROWS,
  ...SCORES_AND_THEIR_SHARES,
  ...COLUMNS_NOBODY_READS,
  ...STACKED_BLOCKS,
  ...ABSENCE_IN_NOTES,
  ...NOTHING_PASSED_OVER,
  ...WORDS_ON_FIGURES,
  ...WORDS_BESIDE_FIGURES,
  ...ENTRIES_IN_DOUBT,
  ...PARTS_AND_STRETCHES,
  ...NEVER_SILENT,
  ...SEVERAL_TARGETS,
  ...DIGITS_OF_A_COLUMN,
  ...SUMS_BY_OTHER_NAMES,
  ...SUMS_COUNTED_TWICE,
  ...PROMISES_CHANGED,
];
