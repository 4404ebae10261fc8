import { tmpdir } from "node:os";
import { cellRuns } from "../../src/cli/cell-runs";
import { hanging, padEnd, widthOf, wrap } from "../../src/cli/terminal-lines";
import { ensureBuilt, runIn } from "./command-line";

beforeAll(ensureBuilt, 120_000);
const run = (...args: string[]) => runIn(tmpdir(), ...args);

describe("a wrong command line is answered by one line in the language asked for", () => {
  test.each<[readonly string[], string, string]>([
    [["frobnicate"], "没有“frobnicate”这个命令。用 --help 查看用法。", "There is no command “frobnicate”. See --help."],
    [["chek", "a.xlsx"], "没有“chek”这个命令。您要的是不是 check？", "There is no command “chek”. Did you mean check?"],
    [["check", "a.xlsx", "--jsn"], "没有“--jsn”这个选项。您要的是不是 --json？", "There is no option “--jsn”. Did you mean --json?"],
    [["check"], "没有给出要处理的文件。用 --help 查看用法。", "No file was given. See --help."],
    [["fix", "a.xlsx"], "缺少选项 -o, --output <file>。用 --help 查看用法。", "The option -o, --output <file> is missing. See --help."],
    [
      ["fix", "a", "-o"],
      "选项 -o, --output <file> 后面缺少内容。用 --help 查看用法。",
      "The option -o, --output <file> lacks its value. See --help.",
    ],
    [
      ["fix", "a", "b", "-o", "c"],
      "给出的文件太多，这个命令一次只处理一个。用 --help 查看用法。",
      "Too many files: this command takes one. See --help.",
    ],
  ])("%j", (args, zh, en) => {
    expect(run(...args)).toEqual({ status: 2, stdout: "", stderr: `station-audit: ${zh}\n` });
    expect(run("--lang", "en", ...args)).toEqual({ status: 2, stdout: "", stderr: `station-audit: ${en}\n` });
  });

  test("a language that there is not is refused", () => {
    expect(run("check", "a.xlsx", "--lang", "fr").stderr).toBe(
      "station-audit: 选项 --lang <zh|en> 不能是“fr”，只能是 zh 或 en。用 --help 查看用法。\n",
    );
  });
});

test("help is in the language asked for, of every command, and holds examples and the exit statuses", () => {
  const help = run("-h").stdout;
  expect(help).toMatch(/用法：[^]*命令：[^]*例：[^]*退出码：/);
  expect(help).not.toMatch(/\b(?:Usage|Options|Commands|choices|default)\b/);
  for (const command of ["check", "fix", "unmark", "rules", "report", "prose"]) {
    expect(run("help", command).stdout).toBe(run(command, "--help").stdout);
    expect(run(command, "--help").stdout).not.toMatch(/\b(?:Usage|Options|Arguments|choices|default)\b/);
    expect(run(command, "--help", "--lang=en").stdout).toMatch(/^Usage: /);
  }
  for (const text of [help, run("-h", "--lang", "en").stdout]) for (const line of text.split("\n")) expect(widthOf(line)).toBeLessThan(81);
});

test("rules are listed with severity, ground and what they say; --full gives the page with examples", () => {
  const { stdout } = run("rules");
  expect(stdout).toMatch(/ {2}错误 {2}attendance\/insurance-missing\n {4}何时：.+\n {4}依据：.+\n {4}修正：.+\n {4}例如：.+/);
  expect(stdout).toMatch(/prose\/figure-mismatch/);
  expect(stdout).not.toMatch(/\||\*\*|npm run/);
  expect(run("rules", "--full", "--lang", "en").stdout).toMatch(/^# Rules\n[^]*\| --- \|/);
});

describe("lines of a terminal", () => {
  test("Chinese letters and signs take two columns", () => {
    expect(widthOf("社保√ ab：“”")).toBe(2 * 3 + 3 + 2 * 3);
  });

  test("break between Chinese letters and between words, never before a closing sign nor within a number or a rule's name", () => {
    expect(wrap("小计填写为40.5，应为48.5。  attendance/group-subtotal", 16)).toEqual([
      "小计填写为40.5，",
      "应为48.5。",
      "attendance/group-subtotal",
    ]);
    expect(wrap("一二三四五（六）", 12)).toEqual(["一二三四五", "（六）"]);
    expect(wrap("一二三四（五）", 8)).toEqual(["一二三四", "（五）"]);
  });

  test("hang under the text behind a label, or below it where there is no room", () => {
    expect(hanging("  错误 Q6  ", 11, "一二三四五六七八九十十一", 31)).toEqual(["  错误 Q6  一二三四五六七八九十", "           十一"]);
    expect(hanging("  错误 Q6  ", 11, "一二三四五六七八九十十一", 20)).toEqual(["  错误 Q6", "一二三四五六七八九十", "十一"]);
    expect(hanging("Q6  ", 4, "一二三", null)).toEqual(["Q6  一二三"]);
    expect(padEnd("社保", 6)).toBe("社保  ");
  });

  test("name neighbouring cells as a range", () => {
    expect(cellRuns(["S5", "S6", "S7", "G12", "H12", "B9", "'附件 1'!A1", "'附件 1'!A2", "A3"])).toEqual([
      "S5:S7",
      "G12:H12",
      "B9",
      "'附件 1'!A1:A2",
      "A3",
    ]);
  });
});
