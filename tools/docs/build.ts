import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DEPENDENCIES_PAGE, withTable } from "./dependency-table";
import { RULE_PAGES, rulePage } from "./rule-pages";
import { SETTINGS_PAGES, settingsPage } from "./settings-pages";

const root = join(__dirname, "..", "..");

/** Writes the generated pages of docs/: `npm run docs`. */
for (const page of RULE_PAGES) {
  writeFileSync(join(root, page.path), rulePage(page));
  console.log(page.path);
}
for (const { path, language } of SETTINGS_PAGES) {
  writeFileSync(join(root, path), settingsPage(language));
  console.log(path);
}
writeFileSync(join(root, DEPENDENCIES_PAGE), withTable(readFileSync(join(root, DEPENDENCIES_PAGE), "utf8")));
console.log(DEPENDENCIES_PAGE);
