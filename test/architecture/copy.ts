import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const ROOT = join(__dirname, "../..");

/** A copy of the core, of the use cases over it and of nothing else, in which a test may build what the project does not have. */
export class ProjectCopy {
  private readonly folder = mkdtempSync(join(tmpdir(), "station-audit-copy-"));

  constructor() {
    for (const part of ["src/domain", "src/prose", "src/app", "tsconfig.json", "package.json"])
      cpSync(join(ROOT, part), join(this.folder, part), { recursive: true });
    symlinkSync(join(ROOT, "node_modules"), join(this.folder, "node_modules"), "junction");
  }

  read(file: string): string {
    return readFileSync(join(this.folder, file), "utf8");
  }

  write(file: string, text: string): void {
    const path = join(this.folder, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }

  /** Adds what is given in front of the first place where a text stands; the rest of the file stays. */
  insert(file: string, before: string, added: string): void {
    const text = this.read(file);
    const at = text.indexOf(before);
    if (at < 0) throw new Error(`${file} holds no ${before}`);
    this.write(file, text.slice(0, at) + added + text.slice(at));
  }

  /** The line, from 1, on which a text stands in a file of the copy. */
  lineOf(file: string, text: string): number {
    return this.read(file).split(text)[0]!.split("\n").length;
  }

  /** What the compiler says of the copy, a line for each error; [] where it compiles. */
  errors(): readonly string[] {
    this.write("tsconfig.copy.json", JSON.stringify({ extends: "./tsconfig.json", compilerOptions: { types: [] }, include: ["src"] }));
    return this.run("typescript/bin/tsc", "-p", "tsconfig.copy.json")
      .split("\n")
      .filter((line) => /error TS\d+/.test(line));
  }

  /** Runs programs over the copy's sources, in one process, and gives what each exports as its `answer`. */
  answers(...programs: readonly string[]): readonly unknown[] {
    const names = programs.map((_, index) => `question-${index}`);
    programs.forEach((program, index) => this.write(`src/${names[index]}.ts`, program));
    const asked = names.map((name) => `import { answer as ${name.replace("-", "_")} } from "./${name}";\n`).join("");
    this.write("src/questions.ts", `${asked}console.log(JSON.stringify([${names.join().replaceAll("-", "_")}]));`);
    const said = this.run("tsx/dist/cli.mjs", "src/questions.ts");
    for (const name of ["questions", ...names]) rmSync(join(this.folder, `src/${name}.ts`));
    try {
      return JSON.parse(said) as readonly unknown[];
    } catch {
      throw new Error(said);
    }
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  private run(tool: string, ...args: readonly string[]): string {
    try {
      return execFileSync(process.execPath, [join(ROOT, "node_modules", tool), ...args], {
        cwd: this.folder,
        encoding: "utf8",
        stdio: "pipe",
      });
    } catch (error) {
      const { stdout, stderr } = error as { readonly stdout: string; readonly stderr: string };
      return stdout + stderr;
    }
  }
}
