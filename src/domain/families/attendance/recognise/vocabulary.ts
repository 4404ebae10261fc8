export { headerField, headsNames, insuranceKind, resembledMark, type AttendanceField } from "../../../values/vocabulary/attendance-headers";
export {
  certifiedGroup,
  isGroupBanner,
  isGroupHeading,
  longest,
  namesOtherWork,
  namesPlace,
  sumLabel,
  type SumLabel,
} from "../../../values/vocabulary/row-labels";
