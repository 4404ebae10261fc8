import type { RefObject } from "react";

interface FileInputProps {
  readonly input: RefObject<HTMLInputElement | null>;
  /** Endings of the files that may be chosen. */
  readonly accept: string;
  /** What it is called for those who do not see the button. */
  readonly label?: string;
  /** By which a test finds it. */
  readonly name?: string;
  readonly onFile: (file: File) => void;
}

/** The browser's own choice of a file, opened by a button; the same file may be chosen again. */
export function FileInput({ input, accept, label, name, onFile }: FileInputProps) {
  return (
    <input
      ref={input}
      type="file"
      accept={accept}
      hidden
      aria-label={label}
      data-testid={name}
      onChange={({ target }) => {
        const file = target.files?.[0];
        target.value = "";
        if (file) onFile(file);
      }}
    />
  );
}
