import { createHash } from "node:crypto";
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { contentSecurityPolicy, hostHeaders, officeJs } from "../../tools/addin/hosting";

jest.setTimeout(180_000);

const root = join(__dirname, "..", "..");
let out: string;

beforeEach(() => (out = mkdtempSync(join(tmpdir(), "station-audit-package-"))));
afterEach(() => rmSync(out, { recursive: true, force: true }));

function pack(...options: readonly string[]): { readonly status: number | null; readonly stderr: string } {
  return spawnSync(process.execPath, [join(root, "tools", "addin", "package.js"), ...options, "--out", out], { encoding: "utf8" });
}

test("a package for the 21Vianet cloud is a site of its own with that cloud's Office.js and every file that its manifest names", () => {
  const origin = "https://addins.example.cn/audit";
  const id = "6f9619ff-8b86-4d01-b42d-00cf4fc964ff";
  expect(pack("--url", origin, "--cloud", "21vianet", "--id", id)).toMatchObject({ status: 0 });
  const page = readFileSync(join(out, "site", "taskpane.html"), "utf8");
  expect(page).toContain('data-office="https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js"');
  expect(page).not.toContain("appsforoffice.microsoft.com");
  const manifest = readFileSync(join(out, "manifest.xml"), "utf8");
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
  expect([manifest.match(/<Id>(.*)<\/Id>/)?.[1], manifest.match(/<Version>(.*)<\/Version>/)?.[1]]).toEqual([id, `${version}.0`]);
  const named = [...manifest.matchAll(/"(https:\/\/[^"]+)"/g)].map(([, address]) => address!);
  expect(named.length).toBeGreaterThan(20);
  for (const address of named) {
    expect(address.startsWith(`${origin}/`)).toBe(true);
    expect([address, existsSync(join(out, "site", address.slice(origin.length + 1)))]).toEqual([address, true]);
  }
  for (const name of ["_headers", "staticwebapp.config.json", "web.config"])
    expect(readFileSync(join(out, "site", name), "utf8")).toMatch(
      /frame-ancestors 'self' https:\/\/\*\.officewebapps\.cn https:\/\/\*\.sharepoint\.cn https:\/\/\*\.partner\.office365\.cn https:\/\/\*\.partner\.microsoftonline\.cn\W/,
    );

  // Made again, it replaces what it made, and nothing else.
  mkdirSync(join(out, "mine"));
  writeFileSync(join(out, "mine", "notes.txt"), "mine");
  expect(pack("--origin", "https://other.example.cn")).toMatchObject({ status: 0 });
  expect(readFileSync(join(out, "manifest.xml"), "utf8")).toContain("https://other.example.cn/");
  expect(readFileSync(join(out, "site", "_headers"), "utf8")).toContain("https://*.officeapps.live.com");
  expect(readdirSync(out).sort()).toEqual(["manifest.xml", "mine", "site", "station-audit-package.json"]);
  writeFileSync(join(out, "site", "support.html"), "our own support page");
  expect(pack("--origin", origin)).toMatchObject({ status: 1, stderr: expect.stringMatching(/site\/support\.html/) as string });
  expect(readFileSync(join(out, "site", "support.html"), "utf8")).toBe("our own support page");
  expect(readFileSync(join(out, "manifest.xml"), "utf8")).toContain("https://other.example.cn/");
});

test("a folder with a site or a manifest of somebody's own is refused, and stays as it is", () => {
  mkdirSync(join(out, "site", "photos"), { recursive: true });
  writeFileSync(join(out, "site", "photos", "one.jpg"), "mine");
  writeFileSync(join(out, "manifest.xml"), "mine too");
  expect(pack("--origin", "https://addins.example.cn")).toMatchObject({
    status: 1,
    stderr: expect.stringMatching(/site\/photos\/one\.jpg, manifest\.xml/) as string,
  });
  expect([readdirSync(out).sort(), readFileSync(join(out, "site", "photos", "one.jpg"), "utf8")]).toEqual([
    ["manifest.xml", "site"],
    "mine",
  ]);
});

test.each([
  ["without an address", [], /--origin/],
  ["for an address without https", ["--origin", "http://addins.example.org"], /https/],
  ["for a cloud that there is not", ["--origin", "https://addins.example.org", "--cdn", "moon"], /world, 21vianet/],
])("a package %s is refused before anything is built", (_what, options, said) => {
  const { status, stderr } = pack(...options);
  expect(status).toBe(1);
  expect(stderr).toMatch(said);
  expect(readdirSync(out)).toEqual([]);
});

describe.each(["world", "21vianet"] as const)("of the cloud %s", (cloud) => {
  const library = new URL(officeJs(cloud)).origin;
  const directives = Object.fromEntries(
    contentSecurityPolicy(cloud)
      .split("; ")
      .map((part) => [part.split(" ")[0]!, part.split(" ").slice(1)]),
  );

  test("the page may run, load and ask its own files and Microsoft's library, send no form and have no other base", () => {
    expect(directives).toEqual({
      "default-src": ["'none'"],
      "script-src": ["'self'", library, "https://ajax.aspnetcdn.com"],
      "style-src": ["'self'", expect.stringMatching(/^'sha256-/)],
      "img-src": ["'self'", "data:"],
      "font-src": ["'self'"],
      "connect-src": ["'self'", library],
      "base-uri": ["'none'"],
      "form-action": ["'none'"],
    });
    // The one inline style is the empty one.
    expect(directives["style-src"]![1]).toBe(`'sha256-${createHash("sha256").update("").digest("base64")}'`);
  });

  test("every host is told the same: only Excel's hosts may frame the page, no type is guessed, and no address is told on", () => {
    const files = hostHeaders(cloud);
    expect(Object.keys(files).sort()).toEqual(["_headers", "staticwebapp.config.json", "web.config"]);
    const { globalHeaders } = JSON.parse(files["staticwebapp.config.json"]!) as { globalHeaders: Record<string, string> };
    expect(globalHeaders).toMatchObject({ "X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer" });
    const framing = globalHeaders["Content-Security-Policy"]!;
    const [directive, ...hosts] = framing.split(" ");
    expect([directive, hosts[0]]).toEqual(["frame-ancestors", "'self'"]);
    for (const host of hosts.slice(1)) expect(host).toMatch(/^https:\/\/(?:\*\.)?[\w-]+\.[\w.-]+$/);
    for (const [name, value] of Object.entries(globalHeaders)) {
      expect(files._headers!.split("\n")).toContain(`  ${name}: ${value}`);
      expect(files["web.config"]).toContain(`<add name="${name}" value="${value}" />`);
    }
  });
});
