import type { IMutationInfo, Injector } from "@univerjs/core";
import {
  AddConditionalRuleMutation,
  ConditionalFormattingRuleModel,
  DeleteConditionalRuleMutation,
  type IConditionFormattingRule,
} from "@univerjs/preset-sheets-conditional-formatting";
import type { HostConditionalFormat } from "../../excel-host/backing";
import { gridRule, hostFormat } from "./conditional-rules";

/**
 * The conditional formats of the grid's workbook. An add-in builds a format in many small steps; the grid gets to see it once, when the
 * batch is over, and undoes it in one step.
 */
export class RuleStore {
  private readonly pending = new Map<string, HostConditionalFormat[]>();

  constructor(
    private readonly injector: Injector,
    private readonly unit: string,
    private readonly perform: (mutation: IMutationInfo, ...back: readonly IMutationInfo[]) => void,
  ) {}

  list(sheetId: string): readonly HostConditionalFormat[] {
    return this.pending.get(sheetId) ?? this.placed(sheetId).map(hostFormat);
  }

  put(sheetId: string, format: HostConditionalFormat): void {
    const others = this.list(sheetId).filter(({ id }) => id !== format.id);
    this.pending.set(
      sheetId,
      [...others, format].sort((a, b) => a.priority - b.priority),
    );
  }

  remove(sheetId: string, id: string): void {
    this.pending.set(
      sheetId,
      this.list(sheetId)
        .filter((format) => format.id !== id)
        .map((format, priority) => ({ ...format, priority })),
    );
  }

  /** Brings the grid to what the batch left. Rules that the grid alone understands stay the objects they are. */
  flush(): void {
    for (const [sheetId, formats] of this.pending) {
      const before = this.placed(sheetId);
      const after = formats.map((format) => {
        const there = before.find(({ cfId }) => cfId === format.id);
        return there && (format.type !== "Custom" || same(hostFormat(there, format.priority), format)) ? there : gridRule(format);
      });
      this.replace(sheetId, before, after);
    }
    this.pending.clear();
  }

  private placed(sheetId: string): readonly IConditionFormattingRule[] {
    return this.injector.get(ConditionalFormattingRuleModel).getSubunitRules(this.unit, sheetId) ?? [];
  }

  /** New rules go on top of the grid's list, so everything above the first rule that stays in its place is laid anew. */
  private replace(sheetId: string, before: readonly IConditionFormattingRule[], after: readonly IConditionFormattingRule[]): void {
    let kept = 0;
    while (kept < Math.min(before.length, after.length) && before.at(-1 - kept) === after.at(-1 - kept)) kept++;
    const where = { unitId: this.unit, subUnitId: sheetId };
    const add = (rule: IConditionFormattingRule): IMutationInfo => ({ id: AddConditionalRuleMutation.id, params: { ...where, rule } });
    const remove = ({ cfId }: IConditionFormattingRule): IMutationInfo => ({
      id: DeleteConditionalRuleMutation.id,
      params: { ...where, cfId },
    });
    for (const rule of before.slice(0, before.length - kept)) this.perform(remove(rule), add(rule));
    for (const rule of after.slice(0, after.length - kept).reverse()) this.perform(add(rule), remove(rule));
  }
}

function same(a: HostConditionalFormat, b: HostConditionalFormat): boolean {
  const plain = ({ ranges, formula, stopIfTrue, format }: HostConditionalFormat) =>
    JSON.stringify([ranges, formula, stopIfTrue, Object.entries(format).sort()]);
  return plain(a) === plain(b);
}
