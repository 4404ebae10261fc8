export {
  completeEachOther,
  indicatorField,
  joinedField,
  mayNameTarget,
  measureOf,
  namesCount,
  namesKindOfPeople,
  namesWho,
  periodLabel,
  rateBeyond,
  standsBeside,
  type IndicatorField,
  type PeriodLabel,
} from "../../../values/vocabulary/indicator-headers";
export { isReference, isTotalLabel, mayNameAll, sumScope } from "../../../values/vocabulary/row-labels";
