/** How a run of the command line ended, and what it said. */
export interface Ended {
  readonly status: number | null;
  readonly signal: string | null;
  readonly stdout: string;
  readonly stderr: string;
}

export class Resident {
  /** @param flags what Node is started with */
  constructor(bundle: string, flags?: readonly string[]);
  run(folder: string, args: readonly string[], env?: Readonly<Record<string, string>>): Promise<Ended>;
  leave(): Promise<void>;
}
