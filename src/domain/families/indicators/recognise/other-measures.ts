import { quoted } from "../../../values/quote";
import { otherMeasureIn, rateCapIn, unknownCountingIn } from "../../../values/vocabulary/rate-policies";
import { withoutBrackets } from "../../../values/vocabulary/plain-text";
import type { RateDoubt } from "../model";
import { indicatorField } from "./vocabulary";

const LONGEST_QUOTE = 24;

/** Why a rate is left alone where words say that promises were changed. */
export function changedText(plain: string): RateDoubt["why"] {
  const quote = quoted(plain, LONGEST_QUOTE);
  return {
    zh: `表中说明“${quote}”，指标有增减，无法确定完成率按哪个数计算。请核实；可加一列“调整后指标”。`,
    en: `“${quote}” says that targets were changed, so it cannot be told what the rate is held against. Check it; a column 调整后指标 would say so.`,
  };
}

/** What words say otherwise of how a rate is counted (按80%计, 三分之一, 折抵, 不超过): a rate that fits neither way is left and told. */
export function measuredOtherwise(plain: string, beside: boolean): RateDoubt | null {
  const other = otherMeasureIn(plain, beside);
  if (!other) return null;
  const quote = quoted(plain, LONGEST_QUOTE);
  const why = other.atMost
    ? lessIsBetter(quote)
    : {
        zh: `“${quote}”另外规定了指标或完成率的算法，填写的数与完成量÷指标量不符，保持原样。请核实。`,
        en: `“${quote}” sets another way of counting targets or rates, and what is stated is not done ÷ target; it is left as it stands. Check it.`,
      };
  return {
    why,
    probable: false,
    changes: other.times.map((value) => ({ kind: "times", value })),
    ...(other.atMost ? { atMost: true } : {}),
  };
}

/** 完成率（逢100%即止计）: brackets of a rate's header that are not understood may say how it is counted; a rate that departs is left and told. */
export function countedInBrackets(plain: string): RateDoubt | null {
  const words = rateCapIn(plain) === null && indicatorField(withoutBrackets(plain)) === "rate" ? unknownCountingIn(plain) : null;
  if (words === null) return null;
  const quote = quoted(words, LONGEST_QUOTE);
  return {
    why: {
      zh: `表头中的“${quote}”可能另外规定了完成率的算法，填写的数与完成量÷指标量不符，保持原样。请核实。`,
      en: `“${quote}” in the header may set another way of counting the rate, and what is stated is not done ÷ target; it is left as it stands. Check it.`,
    },
    probable: false,
    changes: [],
  };
}

function lessIsBetter(quote: string): RateDoubt["why"] {
  return {
    zh: `“${quote}”说明这里越低越好，完成率不一定是完成量÷指标量，保持原样。请核实。`,
    en: `“${quote}” says that less is better here, so the rate need not be done ÷ target; it is left as it stands. Check it.`,
  };
}

/** Of what should be few by its name (投诉宗数, 响应时间), a rate that is not done ÷ target is left and told; 100 % is right where no more came about than was set. */
export function fewerIsBetter(name: string): RateDoubt {
  return { why: lessIsBetter(quoted(name, LONGEST_QUOTE)), probable: false, changes: [], atMost: true };
}
