import type { AttendanceSubject, WorkerCount } from "../count/counts";
import type { RowRule } from "../../../tables/rule";
import { certificateLevel } from "../count/metrics";
import { cellText } from "../../../grid/cell";
import { lacksQualification } from "./not-run";

function hasDegree(text: string): boolean {
  return /(?:社会工作|社工)(?:与管理)?(?:相关)?(?:专业|本科|大专|专科|硕士|研究生|博士|学士|学位|毕业|学历)|^(?:社会工作|社工)(?:与管理)?$|(?:本科|大专|专科|硕士|研究生)[^,，;；。]{0,3}(?:社会工作|社工)|social-?work-?(?:degree|major|graduate|bachelor|master|diploma)|(?:degree|bachelor|master|diploma|graduate)(?:'?s)?(?:of|in)?social-?work/i.test(
    text.replace(/(?:非|不是|无)(?:社会工作|社工)[^,，;；。]*/g, ""),
  );
}

function hasTraining(text: string): boolean {
  return /培训[^;；。]*(?:证|合格|结业)|training-?(?:certificate|certified|completed)/i.test(
    text.replace(/(?:未|没有|尚未|无)[^,，;；。]{0,100}(?:培训|证)[^,，;；。]*/g, ""),
  );
}

/** An uncertified worker with neither degree nor training certificate. */
export const rule: RowRule<AttendanceSubject, WorkerCount> = {
  id: "attendance/training-missing",
  scope: "row",
  severity: "warning",
  title: { zh: "非持证社工既无社工专业学历也无培训证书", en: "An uncertified worker with neither degree nor training certificate" },
  basis: {
    zh: "非相关专业的非持证社工须接受社会工作行业组织管理、培训并取得相关证书",
    en: "Uncertified workers without a social-work degree must hold the training certificate",
  },
  message: {
    zh: ({ text }) =>
      `非持证社工${text === "" ? "没有填写资质，看不出是社会工作专业或持有" : `的资质“${text}”既不是社会工作专业，也没有`}行业培训证书。请补填学历或培训证书。`,
    en: ({ text }) =>
      text === ""
        ? "This uncertified worker has no qualification filled in, neither a social-work degree nor the training certificate. Add one of them."
        : `The qualification “${text}” of this uncertified worker is neither a social-work degree nor the training certificate. Add one of them.`,
  },
  right: { cells: { D9: "已接受社会工作行业组织管理、培训且获得相关证书" } },
  wrong: { cells: { D9: "行政管理专业" }, at: "D9" },
  lacks: ({ table }) => lacksQualification(table),
  *check({ worker, group }, { table }) {
    const column = table.columns.qualification;
    if (column === null || group.certified !== false) return;
    const text = cellText(table.told.seen(worker.row, column));
    const education = table.columns.education.map((one) => cellText(table.told.seen(worker.row, one)));
    if ([text, ...education].some(hasDegree) || hasTraining(text) || certificateLevel(text) !== null) return;
    yield { row: worker.row, column, values: { text } };
  },
};
