const { fork } = require("node:child_process");
const path = require("node:path");

/** A process that stays and runs the built command line as often as it is asked to, one run at a time (resident-host.js). */
class Resident {
  constructor(bundle, flags = []) {
    this.bundle = bundle;
    this.flags = flags;
    this.child = null;
  }

  /** Runs the command line in a folder. A run that ends its process, as none should, is told as it ended. */
  run(folder, args, env = {}) {
    this.child ??= fork(path.join(__dirname, "resident-host.js"), [this.bundle], {
      stdio: ["ignore", "pipe", "pipe", "ipc"],
      execArgv: this.flags,
    });
    const { child } = this;
    const lost = [];
    const hear = (text) => lost.push(String(text));
    return new Promise((resolve) => {
      const settle = (ended) => {
        child.off("message", settle).off("close", close);
        child.stderr.off("data", hear);
        resolve(ended);
      };
      const close = (status, signal) => {
        this.child = null;
        settle({ status, signal, stdout: "", stderr: lost.join("") });
      };
      child.on("message", settle).on("close", close);
      child.stderr.on("data", hear);
      child.send({ folder, args, env });
    });
  }

  /** Ends the process. */
  async leave() {
    const { child } = this;
    if (!child) return;
    const closed = new Promise((resolve) => child.on("close", resolve));
    child.kill();
    await closed;
  }
}

module.exports = { Resident };
