import type { FamilySettings } from "../../tables/setting-reference";

/** What completion is counted by. */
export const indicatorSettings: FamilySettings = {
  rateCap: {
    title: { zh: "完成率封顶", en: "Cap of completion rates" },
    basis: {
      zh: "默认按表中说明（如“超过100%按100%计”）；表中没有说明就不封顶。协议另有约定时在此指定。某一行旁边写明封顶的（如备注“按100%计”），该行始终按其说明。",
      en: "By default as the sheet says (such as 超过100%按100%计); without such words nothing is capped. Set it where the agreement says otherwise. A line whose own remark caps it (按100%计) always keeps to that remark.",
    },
    unit: null,
    choices: [
      { value: "sheet", text: { zh: "按表中说明", en: "As the sheet says" } },
      { value: "none", text: { zh: "不封顶", en: "No cap" } },
      ...["100", "110", "120", "150"].map((value) => ({ value, text: { zh: `${value}%`, en: `${value}%` } })),
    ],
  },
};
