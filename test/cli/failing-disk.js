/**
 * Preloaded (`node -r`) before the command line: lets the N-th file operation inside a folder fail, as a disk does. What it knows of the
 * program is nothing but Node's file system; it writes down the operations it saw.
 *
 * FAILING_DISK: {"folder": …, "log": …, "at": a number or the first operation of a name, "fault": a code such as "EIO", "short", "hang", "kill before",
 * "kill after", "replace" (with "by", another file, which takes the place of "file"), or "none", "without": an operation that this disk does not have}
 */
const fs = require("node:fs");
const path = require("node:path");

const { folder, log, at, fault, without, by, file } = JSON.parse(process.env.FAILING_DISK);
const { appendFileSync, renameSync } = fs;
const handles = new Set();
let count = 0;
let happened = false;

const inside = (name) => typeof name === "string" && !path.relative(folder, path.resolve(name)).startsWith("..");

/** Counts an operation; says what is to happen to it. */
function due(operation) {
  const own = ++count;
  if (log) appendFileSync(log, `${operation}\n`);
  if (operation === without) return "EPERM";
  if (own !== at && (operation !== at || happened)) return "none";
  happened = true;
  return fault;
}

function failure(code, operation) {
  return Object.assign(new Error(`${code}: injected, ${operation}`), { code, errno: -1, syscall: operation });
}

const die = () => process.kill(process.pid, "SIGKILL");

/** Wraps `call` so that the fault, where it is due, happens before, after or instead of it. */
function faulty(operation, concerns, call, opened) {
  return function (...args) {
    if (!concerns(args)) return call.apply(this, args);
    const what = due(operation);
    if (what === "kill before") die();
    if (what === "replace") renameSync(by, file);
    if (what === "hang") return new Promise(() => setTimeout(() => undefined, 60_000));
    if (/^E[A-Z]/.test(what)) {
      const error = failure(what, operation);
      // What could not be closed well is closed all the same.
      if (operation === "close") return call.apply(this, args).then(() => Promise.reject(error));
      if (opened === "promise") return Promise.reject(error);
      throw error;
    }
    if (what === "short" && operation === "write") args[2] = Math.ceil(args[2] / 2);
    if (opened === "promise")
      return call
        .apply(this, args)
        .finally(() => what === "kill after" && die())
        .then((value) => (operation === "open" ? wrapHandle(value) : value));
    try {
      const result = call.apply(this, args);
      if (operation === "openSync") handles.add(result);
      return result;
    } finally {
      if (what === "kill after") die();
    }
  };
}

function wrapHandle(handle) {
  const wrapped = {};
  for (const name of ["write", "chmod", "sync", "close"]) wrapped[name] = faulty(name, () => true, handle[name].bind(handle), "promise");
  return wrapped;
}

const byPath = ([name, other]) => inside(name) || inside(other);
for (const name of ["openSync", "statSync", "lstatSync", "readdirSync", "unlinkSync", "realpathSync", "mkdirSync", "rmdirSync"])
  fs[name] = faulty(name, byPath, fs[name]);
for (const name of ["fstatSync", "readSync", "closeSync"]) fs[name] = faulty(name, ([handle]) => handles.has(handle), fs[name]);
for (const name of ["open", "stat", "lstat", "realpath", "readlink", "rename", "link", "rm"])
  fs.promises[name] = faulty(name, byPath, fs.promises[name], "promise");
