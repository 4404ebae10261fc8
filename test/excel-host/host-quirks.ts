import { QUIRKS, type QuirkId } from "../../src/excel-host/quirks";

/** The quirks that the strict Excel has by a switch of its own; the others come about by what a workbook holds, a page or a file. */
export const HOST_QUIRKS: readonly QuirkId[] = QUIRKS.filter(({ stage }) => stage === "host").map(({ id }) => id);
