import { Button, Checkbox } from "@fluentui/react-components";
import { QuestionCircle20Regular } from "@fluentui/react-icons/svg/question-circle";
import { useState } from "react";
import { cellKey, containsCell, type CellRef } from "../../domain/grid/address";
import type { Table } from "../../domain/tables/model";
import { questionsAbout, type Question } from "../../domain/tables/question";
import { useText } from "../language";
import { useSession, useSnapshot } from "../session-context";
import { wordsTexts as words } from "../texts/words-texts";
import { CellLinks } from "./cell-links";
import styles from "./views.module.css";

/** Words of the sheets that are not understood, each with its place and its answers; nothing where all is understood. */
export function Questions() {
  const session = useSession();
  const { audit } = useSnapshot();
  const t = useText();
  const [everywhere, setEverywhere] = useState(false);
  const questions = audit?.questions ?? [];
  if (questions.length === 0) return null;
  return (
    <section aria-labelledby="questions">
      <h2 id="questions" className={styles.heading}>
        {t(words.ask)(questions.length)}
      </h2>
      <p className={styles.askText}>{t(words.askText)}</p>
      <ul className={styles.cards}>
        {questions.map((question) => (
          <QuestionCard key={question.id} question={question} everywhere={everywhere} />
        ))}
      </ul>
      {session.words.lasting && (
        <Checkbox label={t(words.everywhere)} checked={everywhere} onChange={(_, { checked }) => setEverywhere(checked === true)} />
      )}
    </section>
  );
}

function ofTable(questions: readonly Question[], { sheet, range }: Table): Question[] {
  return questionsAbout(questions, (cell) => cell.sheet === sheet.name && containsCell(range, cell.row, cell.column));
}

/** In a table's card: how much is asked about its words. The questions themselves stand above the tables, each once. */
export function TableQuestions({ table }: { readonly table: Table }) {
  const { audit } = useSnapshot();
  const t = useText();
  const count = ofTable(audit?.questions ?? [], table).length;
  return count > 0 && <p className={styles.facts}>{t(words.askedAbove)(count)}</p>;
}

/** What is asked about the cells that keep a figure from being computed: answered where the reason stands. */
export function QuestionsAbout({ cells }: { readonly cells: readonly CellRef[] }) {
  const { audit } = useSnapshot();
  const wanted = new Set(cells.map(cellKey));
  return <AskedHere questions={questionsAbout(audit?.questions ?? [], (cell) => wanted.has(cellKey(cell)))} />;
}

function AskedHere({ questions }: { readonly questions: readonly Question[] }) {
  if (questions.length === 0) return null;
  return (
    <ul className={styles.cards}>
      {questions.map((question) => (
        <QuestionCard key={question.id} question={question} everywhere={false} />
      ))}
    </ul>
  );
}

function QuestionCard({ question, everywhere }: { readonly question: Question; readonly everywhere: boolean }) {
  const session = useSession();
  const t = useText();
  const { text, cells, answers } = question;
  return (
    <li className={styles.card}>
      <span className={styles.question}>
        <QuestionCircle20Regular aria-hidden />
      </span>
      <div className={styles.grow}>
        <h3>{t(text)}</h3>
        <CellLinks cells={cells} limit={1} />
        <div className={styles.cardButtons}>
          {answers.map((answer, index) => (
            <Button
              key={answer.text.en}
              size="small"
              appearance={index === 0 ? "primary" : "secondary"}
              onClick={() => void session.words.teach(answer.teaches, everywhere ? "everywhere" : "here")}
            >
              {t(answer.text)}
            </Button>
          ))}
        </div>
      </div>
    </li>
  );
}
