import { checkProseAgainst } from "../../src/prose/check";
import { auditSheets } from "../app/report/audited";

/** Sentences that agree with the sample; the number of each stands in 【】. */
const SENTENCES = [
  "共配备【23】名社工",
  "持证社工【16】名",
  "应到岗【70】人次",
  "实到岗【72.5】人次",
  "持证社工实到岗【48.5】人次",
  "中级社工师【8】名",
  "稳岗率为【90%】",
  "持续稳定在岗社工【18】名",
  "完成建档【1753】份",
  "个案接案【29】个",
  "完成小组【11】个",
  "大型社区活动服务【800】人次",
  "专业小组个数完成率【52.38%】",
  "新增志愿者【72】名",
  "签署共建协议【6】份",
  "活跃的志愿者队伍为【10】支",
];
/** Words that make a number another one than the tables'. */
const BEFORE = [
  "去年",
  "上半年",
  "第一季度",
  "3月份",
  "平均每月",
  "计划",
  "预计",
  "还需",
  "面向长者",
  "为青少年",
  "片区四",
  "清风街社工站",
  "督导中心",
  "承接机构",
  "全区",
  "女性",
  "新入职",
  "另外",
  "自2012年以来",
  "服务期内",
];
const CLAUSES_BEFORE = [
  "去年，",
  "下一步，",
  "据清风街社工站统计，",
  "2024年1月至3月，",
  "截至3月底，",
  "在儿童服务方面，",
  "其中新入职的，",
];
const BEHIND = ["（长者）", "（片区四）", "女", "的一半"];

const audited = auditSheets("station-with-slips.xlsx");
const verdict = async (text: string): Promise<string | undefined> => {
  const from = text.indexOf("【");
  const plain = text.replace(/[【】]/g, "");
  return checkProseAgainst(plain, await audited).verdicts.find(({ mention }) => mention.originalFrom === from)?.verdict;
};

describe.each(SENTENCES)("%s", (sentence) => {
  test("agrees with the sample", async () => {
    expect(await verdict(`${sentence}。`)).toBe("agrees");
  });

  test("with another number differs", async () => {
    const slip = sentence.replace(/【(\d+)/, (_, whole: string) => `【${Number(whole) + 3}`);
    expect(await verdict(`${slip}。`)).toBe("differs");
  });

  test.each([...BEFORE, ...CLAUSES_BEFORE])("behind %s is not judged", async (words) => {
    expect(await verdict(`${words}${sentence}。`)).toBe("unmatched");
  });

  test.each(BEHIND)("with %s behind its number is not judged", async (words) => {
    const narrowed = sentence.replace(/】(名|人次|份|个|支|)/, `】$1${words}`);
    expect(await verdict(`${narrowed}。`)).toBe("unmatched");
  });
});

test("behind the name of a range's other end, a quotient or a torn number nothing is claimed to differ", async () => {
  expect(await verdict("应到岗【60】至70人次。")).toBe("unmatched");
  expect(await verdict("完成小组【9】/20个。")).toBe("unmatched");
  expect(await verdict("完成建档【17\n63】份。")).toBe("unmatched");
});
