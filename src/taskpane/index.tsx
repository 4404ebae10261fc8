import { createRoot } from "react-dom/client";
import { AuditSession } from "../app/audit-session";
import { registerCommands } from "../commands";
import { App } from "./app";
import { officeHostContext, officeSharedWords } from "./office-host-context";
import { Stranded } from "./stranded";
import { present } from "../domain/values/present";

/** How often the sheets are looked at while the pane shows, in milliseconds. */
const LOOK_AGAIN = 30_000;

declare global {
  interface Window {
    /** Resolves once Office.js is there (`boot.js`, which speaks until then). */
    readonly officeLoaded: Promise<unknown>;
    /** From here on the pane speaks for itself. */
    paneBegins(): void;
  }
}

/** What speaks with Excel comes while Office.js does: the pane's first words wait for neither. */
const adapter = import("../adapters/excel/excel-workbook");

void Promise.all([adapter, window.officeLoaded]).then(begin, () => {
  window.paneBegins();
  createRoot(present(document.getElementById("pane"), "the pane's element")).render(<Stranded reason="not-loaded" />);
});

function begin([{ ExcelWorkbook }]: readonly [Awaited<typeof adapter>, unknown]): void {
  void Office.onReady(({ host }) => {
    window.paneBegins();
    const root = createRoot(present(document.getElementById("pane"), "the pane's element"));
    if (host !== Office.HostType.Excel) return root.render(<Stranded reason="no-excel" />);
    if (!Office.context.requirements.isSetSupported("ExcelApi", "1.14")) return root.render(<Stranded reason="too-old" />);
    const hostContext = officeHostContext();
    const session = new AuditSession(new ExcelWorkbook(), {
      loadEngine: () => import("../app/engine").then(({ engineInTurns }) => engineInTurns()),
      language: hostContext.language,
      now: () => new Date(),
      sharedWords: officeSharedWords(),
      loadReports: () => import("../adapters/docx/opened-report").then(({ openReport }) => openReport),
      loadDocx: () => import("../adapters/docx/papers").then(({ docxWriter }) => docxWriter),
      readVersion: (bytes) => import("../station-files/other-version").then(({ readVersion }) => readVersion(bytes)),
      loadXlsx: () => import("../adapters/xlsx/report-workbook").then(({ reportWorkbook }) => reportWorkbook),
    });
    registerCommands(session);
    const selfTest = new URLSearchParams(location.search).has("selftest");
    root.render(<App session={session} hostContext={hostContext} selfTest={selfTest} />);
    // Excel opens the page hidden for a ribbon command; what it shows then is the command's own affair.
    if (selfTest) return;
    oncePainted(() => void session.survey());
    lookAgain(session);
  });
}

/** Excel does not tell of every change: what was picked from a list, or done while the pane slept, is seen when a person comes back to it. */
function lookAgain(session: AuditSession): void {
  const look = (): void => {
    if (document.visibilityState === "visible") void session.lookAgain();
  };
  window.addEventListener("focus", look);
  document.addEventListener("visibilitychange", look);
  setInterval(look, LOOK_AGAIN);
}

/** Begins what loads the rest of the program once the buttons stand there; a hidden page paints nothing, so it waits no longer than a moment. */
function oncePainted(begin: () => void): void {
  let begun = false;
  const once = (): void => {
    if (!begun) begin();
    begun = true;
  };
  requestAnimationFrame(() => setTimeout(once));
  setTimeout(once, 100);
}
