import { printable } from "./printable";

/** 0: no finding of severity error; 1: some; 2: the work could not be done. */
export const EXIT = { clean: 0, errors: 1, failed: 2 } as const;

/** A line of the command's own output; everything else goes to stderr. */
export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Prints a long result a piece at a time, each once there is room for it: a text of all of it may be larger than what memory is left. */
export async function printPieces(pieces: Iterable<string>): Promise<void> {
  let waiting = "";
  const flush = async (): Promise<void> => {
    const { stdout } = process;
    if (!stdout.write(waiting) && !stdout.destroyed)
      await new Promise<void>((resolve) => {
        const done = (): void => {
          stdout.off("drain", done).off("error", done).off("close", done);
          resolve();
        };
        stdout.on("drain", done).on("error", done).on("close", done);
      });
    waiting = "";
  };
  for (const piece of pieces) {
    waiting += piece;
    if (waiting.length > PIECE) await flush();
  }
  await flush();
}

const PIECE = 65_536;

/** A line for whoever watches: why something could not be done. */
export function complain(text: string): void {
  process.stderr.write(`station-audit: ${printable(text)}\n`);
}
