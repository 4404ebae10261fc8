import js from "@eslint/js";
import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import globals from "globals";
import tseslint from "typescript-eslint";

/** What a layer must not import; `test/architecture` proves the same from the sources. */
const noImports = (message, ...patterns) => ({
  "no-restricted-imports": ["error", { patterns: patterns.map((group) => ({ group: [group], message })) }],
});

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
  { files: ["**/*.js"], languageOptions: { globals: globals.node }, rules: { "@typescript-eslint/no-require-imports": "off" } },
  { files: ["src/workbench/**/*.js"], languageOptions: { globals: globals.serviceworker } },
  {
    files: ["src/domain/**", "src/prose/**", "src/formulas/**"],
    rules: {
      ...noImports(
        "the core imports nothing outside itself",
        "**/app/**",
        "**/adapters/**",
        "**/taskpane/**",
        "**/commands/**",
        "**/cli/**",
        "**/workbench/**",
        "node:*",
        "react*",
        "@*/**",
      ),
      "no-console": "error",
      "no-restricted-globals": ["error", "Excel", "Office", "window", "document", "process", "fetch", "setTimeout", "Date"],
      "no-restricted-properties": ["error", { object: "Math", property: "random" }],
    },
  },
  {
    files: ["src/app/**"],
    rules: {
      ...noImports(
        "use cases know the core and the port alone",
        "**/adapters/**",
        "**/taskpane/**",
        "**/commands/**",
        "**/cli/**",
        "**/workbench/**",
        "node:*",
      ),
      "no-restricted-globals": ["error", "Excel", "Office"],
    },
  },
  {
    files: ["src/adapters/**"],
    rules: noImports("adapters know the use cases and the core alone", "**/taskpane/**", "**/commands/**", "**/cli/**", "**/workbench/**"),
  },
  {
    files: ["src/taskpane/**/*.{ts,tsx}", "src/commands/**/*.ts"],
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
