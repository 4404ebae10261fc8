import { createRequire, Module } from "node:module";
import { join, relative, sep } from "node:path";
import { performance } from "node:perf_hooks";
import process from "node:process";
import { transformFileSync } from "@swc/core";

const require = createRequire(import.meta.url);
const partOfJest = createRequire(require.resolve("jest"));
/** So many tests, those nearest first, get to see a change; what only a later one would notice counts as unnoticed. */
const MOST_TESTS = 200;
const stryker = (globalThis.__stryker__ ??= {});

/**
 * Runs the tests of the core in one process that stays: the code holds every change behind a switch, so the next change needs no new start.
 * Jest starts afresh for each, which takes forty times as long; `describe`, `test` and `expect` are its own.
 */
class CoreRunner {
  tests = new Map();
  /** Per source file the tests that noticed a change of it, the latest first. */
  noticed = new Map();
  memories = [];

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    const compiled = new Map();
    Module._extensions[".ts"] = (module, file) => {
      if (!compiled.has(file)) compiled.set(file, transformFileSync(file, { sourceMaps: false }).code);
      module._compile(compiled.get(file), file);
    };
  }

  async dryRun() {
    stryker.mutantCoverage = { static: {}, perTest: {} };
    this.load();
    const tests = [];
    for (const [id, test] of this.tests) {
      stryker.currentTestId = id;
      const start = performance.now();
      const failure = await this.failureOf(test);
      stryker.currentTestId = undefined;
      const result = { id, name: id, fileName: "test/mutation/fast-tests.ts", timeSpentMs: performance.now() - start };
      tests.push(failure === null ? { ...result, status: 0 } : { ...result, status: 1, failureMessage: failure });
    }
    return { status: "complete", tests, mutantCoverage: stryker.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, mutantActivation, reloadEnvironment }) {
    stryker.hitLimit = hitLimit;
    stryker.hitCount = hitLimit === undefined ? undefined : 0;
    stryker.activeMutant = mutantActivation === "static" ? activeMutant.id : undefined;
    if (reloadEnvironment || this.tests.size === 0) {
      try {
        this.load();
      } catch (error) {
        return { status: "killed", killedBy: [], failureMessage: String(error), nrOfTests: 0 };
      }
    }
    stryker.activeMutant = activeMutant.id;
    let count = 0;
    for (const id of this.nearest(activeMutant.fileName, testFilter ?? [...this.tests.keys()])) {
      const test = this.tests.get(id);
      // A change within what a test's title is made of takes the test away.
      const failure = test ? await this.failureOf(test) : `no test is called ${id}`;
      count++;
      if (stryker.hitCount > stryker.hitLimit) return { status: "timeout", reason: "it goes round and round" };
      if (failure !== null) {
        const others = (this.noticed.get(activeMutant.fileName) ?? []).filter((other) => other !== id);
        this.noticed.set(activeMutant.fileName, [id, ...others]);
        return { status: "killed", killedBy: [id], failureMessage: failure, nrOfTests: count };
      }
    }
    return { status: "survived", nrOfTests: count };
  }

  /** The tests that name the file or its rule, those that noticed something of it before, whole workbooks, those beside it, the rest of its kind, all others. */
  nearest(fileName, ids) {
    const path = relative(join(process.cwd(), "src"), fileName).split(sep).slice(-2).join("/").replace(/\.ts$/, "");
    const kind = fileName.includes(`${sep}rules${sep}`) ? " rules/" : " domain/";
    const places = [
      (id) => id.includes(path),
      (id) => this.noticed.get(fileName)?.includes(id),
      (id) => /^ (?:samples|a small)/.test(id),
      (id) => id.includes(`${path.split("/")[0]}/`),
      (id) => id.startsWith(kind),
      () => true,
    ];
    const ranked = ids.map((id) => [places.findIndex((fits) => fits(id)), id]).sort(([left], [right]) => left - right);
    return ranked.filter(([place], index) => place < 3 || index < MOST_TESTS).map(([, id]) => id);
  }

  /** Reads code and tests anew, and notes what the code remembers between two audits, so that no test profits from another. */
  load() {
    const here = process.cwd() + sep;
    for (const file of Object.keys(require.cache))
      if (file.startsWith(here) && !file.includes(`${sep}node_modules${sep}`)) delete require.cache[file];
    const circus = partOfJest("jest-circus");
    const { expect } = partOfJest("expect");
    circus.resetState();
    Object.assign(globalThis, { describe: circus.describe, test: circus.test, it: circus.it, expect });
    const Plain = Map;
    const made = [];
    globalThis.Map = class extends Plain {
      constructor(...args) {
        super(...args);
        made.push(this);
      }
    };
    try {
      require(join(process.cwd(), "test/mutation/fast-tests.ts"));
    } finally {
      globalThis.Map = Plain;
    }
    this.memories = made.filter(({ size }) => size === 0);
    this.tests = new Plain(testsOf(circus.getState().rootDescribeBlock, ""));
  }

  async failureOf({ fn }) {
    for (const memory of this.memories) memory.clear();
    try {
      await fn();
      return null;
    } catch (error) {
      return String(error?.message ?? error);
    }
  }
}

function testsOf(block, path) {
  return block.children.flatMap((child) =>
    child.type === "test" ? [[`${path} ${child.name}`, child]] : testsOf(child, `${path} ${child.name}`),
  );
}

export const strykerPlugins = [{ kind: "TestRunner", name: "core", injectableClass: CoreRunner }];
