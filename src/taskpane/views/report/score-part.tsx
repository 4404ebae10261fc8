import { Button } from "@fluentui/react-components";
import { useMemo } from "react";
import { assessScore, EMPTY_SCORE, type ScoreEntry } from "../../../app/report/score-entry";
import { useText } from "../../language";
import { useSnapshot } from "../../session-context";
import { scoreTexts as words } from "../../texts/report-texts";
import { CellLinks } from "../cell-links";
import { ChoiceButtons } from "../choice-buttons";
import results from "../results.module.css";
import views from "../views.module.css";
import { ScoreFields } from "./score-fields";
import { ScoreResult } from "./score-result";
import { useScoreSource } from "./use-score-source";

const SOURCES = { table: words.fromTable, text: words.fromText, typed: words.typed } as const;

/** Four scores, typed in or taken from where they stand, and what they make. */
export function ScorePart({ fromText }: { readonly fromText: ScoreEntry | null }) {
  const { settings } = useSnapshot();
  const t = useText();
  const { source, sources, entry, cells, choose, type, empty } = useScoreSource(fromText);
  const assessment = useMemo(() => assessScore(entry, settings), [entry, settings]);
  return (
    <div className={views.stack}>
      <p className={views.intro}>{t(words.intro)}</p>
      {sources.length > 1 && (
        <ChoiceButtons
          label={t(words.source)}
          className={results.filters}
          choices={sources.map((one) => ({ value: one, text: t(SOURCES[one]) }))}
          chosen={source}
          onChoose={choose}
        />
      )}
      {cells && <CellLinks cells={cells} />}
      <section className={views.panel}>
        <ScoreFields entry={entry} assessment={assessment} onType={type} />
        {source === "typed" && entry !== EMPTY_SCORE && (
          <Button size="small" onClick={empty}>
            {t(words.empty)}
          </Button>
        )}
      </section>
      <ScoreResult assessment={assessment} entry={entry} />
    </div>
  );
}
