import js from "@eslint/js";
import officeAddins from "eslint-plugin-office-addins";
import regexp from "eslint-plugin-regexp";
import reactHooks from "eslint-plugin-react-hooks";
import globals from "globals";
import tseslint from "typescript-eslint";

/** Where a function is longer than a screen; none joins it. */
const LONGER = ["src/adapters/xlsx/scan-rows.ts"];

export default tseslint.config(
  { ignores: ["dist/", "node_modules/", "coverage/", ".cache/"] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    rules: {
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_", caughtErrors: "none" }],
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports", disallowTypeAnnotations: false }],
      "no-console": "off",
      eqeqeq: ["error", "smart"],
    },
  },
  {
    // Texts come from people who may want a pattern to run for ever: none may take more than time in proportion to the text.
    files: ["src/**"],
    plugins: { regexp },
    rules: { "regexp/no-super-linear-backtracking": ["error", { report: "potential" }], "regexp/no-super-linear-move": "error" },
  },
  {
    // A function fits a screen. What is longer: one loop over the bytes of a sheet, whose state would have to be handed about at every character.
    files: ["src/**/*.{ts,tsx}"],
    ignores: LONGER,
    rules: { "max-lines-per-function": ["error", { max: 60, skipBlankLines: true, skipComments: true }] },
  },
  {
    // What is there is said by a type, or taken by a function of domain/values/present.ts that stops with words. eslint-suppressions.json counts what is
    // left, file by file: indices within bounds into bytes and typed arrays (scan-rows, row-excerpt, relations), where no type can say it and a check would
    // cost at every number. A file may have fewer (then `npx eslint . --prune-suppressions`), never more.
    files: ["src/**/*.{ts,tsx}"],
    rules: { "@typescript-eslint/no-non-null-assertion": "error" },
  },
  { files: ["**/*.js"], languageOptions: { globals: globals.node }, rules: { "@typescript-eslint/no-require-imports": "off" } },
  { files: ["src/workbench/**/*.js", "src/page-edition/*.js"], languageOptions: { globals: globals.serviceworker } },
  { files: ["src/taskpane/*.js"], languageOptions: { globals: globals.browser } },
  {
    files: ["src/domain/**", "src/prose/**", "src/formulas/**"],
    rules: {
      "no-console": "error",
      "no-restricted-globals": ["error", "Excel", "Office", "window", "document", "process", "fetch", "setTimeout", "Date"],
      "no-restricted-properties": ["error", { object: "Math", property: "random" }],
    },
  },
  {
    files: ["src/app/**"],
    rules: {
      "no-restricted-globals": ["error", "Excel", "Office"],
    },
  },
  {
    files: ["src/taskpane/**/*.{ts,tsx}", "src/commands/**/*.ts", "src/page-edition/**/*.{ts,tsx}"],
    plugins: { "react-hooks": reactHooks },
    rules: { ...reactHooks.configs.recommended.rules },
  },
  {
    files: ["src/adapters/excel/**"],
    plugins: { "office-addins": officeAddins },
    rules: {
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/no-navigational-load": "error",
      "office-addins/load-object-before-read": "error",
      // It takes navigating to a sheet's items for reading them, and misses loads made in the function that hands the object over.
      "office-addins/call-sync-before-read": "off",
    },
  },
);
