import { join, relative } from "node:path";
import { reportWorkbook } from "../adapters/xlsx";
import { noticeOf, noticeSheet, type Notice } from "../domain/report/notice";
import { noticePage } from "../domain/report/notice-page";
import type { CountingOptions } from "../station-files/checked-file";
import { noticePath } from "../station-files/kinds";
import { reportOf } from "../station-files/reports";
import { auditWorkbook } from "./audit-file";
import { complain, EXIT, print } from "./exit";
import { failureText, named } from "./failure";
import type { Inputs } from "./inputs";
import { FolderOutputs, formFor, refuseOutput, writeOutput, type Force } from "./outputs";
import { printable } from "./printable";
import { FAILURES } from "./failure-texts";
import { TEXTS } from "./texts";
import { prepareReading } from "./legacy-reading";

type NoticeOptions = CountingOptions & { readonly force: Force };

/** One workbook, or those of a folder. */
type Noticed = { readonly file: string } | ({ readonly folder: string } & Pick<Inputs, "files" | "missing">);

const FORMATS: Readonly<Record<string, (notice: Notice) => Uint8Array | Promise<Uint8Array>>> = {
  ".docx": async (notice) => (await import("../adapters/docx/notice-document")).noticeDocument(notice),
  ".xlsx": (notice) => reportWorkbook([noticeSheet(notice)]),
  ".html": (notice) => new TextEncoder().encode(noticePage(notice)),
};

/** `notice`: what a station gets to work through, for one workbook or for each of a folder. Returns the exit status. */
export async function notices(of: Noticed, output: string, options: NoticeOptions): Promise<number> {
  const words = TEXTS[options.language];
  if ("file" in of) {
    formFor(FORMATS, output, FAILURES.noticeKind);
    refuseOutput(of.file, output, options.force);
    await prepareReading([of.file]);
    const asked = await write(of.file, output, options);
    print(printable(words.noticed(asked, output)));
    return EXIT.clean;
  }
  const { folder, files, missing } = of;
  const outputs = files.map((file) => ({ file, notice: join(output, noticePath(relative(folder, file), "docx", options.language)) }));
  // Nothing is read for outputs that could not be written anyway.
  for (const { file, notice } of outputs) refuseOutput(file, notice, options.force);
  await prepareReading(files);
  const made = new FolderOutputs(options.force, files, () => complain(words.stoppedFolder(output)));
  const asked = new Map<string, number>();
  const failures = new Map<string, unknown>();
  for (const { file, notice } of outputs) {
    try {
      const { bytes, count } = await noticeBytes(file, notice, options);
      await made.add(notice, bytes);
      asked.set(file, count);
    } catch (error) {
      failures.set(file, error);
    }
  }
  const unplaced = await made.place();
  let failed = missing.length;
  for (const { file, notice } of outputs) {
    const wrong = unplaced.get(notice) ?? failures.get(file);
    if (wrong === undefined) {
      print(printable(words.noticed(asked.get(file) ?? 0, notice)));
      continue;
    }
    failed++;
    complain(named(file, failureText(wrong, file)[options.language]));
  }
  for (const { name, why } of missing) complain(named(name, why[options.language]));
  return failed > 0 ? EXIT.failed : EXIT.clean;
}

/** Writes one station's notice. Returns how many things it asks for. */
async function write(file: string, output: string, options: NoticeOptions): Promise<number> {
  const { bytes, count } = await noticeBytes(file, output, options);
  await writeOutput(output, bytes, options.force, [file]);
  return count;
}

async function noticeBytes(
  file: string,
  output: string,
  options: NoticeOptions,
): Promise<{ readonly bytes: Uint8Array; readonly count: number }> {
  const notice = noticeOf(reportOf(auditWorkbook(file, options), file, options.language, null));
  return { bytes: await formFor(FORMATS, output, FAILURES.noticeKind)(notice), count: notice.lines.length };
}
