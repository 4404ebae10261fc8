import type { Localized } from "../../../language";
import { cellText } from "../../../grid/cell";
import type { TableRule } from "../../../tables/rule";
import type { AttendanceSubject } from "../count/counts";
import { readPosts } from "../posts";
import { itemAt } from "../../../values/present";

/** A post that the agreement demands was not held in a month. */
export const rule: TableRule<AttendanceSubject> = {
  id: "attendance/post-missing",
  scope: "table",
  severity: "error",
  title: { zh: "协议要求的岗位无人在岗", en: "A post that the agreement demands was not held" },
  basis: {
    zh: "按设置中的“协议要求的岗位”，逐月按职位栏核对；未设置则不检查",
    en: "The setting requiredPosts, held against the column of positions month by month; not checked where none is set",
  },
  message: {
    zh: ({ month, post, actual, required }) =>
      `${month}“${post}”在岗${actual}人，协议要求${required}人。请核对职位和到岗记录，或说明缺岗原因。`,
    en: ({ month, post, actual, required }) =>
      `${month}: ${actual} on post as ${post}, where the agreement demands ${required}. Check positions and marks, or give the reason.`,
  },
  right: { cells: { D3: "职位", D5: "主任", D6: "社工", D9: "社工" }, settings: { requiredPosts: "主任1人" } },
  wrong: { cells: { D3: "职位", D5: "主任", D6: "社工", D9: "社工" }, settings: { requiredPosts: "主任1人，督导1人" }, at: "F3" },
  *check({ table, workers }, { requiredPosts }) {
    const posts = requiredPosts === null ? null : readPosts(requiredPosts);
    const { position } = table.columns;
    if (!posts || position === null) {
      yield { notRun: posts ? NO_POSITIONS : NOT_SET };
      return;
    }
    const held = workers.map(({ worker }) => cellText(table.told.seen(worker.row, position)));
    for (const [index, month] of table.months.entries())
      for (const { post, count } of posts) {
        const present = workers.filter(({ months }, at) => {
          const presence = months.find((one) => one.index === index)?.presence;
          return itemAt(held, at).includes(post) && presence !== 0 && presence !== undefined;
        });
        if (present.length >= count) continue;
        yield { ...month.header, values: { month: month.label, post, actual: present.length, required: count } };
      }
  },
};

const NOT_SET: Localized = { zh: "未设置协议要求的岗位，不作比较。", en: "No posts are set, so there is nothing to compare with." };
const NO_POSITIONS: Localized = {
  zh: "没有认出“职位”列，无法核对岗位。",
  en: "No column of positions is known in the table, so posts cannot be checked.",
};
