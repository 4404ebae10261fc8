import type { CellAddress } from "../../../grid/address";
import { shownCell } from "../../../grid/cell";
import type { Sheet } from "../../../grid/sheet";
import { statedNumber } from "../../../tables/agreement";
import { toNumber } from "../../../values/exact";
import { firstItem, onlyItem } from "../../../values/present";
import type { ToldFigure } from "../model";
import type { NoteText } from "./notes";

const STAFF = "(?:专职|全职|持续)?(?:在岗)?(?:社工|社会工作者|社会工作专业人员|专职人员|工作人员|人员)(?:人?数|总数|编制|岗位)?";
const PEOPLE = "(?:为|是|共|应为)?:?(?:不少于|不低于|至少|最少|共)?(\\d{1,3})(?:名|位|人(?![次月])|(?=$|[,;。)]))";
const PLACED = "(?:配备|配置|投入|聘用|聘请|安排|设置|在岗|到岗|配)?";
/** 协议要求在岗社工数：20, 合同约定配备专职社工20名: the agreement's own number. */
const BY_AGREEMENT = new RegExp(
  `(?:协议|(?:协议|合同|项目|招标文件|标书|采购需求)(?:书|中)?(?:要求|约定|规定|核定|明确|需求))(?:的|应|需|须)?${PLACED}${STAFF}${PEOPLE}`,
  "g",
);
/** 应配备社工20名, 核定社工编制20人. */
const DUE = new RegExp(`(?:应|须|需|核定)${PLACED}${STAFF}${PEOPLE}`, "g");

const WORKERS = "(?:social-?workers?|staff(?:ing)?|workers?|headcount|posts?)";
/** Required staff: 9, Social workers required by the agreement: 9, as plain texts, without their spaces. */
const REQUIRED = new RegExp(
  `(?:(?:required|agreed|contracted)(?:numberof|number|on-?post)*${WORKERS}(?:number|strength)?|${WORKERS}(?:required|agreed)(?:bytheagreement|bytheservicecontract|bycontract)?)(?:is|=|:)+(\\d{1,3})(?![\\d.%/-])`,
  "gi",
);

/** The staff that an agreement requires, as a table's own words state it. */
export interface StatedStaff {
  readonly count: number;
  readonly cell: CellAddress;
}

/** What titles and notes say of the staff that the agreement requires; null where they say nothing or two different numbers. */
export function statedStaff(notes: readonly NoteText[]): StatedStaff | null {
  for (const words of [BY_AGREEMENT, DUE, REQUIRED]) {
    const found = notes.flatMap(({ plain, cell }) => [...plain.matchAll(words)].map((match) => ({ count: Number(match[1]), cell })));
    const count = onlyItem(new Set(found.map((one) => one.count)));
    if (found.length > 0) return count === null || count === 0 ? null : firstItem(found);
  }
  return null;
}

/** 协议要求人数 | 20 under a table or beside it; null where no label says so, or several with different numbers. */
export function toldStaff(sheet: Sheet, figures: readonly ToldFigure[]): StatedStaff | null {
  const stated = figures.flatMap(({ of, at }) => {
    const number = of === "required" ? statedNumber(shownCell(sheet.cell(at.row, at.column)), false) : null;
    return number === null ? [] : [{ count: toNumber(number.number), cell: at }];
  });
  const count = onlyItem(new Set(stated.map((one) => one.count)));
  return count === null || count <= 0 || !Number.isInteger(count) ? null : firstItem(stated);
}
