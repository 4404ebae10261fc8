import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { ExcelHost } from "../../src/excel-host/excel-host";
import type { OfficeEndpoint } from "../../src/excel-host/wire";

interface BridgeMessage {
  readonly id: number;
  readonly type: number;
  readonly flags: number;
  readonly message: { readonly body: unknown };
}

interface NativeBridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost?: (text: string) => void;
}

declare global {
  var _richApiNativeBridge: NativeBridge | undefined;
}

let endpoint: OfficeEndpoint | undefined;
let stopEvents: (() => void) | undefined;
let loaded = false;

/**
 * Evaluates Microsoft's own client library once and connects it to the host through the seam that the library keeps for native
 * hosts: every batch, error and event is the shipped code's. Calling it again connects another host.
 */
export function connectOffice(host: ExcelHost): void {
  endpoint = host;
  stopEvents?.();
  load();
  stopEvents = host.onEvents((entries) =>
    globalThis._richApiNativeBridge?.onMessageFromHost?.(JSON.stringify({ type: 3, message: { entries } })),
  );
  // The bridge seam has no Office.onReady: what the page would learn there is answered in its place.
  const { OSF } = globalThis as unknown as { OSF: { _OfficeAppFactory?: unknown } };
  const context = {
    requirements: { isSetSupported: (name: string, version: string) => isSupported(name, version, host.apiVersion) },
    displayLanguage: host.language,
    platform: host.platform === "web" ? "OfficeOnline" : "PC",
  };
  OSF._OfficeAppFactory = { getContext: () => context, getHostInfo: () => ({ hostType: "excel", hostPlatform: host.platform }) };
}

function isSupported(name: string, version: string, highest: string): boolean {
  if (name !== "ExcelApi" && name !== "SharedRuntime") return false;
  if (name === "SharedRuntime") return version === "1.1";
  const [asked, has] = [version, highest].map((text) => Number(text.split(".")[1])) as [number, number];
  return asked <= has;
}

function load(): void {
  if (loaded) return;
  loaded = true;
  globalThis._richApiNativeBridge = {
    sendMessageToHost: (text) => void deliver(JSON.parse(text) as BridgeMessage),
  };
  // The library takes a page for granted; these four names are all that it touches while it is evaluated.
  const page = globalThis as unknown as Record<string, unknown>;
  page.window ??= globalThis;
  page.addEventListener ??= () => undefined;
  page.location ??= { href: "http://localhost/", search: "", protocol: "http:" };
  Object.defineProperty(globalThis, "navigator", { configurable: true, value: { userAgent: "node" } });
  const file = createRequire(__filename).resolve("@microsoft/office-js/dist/excel-web-16.00.debug.js");
  // Indirect eval runs it in the test's own realm: the library compares constructors such as Date.
  (0, eval)(`${readFileSync(file, "utf8")}\n//# sourceURL=${file}`);
}

async function deliver(message: BridgeMessage): Promise<void> {
  const { body } = message.message;
  const answer = await endpoint!.execute(typeof body === "string" ? body : JSON.stringify(body), message.flags);
  const reply =
    "body" in answer
      ? { statusCode: 200, headers: {}, body: answer.body }
      : { statusCode: 400, headers: {}, body: JSON.stringify({ error: { code: answer.refused, message: answer.refused } }) };
  globalThis._richApiNativeBridge?.onMessageFromHost?.(JSON.stringify({ id: message.id, type: 2, message: reply }));
}
