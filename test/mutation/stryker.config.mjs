import process from "node:process";

/** Mutation testing of what decides; `run.mjs` chooses the area. */
export default {
  testRunner: "core",
  testRunnerNodeArgs: ["--max-semi-space-size=64"],
  plugins: ["./test/mutation/core-runner.mjs", "./test/mutation/wordings.mjs"],
  ignorers: ["wordings"],
  coverageAnalysis: "perTest",
  ignoreStatic: false,
  incremental: true,
  concurrency: Number(process.env.MUTATION_WORKERS ?? 2),
  timeoutMS: 10_000,
  timeoutFactor: 3,
  // Passed over by git and the linters.
  tempDirName: ".cache/mutation",
  ignorePatterns: ["/dist", "/docs", "/reports", "/bench", "/src/taskpane", "/src/workbench", "/test/e2e", "/assets/screenshots"],
  reporters: ["progress-append-only", "clear-text", "json"],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, reportScoreTable: true },
  thresholds: { high: 90, low: 80, break: null },
  allowConsoleColors: false,
};
