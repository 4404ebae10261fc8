import { setFlagsFromString } from "node:v8";
import { Command, CommanderError } from "commander";
import packageJson from "../../package.json";
import type { Language, Localized } from "../domain/language";
import { runApart } from "./apart";
import { sharedOptions, type CommandLine } from "./command-line";
import { complain, EXIT } from "./exit";
import { failureLine } from "./failure";
import { mayRunOut } from "./memory";
import { written } from "./outputs";
import { addReportCommands } from "./report-commands";
import { FAILURES } from "./failure-texts";
import { helpIn, mistake } from "./usage";
import { addCompare, addWorkbookCommands } from "./workbook-commands";
import { serveAsWorker } from "./worker";

// A check asks nearly every pattern more than once: compiled to machine code at once, it is not compiled to bytecode before.
setFlagsFromString("--no-regexp-tier-up");

/** Runs the command line. Returns the exit status. */
export async function run(argv: readonly string[]): Promise<number> {
  let status: number = EXIT.clean;
  const language = languageOf(argv);
  const say = ({ zh, en }: Localized): string => (language === "zh" ? zh : en);
  const shared = sharedOptions(say);
  const attempt: CommandLine["attempt"] = async (path, work) => {
    try {
      status = await work();
    } catch (error) {
      complain(failureLine(error, path)[language]);
      status = EXIT.failed;
    }
  };

  const program = new Command("station-audit")
    .description(
      say({
        zh: "核算并检查社工站的统计表格。",
        en: "Recomputes and checks the tables of social-work stations.",
      }),
    )
    .version(packageJson.version, "-V, --version", say({ zh: "显示版本号", en: "print the version" }))
    .helpOption("-h, --help", say({ zh: "显示帮助", en: "show help" }))
    .helpCommand("help [command]", say({ zh: "显示某个命令的帮助", en: "show help of a command" }))
    .addOption(shared.langOption())
    // Before a command --lang is the program's, behind it the command's.
    .enablePositionalOptions()
    .exitOverride()
    // Mistakes are told below, in the language asked for.
    .configureOutput({ writeErr: (text) => process.stderr.write(text), outputError: () => undefined })
    .configureHelp(helpIn(language))
    .addHelpText("after", `\n${say(EPILOGUE)}`);
  if (language === "zh") program.usage("[选项] <命令>");
  const command: CommandLine["command"] = (name, argument, description) => {
    const made = program.command(name).description(say(description)).addOption(shared.langOption());
    if (language === "zh") made.usage(`[选项]${argument === "" ? "" : ` ${argument}`}`);
    return argument === "" ? made : made.arguments(argument);
  };

  const line: CommandLine = { ...shared, language, say, command, attempt, status: () => status };
  addWorkbookCommands(line);
  addReportCommands(line);
  addCompare(line);

  try {
    await program.parseAsync([...argv], { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    const wrong = error.exitCode === 0 ? null : mistake(error);
    if (wrong) complain(wrong[language]);
    return error.exitCode === 0 ? EXIT.clean : EXIT.failed;
  }
  return status;
}

/** The language decides even the wording of --help, so it is looked for before anything is parsed. */
function languageOf(argv: readonly string[]): Language {
  const asked = argv.flatMap((word, index) => (word === "--lang" ? [argv[index + 1]] : word.startsWith("--lang=") ? [word.slice(7)] : []));
  return asked.at(-1) === "en" ? "en" : "zh";
}

const EPILOGUE: Localized = {
  zh: `例：
  station-audit check 站点文件夹/                       检查文件夹里的全部工作簿
  station-audit check 到岗.xlsx --explain              连同每个计算格的算式
  station-audit fix 到岗.xlsx -o 到岗-更正.xlsx --mark  写出更正并标记的副本
  station-audit unmark 到岗-更正.xlsx -o 到岗-净.xlsx   清除标记

退出码：0 没有错误；1 有错误；2 未能完成（原因见标准错误输出）。`,
  en: `Examples:
  station-audit check stations/                     every workbook of a folder
  station-audit check book.xlsx --explain           with all arithmetic
  station-audit fix book.xlsx -o fixed.xlsx --mark  a corrected, marked copy
  station-audit unmark fixed.xlsx -o clean.xlsx     without the marks again

Exit status: 0 no error found; 1 some; 2 could not do it (stderr says why).`,
};

/** Runs the command of this process; what could not be printed is told with what was written, once that is known. */
async function runHere(): Promise<void> {
  let lost = false;
  for (const stream of [process.stdout, process.stderr])
    stream.on("error", (error: NodeJS.ErrnoException) => {
      // A reader that closes early (head) is no error of ours: the rest is not said, and the exit status stays what was found.
      if (error.code !== "EPIPE") lost = true;
    });
  const argv = process.argv.slice(2);
  let status: number;
  if (mayRunOut(argv)) {
    const ended = await runApart(argv);
    status = ended.status;
    if (ended.lost) complain(ended.lost[languageOf(argv)]);
  } else status = await run(argv);
  // A failed write tells of itself behind what was waiting before it.
  for (const stream of [process.stdout, process.stderr]) await new Promise((done) => stream.write("", done));
  process.exitCode = lost ? EXIT.failed : status;
  if (lost) complain(FAILURES.noTerminal(written)[languageOf(process.argv)]);
}

void serveAsWorker(run).then((serves) => (serves ? undefined : runHere()));
