const { AsyncLocalStorage } = require("node:async_hooks");
const vm = require("node:vm");
const { TestEnvironment } = require("jest-environment-node");
const { Sandbox } = require("./sandbox/sandbox");

/** @type {Set<AsyncLocalStorage<unknown>>} what runs within the suite at hand, or has */
const stores = new Set();
const { run } = AsyncLocalStorage.prototype;
AsyncLocalStorage.prototype.run = function (...args) {
  stores.add(this);
  return run.apply(this, args);
};

/** @type {Sandbox | null} the last suite's, set back to what it was before */
let left = null;

/**
 * The tests' Node, with Playwright loaded outside the sandbox: within it every message of a browser costs several times as much. What Jest
 * remembers a suite's tests in ends with the suite: else Node gives each promise of the suites that follow a word for every one before them.
 * The sandbox is that of the suite before, set back, unless one of the two stands apart (test/sandbox).
 */
class SheetEnvironment extends TestEnvironment {
  constructor(config, context) {
    const { globalConfig, projectConfig } = config;
    const { apart, ...testEnvironmentOptions } = projectConfig.testEnvironmentOptions;
    // What is counted for coverage is counted by each suite for itself.
    const isApart = apart === true || globalConfig.collectCoverage;
    const sandbox = (!isApart && left) || new Sandbox();
    const { createContext } = vm;
    const { defineProperties } = Object;
    vm.createContext = () => sandbox.context;
    // Names that Jest gives every sandbox and never takes away: here the next suite's Jest gives them once more.
    Object.defineProperties = (thing, all) => {
      if (thing === sandbox.context) for (const name of Reflect.ownKeys(all)) all[name].configurable = true;
      return defineProperties(thing, all);
    };
    try {
      super({ ...config, projectConfig: { ...projectConfig, testEnvironmentOptions } }, context);
    } finally {
      Object.defineProperties = defineProperties;
      vm.createContext = createContext;
    }
    if (!isApart) {
      left = null;
      /** @type {Sandbox | undefined} none where a suite stands apart */
      this.sandbox = sandbox;
      sandbox.isFurnished();
    }
  }

  async setup() {
    await super.setup();
    this.sandbox?.awaitMatchers();
    Object.defineProperty(this.global, "playwright", { configurable: true, get: () => require("playwright-core") });
  }

  async teardown() {
    for (const store of stores) store.disable();
    stores.clear();
    if (this.sandbox?.isSetBack()) left = this.sandbox;
    await super.teardown();
  }
}

module.exports = SheetEnvironment;
