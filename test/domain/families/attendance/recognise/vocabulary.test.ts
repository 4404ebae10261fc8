import {
  certifiedGroup,
  headerField,
  sumLabel,
  type AttendanceField,
} from "../../../../../src/domain/families/attendance/recognise/vocabulary";
import { plainText } from "../../../../../src/domain/grid/cell";

const WORDINGS: Record<Exclude<AttendanceField, "month"> | "month", string> = {
  presence:
    "人员到位 人员到岗 到位 到岗 在岗 上岗 实到 实到岗 实在岗 是否到岗 出勤 实际到岗 社工到岗 实际在岗 到岗情况 出勤情况 到岗（√） *到岗 到岗* 到岗【√】 到岗[必填] 本月到岗 签到 签到情况 出勤天数 出勤(天) 人員到崗 present",
  insurance:
    "社保购买 购买社保 社保缴纳 社保缴交 社保缴费 缴纳社保 参加社保 社保 社会保险 五险 五险一金 参保 社保参保 购买五险一金 社保购买情况 买社保 社保是否购买 是否参保 已购社保 社保费 社保公积金 养老保险 五险缴纳 單位社保繳納 医疗 insurance",
  wage: "工资发放 发放工资 工资 薪酬 薪资 薪资发放 发放薪酬 工资发放情况 发工资 工资支付 薪金发放 工资是否发放 发薪 实发工资 已发工资 劳动报酬 勞動報酬 工资到账 工資發放情況 salary",
  "two-year": "符合从业2年以上的社工到岗小计 2年以上到岗小计 两年以上 二年及以上人数 从业2年",
  subtotal:
    "人员到岗小计 小计 合计 总计 累计 到岗合计 合计数 共计 到岗汇总 累计天数 有效人次 到岗月数 实到岗人次 累计到岗人次 累计到岗 总人次",
  place: "片区 组别 社工点 服务点 团队 所属社区 服务站点",
  joined: "入职日期 入职时间 到岗日期 上岗时间 到任时间 报到日期",
  left: "离职时间 离职日期 离岗时间 離職日期",
  remark: "备注 备注说明 说明 備註 remarks",
  index: "序号 编号 序 no NO. No.",
  group: "类型 类别 分类 性质 人员类型 社工类别 员工性质 人员分类 持证类型 人员属性",
  name: "姓名 名字 社工姓名 人员姓名 员工姓名 工作人员姓名 工作人员",
  "contract-start": "合同开始日期 合同起始时间 劳动合同开始日期 合同起日 合同起始 合同签订 合同签订日期 聘用合同生效日期 聘用起始日期",
  "contract-end": "合同结束日期 合同终止时间 劳动合同截止日期 合同到期日 合同止日 合同终止",
  contract:
    "合同期限 劳动合同期限 合同 合同起止日期 合同起止时间 合同起止 合同时间 合同有效期 合同期 合同时限 聘用合同 聘任合同期限 聘用期限 聘用期 合同年限 签订合同时间",
  qualification: "岗位资格证/资质 资质 资格 证书 职称 持证情况 资格证书 社工证",
  education: "学历 最高学历 学历及专业 专业 所学专业 毕业专业 专业名称",
  position: "职位 职务 岗位 岗位名称 工作岗位 工作职务 工作职位",
  month: "月份 月度 年月 考核月份",
};

describe("a header of an attendance table is known by any of its wordings", () => {
  const cases = Object.entries(WORDINGS).flatMap(([field, words]) => words.split(" ").map((word) => [word, field] as const));

  test.each(cases)("%s names %s", (word, field) => {
    expect(headerField(plainText(word))).toEqual({ field, month: null });
    // Asked again it is still the same.
    expect(headerField(plainText(word))).toEqual({ field, month: null });
  });

  test.each([
    ["1月人员到位", "presence", 1],
    ["2月社保购买", "insurance", 2],
    ["12月工资", "wage", 12],
    ["3月（计0.5）到岗", "presence", 3],
    ["2024年4月到岗(天)", "presence", 4],
  ])("%s names %s of month %d", (word, field, month) => expect(headerField(plainText(word))).toMatchObject({ field, month: { month } }));

  test.each([
    ...["社工01", "", "联系电话", "到岗时间安排表", "在岗人员名单", "不在岗", "社保号", "社保基数", "发放工资卡", "基本工资"],
    ...[
      "1月",
      "1月份小组",
      "备注栏见下",
      "请说明",
      "顺序号",
      "编号规则",
      "no1",
      "类型A",
      "工种类型",
      "曾用名字",
      "姓名拼音",
      "合同编号",
      "资格证书编号",
      "证书号",
      "应到岗人次",
      "专业人员",
      "原合同开始日期",
      "合同结束日期前",
    ],
    ...["岗位要求", "第一岗位", "月份表", "本月月份", "12年工龄", "旧合同期限", "聘用期限内", "工资发放表头", "人员到位率", "到岗人"],
    "到".repeat(38) + "到岗小计",
  ])("%s names nothing", (word) => expect(headerField(plainText(word))).toBeNull());

  test("a text of forty characters may be a header, a longer one is none", () => {
    expect(headerField("到".repeat(38) + "小计")?.field).toBe("subtotal");
    expect(headerField("到".repeat(39) + "小计")).toBeNull();
  });

  test("what stands in brackets does not matter, whichever brackets", () => {
    for (const word of ["姓名(必填)", "姓名[必填]", "姓名【必填】", "(必填)姓名", "*姓名", "姓名*"])
      expect(headerField(word)?.field).toBe("name");
    expect(headerField("姓*名")).toBeNull();
  });
});

describe("a group's label says who is certified", () => {
  test.each<[string, boolean | null]>([
    ...["持证社工", "有证社工", "专业人员", "持证"].map((label): [string, boolean | null] => [label, true]),
    ...["非持证社工", "未持证社工", "无证社工", "无持证", "非证", "非专业人员", "辅助人员"].map((label): [string, boolean | null] => [
      label,
      false,
    ]),
    ...["一组", "社工", ""].map((label): [string, boolean | null] => [label, null]),
  ])("%s: %s", (label, certified) => expect(certifiedGroup(label)).toBe(certified));
});

describe("a row of sums is known by its label", () => {
  test.each([
    ["小计", "sum", "group"],
    ["合计", "sum", "unknown"],
    ["累计", "sum", "unknown"],
    ["总计", "sum", "total"],
    ["总合计", "sum", "total"],
    ["全站合计", "sum", "total"],
    ["社工站合计", "sum", "total"],
    ["全部合计", "sum", "total"],
    ["持证社工合计", "sum", "group"],
    ["非持证社工合计", "sum", "group"],
    ["有效人次小计", "effective", "group"],
    ["持证社工有效人次小计", "effective", "group"],
    ["有效人次合计", "effective", "unknown"],
    ["有效人次总计", "effective", "total"],
    ["社工站有效人次总计", "effective", "total"],
    ["社工站稳岗率", "stable-rate", "total"],
    ["稳定率", "stable-rate", "total"],
    ["社工站稳岗率(持续在岗社工数/协议要求在岗社工数*100%)", "stable-rate", "total"],
    ["共计", "sum", "unknown"],
    ["汇总", "sum", "unknown"],
    ["匯總：", "sum", "unknown"],
    ["总数", "sum", "unknown"],
    ["总人数", "sum", "unknown"],
    ["总人次", "sum", "unknown"],
    ["到岗人次", "sum", "unknown"],
    ["实到人次", "sum", "unknown"],
    ["本页合计", "sum", "unknown"],
    ["全部", "sum", "total"],
    ["全部人员", "sum", "total"],
    ["全站共计", "sum", "total"],
    ["片区一小计", "sum", "group"],
    ["片区一合计", "sum", "group"],
    ["第二组汇总", "sum", "group"],
    ["持证社工总人次", "sum", "group"],
    ["社工点二有效人次合计", "effective", "group"],
  ])("%s is %s of %s", (label, kind, scope) => expect(sumLabel(plainText(label))).toEqual({ kind, scope }));

  test.each([
    ["共计25人"],
    ["到岗情况汇总"],
    ["2024年社工到岗汇总"],
    ["总数据"],
    ["全部到岗"],
    ["注：合计栏由系统计算"],
    ["备注：总计25人"],
    ["陈全部"],
    ["计总"],
    ["社工01"],
    ["到岗率"],
    ["累计完成"],
    ["合计完成量"],
    ["统计"],
    ["设计"],
    [""],
  ])("%s is none", (label) => expect(sumLabel(label)).toBeNull());
});
