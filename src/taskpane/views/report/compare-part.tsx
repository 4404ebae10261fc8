import { Button } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { OpenVersion } from "../../../domain/report/comparison-sheet";
import type { ComparedVersions } from "../../../app/version-comparison";
import type { Localized } from "../../../domain/language";
import { Notice } from "../../notice";
import { useText } from "../../language";
import { isHeld, useSession, useSnapshot } from "../../session-context";
import { compareTexts as words, openTexts } from "../../texts/compare-texts";
import { ChoiceButtons } from "../choice-buttons";
import { FileInput } from "../file-input";
import { Unread } from "../unread";
import views from "../views.module.css";
import { CompareResults } from "./compare-results";
import styles from "./report.module.css";

const VERSIONS: readonly OpenVersion[] = ["after", "before"];

/** The open workbook against another version of it, read from a file on this machine. */
export function ComparePart() {
  const { audit } = useSnapshot();
  const t = useText();
  const input = useRef<HTMLInputElement>(null);
  const { chosen, open, compared, refused, held, take, compare } = useComparison();
  if (!audit) return <Unread />;
  return (
    <div className={views.stack}>
      <section
        className={styles.form}
        data-takes-files
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault();
          event.stopPropagation();
          void take(event.dataTransfer.files[0]);
        }}
      >
        <p className={views.intro}>{t(words.intro)}</p>
        <div className={styles.buttons}>
          <Button appearance={compared ? "secondary" : "primary"} disabledFocusable={held} onClick={() => !held && input.current?.click()}>
            {t(words.choose)}
          </Button>
          <span className={views.muted}>{t(words.drop)}</span>
        </div>
        <FileInput input={input} accept=".xlsx,.xlsm,.xls,.et" label={t(words.file)} onFile={(file) => void take(file)} />
        <div role="status">{refused && <Notice intent="error">{t(refused)}</Notice>}</div>
        {chosen && <WhichIsOpen open={open} held={held} onCompare={(which) => void compare(which)} />}
      </section>
      {compared && compared.audit !== audit && <Notice intent="info">{t(words.stale)}</Notice>}
      {compared && <CompareResults compared={compared} />}
    </div>
  );
}

interface Comparing {
  readonly chosen: boolean;
  readonly open: OpenVersion;
  readonly compared: ComparedVersions | null;
  /** Why the chosen file cannot be read. */
  readonly refused: Localized | null;
  /** Another task is under way. */
  readonly held: boolean;
  readonly take: (file: File | undefined) => Promise<void>;
  readonly compare: (open: OpenVersion) => Promise<void>;
}

/** The version that was chosen and what came of it. */
function useComparison(): Comparing {
  const { versions } = useSession();
  const [open, setOpen] = useState<OpenVersion>("after");
  const [chosen, setChosen] = useState(false);
  const [compared, setCompared] = useState<ComparedVersions | null>(null);
  const [refused, setRefused] = useState<Localized | null>(null);
  const held = isHeld(useSnapshot());
  const compare = async (which: OpenVersion): Promise<void> => {
    if (held) return;
    setOpen(which);
    const found = await versions.compare(which);
    if (found) setCompared(found);
  };
  const take = async (file: File | undefined): Promise<void> => {
    if (!file || held) return;
    setRefused(null);
    const why = await file
      .arrayBuffer()
      .then((buffer) => versions.choose({ name: file.name, bytes: new Uint8Array(buffer) }))
      .catch(() => words.again);
    if (why !== null) {
      const lead = words.unreadable;
      return setRefused({ zh: lead.zh(file.name) + why.zh, en: lead.en(file.name) + why.en });
    }
    setChosen(true);
    setCompared(null);
    await compare(open);
  };
  return { chosen, open, compared, refused, held, take, compare };
}

interface WhichIsOpenProps {
  readonly open: OpenVersion;
  readonly held: boolean;
  readonly onCompare: (open: OpenVersion) => void;
}

/** Says which of the two versions came first, and compares once more. */
function WhichIsOpen({ open, held, onCompare }: WhichIsOpenProps) {
  const t = useText();
  return (
    <div className={styles.buttons}>
      <ChoiceButtons
        label={t(words.which)}
        className={styles.choices}
        choices={VERSIONS.map((one) => ({ value: one, text: t(openTexts[one]) }))}
        chosen={open}
        held={held}
        onChoose={onCompare}
      />
      <Button size="small" disabledFocusable={held} onClick={() => onCompare(open)}>
        {t(words.compareAgain)}
      </Button>
    </div>
  );
}
