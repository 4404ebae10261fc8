import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

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
  expect(pack("--origin", origin, "--cdn", "21vianet")).toMatchObject({ status: 0 });
  const page = readFileSync(join(out, "site", "taskpane.html"), "utf8");
  expect(page).toContain('src="https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js"');
  expect(page).not.toContain("appsforoffice.microsoft.com");
  const manifest = readFileSync(join(out, "manifest.xml"), "utf8");
  const named = [...manifest.matchAll(/"(https:\/\/[^"]+)"/g)].map(([, address]) => address!);
  expect(named.length).toBeGreaterThan(20);
  for (const address of named) {
    expect(address.startsWith(`${origin}/`)).toBe(true);
    expect([address, existsSync(join(out, "site", address.slice(origin.length + 1)))]).toEqual([address, true]);
  }
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
