import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DOMParser, type Element } from "@xmldom/xmldom";
import { OfficeAddinManifest } from "office-addin-manifest";
import { manifestFor } from "../../tools/addin/manifest";

const root = join(__dirname, "..", "..");
const text = readFileSync(join(root, "manifest.xml"), "utf8");
const document = new DOMParser().parseFromString(text, "text/xml");
const all = (name: string): Element[] => [...document.getElementsByTagName(name)];
const resources = ["bt:Image", "bt:Url", "bt:String"].flatMap(all).filter((element) => element.hasAttribute("id"));
const uses = [...text.matchAll(/\bresid="([^"]+)"/g)].map((match) => match[1]!);
const commands = readFileSync(join(root, "src", "commands", "index.ts"), "utf8");
const readJson = <T>(name: string): T => JSON.parse(readFileSync(join(root, "src", "commands", name), "utf8")) as T;

interface Shortcuts {
  readonly actions: readonly { readonly id: string; readonly name: string }[];
  readonly shortcuts: readonly { readonly action: string; readonly key: { readonly default: string } }[];
}

describe("the manifest", () => {
  test("is read by Microsoft's own tool as a task pane for workbooks", async () => {
    const info = await OfficeAddinManifest.readManifestFile(join(root, "manifest.xml"));
    expect(info).toMatchObject({ displayName: "社工核算", defaultLocale: "zh-CN", hosts: ["Workbook"], officeAppType: "TaskPaneApp" });
    expect(info.permissions).toBe("ReadWriteDocument");
    expect(info.id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  });

  test("asks for the API floor and the shared runtime, and no more", () => {
    const sets = all("Set").map((set) => `${set.getAttribute("Name")} ${set.getAttribute("MinVersion")}`);
    expect(sets).toEqual(["SharedRuntime 1.1", "ExcelApi 1.14"]);
    const [runtime] = all("Runtime");
    expect(runtime!.getAttribute("lifetime")).toBe("long");
    expect(runtime!.getAttribute("resid")).toBe(all("FunctionFile")[0]!.getAttribute("resid"));
  });

  test("names https addresses alone, a support page among them", () => {
    const addresses = [...text.matchAll(/(?:DefaultValue|Value|Url)="([a-z]+:\/\/[^"]*)"/g)].map((match) => match[1]!);
    expect(addresses.length).toBeGreaterThan(20);
    for (const address of addresses) expect(address).toMatch(/^https:\/\/localhost:3000\//);
    expect(all("SupportUrl")[0]!.getAttribute("DefaultValue")).toMatch(/\/support\.html$/);
  });

  test("defines every resource that it uses, once, and uses every one that it defines", () => {
    const defined = resources.map((resource) => resource.getAttribute("id")!);
    expect(new Set(defined).size).toBe(defined.length);
    expect([...new Set(uses)].sort()).toEqual([...defined].sort());
    for (const id of defined) expect(id.length).toBeLessThanOrEqual(32);
  });

  test("has every string in Chinese and English, within Excel's lengths", () => {
    const strings = [...all("bt:String"), ...all("DisplayName"), ...all("Description").filter((one) => one.hasAttribute("DefaultValue"))];
    expect(strings.length).toBeGreaterThan(10);
    for (const string of strings) {
      const chinese = string.getAttribute("DefaultValue")!;
      const overrides = [...string.getElementsByTagName("*")].filter((child) => child.localName === "Override");
      expect(chinese).toMatch(/\p{Script=Han}/u);
      expect(overrides.map((override) => override.getAttribute("Locale"))).toEqual(["en-US"]);
      const english = overrides[0]!.getAttribute("Value")!;
      expect(english).not.toMatch(/\p{Script=Han}/u);
      const limit = (string.parentNode as Element).localName === "ShortStrings" || string.localName === "DisplayName" ? 125 : 250;
      expect(chinese.length).toBeLessThanOrEqual(limit);
      expect(english.length).toBeLessThanOrEqual(limit);
    }
  });

  test("points to icons that exist and have the size they are used for", () => {
    const sizes = new Map(
      all("bt:Image")
        .filter((image) => image.hasAttribute("size"))
        .map((image) => [image.getAttribute("resid")!, Number(image.getAttribute("size"))]),
    );
    const icons = all("bt:Image")
      .filter((image) => image.hasAttribute("id"))
      .map((image) => ({ address: image.getAttribute("DefaultValue")!, size: sizes.get(image.getAttribute("id")!)! }));
    icons.push({ address: all("IconUrl")[0]!.getAttribute("DefaultValue")!, size: 32 });
    icons.push({ address: all("HighResolutionIconUrl")[0]!.getAttribute("DefaultValue")!, size: 64 });
    for (const { address, size } of icons) {
      const png = readFileSync(join(root, new URL(address).pathname));
      expect(png.subarray(1, 4).toString("latin1")).toBe("PNG");
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
    }
  });

  test("gives each control the three icon sizes and an id of its own", () => {
    const controls = all("Control");
    expect(new Set(controls.map((control) => control.getAttribute("id"))).size).toBe(controls.length);
    for (const icon of all("Icon")) {
      expect([...icon.getElementsByTagName("bt:Image")].map((image) => image.getAttribute("size"))).toEqual(["16", "32", "80"]);
    }
  });

  test("offers the four buttons and the context menu entry under their Chinese names", () => {
    const strings = new Map(all("bt:String").map((string) => [string.getAttribute("id"), string.getAttribute("DefaultValue")]));
    const labels = all("Control").map((control) => strings.get(control.getElementsByTagName("Label")[0]!.getAttribute("resid")));
    expect(labels).toEqual(["一键核算", "仅核查", "清除标记", "打开面板", "为什么标记这里"]);
    expect(all("OfficeMenu").map((menu) => menu.getAttribute("id"))).toEqual(["ContextMenuCell"]);
  });

  test("calls only functions that the commands associate", () => {
    const called = [
      ...all("FunctionName").map((name) => name.textContent!),
      ...readJson<Shortcuts>("shortcuts.json").actions.map((action) => action.id),
    ];
    for (const name of called) expect(commands).toMatch(new RegExp(`^\\s+${name}: \\(\\) =>`, "m"));
  });

  test("has shortcuts with unused letters and a name in both languages for each", () => {
    const { actions, shortcuts } = readJson<Shortcuts>("shortcuts.json");
    const ids = actions.map((action) => action.id);
    expect(shortcuts.map((shortcut) => shortcut.action)).toEqual(ids);
    const keys = shortcuts.map((shortcut) => shortcut.key.default);
    expect(new Set(keys).size).toBe(keys.length);
    for (const key of keys) expect(key).toMatch(/^Ctrl\+Shift\+Alt\+[A-Z]$/);
    // Tokens of a second file stay unresolved in some Excels, which then refuse the shortcuts as a whole: the names stand here, in both languages.
    for (const { name } of actions) expect(name).toMatch(/^\p{Script=Han}+ [A-Z][A-Za-z ?]+$/u);
    expect(JSON.stringify([actions, shortcuts])).not.toContain("${");
  });
});

describe("the manifest of a package", () => {
  test("differs from the development one by its address, and by its id and version where these are given", () => {
    const packed = manifestFor(text, "https://addins.example.org/audit/");
    expect(packed).not.toContain("localhost");
    expect(packed.replaceAll("https://addins.example.org/audit", "https://localhost:3000")).toBe(text);
    const id = "00000000-1111-4222-8333-444444444444";
    const own = manifestFor(text, "https://addins.example.org", { id, version: "2.3.4" });
    expect(own).toContain(`<Id>${id}</Id>`);
    expect(own).toContain("<Version>2.3.4.0</Version>");
    expect(() => manifestFor(text, "https://addins.example.org", { id: "mine" })).toThrow(/id/);
  });

  test.each(["http://addins.example.org", "addins.example.org", "https://addins.example.org/?a=1"])("is refused for %s", (origin) => {
    expect(() => manifestFor(text, origin)).toThrow(/https/);
  });
});
