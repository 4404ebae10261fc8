import { Activity, useMemo, useState, type ReactNode } from "react";
import { reviewProse } from "../../../app/report/prose-review";
import { scoreInText } from "../../../app/report/score-entry";
import { useText } from "../../language";
import { useSession, useSnapshot } from "../../session-context";
import { reportTexts as words } from "../../texts/report-texts";
import { Tabs } from "../tabs";
import { ComparePart } from "./compare-part";
import { ParagraphsPart } from "./paragraphs-part";
import { ProsePart } from "./prose-part";
import { ScorePart } from "./score-part";
import styles from "./report.module.css";
import { heldOf, useAppendices } from "./use-appendices";

type Part = "paragraphs" | "prose" | "score" | "compare";

interface ReportViewProps {
  /** Buttons that write the audit's results into a sheet of the workbook or a file; below every part. */
  readonly writeResultSheet?: ReactNode;
}

/** From the tables to the report: its paragraphs, a text held against the tables, the score, and what two versions differ in. */
export default function ReportView({ writeResultSheet }: ReportViewProps) {
  const { audit } = useSnapshot();
  const { versions } = useSession();
  const t = useText();
  const [part, setPart] = useState<Part>("paragraphs");
  const [checked, setChecked] = useState<string | null>(null);
  const appendices = useAppendices(checked);
  const review = useMemo(
    () => (checked === null || appendices === "busy" ? null : reviewProse(checked, audit, heldOf(appendices)?.held)),
    [checked, audit, appendices],
  );
  const scores = useMemo(() => review && scoreInText(review.text), [review]);
  const tabs = [
    { value: "paragraphs", text: t(words.paragraphs) },
    { value: "prose", text: t(words.prose) },
    { value: "score", text: t(words.score) },
    ...(versions.offered ? [{ value: "compare", text: t(words.compare) } as const] : []),
  ] as const;
  // A hidden part keeps what was typed into it.
  const shown = (one: Part): "visible" | "hidden" => (one === part ? "visible" : "hidden");
  return (
    <>
      <Tabs label={t(words.parts)} tabs={tabs} selected={part} onSelect={setPart} panel="report" inner />
      <div id="report" role="tabpanel" aria-labelledby={`report-tab-${part}`} className={styles.part}>
        <Activity mode={shown("paragraphs")}>
          <ParagraphsPart />
        </Activity>
        <Activity mode={shown("prose")}>
          <ProsePart
            checked={checked}
            review={review}
            appendices={appendices}
            statesScores={scores !== null}
            onCheck={setChecked}
            onScore={() => setPart("score")}
          />
        </Activity>
        <Activity mode={shown("score")}>
          <ScorePart fromText={scores} />
        </Activity>
        <Activity mode={shown("compare")}>
          <ComparePart />
        </Activity>
      </div>
      {writeResultSheet && <div className={styles.resultSheet}>{writeResultSheet}</div>}
    </>
  );
}
