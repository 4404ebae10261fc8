import type { Localized } from "../language";

/** What became of a finding. */
export type FindingState = "open" | "corrected" | "ignored";

/** The one word for each state, in the pane, on result sheets and in lists. */
export const STATE_TEXTS: Readonly<Record<FindingState, Localized>> = {
  open: { zh: "待处理", en: "Open" },
  corrected: { zh: "已修正", en: "Corrected" },
  ignored: { zh: "已忽略", en: "Ignored" },
};
