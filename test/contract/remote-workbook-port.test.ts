import { XlsxPackage } from "../../src/adapters/xlsx";
import { formatAddress, parseAddress, type CellRef } from "../../src/domain/grid/address";
import { RemoteWorkbook } from "../../src/page-edition/remote-workbook";
import type { Thread } from "../../src/page-edition/thread-calls";
import type { Answer } from "../../src/page-edition/worker/messages";
import { WorkbookCalls } from "../../src/page-edition/worker/workbook-calls";
import { contractFile } from "./contract-file";
import { describeWorkbookPort, type ContractWorkbook } from "./workbook-port.contract";
import { marksOf, pictureOf, withName, withSheet } from "./xlsx-file";

/** The contract on a workbook that another thread holds: all that passes between both are copies. */
describeWorkbookPort("a workbook held by the page's other thread", async (sheets) => openIn(await contractFile(sheets)));

async function openIn(bytes: Uint8Array): Promise<ContractWorkbook> {
  const workbook: { port: RemoteWorkbook } & ContractWorkbook = {
    port: await opened(bytes),
    reopened: async () => openIn(await workbook.port.bytes()),
    type: async (sheet, address, value) => {
      await workbook.port.enter({ sheet, ...parseAddress(address)! }, { value, formula: null });
    },
    add: async (name, text) => {
      workbook.port = await opened(withSheet(await workbook.port.bytes(), name, text));
    },
    rename: async (sheet, name) => {
      workbook.port = await opened(withName(await workbook.port.bytes(), sheet, name));
    },
    marks: async () => marksOf(XlsxPackage.open(await workbook.port.bytes())),
    picture: async () => pictureOf(XlsxPackage.open(await workbook.port.bytes())),
  };
  return workbook;
}

async function opened(bytes: Uint8Array): Promise<RemoteWorkbook> {
  const port = new RemoteWorkbook(copyingThread());
  let shown: CellRef | null = null;
  port.showIn({
    show: (cell) => void (shown = cell),
    selection: () => (shown === null ? null : { sheet: shown.sheet, address: formatAddress(shown) }),
  });
  await port.open(bytes);
  return port;
}

/** The worker's side as index.ts runs it, with the copies that messages between threads are. */
function copyingThread(): Thread {
  const calls = new WorkbookCalls();
  let answered: (answer: Answer) => void = () => undefined;
  let last: Promise<unknown> = Promise.resolve();
  return {
    postMessage: (request) => {
      const sent = structuredClone(request);
      last = last.then(async () => answered(structuredClone(await calls.answer(sent))));
    },
    onAnswer: (listener) => void (answered = listener),
    onFailure: () => undefined,
    stop: () => undefined,
  };
}
