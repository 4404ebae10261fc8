/** What a word says, alone or as a part of a header or of a row's label. */
export type Meaning =
  // an attendance table's columns
  | "presence"
  | "insurance"
  // one insurance in a column of its own
  | "pension"
  | "medical"
  | "injury"
  | "unemployment"
  | "maternity"
  | "wage"
  | "pay-day"
  | "name"
  | "index"
  | "group"
  | "place"
  | "position"
  | "post"
  | "qualification"
  | "certificate-number"
  | "degree-level"
  | "studies"
  | "contract"
  | "employment"
  | "begins"
  | "ends"
  | "lasts"
  | "day"
  | "two-year"
  | "month"
  | "remark"
  | "certified"
  | "uncertified"
  // an indicator table's columns
  | "promise"
  | "due"
  | "done"
  | "reaching"
  | "rate"
  | "degree"
  | "content"
  | "subject"
  | "unit"
  | "staff"
  | "amount"
  // sums: of a group, of everything, of what stands before; counts of people and plain words that sum only as a whole label
  | "subtotal"
  | "total"
  | "sum"
  | "running-sum"
  | "count-sum"
  | "label-sum"
  | "whole"
  | "this-page"
  | "effective"
  | "stable-rate"
  // a score table
  | "supervisor"
  | "purchaser"
  | "supervision-centre"
  | "third-party"
  | "score"
  | "score-total"
  | "weighting"
  | "points"
  | "no-score"
  | "grade"
  | "grade-word"
  | "level"
  | "evaluating"
  // words around a noun that leave its meaning as it is
  | "who"
  | "employer"
  | "whether"
  | "having"
  | "status"
  | "actual"
  | "this-month"
  | "insuring"
  | "paying"
  | "fee"
  | "span"
  | "reached"
  | "doing"
  | "investing"
  | "people"
  | "days"
  // a budget
  | "account"
  | "budget"
  | "spending"
  | "balance"
  | "overrun"
  | "adjusting"
  | "granted"
  | "carried"
  | "money"
  // a register of services
  | "case"
  | "group-work"
  | "activity"
  | "visit"
  | "call"
  | "volunteering"
  | "opening"
  | "closing"
  | "served"
  | "in-charge"
  | "manner"
  | "theme"
  | "hours"
  | "sessions"
  // what a column of figures comes from: columns beside it, lines above it
  | "difference"
  | "growth"
  | "share"
  | "mean"
  | "price"
  // figures that count nothing: ranks, numbers of houses and files
  | "rank"
  | "code"
  // a sheet of three levels of indicators
  | "full-marks"
  | "weight"
  | "deduction"
  | "bonus"
  | "dimension"
  | "standard"
  | "teaching"
  // a survey
  | "very-satisfied"
  | "satisfied"
  | "basically-satisfied"
  | "fair"
  | "unsatisfied"
  | "unsure"
  | "issuing"
  | "returning"
  | "questionnaire"
  | "question"
  | "option"
  // what stations keep for themselves
  | "own";

/**
 * The one list of words: each stands once, with all that it may mean, and every reader of headers and labels asks it. Written as
 * `plainText` leaves them: simplified, half width, without spaces, English in lower case. What a user taught is read as the word of this
 * list that it was said to mean (`taught-words.ts`).
 */
export const WORDS: readonly (readonly [words: string, meaning: Meaning, ...more: Meaning[]])[] = [
  ["到位 到岗 在岗 上岗 当值 当班 在班 坐班 在职 履职 到职 出勤 签到 考勤 presence present attendance onpost onduty", "presence"],
  ["社保 社会保险 社会保障 劳健保 五险一金 五险 参保 投保 socialinsurance insurance insured", "insurance"],
  ["养老保险 养老 基本养老保险 基本养老 职工养老", "pension"],
  ["医疗保险 医疗 医保 基本医疗保险 基本医疗 职工医疗", "medical"],
  ["工伤保险 工伤", "injury"],
  ["失业保险 失业", "unemployment"],
  ["生育保险 生育", "maternity"],
  ["工资 月工资 薪酬 薪资 薪金 薪水 劳动报酬 报酬 wage wages salary wagepaid wagespaid salarypaid", "wage"],
  ["发薪 paid payday", "pay-day"],
  ["支薪", "pay-day"],
  ["姓名 名字 name fullname staffname workername nameofworker nameofstaff", "name"],
  ["序号 编号 序 序次 项次 项号 行次 行号 no. no s/n sn item#", "index"],
  ["性质 属性", "group"],
  ["类别 类型 分类", "group", "subject"],
  ["组别 团队 队别 班组 服务队", "place"],
  ["片区 社区 区域 社工点 服务点 站点 点位 村居 村社 居村 居委 居委会 村委 村委会 村 网格 驻点 分站 辖区", "place"],
  ["职位 职务 职级 post position jobtitle rank", "position"],
  ["岗位", "position", "post"],
  ["资格 资质 证书 证照 职称 持证情况 社工证 qualification qualifications licence license", "qualification"],
  ["号 号码", "certificate-number"],
  ["学历", "degree-level"],
  ["劳动 聘用 聘任 雇佣 雇用 聘雇 聘 受聘 录用 任用 用工 劳务", "employment"],
  ["开始 起始 起 生效 签订", "begins"],
  ["结束 终止 截止 到期 止", "ends"],
  ["期限 年限 起止 起讫 有效期 期 时限", "lasts"],
  ["日期 时间 日", "day"],
  ["2年 两年 二年 2years 2yrs twoyears", "two-year"],
  ["月份 月度 年月 考核月份 month", "month"],
  ["备注 说明 附注 remark remarks note notes", "remark"],
  ["持证 有证 certified", "certified"],
  ["专业", "certified", "studies"],
  ["非持证 未持证 无持证 非证 未证 无证 非专业 辅助 uncertified non-certified noncertified notcertified", "uncertified"],
  ["合同 合约", "contract", "promise", "span"],
  [
    "contract contractterm contractperiod contractdates contractvalidity termofcontract employmentperiod employmentterm periodofemployment",
    "contract",
  ],
  ["协议", "promise", "span"],
  ["目标 任务 计划 议定 承诺 预定 约定", "promise"],
  ["指标", "promise", "subject"],
  ["应 需 须", "due"],
  ["要求", "due", "amount"],
  ["完成", "done", "reaching", "doing"],
  ["达成 达标 兑现 履约 落实 实现 履行", "reaching"],
  ["开展", "doing"],
  ["服务", "doing", "content"],
  ["百分比 百分率 率 比例 比率 进度 rate percentage percent", "rate"],
  ["度 比", "degree"],
  ["占比", "degree", "no-score", "share"],
  ["内容 名称 项目 事项", "subject"],
  ["工作 具体", "content"],
  ["活动", "content", "activity"],
  ["量 值 数 数量 总量 总数量 水平", "amount"],
  ["总数", "amount", "label-sum"],
  ["计量 计数", "unit"],
  ["单位", "unit", "employer"],
  ["投入 配备 配置 专职", "investing"],
  ["人数 员数", "people"],
  ["小计 subtotal", "subtotal"],
  ["总计 总合计 合共 grandtotal", "total"],
  ["合计", "sum", "reached"],
  ["累计", "running-sum", "reached"],
  ["共计 总共 汇总 总和 total sum", "sum"],
  ["总人数 总人次 总天数 到岗人次 实到人次 合计人次 合计人数 共计人次 在岗人次 实到岗人次 有效人次 有效人月", "count-sum"],
  ["全站 本站 社工站 全街 全街道 全乡 全镇 全县 全村 全院 全校 全体 所有 各片区 各社区 各站点 各组", "whole"],
  ["全部", "whole", "label-sum"],
  ["本页 以上", "this-page"],
  ["有效 四有 effective", "effective"],
  [
    "稳岗率 稳定率 稳岗比例 稳岗比率 stablestaffingrate stablestaffrate stablepostrate stabilityrate staffretentionrate retentionrate",
    "stable-rate",
  ],
  ["监督方 民政局 区民政 市民政", "supervisor"],
  ["购买方 采购人 采购方 采购单位 街道办 镇人民政府 镇政府", "purchaser"],
  ["督导中心 督导机构 督导方", "supervision-centre"],
  ["督导", "supervision-centre", "teaching"],
  ["第三方 评估机构", "third-party"],
  ["得分 评分", "score", "points"],
  ["实得分 最终得分", "score"],
  ["分数", "score", "points"],
  ["总得分 总分 得分合计 合计得分 得分总计 总评分 总评得分 综合得分 综合评分 总成绩", "score-total"],
  ["加权 折算 折合 折后 换算 按权重", "weighting"],
  ["分值", "points", "no-score", "full-marks"],
  ["分", "points"],
  ["满分 上限", "no-score", "full-marks"],
  ["最高 最低", "no-score"],
  ["权重", "no-score", "weight"],
  ["比重", "no-score", "share", "weight"],
  ["平均", "no-score", "mean"],
  ["排名 名次", "no-score", "rank"],
  ["标准分 配分 总分值 应得分 基准分", "full-marks"],
  ["扣分 扣减 减分 失分", "deduction"],
  ["加分 附加分 奖励分 奖分 增分", "bonus"],
  ["维度 板块 模块 方面", "dimension"],
  ["标准 要点 细则 依据 说明及依据", "standard"],
  ["等级 结果等级 评级 等次 结果 grade rating", "grade"],
  ["优秀 良好 合格", "grade-word"],
  ["级指标", "level"],
  ["评估 评定 考评 评审", "evaluating"],
  ["考核", "evaluating", "span"],
  ["人员 社工 员工 职员 工作人员", "who"],
  ["机构 公司 用人单位", "employer"],
  ["是否 有无 与否", "whether"],
  ["有 具备 具有", "having"],
  ["情况 状况 状态 记录 登记 情形", "status"],
  ["实际", "actual", "reached"],
  ["本月 当月 每月 该月 按月 按时 足额 正常", "this-month"],
  ["购买 购 缴纳 缴存 参加 买 交 缴交 缴费 缴 办理 已购 已购买 已买 已缴 已缴纳 已交 已参加", "insuring"],
  ["发放 支付 发 付 到账 领取 实发 已发 已发放 已支付 已到账", "paying"],
  ["费 费用 款 公积金 住房公积金", "fee"],
  ["本年 本年度 年度 年 全年", "span", "reached"],
  ["总", "span", "reached"],
  ["总体 预期", "span"],
  ["已 现 本期 本次 目前 当前 至今 截至目前 截止目前 评估期 评估期内", "reached"],
  ["接案", "reached", "opening"],
  ["结案", "reached", "closing"],
  ["天数 天 日数", "days"],
  ["科目 明细 用途 开支项目 支出项目 费用项目 列支", "account"],
  ["预算 概算", "budget"],
  ["支出 开支 花费 使用 执行 决算 报销", "spending"],
  ["结余 余额 结存", "balance", "difference"],
  ["剩余 尚余 未使用 未支出 未执行 可用", "balance"],
  ["超支", "overrun", "difference"],
  ["超预算", "overrun"],
  ["超出", "overrun", "difference"],
  ["调整 调增 调减 追加 调剂", "adjusting"],
  ["拨款 拨付 拨入 实拨 到位资金 到账金额 到账经费 到账资金 收入", "granted"],
  [
    "上年结转 上年度结转 年初结转 上期结转 结转 上年结余 上年度结余 上期结余 年初结余 期初结余 上年余额 上期余额 期初余额 上年结余结转",
    "carried",
  ],
  ["金额 额 经费 资金 总额", "money"],
  ["个案 案主 case", "case"],
  ["小组 团体 小组工作", "group-work"],
  ["探访 走访 入户 家访 上门 探视 入户探访 走访慰问 上门探访", "visit"],
  ["电访 电话访问 电话探访", "call"],
  ["志愿服务 志愿者 志愿 义工 义工服务 志愿者服务", "volunteering"],
  ["开案 立案 建档 受理 开组", "opening"],
  ["销案 闭案 终结", "closing"],
  ["服务对象 对象 受访者 受访人 被探访人 探访对象 走访对象 居民 求助者 求助人 受助人 服务对象/家庭", "served"],
  ["负责 主责 跟进 经办 带领 带组 组织 承办 主办 执行社工", "in-charge"],
  ["形式 方式 种类 领域 服务类型", "manner"],
  ["主题 题目 课题", "theme"],
  ["时数 时长 小时数 小时 学时 课时 工时", "hours"],
  ["节数 次数 总节数", "sessions"],
  ["差 剩 余 净 欠 缺口 缺额 缺编 超额 节约 节余 盈余 增减 变化 变动 未用 remaining difference gap variance shortfall", "difference"],
  ["未完成 未达成 未办 未做 尚缺 尚差 还差 待完成", "difference"],
  ["滚存 期末 月末 年末 balance", "difference", "balance"],
  ["同比 环比 增长 增幅 降幅 涨幅 增速 growth", "growth"],
  ["均 average mean", "mean"],
  ["单价 价格 定额 price", "price"],
  ["价款 总价 补贴 amount", "money"],
  ["年份 代码 编码 工号 学号 房号 门牌 楼层 邮编 车牌 年龄段", "code"],
  ["非常满意 很满意 十分满意 极满意 相当满意 特别满意 非常好 很好", "very-satisfied"],
  ["满意 比较满意 较满意 好 较好 比较好", "satisfied"],
  ["基本满意 尚满意 大致满意 基本认可 基本认同", "basically-satisfied"],
  ["一般 尚可 中立 普通 中等 一般满意 感觉一般 不好不坏 无所谓", "fair"],
  ["不满意 较不满意 不太满意 非常不满意 很不满意 极不满意 十分不满意 不好 较差 很差", "unsatisfied"],
  ["不清楚 说不清 说不清楚 不知道 不了解 不确定 没接触 没接触过 未接触 未接触过 未作答 未评价 无法评价 弃权 不适用 未填", "unsure"],
  ["发出 派发 派出 发送 应发", "issuing"],
  ["回收 收回 收到 实收 填写", "returning"],
  ["问卷 调查 样本 答卷", "questionnaire"],
  ["问题 测评 评价 受访 调研", "question"],
  ["选项 答案 满意程度 程度 回答", "option"],
  ["培训 继续教育 学习 课程 工作坊 研讨 参访 自学", "teaching"],
  ["签名 签字 签章 签收 盖章 认可 确认 核对 审核 性别 年龄 出生 民族 籍贯 政治 党员 婚姻 身份证 证件号", "own"],
  ["电话 手机 联系 邮箱 地址 住址 院校 学校 入职 参加工作 工龄 社龄 工作年限 发证 附件 佐证 材料 链接 开户 银行 账号", "own"],
];
