import { Button, Checkbox } from "@fluentui/react-components";
import { useState } from "react";
import { cellLabel } from "../../app/entries";
import { withoutRelation, withRelation } from "../../app/taught-relations";
import { valueText } from "../../app/value-text";
import { cellKey } from "../../domain/grid/address";
import { displayFormat } from "../../domain/grid/display-format";
import type { Edit } from "../../domain/grid/edit";
import type { KeptRelation } from "../../domain/tables/audit";
import type { Finding } from "../../domain/tables/rule";
import type { TaughtRelation } from "../../domain/values/taught-relation";
import { useLanguage, useText } from "../language";
import { useSession, useSnapshot } from "../session-context";
import { relationTexts as words } from "../texts/relation-texts";
import { CellLinks } from "./cell-links";
import { Modal } from "./modal";
import results from "./results.module.css";
import { useSettings } from "./use-settings";
import styles from "./views.module.css";

const SHOWN = 30;

/** What columns, rows and sums keep by themselves: taught, taken back, their empty cells filled. */
export function KeptRelations() {
  const { audit } = useSnapshot();
  const t = useText();
  const [filling, setFilling] = useState<readonly Edit[] | null>(null);
  const relations = audit?.relations ?? [];
  if (relations.length === 0) return null;
  // What waits for a person stands first.
  const ordered = [...relations].sort((a, b) => Number(waits(b)) - Number(waits(a)));
  return (
    <section>
      <h2 className={styles.heading}>{t(words.heading)}</h2>
      <p className={styles.lead}>{t(words.text)}</p>
      <ul className={styles.cards}>
        {ordered.slice(0, SHOWN).map((relation) => (
          <RelationCard key={keyOf(relation)} relation={relation} onFill={setFilling} />
        ))}
      </ul>
      {relations.length > SHOWN && <p className={styles.muted}>{t(words.more)(relations.length - SHOWN)}</p>}
      {filling && <FillDialog edits={filling} onClose={() => setFilling(null)} />}
    </section>
  );
}

function waits({ broken, empty }: KeptRelation): boolean {
  return broken.length + empty.length > 0;
}

function keyOf({ sheet, where, area, title }: KeptRelation): string {
  return `${sheet} ${where} ${area.top} ${area.left} ${title}`;
}

function RelationCard({ relation, onFill }: { readonly relation: KeptRelation; readonly onFill: (edits: readonly Edit[]) => void }) {
  const t = useText();
  const { sheet, title, words: formula, held, broken, empty, taught, teaches, where } = relation;
  return (
    <li className={styles.card} data-relation={title}>
      <div className={styles.grow}>
        <h3>{t(words.formula)(title, t(formula))}</h3>
        <p className={styles.muted}>
          {sheet} · {taught ? t(words.taught) : t(words.counted)(held, broken.length)}
        </p>
        {broken.length > 0 && <CellLinks cells={broken} />}
        <div className={styles.cardButtons}>
          {teaches && <TeachButton taught={teaches} known={taught} where={where} />}
          {empty.length > 0 && (
            <Button size="small" onClick={() => onFill(empty)}>
              {t(words.fill)(empty.length)}
            </Button>
          )}
        </div>
      </div>
    </li>
  );
}

/** Teaches how a line is computed, or takes it back; the workbook keeps it. */
function TeachButton({
  taught,
  known,
  where,
}: {
  readonly taught: TaughtRelation;
  readonly known: boolean;
  readonly where: KeptRelation["where"];
}) {
  const { settings, change } = useSettings();
  const t = useText();
  const changed = known ? withoutRelation : withRelation;
  return (
    <Button size="small" onClick={() => void change({ relations: changed(settings.relations, taught) })}>
      {t(known ? words.forget : where === "row" ? words.teachRow : words.teach)}
    </Button>
  );
}

/** Beside a finding: have its column computed as its neighbours are. */
export function TeachRelation({ finding }: { readonly finding: Finding }) {
  const { audit } = useSnapshot();
  const key = cellKey(finding);
  const relation = audit?.relations.find(({ taught, broken }) => !taught && broken.some((cell) => cellKey(cell) === key));
  if (finding.rule !== "relation/broken" || !relation?.teaches) return null;
  return <TeachButton taught={relation.teaches} known={false} where={relation.where} />;
}

/** Every value that would be filled in, before it is; each can be left out. */
function FillDialog({ edits, onClose }: { readonly edits: readonly Edit[]; readonly onClose: () => void }) {
  const session = useSession();
  const t = useText();
  const { language } = useLanguage();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const chosen = edits.filter((edit) => !left.has(cellKey(edit)));
  const toggle = (edit: Edit): void => {
    const next = new Set(left);
    if (!next.delete(cellKey(edit))) next.add(cellKey(edit));
    setLeft(next);
  };
  const confirm = (): void => {
    onClose();
    void session.fill(chosen);
  };
  return (
    <Modal
      title={t(words.fillTitle)}
      onClose={onClose}
      actions={
        <>
          <Button appearance="primary" disabled={chosen.length === 0} onClick={confirm}>
            {t(words.confirm)(chosen.length)}
          </Button>
          <Button onClick={onClose}>{t(words.cancel)}</Button>
        </>
      }
    >
      <p>{t(words.fillText)}</p>
      <ul className={results.preview} tabIndex={0} aria-label={t(words.fillTitle)}>
        {edits.map((edit) => {
          const format = edit.after.numberFormat === undefined ? null : displayFormat(edit.after.numberFormat);
          return (
            <li key={cellKey(edit)}>
              <Checkbox checked={!left.has(cellKey(edit))} label={cellLabel(edit)} onChange={() => toggle(edit)} />
              <strong className={results.right}>{valueText(edit.after.value, language, { format, rate: false })}</strong>
            </li>
          );
        })}
      </ul>
    </Modal>
  );
}
