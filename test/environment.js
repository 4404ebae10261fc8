const { TestEnvironment } = require("jest-environment-node");

/** The tests' Node, with Playwright loaded outside the sandbox: within it every message of a browser costs several times as much. */
class SheetEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    Object.defineProperty(this.global, "playwright", { get: () => require("playwright-core") });
  }
}

module.exports = SheetEnvironment;
