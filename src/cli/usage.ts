import type { CommanderError, HelpConfiguration, Option } from "commander";
import type { Language, Localized } from "../domain/language";
import { groupOfMatch } from "../domain/values/present";

/** commander's own words in Chinese; its English is left as it is. */
const TITLES: Readonly<Record<string, string>> = {
  "Usage:": "用法：",
  "Options:": "选项：",
  "Commands:": "命令：",
  "Arguments:": "参数：",
};

/** How help is set, in the language asked for. */
export function helpIn(language: Language): HelpConfiguration {
  if (language === "en") return {};
  return {
    styleTitle: (title) => TITLES[title] ?? title,
    subcommandTerm: (command) => `${command.name()} ${command.usage()}`,
    optionDescription: ({ description, argChoices, defaultValue }: Option) =>
      argChoices
        ? `${description}（${argChoices.join(" 或 ")}${defaultValue === undefined ? "" : `，默认 ${String(defaultValue)}`}）`
        : description,
  };
}

/** What a wrong command line lacks, as one line; null for what commander reports that is no mistake (help, version). */
export function mistake({ code, message }: CommanderError): Localized | null {
  const [first = "", second = ""] = [...message.matchAll(/'([^']*)'/g)].map((match) => groupOfMatch(match, 1));
  const meant = /Did you mean (?:one of )?(.+?)\?\)?$/.exec(message)?.[1];
  const hint: Localized = meant ? { zh: `您要的是不是 ${meant}？`, en: `Did you mean ${meant}?` } : SEE_HELP;
  switch (code) {
    case "commander.unknownCommand":
      return both(`没有“${first}”这个命令。`, `There is no command “${first}”. `, hint);
    case "commander.unknownOption":
      return both(`没有“${first}”这个选项。`, `There is no option “${first}”. `, hint);
    case "commander.missingArgument":
      return both("没有给出要处理的文件。", "No file was given. ", SEE_HELP);
    case "commander.missingMandatoryOptionValue":
      return both(`缺少选项 ${first}。`, `The option ${first} is missing. `, SEE_HELP);
    case "commander.optionMissingArgument":
      return both(`选项 ${first} 后面缺少内容。`, `The option ${first} lacks its value. `, SEE_HELP);
    case "commander.invalidArgument": {
      const choices = /Allowed choices are (.+)\./.exec(message)?.[1];
      if (choices === undefined) return both(`选项 ${first} 不能是“${second}”。`, `The option ${first} cannot be “${second}”. `, SEE_HELP);
      return both(
        `选项 ${first} 不能是“${second}”，只能是 ${choices.replace(/, /g, " 或 ")}。`,
        `The option ${first} cannot be “${second}”, only ${choices}. `,
        SEE_HELP,
      );
    }
    case "commander.excessArguments":
      return both("给出的文件太多，这个命令一次只处理一个。", "Too many files: this command takes one. ", SEE_HELP);
    default:
      return /^commander\.(?:help|version)/.test(code) ? null : { zh: message, en: message };
  }
}

const SEE_HELP: Localized = { zh: "用 --help 查看用法。", en: "See --help." };

function both(zh: string, en: string, hint: Localized): Localized {
  return { zh: zh + hint.zh, en: en + hint.en };
}
