/**
 * Runs the built command line again and again within one process (`fork`ed with its path): the program is read and compiled once, but evaluated anew
 * for every run, in the run's own folder and environment. A run ends as a process does, when nothing is left to wait for.
 */
const fs = require("node:fs");
const { createRequire, wrap } = require("node:module");
const { dirname } = require("node:path");
const { Script } = require("node:vm");

const [bundle] = process.argv.slice(2);
const disk = require.resolve("./failing-disk");
const program = new Script(wrap(fs.readFileSync(bundle, "utf8").replace(/^#!.*/, "")), { filename: bundle });
const requires = createRequire(bundle);
/** The parts that the program loads later are texts in it (tools/cli/inline-chunks-plugin.js): what was compiled of each. */
const parts = new Map();
globalThis.Function = new Proxy(Function, {
  construct(made, texts) {
    const text = texts.at(-1);
    if (text.length < 1_000) return Reflect.construct(made, texts);
    let part = parts.get(text);
    if (!part) parts.set(text, (part = new Script(`(function(${texts.slice(0, -1)}){${text}\n})`, { filename: bundle })));
    return part.runInThisContext();
  },
});
const STREAMS = ["stdout", "stderr"];
const listened = () => [process, process.stdout, process.stderr];

/** What the run at work has said so far; null between two runs. */
let said = null;
let restore = () => undefined;

for (const name of STREAMS)
  process[name].write = (chunk, encoding, done = encoding) => {
    if (said)
      said[name].push(
        typeof chunk === "string" ? Buffer.from(chunk, typeof encoding === "string" ? encoding : "utf8") : Buffer.from(chunk),
      );
    if (typeof done === "function") process.nextTick(done);
    return true;
  };

/** Remembers all that a run may change of its process. */
function remembered() {
  const [env, calls, promises] = [{ ...process.env }, { ...fs }, { ...fs.promises }];
  const listeners = listened().map((emitter) => new Map(emitter.eventNames().map((event) => [event, emitter.rawListeners(event)])));
  return () => {
    for (const [index, emitter] of listened().entries())
      for (const event of emitter.eventNames())
        for (const listener of emitter.rawListeners(event))
          if (!listeners[index].get(event)?.includes(listener)) emitter.removeListener(event, listener);
    for (const name of Object.keys(process.env)) if (!(name in env)) delete process.env[name];
    Object.assign(process.env, env);
    Object.assign(fs.promises, promises);
    for (const [name, call] of Object.entries(calls)) if (fs[name] !== call) fs[name] = call;
  };
}

process.on("message", ({ folder, args, env }) => {
  said = { stdout: [], stderr: [] };
  restore = remembered();
  process.chdir(folder);
  Object.assign(process.env, env);
  process.argv = [process.execPath, bundle, ...args];
  process.exitCode = undefined;
  delete require.cache[disk];
  if (process.env.FAILING_DISK) require(disk);
  process.channel.unref();
  const main = { exports: {} };
  program.runInThisContext().call(main.exports, main.exports, requires, main, bundle, dirname(bundle));
});

process.on("beforeExit", () => {
  if (!said) return;
  const status = process.exitCode ?? 0;
  // Its own listeners of the end, such as the one that takes drafts away, hear of it.
  process.emit("exit", status);
  restore();
  process.exitCode = undefined;
  const [stdout, stderr] = STREAMS.map((name) => Buffer.concat(said[name]).toString("utf8"));
  said = null;
  process.channel.ref();
  process.send({ status, signal: null, stdout, stderr });
});
