import { useDeferredValue, useMemo, useState } from "react";
import { SEVERITY_TEXTS } from "../../domain/settings";
import { useLanguage, useText } from "../language";
import { useSession, useSnapshot } from "../session-context";
import { relationTexts } from "../texts/relation-texts";
import { resultsTexts as words, stateTexts } from "../texts/results-texts";
import {
  changeRows,
  chosenEntries,
  countStates,
  groupedRows,
  uncheckedRows,
  type Filter,
  type Grouping,
  type Row,
  type RowWords,
} from "./result-rows";

/** What of the run's findings the list shows, and in which order. */
export interface FindingList {
  /** The filter that holds; one that has lost its last entry shows everything again. */
  readonly filter: Filter;
  readonly grouping: Grouping;
  readonly query: string;
  /** How many entries each filter would show. */
  readonly counts: Readonly<Record<Filter, number>>;
  readonly rows: readonly Row[];
  /** Nothing was found, written or passed over: there is no list to filter. */
  readonly isEmpty: boolean;
  readonly setFilter: (filter: Filter) => void;
  readonly setGrouping: (grouping: Grouping) => void;
  readonly setQuery: (query: string) => void;
}

/** Filter, search and grouping as the person set them, and the lines that they leave; typing in the search is not held up by the list. */
export function useFindingList(): FindingList {
  const { entries, changes, audit } = useSnapshot();
  const rowWords = useRowWords();
  const [filter, setFilter] = useState<Filter>("all");
  const [grouping, setGrouping] = useState<Grouping>("severity");
  const [query, setQuery] = useState("");
  const wanted = useDeferredValue(query);
  const counts = useMemo(() => countStates({ entries, changes }), [entries, changes]);
  const shown = counts[filter] === 0 ? "all" : filter;
  const rows = useMemo<Row[]>(() => {
    if (shown === "changes") return changeRows(changes);
    const chosen = groupedRows(chosenEntries(entries, shown, wanted, rowWords), grouping, rowWords);
    return shown === "all" && wanted === "" ? [...chosen, ...uncheckedRows(audit, rowWords)] : chosen;
  }, [shown, changes, entries, wanted, grouping, rowWords, audit]);
  const isEmpty = entries.length === 0 && changes.length === 0 && uncheckedRows(audit, rowWords).length === 0;
  return { filter: shown, grouping, query, counts, rows, isEmpty, setFilter, setGrouping, setQuery };
}

/** What the lines say, in the pane's language and the session's rules. */
function useRowWords(): RowWords {
  const session = useSession();
  const t = useText();
  const { language } = useLanguage();
  return useMemo<RowWords>(
    () => ({
      language,
      rule: (id) => session.rule(id),
      severityGroup: (gravity) =>
        t(
          gravity === "relation"
            ? relationTexts.group
            : gravity === "corrected" || gravity === "ignored"
              ? stateTexts[gravity]
              : SEVERITY_TEXTS[gravity],
        ),
      notChecked: t(words.notChecked),
      unnamed: t(words.unnamed),
    }),
    [language, session, t],
  );
}
