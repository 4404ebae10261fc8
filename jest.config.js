/** Sheets, rules, files and the Office host in Node; the pane's pages run in a real browser (test/e2e). */
module.exports = {
  roots: ["<rootDir>/test"],
  testMatch: ["**/*.test.ts", "**/*.test.tsx"],
  testEnvironment: "<rootDir>/test/environment.js",
  runtime: "<rootDir>/test/runtime.js",
  testSequencer: "<rootDir>/test/longest-first.js",
  // Five seconds, the default, would fail tests that start programs on a machine that has other work; what hangs is still ended.
  testTimeout: 60_000,
  // Each look at a global of the sandbox is a slow one; handed to the modules as parameters they are looked up once. Tests that only
  // compute take a third of the time so. Names that a library declares anew at its top (Boolean, Number, String, Buffer, URL, process) cannot be among them.
  sandboxInjectedGlobals:
    "Array ArrayBuffer BigInt DataView Date Error JSON Map Math Object Promise RegExp Set Symbol TypeError Uint8Array WeakMap WeakSet isNaN parseFloat parseInt".split(
      " ",
    ),
  transform: { "^.+\\.(t|j)sx?$": "@swc/jest" },
  transformIgnorePatterns: [
    "/node_modules/(?!(fraction\\.js|@microsoft/app-manifest|strip-bom|office-addin-manifest|uuid|@univerjs|nanoid|lodash-es)/)",
  ],
};
