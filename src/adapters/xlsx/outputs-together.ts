import { existsSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { folderBegun, foldersEnded, undisturbed } from "./drafts";
import { placedIn, placeOutput, prepareOutput, type OutputOptions, type PreparedOutput } from "./output-file";

/**
 * The outputs of a whole folder: each lies on the disk as soon as it is made, and all take their names at the end. Whoever stops the work half-way
 * finds what was there before, and nothing else.
 */
export class OutputsTogether {
  private readonly prepared: PreparedOutput[] = [];

  /** Writes an output beside its place, in folders that are made where there are none. @throws OutputExists, NoOutputFolder, OutputFailure */
  async add(path: string, bytes: Uint8Array, options: OutputOptions): Promise<void> {
    makeFolder(dirname(path));
    this.prepared.push(await prepareOutput(path, bytes, options));
  }

  /** Gives all their names. @returns those that could not be given theirs, with the error that stopped each; no failure stops another */
  async place(): Promise<ReadonlyMap<string, unknown>> {
    const failures = new Map<string, unknown>();
    await undisturbed(async () => {
      const placed = new Map<string, PreparedOutput[]>();
      for (const output of this.prepared)
        try {
          await placeOutput(output);
          const folder = dirname(output.place);
          placed.set(folder, [...(placed.get(folder) ?? []), output]);
        } catch (error) {
          failures.set(output.path, error);
        }
      for (const [folder, outputs] of placed)
        await placedIn(folder, outputs).catch((error: unknown) => {
          for (const { path } of outputs) failures.set(path, error);
        });
      foldersEnded();
    });
    return failures;
  }
}

function makeFolder(folder: string): void {
  const missing: string[] = [];
  for (let at = folder; !existsSync(at) && dirname(at) !== at; at = dirname(at)) missing.unshift(at);
  mkdirSync(folder, { recursive: true });
  for (const made of missing) folderBegun(made);
}
