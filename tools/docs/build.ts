import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { RULE_PAGES, rulePage } from "./rule-pages";

/** Writes the generated pages of docs/: `npm run docs`. */
for (const page of RULE_PAGES) {
  writeFileSync(join(__dirname, "..", "..", page.path), rulePage(page));
  console.log(page.path);
}
