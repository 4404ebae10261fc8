import { join } from "node:path";
import { MessageChannel, receiveMessageOnPort, Worker } from "node:worker_threads";
import { builtPart } from "../../tools/build/parts";
import type { Ended } from "./resident";

/** The command line's one file, as it ships, built from the sources as they are. */
export async function builtCommandLine(): Promise<string> {
  return join(await builtPart("cli"), "station-audit.js");
}

let bundle: string;
/** Waits for the process that runs the commands of a file of tests; made for the first one. */
let thread: Worker | null = null;

// The process ends with its channel.
afterAll(() => thread?.terminate());

/** Builds the command line where these sources were not built yet; to be awaited before `runIn`. */
export async function ensureBuilt(): Promise<void> {
  bundle = await builtCommandLine();
}

/** Runs the built command line in a folder, with nothing on its standard input, in a process that stays for the next run (resident-host.js). */
export function runIn(folder: string, ...args: readonly string[]): Omit<Ended, "signal"> {
  // A run is over before what the compiler makes of it is of use.
  thread ??= new Worker(join(__dirname, "resident-thread.js"), { workerData: { bundle, flags: ["--no-opt"] } });
  const ready = new Int32Array(new SharedArrayBuffer(4));
  const { port1, port2 } = new MessageChannel();
  thread.postMessage({ folder, args, port: port2, ready }, [port2]);
  Atomics.wait(ready, 0, 0);
  const { message } = receiveMessageOnPort(port1) as { readonly message: Ended };
  port1.close();
  const { status, stdout, stderr } = message;
  return { status, stdout, stderr };
}
