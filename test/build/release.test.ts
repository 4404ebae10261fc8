import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { builtPart } from "../../tools/build/parts";
import packageJson from "../../package.json";

const root = join(__dirname, "../..");
let out: string;

beforeAll(async () => {
  out = mkdtempSync(join(tmpdir(), "station-audit-release-"));
  for (const part of ["page", "addin", "cli"] as const) await builtPart(part);
}, 300_000);
afterAll(() => rmSync(out, { recursive: true, force: true }));

const made = (name: string): Buffer => readFileSync(join(out, name));

test("a release holds the page in both forms, the add-in with its manifest, the command line, the bill of materials of each, and checksums that hold", () => {
  execFileSync(process.execPath, ["tools/release/release.js", "--out", out, "--url", "https://addins.example.org/audit"], { cwd: root });
  const prefix = `station-audit-${packageJson.version}`;
  expect(readdirSync(out).sort()).toEqual(
    [
      "SHA256SUMS.txt",
      `${prefix}-addin.zip`,
      `${prefix}-cli.zip`,
      `${prefix}-page.zip`,
      ...["addin", "cli", "page"].map((part) => `${prefix}-${part}.cdx.json`),
      "station-audit-package.json",
      "社工核算.html",
    ].sort(),
  );
  for (const line of made("SHA256SUMS.txt").toString().trim().split("\n")) {
    const [sum, name] = line.split("  ") as [string, string];
    expect([name, createHash("sha256").update(made(name)).digest("hex")]).toEqual([name, sum]);
  }
  const names = (zip: string): string[] => Object.keys(unzipSync(made(`${prefix}-${zip}.zip`)));
  expect(names("page")).toEqual(
    expect.arrayContaining(["index.html", "page.js", "page.css", "worker.js", "service-worker.js", "LICENSE.txt"]),
  );
  expect(names("page")).not.toContain("社工核算.html");
  expect(names("addin")).toEqual(expect.arrayContaining(["manifest.xml", "site/taskpane.html", "README.txt", "LICENSE.txt"]));
  expect(Buffer.from(unzipSync(made(`${prefix}-addin.zip`))["manifest.xml"]!).toString()).toContain(
    "https://addins.example.org/audit/taskpane.html",
  );
  expect(names("cli")).toEqual(expect.arrayContaining(["station-audit.js", "station-audit.licences.txt", "LICENSE.txt"]));
  for (const [part, own] of [
    ["addin", "react"],
    ["cli", "commander"],
    ["page", "fflate"],
  ] as const) {
    const bill = JSON.parse(made(`${prefix}-${part}.cdx.json`).toString()) as { bomFormat: string; components: { name: string }[] };
    expect([bill.bomFormat, bill.components.map(({ name }) => name)]).toEqual(["CycloneDX", expect.arrayContaining([own])]);
  }
  // No Office.js is handed on, and the file to double-click is small enough for an e-mail.
  expect(
    names("page")
      .concat(names("addin"))
      .filter((name) => /office\.js$/.test(name)),
  ).toEqual([]);
  expect(made("社工核算.html").length).toBeLessThan(8_000_000);
});

test("made again it has the very same bytes, and takes the place of the one before; one that somebody changed is left alone", () => {
  const before = made("SHA256SUMS.txt");
  execFileSync(process.execPath, ["tools/release/release.js", "--out", out, "--url", "https://addins.example.org/audit"], { cwd: root });
  expect(made("SHA256SUMS.txt").equals(before)).toBe(true);
  writeFileSync(join(out, "社工核算.html"), "changed");
  expect(spawnSync(process.execPath, ["tools/release/release.js", "--out", out], { cwd: root }).status).toBe(1);
  expect(made("社工核算.html").toString()).toBe("changed");
});
