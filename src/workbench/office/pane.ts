import { installDesktopExcel, type DesktopExcel, type OfficeTheme } from "../../excel-host/desktop-transport";
import type { ExcelHost } from "../../excel-host/excel-host";

declare global {
  interface Window {
    /** Called from the add-in's frame before Office.js starts there. */
    stationWorkbench?: { install(target: Window): void };
  }
}

/** Excel's own colours, light and dark: the pane follows them as the grid follows the system; forced colours rule both. */
const LIGHT: OfficeTheme = {
  bodyBackgroundColor: 0xffffff,
  bodyForegroundColor: 0x1b1a19,
  controlBackgroundColor: 0xffffff,
  controlForegroundColor: 0x1b1a19,
};

const DARK: OfficeTheme = {
  bodyBackgroundColor: 0x262626,
  bodyForegroundColor: 0xf2f2f2,
  controlBackgroundColor: 0x262626,
  controlForegroundColor: 0xf2f2f2,
};

const DARK_SYSTEM = matchMedia("(prefers-color-scheme: dark)");

const WORKER = "workbench-office.js";
const PAGE = "taskpane.html";

/** How long a ribbon button waits for a pane that is still loading. */
const PANE_PATIENCE = 15_000;
const PANE_INTERVAL = 100;

/** Makes the browser answer Office.js's address from the workbench's own copy. False where the browser will not (no service workers, or not https or localhost). */
export async function provideOffice(): Promise<boolean> {
  try {
    if (!("serviceWorker" in navigator)) return false;
    await navigator.serviceWorker.register(WORKER);
    await navigator.serviceWorker.ready;
    return true;
  } catch {
    return false;
  }
}

/** The add-in's own page in its frame, beside the workbook of a host. */
export class Pane {
  private desktop: DesktopExcel | null = null;

  constructor(private readonly frame: HTMLIFrameElement) {}

  /** Opens the page anew for a workbook, as Excel does. */
  open(host: ExcelHost): void {
    this.close();
    window.stationWorkbench = {
      install: (target) => (this.desktop = installDesktopExcel(target, host, DARK_SYSTEM.matches ? DARK : LIGHT)),
    };
    this.frame.src = PAGE;
  }

  /** Runs the function of a ribbon button; waits for the page where it is still loading. */
  async run(functionName: string): Promise<void> {
    for (let waited = 0; ; waited += PANE_INTERVAL) {
      try {
        if (!this.desktop) throw new Error("The pane has not started yet.");
        return await this.desktop.runCommand(functionName);
      } catch (error) {
        if (waited >= PANE_PATIENCE) throw error;
        await new Promise((resolve) => setTimeout(resolve, PANE_INTERVAL));
      }
    }
  }

  private close(): void {
    this.desktop?.close();
    this.desktop = null;
  }
}
