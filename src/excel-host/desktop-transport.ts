import { REFUSAL_NUMBERS, type EventEntry, type OfficeEndpoint } from "./wire";

/** What a script outside the add-in's page can make desktop Excel do to it. */
export interface DesktopExcel {
  /** Presses a ribbon button; resolves when the command says that it is done. */
  runCommand(actionId: string, source?: string): Promise<void>;
  close(): void;
}

type Callback = (response: unknown, status?: number) => void;
type EventHandler = (dispatchId: number, payload: unknown) => void;

/** Excel's colours as numbers (0xRRGGBB); without them the page follows the system's theme. */
export type OfficeTheme = Readonly<
  Partial<Record<"bodyBackgroundColor" | "bodyForegroundColor" | "controlBackgroundColor" | "controlForegroundColor", number>>
>;

const PROCESS_QUERY = 93;
const COMMAND_COMPLETED = 94;
const RICH_API_EVENT = 33;
const COMMAND_EVENT = 39;
const EXCEL_ON_WINDOWS = 1;

/**
 * Gives an add-in page what desktop Excel gives it: the `window.external` object. It must run in the page's window before Office.js
 * does, changes nothing of the page's own code, and works over plain http, where the web protocol is refused.
 */
export function installDesktopExcel(target: Window, endpoint: OfficeEndpoint, theme: OfficeTheme = {}): DesktopExcel {
  const handlers = new Map<number, Set<EventHandler>>();
  const pending = new Map<string, () => void>();
  let nextCommand = 1;
  const emit = (dispatchId: number, payload: unknown) => handlers.get(dispatchId)?.forEach((handler) => handler(dispatchId, payload));
  // One event at a time: the library takes an array of two arrays for a table.
  const stopEvents = endpoint.onEvents((entries) => {
    for (const entry of entries) emit(RICH_API_EVENT, safeArray([safeArray(entryArray(entry))]));
  });

  const external = {
    // The library looks for this host in a list of versions; the bundle it takes is the desktop's.
    GetHostInfo: () => `Excel|Win32|16.01|${endpoint.language}|||disableLogging|`,
    GetLoggingAllowed: () => false,
    GetContext: () => desktopContext(endpoint, theme),
    Execute: (dispatchId: number, params: unknown, callback: Callback) => {
      const list = plain(params) as readonly unknown[];
      if (dispatchId === PROCESS_QUERY) void answer(endpoint, list).then((response) => callback(response));
      else if (dispatchId === COMMAND_COMPLETED) {
        const id = String(list[0]);
        pending.get(id)?.();
        pending.delete(id);
        callback(safeArray([0]));
      } else callback(5001);
    },
    RegisterEvent: (dispatchId: number, _targetId: string, handler: EventHandler, callback: Callback) => {
      const set = handlers.get(dispatchId) ?? new Set<EventHandler>();
      handlers.set(dispatchId, set.add(handler));
      callback(0);
    },
    UnregisterEvent: (dispatchId: number, _targetId: string, callback: Callback) => {
      handlers.delete(dispatchId);
      callback(0);
    },
    MessageParent: () => undefined,
    MessageChild: () => undefined,
  };
  Object.defineProperty(target, "external", { configurable: true, value: external });

  return {
    runCommand: (actionId, source = actionId) =>
      new Promise((resolve, reject) => {
        if (!handlers.get(COMMAND_EVENT)?.size) return reject(new Error("The add-in listens to no ribbon commands yet."));
        const id = `command-${nextCommand++}`;
        pending.set(id, resolve);
        emit(COMMAND_EVENT, safeArray([id, actionId, JSON.stringify({ source: { id: source } })]));
      }),
    close: () => {
      stopEvents();
      handlers.clear();
    },
  };
}

/** Desktop Excel hands out SAFEARRAYs, which the library unwraps with `toArray`. */
function safeArray(values: readonly unknown[]): { toArray(): readonly unknown[]; dimensions(): number } {
  return { toArray: () => values, dimensions: () => 1 };
}

function plain(value: unknown): unknown {
  const array = value as { toArray?: () => unknown[] } | null;
  return array?.toArray ? array.toArray() : value;
}

async function answer(endpoint: OfficeEndpoint, params: readonly unknown[]): Promise<unknown> {
  const request = (Array.isArray(params[0]) ? params[0] : params) as readonly unknown[];
  const reply = await endpoint.execute(String(request[4]), Number(request[6] ?? 0));
  return "body" in reply ? safeArray([0, safeArray([200, [], reply.body])]) : safeArray([REFUSAL_NUMBERS[reply.refused], null]);
}

function desktopContext(endpoint: OfficeEndpoint, theme: OfficeTheme): Record<string, () => unknown> {
  return {
    GetAppType: () => EXCEL_ON_WINDOWS,
    GetSolutionRef: () => "workbench",
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => endpoint.language,
    GetAppDataLocale: () => endpoint.language,
    GetDocUrl: () => "workbook.xlsx",
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 1,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => "",
    GetCorrelationId: () => "workbench",
    GetInstanceId: () => "workbench",
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetSupportedMatrix: () => requirementMatrix(endpoint),
    GetHostCustomMessage: () => "",
    GetHostFullVersion: () => "16.0.17000.20000",
    GetDialogRequirementMatrix: () => requirementMatrix(endpoint),
    GetFeaturesForSolution: () => "{}",
    GetInitialDisplayMode: () => 0,
    GetOfficeThemeInfo: () => JSON.stringify(theme),
    GetSettings: () => ({ Read: () => undefined, Write: () => undefined }),
  };
}

/** Events travel as arrays. */
function entryArray(entry: EventEntry): readonly unknown[] {
  return [entry.messageCategory, entry.messageType, entry.targetId, entry.message, entry.id];
}

/** The requirement sets that the endpoint claims, as the library reads them. */
function requirementMatrix(endpoint: OfficeEndpoint): string {
  return JSON.stringify({
    ExcelApi: endpoint.apiVersion,
    SharedRuntime: "1.1",
    RibbonApi: "1.1",
    KeyboardShortcuts: "1.1",
    AddinCommands: "1.1",
    DialogApi: "1.1",
  });
}
