import { audit } from "../../../src/domain/engine";
import { type Audit } from "../../../src/domain/tables/audit";
import { DEFAULT_SETTINGS } from "../../../src/domain/settings";
import { MemoryWorkbook } from "../memory-workbook";
import { sampleSheets } from "../sample";

/** A sample workbook audited as the pane audits it. */
export async function auditSheets(sample: string): Promise<Audit> {
  const workbook = new MemoryWorkbook(await sampleSheets(sample));
  return audit(await workbook.read({ merges: true }), DEFAULT_SETTINGS, []);
}
