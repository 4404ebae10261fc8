import { FormulaDependencyGenerator } from "@univerjs/engine-formula";
import { uiYielder } from "./yield-to-ui";

type Formula = Parameters<FormulaDependencyGenerator["_getRangeListByNode"]>[0];

/**
 * Finds out which formulas hang on which cells, with turns for the browser in between: the grid's own takes all of them in one turn,
 * which is seconds where there are thousands.
 */
export class BreathingDependencyGenerator extends FormulaDependencyGenerator {
  private readonly yieldToUi = uiYielder();

  protected override async _getRangeListByNode(formula: Formula): ReturnType<FormulaDependencyGenerator["_getRangeListByNode"]> {
    const ranges = await super._getRangeListByNode(formula);
    await this.yieldToUi();
    return ranges;
  }
}
