import { attendance } from "../../domain/families/attendance";
import type { FamilyExample } from "../../domain/tables/family";

/** The table against which the sentences of the examples are held. */
export const proseGround: FamilyExample = attendance.example;
