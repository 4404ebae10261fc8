import styles from "./results.module.css";

/** One of the answers that stand beside each other, of which one holds. */
interface Choice<V extends string> {
  readonly value: V;
  readonly text: string;
  /** What it means, where its short name does not say it. */
  readonly title?: string;
  /** How much it would show. */
  readonly count?: number;
  /** The language that its text is in, where it is another than the pane's. */
  readonly lang?: string;
}

interface ChoiceButtonsProps<V extends string> {
  readonly label: string;
  readonly className: string | undefined;
  readonly choices: readonly Choice<V>[];
  readonly chosen: V;
  /** Given where a choice begins work: whether another task keeps it waiting. */
  readonly held?: boolean;
  readonly onChoose: (value: V) => void;
}

/** Buttons of which one is pressed in: a few choices that a person should see all at once, each with how much it holds. */
export function ChoiceButtons<V extends string>({ label, className, choices, chosen, held, onChoose }: ChoiceButtonsProps<V>) {
  return (
    <div className={className} role="group" aria-label={label}>
      {choices.map(({ value, text, title, count, lang }) => (
        <button
          key={value}
          type="button"
          className={styles.filter}
          title={title}
          aria-pressed={value === chosen}
          aria-disabled={held}
          lang={lang}
          onClick={() => onChoose(value)}
        >
          {text}
          {count !== undefined && (
            <>
              {" "}
              <span className={styles.number}>{count}</span>
            </>
          )}
        </button>
      ))}
    </div>
  );
}
