import pc from "picocolors";

/** How a terminal shows what is printed; in a pipe there are no colours, and a finding is one line, however long. */
export interface Looks {
  readonly color: boolean;
  /** Columns of the terminal; null where lines are not broken. */
  readonly columns: number | null;
}

/** The looks of this process's output. */
export function looksOf(stream: NodeJS.WriteStream): Looks {
  return { color: stream.isTTY === true && pc.isColorSupported, columns: stream.isTTY ? stream.columns || 80 : null };
}
