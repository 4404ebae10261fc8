import { useEffect, useState } from "react";
import type { Appendices } from "../../../app/report/appendices";
import type { ProseReview } from "../../../app/report/prose-review";
import { useSession } from "../../session-context";

/** What became of the tables of a text: `busy` while they are held against the sheets, null where there are none to hold. */
export type HeldAppendices = Appendices | "busy" | "failed" | null;

/** Holds the tables of a reviewed text against the workbook's own. */
export function useAppendices(review: ProseReview | null): HeldAppendices {
  const { reports } = useSession();
  const [held, setHeld] = useState<{ readonly of: ProseReview; readonly result: Exclude<HeldAppendices, "busy"> } | null>(null);
  const wanted = review !== null && review.text.tables.length > 0 ? review : null;
  useEffect(() => {
    if (!wanted) return;
    let current = true;
    const keep = (result: Exclude<HeldAppendices, "busy">): void => {
      if (current) setHeld({ of: wanted, result });
    };
    reports.appendices(wanted.text).then(keep, () => keep("failed"));
    return () => {
      current = false;
    };
  }, [wanted, reports]);
  if (!wanted) return null;
  return held?.of === wanted ? held.result : "busy";
}
