import { printable } from "./printable";

/** 0: no finding of severity error; 1: some; 2: the work could not be done. */
export const EXIT = { clean: 0, errors: 1, failed: 2 } as const;

/** A line of the command's own output; everything else goes to stderr. */
export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** A line for whoever watches: why something could not be done. */
export function complain(text: string): void {
  process.stderr.write(`station-audit: ${printable(text)}\n`);
}
