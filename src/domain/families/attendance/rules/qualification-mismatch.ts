import type { AttendanceSubject, WorkerCount } from "../count/counts";
import type { RowRule } from "../../../tables/rule";
import { certificateLevel } from "../count/metrics";
import { cellText } from "../../../grid/cell";
import { lacksQualification } from "./not-run";

/** A qualification that does not fit the group. */
export const rule: RowRule<AttendanceSubject, WorkerCount> = {
  id: "attendance/qualification-mismatch",
  scope: "row",
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
  lacks: ({ table }) => lacksQualification(table),
  *check({ worker, group }, { table }) {
    const column = table.columns.qualification;
    if (column === null || group.certified === null) return;
    const text = cellText(table.told.seen(worker.row, column));
    if ((certificateLevel(text) !== null) === group.certified) return;
    yield { row: worker.row, column, values: { certified: group.certified ? "yes" : "no", group: group.label, text } };
  },
};
