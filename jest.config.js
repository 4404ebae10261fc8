/** Sheets, rules, files and the Office host in Node; the pane's pages run in a real browser (test/e2e). */
module.exports = {
  roots: ["<rootDir>/test"],
  testMatch: ["**/*.test.ts", "**/*.test.tsx"],
  testEnvironment: "node",
  transform: { "^.+\\.(t|j)sx?$": "@swc/jest" },
  transformIgnorePatterns: [
    "/node_modules/(?!(fraction\\.js|@microsoft/app-manifest|strip-bom|office-addin-manifest|uuid|@univerjs|nanoid|lodash-es)/)",
  ],
};
