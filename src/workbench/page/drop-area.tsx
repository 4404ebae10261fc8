import { useState, type DragEvent, type ReactNode } from "react";
import classes from "./workbench.module.css";

interface DropAreaProps {
  readonly text: string;
  readonly onFile: (file: File) => void;
  readonly children: ReactNode;
}

/** Takes a workbook that is dropped anywhere on the page. While one is dragged, a veil lies over the pane too, which would swallow it. */
export function DropArea({ text, onFile, children }: DropAreaProps) {
  const [dragging, setDragging] = useState(false);
  const carriesFile = (event: DragEvent) => event.dataTransfer.types.includes("Files");
  return (
    <div
      onDragEnter={(event) => carriesFile(event) && setDragging(true)}
      onDragOver={(event) => carriesFile(event) && event.preventDefault()}
      onDrop={(event) => {
        if (!carriesFile(event)) return;
        event.preventDefault();
        setDragging(false);
        const file = event.dataTransfer.files[0];
        if (file) onFile(file);
      }}
    >
      {children}
      {dragging && (
        <div className={classes.veil} onDragLeave={() => setDragging(false)}>
          {text}
        </div>
      )}
    </div>
  );
}
