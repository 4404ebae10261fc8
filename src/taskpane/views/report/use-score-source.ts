import { useMemo, useState } from "react";
import { EMPTY_SCORE, scoreInWorkbook, type ScoreEntry, type ScoreField } from "../../../app/report/score-entry";
import type { CellRef } from "../../../domain/grid/address";
import { useSnapshot } from "../../session-context";

/** Where scores stand: in a score table, in the report's text, or only in the form. */
export type Source = "table" | "text" | "typed";

/** The scores that the form shows, and where they are from. */
export interface ScoreSource {
  readonly source: Source;
  /** Where else scores stand, for a person to choose. */
  readonly sources: readonly Source[];
  readonly entry: ScoreEntry;
  /** The cells that they were taken from; none where they stand in no table. */
  readonly cells: readonly CellRef[] | null;
  readonly choose: (source: Source) => void;
  /** Typing over a score makes the form's own of all of them. */
  readonly type: (field: ScoreField, value: string) => void;
  readonly empty: () => void;
}

/** Takes the scores from the best place that has some, until a person chooses or types. */
export function useScoreSource(fromText: ScoreEntry | null): ScoreSource {
  const { audit } = useSnapshot();
  const [chosen, setChosen] = useState<Source | null>(null);
  const [typed, setTyped] = useState<ScoreEntry>(EMPTY_SCORE);
  const fromTable = useMemo(() => (audit ? scoreInWorkbook(audit) : null), [audit]);
  const found = { table: fromTable?.entry ?? null, text: fromText, typed };
  // A source that is gone gives way to the next one.
  const source: Source = chosen && found[chosen] ? chosen : fromTable ? "table" : fromText ? "text" : "typed";
  const entry = found[source] ?? typed;
  return {
    source,
    sources: (["table", "text", "typed"] as const).filter((one) => found[one] !== null),
    entry,
    cells: source === "table" && fromTable ? fromTable.cells : null,
    choose: setChosen,
    type: (field, value) => {
      setTyped({ ...entry, [field]: value });
      setChosen("typed");
    },
    empty: () => setTyped(EMPTY_SCORE),
  };
}
