import { existsSync, readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize, relative, resolve } from "node:path";
import type { Page } from "playwright-core";
import { builtOnce } from "../../tools/build/built-once";
import { builtPart, webpack } from "../../tools/build/parts";
import { keepWithin } from "./within-origin";

const root = join(__dirname, "..", "..");
/** The add-in as it ships: built from the sources, or what stands in the folder that `STATION_AUDIT_ADDIN` names. */
export async function buildAddin(): Promise<string> {
  const built = process.env.STATION_AUDIT_ADDIN;
  return built ? resolve(built) : builtPart("addin");
}

/** Bundles a script of the tests for the browser and returns its text. */
export async function bundle(entry: string, name: string): Promise<string> {
  const own = [relative(root, entry), "test/e2e/bundle.config.js", "test/excel-host"];
  const folder = await builtOnce(
    name,
    [...own, "src/excel-host", "src/prose", "src/formulas", "src/app", "src/domain", "package-lock.json"],
    (out) =>
      webpack(["--config", join(__dirname, "bundle.config.js"), "--env", `entry=${entry}`, "--env", `out=${out}`, "--env", `name=${name}`]),
  );
  return readFileSync(join(folder, `${name}.js`), "utf8");
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".json": "application/json",
};

export interface StaticSite {
  readonly origin: string;
  close(): Promise<void>;
}

/** What may be kept, since another content has another name. */
const HASHED = /\.[0-9a-f]{8}\.(?:js|css)$/;

/** Serves a folder as any static host would. */
export async function serve(folder: string): Promise<StaticSite> {
  const server: Server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname)).replace(/^(\.\.[/\\])+/, "");
    try {
      const body = readFileSync(join(folder, path));
      const kept = HASHED.test(path) ? { "cache-control": "max-age=31536000, immutable" } : {};
      response.writeHead(200, { "content-type": TYPES[extname(path)] ?? "application/octet-stream", ...kept }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://localhost:${port}`, close: () => new Promise((resolve) => server.close(() => resolve())) };
}

const OFFICE = "https://appsforoffice.microsoft.com/lib/1/hosted/";

/**
 * Answers the address of Office.js with Microsoft's own package, and writes down in `strangers` every other request that leaves the page's origin.
 * @param asked called with the name of each file of Office.js before it is answered; false refuses it
 */
export async function serveOffice(
  page: Page,
  origin: string,
  strangers: string[],
  asked: (name: string) => Promise<boolean> | boolean = () => true,
): Promise<void> {
  await keepWithin(page, origin, strangers, async ({ href, pathname }) => {
    if (!href.startsWith(OFFICE)) return undefined;
    const name = pathname.slice("/lib/1/hosted/".length);
    if (!(await asked(name))) return undefined;
    const path = join(root, "node_modules", "@microsoft", "office-js", "dist", name);
    return existsSync(path) ? readFileSync(path, "utf8") : null;
  });
}
