import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serveFolder } from "../../tools/workbench/server";

let folder: string;
let server: Server;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "station-audit-served-"));
  writeFileSync(join(folder, "workbench.html"), "<p>page</p>");
  server = (await serveFolder(folder, 0)) as Server;
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

const ask = (host: string): Promise<{ status: number | undefined; policy: string | undefined; types: string | undefined }> =>
  new Promise((resolve, reject) => {
    const { port, address } = server.address() as AddressInfo;
    request({ host: address, port, path: "/", headers: { host } }, (response) => {
      response.resume();
      resolve({
        status: response.statusCode,
        policy: response.headers["content-security-policy"] as string | undefined,
        types: response.headers["x-content-type-options"] as string | undefined,
      });
    })
      .on("error", reject)
      .end();
  });

test("the workbench's server listens on this machine alone", () => {
  expect(["127.0.0.1", "::1"]).toContain((server.address() as AddressInfo).address);
});

test("it answers to its own names, with who may frame the page and that no type is guessed, and to no other name that leads to this machine", async () => {
  for (const host of ["localhost:3100", "127.0.0.1:3100", "[::1]:3100", "localhost"])
    expect(await ask(host)).toEqual({ status: 200, policy: "frame-ancestors 'self'", types: "nosniff" });
  for (const host of ["evil.example.com", "localhost.evil.example.com:3100", "192.168.1.2:3100"])
    expect((await ask(host)).status).toBe(421);
});

test("the development server of the add-in does the same", () => {
  type Config = (env: object, argv: object) => readonly { readonly devServer?: object }[];
  const [addin] = jest.requireActual<Config>("../../webpack.config")({ only: "addin" }, {});
  expect(addin!.devServer).toMatchObject({ host: "localhost", allowedHosts: ["localhost"] });
});
