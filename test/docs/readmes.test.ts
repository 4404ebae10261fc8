import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";

const root = join(__dirname, "..", "..");
const NOT_OURS = new Set(["node_modules", "dist", "coverage", "reports", ".git", ".cache", ".ci"]);

function foldersIn(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !NOT_OURS.has(entry.name))
    .map((entry) => join(folder, entry.name));
}

function pagesIn(folder: string): string[] {
  const own = readdirSync(join(root, folder))
    .filter((name) => name.endsWith(".md"))
    .map((name) => join(folder, name));
  return [...own, ...foldersIn(folder).flatMap(pagesIn)];
}

/** The links of a page, without code, where brackets mean something else. */
function linksOf(text: string): string[] {
  const plain = text.replace(/^```[\s\S]*?^```/gm, "").replace(/`[^`\n]*`/g, "code");
  return [...plain.matchAll(/\]\(\s*<?([^)\s>]+)>?(?:\s+"[^"]*")?\s*\)/g)].map((match) => match[1]!);
}

/** A heading's anchor as GitHub makes it. */
function anchorOf(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}_\- ]/gu, "")
    .replace(/ /g, "-");
}

/** The anchors that a page offers; a heading that repeats counts on. */
function anchorsOf(text: string): Set<string> {
  const anchors = new Set<string>();
  for (const [, heading] of text.replace(/^```[\s\S]*?^```/gm, "").matchAll(/^#{1,6} +(.+)$/gm)) {
    const anchor = anchorOf(heading!);
    let free = anchor;
    for (let count = 1; anchors.has(free); count++) free = `${anchor}-${count}`;
    anchors.add(free);
  }
  return anchors;
}

describe("whoever comes next finds their way", () => {
  const described = ["src", "test", "tools"].flatMap((top) => [top, ...foldersIn(top)]);
  const deeper = foldersIn("src").flatMap(foldersIn);

  test.each([...described, ...deeper, "docs", "assets"].map((folder) => [folder] as const))(
    "%s has a README that says what it holds",
    (folder) => {
      const page = join(root, folder, "README.md");
      expect(existsSync(page)).toBe(true);
      const lines = readFileSync(page, "utf8").split("\n");
      expect(lines[0]).toMatch(/^# \S/);
      expect(lines.length).toBeLessThanOrEqual(120);
    },
  );

  test.each(pagesIn(".").map((page) => [page] as const))("every link of %s within the tree leads to something", (page) => {
    const text = readFileSync(join(root, page), "utf8");
    const broken = linksOf(text).filter((link) => {
      if (/^[a-z][a-z+.-]*:/i.test(link)) return false;
      const [path, anchor] = link.split("#") as [string, string | undefined];
      const target = path === "" ? join(root, page) : resolve(root, dirname(page), decodeURIComponent(path));
      if (relative(root, target).startsWith("..") || !existsSync(target)) return true;
      if (anchor === undefined || anchor === "") return false;
      const file = statSync(target).isDirectory() ? join(target, "README.md") : target;
      return !existsSync(file) || !anchorsOf(readFileSync(file, "utf8")).has(decodeURIComponent(anchor));
    });
    expect(broken).toEqual([]);
  });
});
