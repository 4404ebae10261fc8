import type { Localized } from "../../../language";

/** Why a cell of a score sheet is left as it stands. */
export const LEFT = {
  ofAChoice: {
    zh: "有的行是任选的（如“二选一”），合计计入其中哪些无法确定，保持原样。",
    en: "Some rows are of a choice (二选一); which of them the sum takes in cannot be told, so it is left as it stands.",
  },
  adjusted: {
    zh: "有加分或扣分的行，合计怎样计入它无法确定，保持原样。",
    en: "Points are added or taken away in a row of their own; how the sum takes them in cannot be told, so it is left as it stands.",
  },
  bonusApart: {
    zh: "填写的数正好是不计加分的得分，加分可能只计入总分；是否计入这里无法确定，保持原样。",
    en: "What stands here is exactly the score without the bonus, which may count in the total alone; whether it counts here cannot be told, so it is left as it stands.",
  },
  bonusInTotal: {
    zh: "填写的数正好是各行得分之和再加上加分，加分可能在总分中另计，无法确定，保持原样。",
    en: "What stands here is exactly the sum of the scores plus the bonus, which may be added in the total once more; that cannot be told, so it is left as it stands.",
  },
  takenToZero: {
    zh: "扣分超过该项分值，得分写为0（扣完为止），保持原样。",
    en: "More was taken away than the full marks of the line, and its score says 0 (nothing is left to take): it is left as it stands.",
  },
  outOfHundred: {
    zh: "合计写的是满分100分，各项分值之和却不是100，可能是某一项分值填错，合计保持原样。请先核对各项分值。",
    en: "The total states full marks of 100, but those of the lines come to another number; one of them may be wrong, so the total is left as it stands. Check the full marks of the lines first.",
  },
  ofAnotherWeight: {
    zh: "各项权重合计不是100%；把所差的补在本行权重上，本格正好相符，因此可能是本行权重填错，本格保持原样。请先核对权重。",
    en: "The weights do not come to 100 %; with what they lack added to the weight of this line this cell is right, so it may be the weight that is wrong, and the cell is left as it stands. Check the weights first.",
  },
} satisfies Record<string, Localized>;
