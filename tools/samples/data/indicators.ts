/** Done and target of one promise, with the percentage as the station states it (0.6 under a % format, or a text). */
export interface Promise3 {
  readonly target: number | string;
  readonly done: number | string;
  readonly rate: number | string;
}

/** One triple of columns: its three headers, and one value per area or a single one for the station. */
export interface StationMetric {
  readonly heads: readonly [string, string, string];
  readonly areas: readonly Promise3[];
  readonly total: Promise3;
}

/** A merged header over one or more triples. */
export interface StationService {
  readonly name: string;
  readonly metrics: readonly StationMetric[];
}

const of = (target: number, done: number, rate: number): Promise3 => ({ target, done, rate });
const DONE = "完成量";
const RATE = "百分比";

function station(target: string, done: string, value: Promise3): StationMetric {
  return { heads: [target, done, RATE], areas: [value], total: value };
}

function byArea(target: string, areas: readonly Promise3[], total: Promise3): StationMetric {
  return { heads: [target, DONE, RATE], areas, total };
}

export const AREAS = [
  { label: "片区1", staff: 6 },
  { label: "片区2", staff: 7 },
  { label: "片区3", staff: 7 },
] as const;
export const STAFF_TOTAL = 20;

/** The first block of 附件1-1; `phoneRate` is 非17类电访 of 片区1 (24 of 38), which the report states as 60.00 %. */
function firstBlock(phoneRate: number): readonly StationService[] {
  return [
    { name: "17类困难群众和特殊群体建档", metrics: [station("协议\n个数", DONE, of(800, 1753, 2.1913))] },
    { name: "17类困难群众和特殊群体电访/探访服务", metrics: [station("协议量", DONE, of(5600, 8387, 1.4977))] },
    {
      name: "非17类困难群众和特殊群体电访",
      metrics: [byArea("协议量", [of(38, 24, phoneRate), of(30, 20, 0.6667), of(20, 15, 0.75)], of(88, 59, 0.6705))],
    },
    {
      name: "非17类困难群众和特殊群体入户探访",
      metrics: [byArea("协议量", [of(20, 12, 0.6), of(20, 15, 0.75), of(30, 35, 1.1667)], of(70, 62, 0.8857))],
    },
    {
      name: "专业个案",
      metrics: [
        station("协议\n接案数", "接案\n完成数", of(60, 29, 0.4833)),
        station("协议\n节数", DONE, of(300, 144, 0.48)),
        station("协议\n结案数", DONE, of(60, 29, 0.4833)),
      ],
    },
  ];
}

const secondBlock: readonly StationService[] = [
  {
    name: "专业小组",
    metrics: [
      byArea("协议\n个数", [of(5, 3, 0.6), of(8, 4, 0.5), of(8, 4, 0.5)], of(21, 11, 0.5238)),
      byArea("协议\n节数", [of(25, 15, 0.6), of(40, 20, 0.5), of(40, 20, 0.5)], of(105, 55, 0.5238)),
      byArea("协议\n人次", [of(125, 75, 0.6), of(200, 120, 0.6), of(200, 190, 0.95)], of(525, 385, 0.7333)),
    ],
  },
  {
    name: "大型社区活动",
    metrics: [
      byArea("协议\n次数", [of(2, 2, 1), of(3, 2, 0.6667), of(3, 2, 0.6667)], of(8, 6, 0.75)),
      byArea("协议\n人次", [of(200, 200, 1), of(300, 200, 0.6667), of(300, 400, 1.3333)], of(800, 800, 1)),
    ],
  },
  {
    name: "中小型社区活动",
    metrics: [
      byArea("协议\n次数", [of(10, 8, 0.8), of(10, 17, 1.7), of(10, 16, 1.6)], of(30, 41, 1.3667)),
      byArea("协议\n人次", [of(300, 362, 1.2067), of(300, 568, 1.8933), of(300, 575, 1.9167)], of(900, 1505, 1.6722)),
    ],
  },
];

export interface StationItem extends Promise3 {
  readonly name: string;
}

export const volunteers: readonly StationItem[] = [
  { name: "新增志愿者", ...of(70, 72, 1.0286) },
  { name: "新增志愿者骨干", ...of(24, 24, 1) },
  { name: "新增志愿队伍", ...of(3, 2, 0.6667) },
];

export const overall: readonly StationItem[] = [
  { name: "社区调研", ...of(3, 3, 1) },
  { name: "协助街道介入和解决的社区公共问题", target: "/", done: "/", rate: "/" },
];

export const NOTE = [
  "评估末月,社工站为17类困难群众和特殊群体建档1753人,重点对象入户摸查440人次;",
  "评估期内恒常电话探访17类群体4712人次(含红棉热线平台),特殊天气17类群体重点对象电访回访939人次,服务总人数1178人;",
  "通过社工专业服务共服务社区居民10263人次。",
].join("\n");

/** A project item: the quantity stands inside the text. */
export interface StationProject {
  readonly label: string;
  readonly rows: readonly (readonly Promise3[])[];
}

/** 附件1-2; `teamRate` is 志愿者团队维系 (10 of 6), which the report states as 166.00 %. */
function projects(teamRate: number): readonly StationProject[] {
  return [
    {
      label: "党建引领项目",
      rows: [
        [
          { target: "共建协议*3份", done: "共建协议6份", rate: 2 },
          { target: "党史学习教育*4次", done: "党史学习教育2次", rate: 0.5 },
          { target: "党员主题日活动*3次", done: "党员主题日活动3次", rate: 1 },
        ],
        [
          { target: "助力街道重点工作及社区公共服务,共计300小时", done: "助力街道重点工作及社区公共服务600小时", rate: 2 },
          { target: "发展社区社会组织2支", done: "新增2个社区社会组织且完成备案", rate: 1 },
        ],
      ],
    },
    {
      label: "志愿者管理及培训",
      rows: [
        [
          { target: "通用性培训5次", done: "通用性培训3次;", rate: "60%" },
          { target: "志愿者团队维系6个", done: "志愿者团队维系10个", rate: teamRate },
        ],
      ],
    },
  ];
}

export interface StationIndicators {
  readonly blocks: readonly (readonly StationService[])[];
  readonly projects: readonly StationProject[];
}

/** 附件1 as the report prints it. */
export const indicatorsWithSlips: StationIndicators = { blocks: [firstBlock(0.6), secondBlock], projects: projects(1.66) };

/** 附件1 with both percentages right. */
export const indicatorsClean: StationIndicators = { blocks: [firstBlock(0.6316), secondBlock], projects: projects(1.6667) };
