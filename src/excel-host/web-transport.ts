import { REFUSAL_NUMBERS, type EventEntry, type OfficeEndpoint } from "./wire";

/** What the page beside the grid needs in order to play Excel on the web. */
export interface AddinConnection {
  /** Presses a ribbon button: runs the function that the add-in associated with the action's id; resolves when it says that it is done. */
  runCommand(actionId: string, source?: string): Promise<void>;
  close(): void;
}

interface XdmMessage {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _origin?: string;
  readonly _data?: Record<string, unknown> | null;
  readonly _actionType?: number;
}

const EXCEL_ON_THE_WEB = 16;
const PROCESS_QUERY = 93;
const COMMAND_COMPLETED = 94;

/**
 * Hosts an unmodified add-in page in an iframe the way Office on the web does: the frame's name carries the conversation, and every
 * call is a message. The library trusts https pages of the add-in's own host name alone; over http see `installDesktopExcel`.
 * `page` overrides the address of the host page where that is not the window's own.
 */
export function connectAddin(
  iframe: HTMLIFrameElement,
  endpoint: OfficeEndpoint,
  url: string,
  page: string = window.location.origin,
): AddinConnection {
  const conversation = `workbench-${conversations++}`;
  const address = new URL(url, window.location.href);
  const pending = new Map<string, () => void>();
  let commandListener: number | null = null;
  let eventListener: number | null = null;
  let nextCommand = 1;

  const post = (actionName: string, correlationId: number, responseType: number, data: unknown) =>
    iframe.contentWindow?.postMessage(
      JSON.stringify({
        _messageType: 1,
        _actionName: actionName,
        _conversationId: conversation,
        _correlationId: correlationId,
        _errorCode: 0,
        _responseType: responseType,
        _data: data,
        _origin: page,
        _serializerVersion: 1,
      }),
      address.origin,
    );

  const receive = (event: MessageEvent): void => {
    if (event.source !== iframe.contentWindow || event.origin !== address.origin) return;
    const message = readMessage(event.data);
    if (message?._messageType !== 0 || message._conversationId !== conversation) return;
    const reply = (data: unknown) => post(message._actionName, message._correlationId, 0, data);
    if (message._actionType === 1) {
      if (message._actionName === "richApiMessage") eventListener = message._correlationId;
      if (message._actionName === "appCommandInvoked") commandListener = message._correlationId;
      reply({ Error: 0 });
    } else if (message._actionType === 2) reply({ Error: 0 });
    else if (message._actionName === "ContextActivationManager_getAppContextAsync") reply(appContext(endpoint, conversation));
    else if (message._actionName === "executeMethod") void execute(endpoint, message._data ?? {}, pending).then(reply);
    else reply(null);
  };

  const stopEvents = endpoint.onEvents((entries) => {
    if (eventListener !== null) post("richApiMessage", eventListener, 1, { ArrayData: entries.map(entryArray) });
  });

  window.addEventListener("message", receive);
  const name = JSON.stringify({
    baseFrameName: conversation,
    hostInfo: `Excel|Web|16.00|${endpoint.language}|${conversation}|||disableLogging|`,
    xdmInfo: `${conversation}|${conversation}|${page}`,
    serializerVersion: "1",
    flights: "[]",
  });
  iframe.name = name;
  // An iframe that already shows its empty page keeps the name it was made with.
  if (iframe.contentWindow) iframe.contentWindow.name = name;
  iframe.src = address.href;

  return {
    runCommand: (actionId, source = actionId) =>
      new Promise((resolve, reject) => {
        if (commandListener === null) return reject(new Error("The add-in listens to no ribbon commands yet."));
        const id = `command-${nextCommand++}`;
        pending.set(id, resolve);
        post("appCommandInvoked", commandListener, 1, { 0: id, 1: actionId, 2: JSON.stringify({ source: { id: source } }) });
      }),
    close: () => {
      stopEvents();
      window.removeEventListener("message", receive);
    },
  };
}

let conversations = 1;

function readMessage(data: unknown): XdmMessage | null {
  if (typeof data !== "string") return null;
  try {
    return JSON.parse(data) as XdmMessage;
  } catch {
    return null;
  }
}

async function execute(endpoint: OfficeEndpoint, data: Record<string, unknown>, pending: Map<string, () => void>): Promise<unknown> {
  const method = (data.DdaMethod as { DispatchId?: number } | undefined)?.DispatchId;
  if (method === PROCESS_QUERY) {
    const request = data.ArrayData as readonly unknown[];
    const answer = await endpoint.execute(String(request[4]), Number(request[6] ?? 0));
    return "body" in answer
      ? { Version: 1, Error: 0, Data: [200, [], answer.body], ArrayData: [200, [], answer.body] }
      : { Version: 1, Error: REFUSAL_NUMBERS[answer.refused] };
  }
  if (method === COMMAND_COMPLETED) {
    const id = String(data[0]);
    pending.get(id)?.();
    pending.delete(id);
    return { Version: 1, Error: 0 };
  }
  // What this host does not have is refused in the way of the protocol, so that the library reports it.
  return { Version: 1, Error: 5001 };
}

/** Events travel as arrays on the web and on the desktop. */
export function entryArray(entry: EventEntry): readonly unknown[] {
  return [entry.messageCategory, entry.messageType, entry.targetId, entry.message, entry.id];
}

/** The requirement sets that the endpoint claims, as the library reads them. */
export function requirementMatrix(endpoint: OfficeEndpoint): string {
  return JSON.stringify({
    ExcelApi: endpoint.apiVersion,
    SharedRuntime: "1.1",
    RibbonApi: "1.1",
    KeyboardShortcuts: "1.1",
    AddinCommands: "1.1",
    DialogApi: "1.1",
  });
}

function appContext(endpoint: OfficeEndpoint, id: string): Record<string, unknown> {
  return {
    _id: id,
    _appName: EXCEL_ON_THE_WEB,
    _appVersion: "16.0",
    _appMinorVersion: 0,
    _appUILocale: endpoint.language,
    _dataLocale: endpoint.language,
    _docUrl: "workbook.xlsx",
    _clientMode: 0,
    _settings: [],
    _reason: 1,
    _osfControlType: 1,
    _eToken: "",
    _correlationId: id,
    _appInstanceId: id,
    _requirementMatrix: requirementMatrix(endpoint),
    _hostFullVersion: "16.0.0.0",
    _clientWindowHeight: 600,
    _clientWindowWidth: 350,
    _addinName: "",
    _appDomains: [],
    _dialogRequirementMatrix: requirementMatrix(endpoint),
    _featureGates: {},
    _initialDisplayMode: 0,
  };
}
