import { XlsxWorkbook } from "../adapters/xlsx/open-workbook";
import type { UndoOutcome } from "../app/workbook-port";
import type { XlsxPackage } from "../adapters/xlsx";
import { checkedFile, type CountingOptions } from "./checked-file";

/**
 * The workbook without its last run: every cell that still holds what the run wrote is as it was before, cells that somebody changed since
 * stay; a cell is known by whose it is, not by its address.
 * @throws WorkbookError ("nothing-to-undo") where the workbook keeps no run, XlsxError
 */
export async function takenBack(
  pkg: XlsxPackage,
  path: string,
  options: CountingOptions,
): Promise<UndoOutcome & { readonly bytes: Uint8Array }> {
  const { identities } = checkedFile(pkg, path, options).audited;
  const workbook = XlsxWorkbook.of(pkg);
  const outcome = await workbook.undo({ locate: identities.locate.bind(identities) });
  return { ...outcome, bytes: workbook.toBytes() };
}
