import { readdirSync } from "node:fs";
import { join } from "node:path";

const root = join(__dirname, "../..");

/** Every workbook that is kept, from the project's root: on each of them add-in, page and command line must give one answer. */
export const GOLDENS = ["assets/samples", "test/golden/files"].flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith(".xlsx"))
    .map((name) => `${folder}/${name}`),
);
