import type { WorkbookRule } from "../../tables/rule";
import { rule as countDiffers } from "./count-differs";
import { rule as stationDiffers } from "./differs";
import { rule as presenceDiffers } from "./presence-differs";
import { rule as staffMismatch } from "./staff-mismatch";

/** Every rule over the workbook as a whole, by id. */
export const workbookRules: readonly WorkbookRule[] = [presenceDiffers, staffMismatch, countDiffers, stationDiffers];
