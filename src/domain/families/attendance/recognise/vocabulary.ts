export {
  headerField,
  insuranceKind,
  type AttendanceField,
  type HeaderField,
  type InsuranceKind,
} from "../../../values/vocabulary/attendance-headers";
export { certifiedGroup, isGroupBanner, isGroupHeading, sumLabel, type SumLabel } from "../../../values/vocabulary/row-labels";
