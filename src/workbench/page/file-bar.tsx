import type { ChangeEvent } from "react";
import { languageTag, type Language } from "../../domain/language";
import type { BenchState } from "./bench";
import { SAMPLES, sampleOf, texts } from "./texts";
import classes from "./workbench.module.css";

interface FileBarProps {
  readonly language: Language;
  readonly state: BenchState;
  readonly busy: boolean;
  readonly onSample: (file: string) => void;
  readonly onUpload: (file: File) => void;
  readonly onDownload: () => void;
  readonly onLanguage: (language: Language) => void;
}

/** Which workbook is open, and how to open and keep one. */
export function FileBar({ language, state, busy, onSample, onUpload, onDownload, onLanguage }: FileBarProps) {
  const other: Language = language === "zh" ? "en" : "zh";
  return (
    <header className={classes.fileBar} data-region>
      <img className={classes.logo} src="assets/icons/icon-32.png" alt="" width={24} height={24} />
      <h1 className={classes.product}>
        {texts.product[language]} <span>{texts.workbench[language]}</span>
      </h1>
      <p className={classes.fileName} title={state.fileName}>
        <span className={classes.fileText}>{state.fileName}</span>
        {state.fileName !== "" && (
          <span className={state.isUnsaved ? classes.unsaved : classes.saved} role="status">
            {texts[state.isUnsaved ? "unsaved" : "saved"][language]}
          </span>
        )}
      </p>
      <SampleChoice language={language} chosen={sampleOf(state.fileName)?.file ?? ""} busy={busy} onSample={onSample} />
      <UploadButton language={language} busy={busy} onUpload={onUpload} />
      <button type="button" className={classes.primaryButton} disabled={state.phase !== "ready"} onClick={onDownload}>
        {texts.download[language]}
      </button>
      <button
        type="button"
        className={classes.plainButton}
        lang={languageTag(other)}
        aria-label={texts.languageLabel[language]}
        onClick={() => onLanguage(other)}
      >
        {texts.language[language]}
      </button>
    </header>
  );
}

interface SampleChoiceProps extends Pick<FileBarProps, "language" | "busy" | "onSample"> {
  /** The sample that is open; empty where a file of the person's own is. */
  readonly chosen: string;
}

function SampleChoice({ language, chosen, busy, onSample }: SampleChoiceProps) {
  return (
    <select
      className={classes.samples}
      aria-label={texts.samples[language]}
      value={chosen}
      disabled={busy}
      onChange={(event) => onSample(event.target.value)}
    >
      <option value="" disabled>
        {texts.samples[language]}…
      </option>
      {SAMPLES.map(({ file, title }) => (
        <option key={file} value={file}>
          {texts.samples[language]}
          {language === "zh" ? "：" : ": "}
          {title[language]}
        </option>
      ))}
    </select>
  );
}

function UploadButton({ language, busy, onUpload }: Pick<FileBarProps, "language" | "busy" | "onUpload">) {
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0];
    // The same file must be choosable again after it was mended.
    event.target.value = "";
    if (file) onUpload(file);
  };
  return (
    <label className={classes.fileButton} aria-disabled={busy}>
      <input
        className={classes.fileInput}
        type="file"
        accept=".xlsx,.xlsm,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        aria-label={texts.open[language]}
        disabled={busy}
        onChange={choose}
      />
      <span aria-hidden="true">{texts.open[language]}</span>
    </label>
  );
}
