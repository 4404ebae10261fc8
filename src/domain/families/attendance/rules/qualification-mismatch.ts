import type { AttendanceSubject } from "../count/counts";
import type { Rule } from "../../../tables/rule";
import { certificateLevel } from "../count/metrics";
import { cellText } from "../../../grid/cell";
import { NO_GROUPS, NO_QUALIFICATION_COLUMN } from "./not-run";

/** A qualification that does not fit the group. */
export const rule: Rule<AttendanceSubject> = {
  id: "attendance/qualification-mismatch",
  severity: "warning",
  title: { zh: "资质与所属类别不符", en: "A qualification that does not fit the group" },
  basis: {
    zh: "持证社工须持有高级、中级或助理社会工作师证书",
    en: "Certified workers hold a senior, intermediate or assistant social worker certificate",
  },
  message: {
    zh: ({ certified, group, text }) =>
      certified === "yes"
        ? `列在${group}，但${text === "" ? "没有填写资质" : `资质“${text}”中没有社会工作师（高级、中级、助理）证书`}。请补填证书，或调整类别。`
        : `列在${group}，但资质“${text}”是社会工作师证书。请核对类别。`,
    en: ({ certified, group, text }) =>
      certified === "yes"
        ? `Listed as certified (${group}), but ${text === "" ? "no qualification is filled in" : `“${text}” names no social worker certificate`}. Add the certificate or move the row.`
        : `Listed as uncertified (${group}), but “${text}” is a social worker certificate. Check the group.`,
  },
  right: { cells: { D5: "高级社会工作师" } },
  wrong: { cells: { D5: "社会工作专业" }, at: "D5" },
  *check({ table, workers }) {
    const column = table.columns.qualification;
    if (column === null || table.groups.every(({ certified }) => certified === null)) {
      yield { notRun: column === null ? NO_QUALIFICATION_COLUMN : NO_GROUPS };
      return;
    }
    for (const { worker, group } of workers) {
      if (group.certified === null) continue;
      const text = cellText(table.sheet.seen(worker.row, column));
      if ((certificateLevel(text) !== null) === group.certified) continue;
      yield { row: worker.row, column, values: { certified: group.certified ? "yes" : "no", group: group.label, text } };
    }
  },
};
