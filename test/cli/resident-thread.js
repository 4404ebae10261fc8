/** The thread in which a process that stays is waited for, so that a test can wait for its answer without giving way (command-line.ts). */
const { parentPort, workerData } = require("node:worker_threads");
const { Resident } = require("./resident");

const resident = new Resident(workerData.bundle, workerData.flags);

parentPort.on("message", async ({ folder, args, port, ready }) => {
  port.postMessage(await resident.run(folder, args));
  Atomics.store(ready, 0, 1);
  Atomics.notify(ready, 0);
});
