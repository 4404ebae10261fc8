export { headerField, type AttendanceField } from "../../../values/vocabulary/attendance-headers";
export { certifiedGroup, isGroupBanner, isGroupHeading, sumLabel } from "../../../values/vocabulary/row-labels";
