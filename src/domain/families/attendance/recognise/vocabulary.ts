export {
  deniesMark,
  headerField,
  headsNames,
  insuranceKind,
  lackingMark,
  resembledMark,
  sumsOtherMarks,
  type AttendanceField,
} from "../../../values/vocabulary/attendance-headers";
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
