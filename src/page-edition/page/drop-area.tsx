import { useState, type ReactNode } from "react";
import { droppedFiles, isMany, type FolderFile } from "../folder/folder-files";
import { droppedFile, type ChosenFile } from "./file-access";
import styles from "./page.module.css";

interface DropAreaProps {
  readonly text: string;
  readonly onFile: (file: ChosenFile | null) => void;
  readonly onFolder: (files: readonly FolderFile[]) => void;
  readonly children: ReactNode;
}

/** Takes what is dropped anywhere on the page: one workbook, or a folder of them. */
export function DropArea({ text, onFile, onFolder, children }: DropAreaProps) {
  const [dropping, setDropping] = useState(false);
  return (
    <div
      className={styles.page}
      onDragOver={(event) => {
        event.preventDefault();
        // A part of the pane that takes a file itself says so.
        setDropping(!(event.target as Element).closest("[data-takes-files]"));
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setDropping(false);
      }}
      onDrop={(event) => {
        event.preventDefault();
        setDropping(false);
        if (isMany(event.dataTransfer)) void droppedFiles(event.dataTransfer).then(onFolder);
        else void droppedFile(event.dataTransfer).then(onFile);
      }}
    >
      {children}
      {dropping && <div className={styles.dropping}>{text}</div>}
    </div>
  );
}
