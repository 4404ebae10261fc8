import { useEffect, useMemo, useState } from "react";
import type { Appendices } from "../../../app/report/appendices";
import { readProse } from "../../../prose/text";
import { useSession, useSnapshot } from "../../session-context";

/** What became of the tables of a text: `busy` while they are held against the sheets, null where there are none to hold. */
export type HeldAppendices = Appendices | "busy" | "failed" | null;

type Settled = Exclude<HeldAppendices, "busy">;

/** Holds the tables of a text against the workbook's own, as it was read last. */
export function useAppendices(checked: string | null): HeldAppendices {
  const { reports } = useSession();
  const { audit } = useSnapshot();
  const wanted = useMemo(() => {
    const text = checked === null ? null : readProse(checked);
    return text && text.tables.length > 0 && audit ? { text, audit } : null;
  }, [checked, audit]);
  const [held, setHeld] = useState<{ readonly of: typeof wanted; readonly result: Settled } | null>(null);
  useEffect(() => {
    if (!wanted) return;
    let current = true;
    const keep = (result: Settled): void => {
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

/** The appendices that were held; null where there are none, or nothing is known of them yet. */
export function heldOf(appendices: HeldAppendices): Appendices | null {
  return appendices !== null && typeof appendices === "object" && appendices.tables > 0 ? appendices : null;
}
