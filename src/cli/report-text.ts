import { knownTables } from "../domain/families";
import { complain, print } from "./exit";
import { named } from "./failure";
import type { FileTasks, Outcome } from "./file-tasks";
import { eachFile, inOrder } from "./pool";
import { printable } from "./printable";
import { TEXTS } from "./texts";
import { missingFigures } from "../domain/report/paragraphs";
import type { Audit } from "../domain/tables/audit";
import { formatReference } from "../domain/grid/address";
import type { Language } from "../domain/language";
import { paragraphText } from "../domain/tables/report";
import { reportParagraphs } from "../domain/report/paragraphs";

/** Cells that are named before "…" stands for the rest. */
const NAMED = 3;

/** The report's paragraphs, each under its title, or that there is no table they could be made from. */
export function paragraphsText(audit: Audit, language: Language): string {
  const paragraphs = reportParagraphs(audit).map((paragraph) => `${paragraph.title[language]}\n${paragraphText(paragraph, language)}\n`);
  return paragraphs.join("\n") || TEXTS[language].noTables(knownTables[language]);
}

/** What the paragraphs leave out, a line for each cause; "" where they leave nothing out. */
export function missingText(audit: Audit, language: Language): string {
  const [head, joint] = language === "zh" ? ["未能写出：", "、"] : ["Left out: ", ", "];
  return missingFigures(audit)
    .map(({ labels, why, cells }) => {
      const named = cells.slice(0, NAMED).map(formatReference);
      const places = named.length === 0 ? "" : ` [${named.join(", ")}${cells.length > NAMED ? " …" : ""}]`;
      return `${head}${labels.map((label) => label[language]).join(joint)}${language === "zh" ? "。" : ". "}${why[language]}${places}\n`;
    })
    .join("");
}

/** Prints the paragraphs of workbooks, each under its name where there are several. Returns how many could not be read. */
export async function printReports(
  files: readonly string[],
  { limit, ...options }: FileTasks["report"]["options"] & { readonly limit: number },
  advise: (file: string) => void,
): Promise<number> {
  const { language } = options;
  let failed = 0;
  const show = inOrder<Outcome<"report">>((index, outcome) => {
    const file = files[index]!;
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
