const { AsyncLocalStorage } = require("node:async_hooks");
const vm = require("node:vm");
const { TestEnvironment } = require("jest-environment-node");

/** @type {Set<AsyncLocalStorage<unknown>>} what runs within the suite at hand, or has */
const stores = new Set();
const { run } = AsyncLocalStorage.prototype;
AsyncLocalStorage.prototype.run = function (...args) {
  stores.add(this);
  return run.apply(this, args);
};

/**
 * The tests' Node, with Playwright loaded outside the sandbox: within it every message of a browser costs several times as much. What Jest
 * remembers a suite's tests in ends with the suite: else Node gives each promise of the suites that follow a word for every one before them.
 */
class SheetEnvironment extends TestEnvironment {
  /** A sandbox whose globals are plain properties: with Jest's own, each look at one asks a proxy, and what Office.js and React do takes a tenth longer. */
  constructor(...args) {
    const { createContext } = vm;
    vm.createContext = () => createContext(vm.constants.DONT_CONTEXTIFY);
    try {
      super(...args);
    } finally {
      vm.createContext = createContext;
    }
  }

  async setup() {
    await super.setup();
    Object.defineProperty(this.global, "playwright", { get: () => require("playwright-core") });
  }

  async teardown() {
    for (const store of stores) store.disable();
    stores.clear();
    await super.teardown();
  }
}

module.exports = SheetEnvironment;
