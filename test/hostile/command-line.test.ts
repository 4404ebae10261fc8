import { spawnSync } from "node:child_process";
import {
  chmodSync,
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { zipSync } from "fflate";
import { builtCommandLine, ensureBuilt, runIn } from "../cli/command-line";
import { fixture } from "../xlsx/fixture";
import { pack, partsOf } from "./attempt";

const root = join(__dirname, "../..");
const sample = join(root, "assets/samples/station-with-slips.xlsx");

let bundle: string;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "station-audit-bad-"));
  chmodSync(folder, 0o777);
  bundle = await builtCommandLine();
  await ensureBuilt();
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Someone who may not read or write everything; the machine's master may, whatever the file's rights are. */
const asNobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
const run = (args: readonly string[], who?: object) =>
  who ? spawnSync(process.execPath, [bundle, ...args], { cwd: folder, encoding: "utf8", ...who }) : runIn(folder, ...args);
const file = (name: string, content: Uint8Array | string): string => {
  writeFileSync(join(folder, name), content);
  return name;
};

const whole = readFileSync(sample);
const BAD: readonly (readonly [string, () => Uint8Array | string, RegExp])[] = [
  ["a file of 0 bytes", () => "", /空的/],
  ["a table of commas", () => "姓名,到岗\n社工01,1\n", /不是 Excel 工作簿/],
  ["a page of the web", () => "<html><table/></html>", /不是 Excel 工作簿/],
  ["a zip of something else", () => zipSync({ "a.txt": new Uint8Array(9) }), /不是 Excel 工作簿/],
  [
    "a document of Word",
    () =>
      pack({
        ...partsOf(fixture()),
        "_rels/.rels": '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/document.xml": "<w/>",
      }),
    /不是 Excel 工作簿/,
  ],
  [
    "a workbook in Excel's binary form",
    () =>
      pack({
        ...partsOf(fixture()),
        "_rels/.rels": '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.bin"/></Relationships>',
        "xl/workbook.bin": new Uint8Array(9),
      }),
    /不是 Excel 工作簿/,
  ],
  ["an encrypted workbook or an old .xls", () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), /密码.*\.xls/],
  ["a file cut in the middle", () => whole.subarray(0, whole.length / 2), /损坏|不完整/],
  ["a file with a byte changed inside", () => Buffer.from(whole).fill(0x55, 3_000, 3_040), /损坏|不完整/],
  [
    "a workbook without its sheet",
    () => pack(Object.fromEntries(Object.entries(partsOf(whole)).filter(([name]) => !name.endsWith("sheet3.xml")))),
    /缺少.*sheet3/,
  ],
  [
    "a workbook without its workbook",
    () => pack(Object.fromEntries(Object.entries(partsOf(whole)).filter(([name]) => name !== "xl/workbook.xml"))),
    /缺少.*workbook\.xml/,
  ],
  [
    "a package that expands without end",
    () => zipSync({ ...partsOf(fixture()), "xl/worksheets/sheet1.xml": new Uint8Array(60_000_000) }),
    /过大/,
  ],
  ["XML that declares entities", () => fixture({ strings: '<!DOCTYPE a [<!ENTITY b "c">]><sst/>' }), /实体/],
  ["XML that is not well-formed", () => fixture({ rows: "<row><c></row>" }), /损坏/],
];

describe("a file that cannot be worked with", () => {
  test.each(BAD)(
    "%s: one clear line, exit 2, nothing written",
    (_what, content, message) => {
      const name = file("bad.xlsx", content());
      const before = readdirSync(folder).sort();
      for (const args of [
        ["check", name],
        ["fix", name, "-o", "out.xlsx", "--mark"],
        ["unmark", name, "-o", "out.xlsx"],
        ["report", name],
      ]) {
        const { status, stderr } = run(args);
        expect([args[0], status]).toEqual([args[0], 2]);
        expect(stderr).toMatch(message);
        expect(stderr.trimEnd().split("\n")).toHaveLength(1);
        expect(stderr).not.toMatch(/\bat .*:\d+:\d+|Error:|undefined/);
      }
      expect(readdirSync(folder).sort()).toEqual(before);
    },
    60_000,
  );

  test("files that may not be read, and folders that may not be written to, are named", () => {
    const locked = join(folder, "locked");
    mkdirSync(locked);
    copyFileSync(sample, join(folder, "secret.xlsx"));
    copyFileSync(sample, join(folder, "open.xlsx"));
    chmodSync(join(folder, "open.xlsx"), 0o644);
    chmodSync(join(folder, "secret.xlsx"), 0o000);
    chmodSync(locked, 0o555);
    const read = run(["check", "secret.xlsx"], asNobody);
    expect([read.status, read.stderr]).toEqual([2, expect.stringMatching(/没有权限.*secret\.xlsx/)]);
    const written = run(["fix", "open.xlsx", "-o", "locked/out.xlsx"], asNobody);
    expect([written.status, written.stderr]).toEqual([2, expect.stringMatching(/没有权限.*locked\/out\.xlsx/)]);
    expect(readdirSync(locked)).toEqual([]);
    chmodSync(locked, 0o777);
  });

  test("folders: one without workbooks, one in place of a workbook or of the output, one that is not there", () => {
    mkdirSync(join(folder, "nothing"));
    writeFileSync(join(folder, "nothing", "notes.txt"), "");
    expect(run(["check", "nothing"])).toMatchObject({ status: 2, stderr: expect.stringMatching(/“nothing”中没有 \.xlsx/) as string });
    expect(run(["fix", "nothing", "-o", "out.xlsx"])).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/“nothing”中没有 \.xlsx/) as string,
    });
    expect(run(["fix", sample, "-o", "nothing", "--force"])).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/“nothing”是文件夹/) as string,
    });
    expect(run(["fix", sample, "-o", "nowhere/out.xlsx"])).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/文件夹不存在.*nowhere\/out\.xlsx/) as string,
    });
    expect(readdirSync(join(folder, "nothing"))).toEqual(["notes.txt"]);
    expect(existsSync(join(folder, "out.xlsx"))).toBe(false);
  });

  test("settings that are not there are named, not the workbook", () => {
    expect(run(["check", sample, "--settings", "none.json"])).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/找不到“none\.json”/) as string,
    });
  });

  test("settings in which something stands twice are refused, not read by halves; in UTF-16 they count like any others", () => {
    expect(run(["check", sample, "--settings", file("twice.json", '{"requiredStaff":20,"requiredStaff":5}')])).toMatchObject({
      status: 2,
      stdout: "",
      stderr: "station-audit: 设置文件“twice.json”有误：“requiredStaff”在同一处写了两次，无法判断以哪一个为准。请删去其中一个。\n",
    });
    const wide = file("wide.json", Buffer.from('{"requiredStaff":5}', "utf16le"));
    expect(run(["check", sample, "--settings", wide]).stdout).toMatch(/与设置的协议要求在岗社工数5不一致/);
  });
});

describe("what is there stays there", () => {
  test("an existing output is replaced only with --force, and no draft is left behind", () => {
    file("kept.xlsx", "mine");
    expect(run(["fix", sample, "-o", "kept.xlsx"])).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/已存在.*--force/) as string,
    });
    expect(readFileSync(join(folder, "kept.xlsx"), "utf8")).toBe("mine");
    expect(run(["fix", sample, "-o", "kept.xlsx", "--force"]).status).toBe(1);
    expect(readFileSync(join(folder, "kept.xlsx")).length).toBeGreaterThan(5_000);
    expect(readdirSync(folder).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });

  test("the input is never the output, whatever leads to it: its name, a link, a second name", () => {
    copyFileSync(sample, join(folder, "input.xlsx"));
    symlinkSync("input.xlsx", join(folder, "symbolic.xlsx"));
    linkSync(join(folder, "input.xlsx"), join(folder, "hard.xlsx"));
    for (const output of ["input.xlsx", "./nothing/../input.xlsx", join(folder, "input.xlsx"), "symbolic.xlsx", "hard.xlsx"])
      for (const command of ["fix", "unmark"]) {
        expect(run([command, "input.xlsx", "-o", output, "--force"])).toMatchObject({
          status: 2,
          stderr: expect.stringMatching(/就是输入文件/) as string,
        });
      }
    expect(readFileSync(join(folder, "input.xlsx")).equals(whole)).toBe(true);
  }, 60_000);
});
