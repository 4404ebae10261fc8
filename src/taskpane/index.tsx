import { createRoot } from "react-dom/client";
import { ExcelWorkbook } from "../adapters/excel/excel-workbook";
import { AuditSession } from "../app/audit-session";
import { registerCommands } from "../commands";
import { App } from "./app";
import { officeHostContext, officeSharedWords } from "./office-host-context";
import { Stranded } from "./stranded";

const root = createRoot(document.getElementById("pane")!);

if (typeof Office === "undefined") {
  root.render(<Stranded reason="no-office" />);
} else {
  void Office.onReady(({ host }) => {
    if (host !== Office.HostType.Excel) return root.render(<Stranded reason="no-excel" />);
    if (!Office.context.requirements.isSetSupported("ExcelApi", "1.14")) return root.render(<Stranded reason="too-old" />);
    const hostContext = officeHostContext();
    const session = new AuditSession(new ExcelWorkbook(), {
      loadEngine: () => import("../app/engine").then(({ engine }) => engine),
      language: hostContext.language,
      now: () => new Date(),
      sharedWords: officeSharedWords(),
      loadXlsx: () => import("../adapters/xlsx/report-workbook").then(({ reportWorkbook }) => reportWorkbook),
    });
    registerCommands(session);
    root.render(<App session={session} hostContext={hostContext} />);
    // Excel opens the page hidden for a ribbon command; what it shows then is the command's own affair.
    oncePainted(() => void session.survey());
  });
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
