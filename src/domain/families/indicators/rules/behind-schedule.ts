import type { IndicatorSubject } from "../count/figures";
import type { TableRule } from "../../../tables/rule";
import { percentText } from "../../../tables/figure-edit";

const TERM = {
  term: { start: { year: 2024, month: 1, day: 1 }, end: { year: 2024, month: 12, day: 31 } },
  period: { start: { year: 2024, month: 1, day: 1 }, end: { year: 2024, month: 5, day: 31 } },
};

/** Completion lags behind the time elapsed. */
export const rule: TableRule<IndicatorSubject> = {
  id: "indicator/behind-schedule",
  scope: "table",
  severity: "warning",
  title: { zh: "完成率低于时间进度", en: "Completion lags behind the time elapsed" },
  basis: { zh: "时间进度＝已过考核月数÷服务期总月数", en: "Time progress = elapsed months ÷ all months of the service term" },
  message: {
    zh: ({ rate, progress }) => `完成率${rate}低于时间进度${progress}。请核对完成量，或在下阶段加快推进。`,
    en: ({ rate, progress }) => `${rate} complete, below the time progress of ${progress}. Check the amount delivered, or catch up.`,
  },
  right: { cells: {}, settings: TERM },
  wrong: { cells: { E3: 2, F3: 0.2, E5: 12, F5: 0.4 }, settings: TERM, at: "F3" },
  *check({ indicators, completion, progress }) {
    if (progress === null) {
      yield {
        notRun: {
          zh: "不知道服务协议时间或评估期，无法计算时间进度。请在设置中填写。",
          en: "The service term or the period is not known, so there is no time progress to compare with. Set them.",
        },
      };
      return;
    }
    for (const indicator of indicators) {
      const rate = completion.get(indicator);
      if (!rate || rate.compare(progress) >= 0) continue;
      const at = indicator.rate ?? indicator.done.cell;
      // A value of the whole station is reported where it stands, not again where 合计 repeats it.
      if (
        indicator.isTotal &&
        indicators.filter(({ name, measure, isTotal }) => !isTotal && name === indicator.name && measure === indicator.measure).length === 1
      )
        continue;
      // 46.666% of 46.667%: two decimals would call equal what is not.
      const decimals = percentText(rate) === percentText(progress) ? 4 : 2;
      const values = { rate: percentText(rate, decimals), progress: percentText(progress, decimals) };
      yield { ...at, values, related: [indicator.target.cell, indicator.done.cell] };
    }
  },
};
