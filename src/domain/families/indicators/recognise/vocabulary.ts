export {
  indicatorField,
  joinedField,
  mayNameTarget,
  measureOf,
  periodLabel,
  type IndicatorField,
  type PeriodLabel,
} from "../../../values/vocabulary/indicator-headers";
export { isTotalLabel, sumScope } from "../../../values/vocabulary/row-labels";
