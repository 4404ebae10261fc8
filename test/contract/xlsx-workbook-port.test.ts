import { XlsxWorkbook } from "../../src/adapters/xlsx/open-workbook";
import { parseAddress } from "../../src/domain/grid/address";
import { describeWorkbookPort, type ContractWorkbook } from "./workbook-port.contract";
import { contractFile } from "./contract-file";
import { marksOf, pictureOf, withName, withSheet } from "./xlsx-file";

/** The contract on a workbook file: bytes that are spliced, saved and opened again. */
describeWorkbookPort("an .xlsx file", async (sheets) => openIn(await contractFile(sheets)));

function openIn(bytes: Uint8Array): ContractWorkbook {
  let port = XlsxWorkbook.open(bytes);
  const anew = (changed: Uint8Array): Promise<void> => {
    port = XlsxWorkbook.open(changed);
    workbook.port = port;
    return Promise.resolve();
  };
  const workbook = {
    port: port as XlsxWorkbook,
    reopened: () => Promise.resolve(openIn(port.toBytes())),
    type: (sheet: string, address: string, value: string | number) => {
      port.enter({ sheet, ...parseAddress(address)! }, { value, formula: null });
      return Promise.resolve();
    },
    add: (name: string, text: string) => anew(withSheet(port.toBytes(), name, text)),
    rename: (sheet: string, name: string) => anew(withName(port.toBytes(), sheet, name)),
    marks: () => Promise.resolve(marksOf(port.file)),
    picture: () => Promise.resolve(pictureOf(port.file)),
  };
  return workbook;
}
