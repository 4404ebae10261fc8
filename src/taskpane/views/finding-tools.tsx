import { Button, SearchBox, Select } from "@fluentui/react-components";
import { ChevronDown20Regular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronUp20Regular } from "@fluentui/react-icons/svg/chevron-up";
import { useText } from "../language";
import { filterHints, resultsTexts as words, stateTexts } from "../texts/results-texts";
import { ChoiceButtons } from "./choice-buttons";
import type { Filter, Grouping } from "./result-rows";
import styles from "./results.module.css";
import type { FindingList } from "./use-finding-list";
import type { FindingWalk } from "./use-finding-walk";

const FILTERS: readonly Filter[] = ["all", "open", "corrected", "ignored", "changes"];

interface FindingToolsProps {
  readonly list: FindingList;
  readonly walk: FindingWalk;
  /** Whether there are findings to search and to walk through. */
  readonly searchable: boolean;
}

/** What stands over the findings: which of them are shown, in which order, and the steps from one to the next. */
export function FindingTools({ list, walk, searchable }: FindingToolsProps) {
  const t = useText();
  return (
    <div className={styles.tools}>
      <ChoiceButtons
        label={t(words.filter)}
        className={styles.filters}
        choices={FILTERS.filter((one) => one === "all" || list.counts[one] > 0).map((one) => ({
          value: one,
          text: t(one === "all" ? words.all : one === "changes" ? words.changes : stateTexts[one]),
          title: t(filterHints[one]),
          count: list.counts[one],
        }))}
        chosen={list.filter}
        onChoose={list.setFilter}
      />
      {searchable && (
        <div className={styles.find}>
          <SearchBox
            className={styles.search}
            size="small"
            aria-label={t(words.search)}
            title={t(words.search)}
            placeholder={t(words.searchShort)}
            value={list.query}
            onChange={(_, { value }) => list.setQuery(value)}
          />
          <Select
            size="small"
            aria-label={t(words.groupBy)}
            value={list.grouping}
            onChange={(_, { value }) => list.setGrouping(value as Grouping)}
          >
            <option value="severity">{t(words.bySeverity)}</option>
            <option value="rule">{t(words.byRule)}</option>
            <option value="subject">{t(words.bySubject)}</option>
            <option value="sheet">{t(words.bySheet)}</option>
          </Select>
          <Steps walk={walk} />
        </div>
      )}
    </div>
  );
}

function Steps({ walk: { at, count, step } }: { readonly walk: FindingWalk }) {
  const t = useText();
  return (
    <div className={styles.walk}>
      <Button
        size="small"
        appearance="subtle"
        icon={<ChevronUp20Regular />}
        aria-label={t(words.previous)}
        disabledFocusable={at === 0 || count === 0}
        onClick={() => step(-1)}
      />
      <span className={styles.position}>{at < 0 ? t(words.count)(count) : t(words.position)(at + 1, count)}</span>
      <Button
        size="small"
        appearance="subtle"
        icon={<ChevronDown20Regular />}
        aria-label={t(words.next)}
        disabledFocusable={at === count - 1}
        onClick={() => step(1)}
      />
    </div>
  );
}
