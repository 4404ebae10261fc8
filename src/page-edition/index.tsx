import { createRoot } from "react-dom/client";
import "./page.css";
import { FolderRun } from "./folder/folder-run";
import { downloadBlob } from "./page/file-access";
import { OpenWorkbook } from "./page/open-workbook";
import { Page } from "./page/page";
import type { SampleId } from "./page/start";
import { startThread } from "./thread";
import { firstLanguage, sharedWords } from "./page-context";
import { present } from "../domain/values/present";

const root = createRoot(present(document.getElementById("page"), "the page's element"));
const language = firstLanguage();

/** The samples stand in the page itself, so that one file is all there is. */
function sample(id: SampleId): Uint8Array {
  const text = atob(present(document.getElementById(id), `the part ${id} of the page`).textContent.trim());
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

const open = new OpenWorkbook(startThread, language, sharedWords());
const newFolder = (): FolderRun =>
  new FolderRun({ startThread, language: () => open.currentLanguage, download: downloadBlob, cores: navigator.hardwareConcurrency || 2 });

root.render(<Page open={open} first={language} sample={sample} newFolder={newFolder} />);

// From a web server the page is kept for the time without a network; a file on disk needs nothing of the kind.
if (location.protocol.startsWith("http") && "serviceWorker" in navigator) {
  void navigator.serviceWorker.register("service-worker.js").catch(() => undefined);
}
