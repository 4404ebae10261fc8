import { Button, Field, Input, Radio, RadioGroup } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { cellLabel } from "../../../app/entries";
import { figuresToTie, type ProseItem } from "../../../app/report/prose-review";
import { figureWithUnit } from "../../../domain/report/evaluation-report";
import type { Audit } from "../../../domain/tables/audit";
import type { ReportFigure } from "../../../domain/tables/report";
import { withWordings } from "../../../domain/values/taught-wording";
import { useLanguage, useText } from "../../language";
import { tyingTexts as words } from "../../texts/tying-texts";
import { useSettings } from "../use-settings";
import { Modal } from "../modal";
import views from "../views.module.css";
import styles from "./report.module.css";

/** So many of the figures stand in the list at once; the others are found by their names. */
const SHOWN = 8;

interface TieDialogProps {
  readonly item: ProseItem;
  readonly audit: Audit;
  readonly onClose: () => void;
}

/** Asks once which figure of the tables a wording means; the workbook keeps the answer. */
export function TieDialog({ item, audit, onClose }: TieDialogProps) {
  const { settings, change } = useSettings();
  const t = useText();
  const { language } = useLanguage();
  const all = useMemo(() => figuresToTie(item, audit), [item, audit]);
  const [filter, setFilter] = useState("");
  const [chosen, setChosen] = useState("");
  const wanted = filter.trim().toLowerCase();
  const fitting = all.filter(({ label }) => label[language].toLowerCase().includes(wanted));
  const shown = fitting.slice(0, SHOWN);
  const figure = shown.find(({ id }) => id === chosen);
  const { wording } = item;
  const confirm = (): void => {
    if (!figure || wording === null) return;
    onClose();
    void change({ wordings: withWordings(settings.wordings, [{ wording, figure: figure.label.zh }]) });
  };
  return (
    <Modal
      title={t(words.title)(item.place.text)}
      onClose={onClose}
      actions={
        <>
          <Button appearance="primary" disabledFocusable={!figure} onClick={confirm}>
            {t(words.remember)}
          </Button>
          <Button onClick={onClose}>{t(words.cancel)}</Button>
        </>
      }
    >
      <p>{t(words.text)}</p>
      <p className={styles.excerpt}>
        {t(words.wording)} <q lang="zh-CN">{wording}</q>
      </p>
      <Field label={t(words.filter)}>
        <Input type="search" value={filter} onChange={(_, { value }) => setFilter(value)} />
      </Field>
      <RadioGroup aria-label={t(words.choices)} value={chosen} onChange={(_, { value }) => setChosen(value)}>
        {shown.map((one) => (
          <Radio key={one.id} value={one.id} label={<Choice figure={one} />} />
        ))}
      </RadioGroup>
      <p role="status" className={views.muted}>
        {fitting.length === 0 ? t(words.none) : fitting.length > SHOWN ? t(words.more)(fitting.length - SHOWN) : ""}
      </p>
    </Modal>
  );
}

function Choice({ figure }: { readonly figure: ReportFigure }) {
  const { language } = useLanguage();
  const places = figure.cells.slice(0, 2).map(cellLabel);
  return (
    <span className={styles.choice}>
      {figure.label[language]} <strong>{figureWithUnit(figure, language)}</strong>
      <span className={styles.choiceCells}>{places.join(language === "zh" ? "、" : ", ")}</span>
    </span>
  );
}
