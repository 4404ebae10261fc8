import { complain, print } from "./exit";
import { named } from "./failure";
import type { FileTasks, Outcome } from "./file-tasks";
import { eachFile, inOrder } from "./pool";
import { printable } from "./printable";
import { itemAt } from "../domain/values/present";

/** Prints the paragraphs of workbooks, each under its name where there are several. Returns how many could not be read. */
export async function printReports(
  files: readonly string[],
  { limit, ...options }: FileTasks["report"]["options"] & { readonly limit: number },
  advise: (file: string) => void,
): Promise<number> {
  const { language } = options;
  let failed = 0;
  const show = inOrder<Outcome<"report">>((index, outcome) => {
    const file = itemAt(files, index);
    if ("failure" in outcome) {
      failed++;
      return complain(named(file, outcome.failure[language]));
    }
    if (files.length > 1) print(printable(`== ${file} ==`));
    print(printable(outcome.result.paragraphs));
    process.stderr.write(printable(outcome.result.missing));
    advise(file);
  });
  await eachFile("report", files, { options, limit }, show);
  return failed;
}
