import pc from "picocolors";
import { kindText, knownTables } from "../domain/families";
import type { Language } from "../domain/language";
import { openFindings, type JsonFile } from "../domain/report/json-report";
import { SETTINGS_REFERENCE } from "../app/settings-reference";
import { ruleById } from "../app/rules";
import { stateCell } from "../domain/report/summary-overview";
import { SEVERITIES, SEVERITY_TEXTS, severityCounts, type Settings, type Severity } from "../domain/settings";
import { cellRuns } from "./cell-runs";
import type { Looks } from "./looks";
import { printable } from "./printable";
import { hanging, padEnd, padStart, widest, widthOf } from "./terminal-lines";
import { TEXTS } from "./texts";
import { itemAt } from "../domain/values/present";

type Colors = ReturnType<typeof pc.createColors>;

/** Longer arithmetic (a column of a hundred workers) is shortened in the middle; JSON has it whole. */
const LONG_ARITHMETIC = 160;
/** Cells named after one another before "…" stands for the rest. */
const NAMED = 12;

/** One file's findings for a terminal: by sheet, then severity, then place. */
export function fileText(result: JsonFile, language: Language, looks: Looks): string {
  return new FileText(printable(result), language, looks).whole();
}

class FileText {
  private readonly colors: Colors;
  private readonly lines: string[] = [];

  constructor(
    private readonly file: JsonFile,
    private readonly language: Language,
    private readonly looks: Looks,
  ) {
    this.colors = pc.createColors(looks.color);
  }

  private get words(): (typeof TEXTS)[Language] {
    return TEXTS[this.language];
  }

  whole(): string {
    const { file, colors, words, lines } = this;
    lines.push("", colors.bold(file.file));
    if (file.error !== null) {
      this.item("  ", file.error, colors.red);
      return lines.join("\n");
    }
    this.tables();
    this.kept();
    this.questions();
    this.unread();
    // What could not be computed comes first: the findings speak of the rest alone.
    this.notComputed();
    const open = openFindings(file);
    const ofTables = open.filter((finding) => !isRelation(finding));
    for (const sheet of new Set(ofTables.map((finding) => finding.sheet))) this.findings(sheet, ofTables);
    this.relations(open);
    if (file.tables.length > 0 && open.length === 0)
      lines.push("", `  ${file.notComputed.length + file.unread.length > 0 ? words.nothingElseFound : colors.green(words.nothingFound)}`);
    this.ignored();
    this.notRun();
    this.explanations();
    if (file.changes.length > 0) lines.push("", `  ${words.willChange(file.changes.length)}`);
    return lines.join("\n");
  }

  private tables(): void {
    const { file, words, language, colors } = this;
    if (file.tables.length === 0) this.item("  ", words.noTables(knownTables[language]));
    else {
      this.lines.push(`  ${words.tables(file.tables.length)}`);
      const places = file.tables.map(({ sheet, range }) => `${sheet}!${range}`);
      const width = widest(places.map(widthOf));
      file.tables.forEach(({ kind, cells, policies }, index) => {
        const read = cells === null ? "" : `  ${words.coverage(cells.read, cells.unread)}`;
        this.lines.push(`    ${padEnd(itemAt(places, index), width)}  ${kindText(kind)[language]}${read}`);
        for (const policy of policies) this.item(`    ${" ".repeat(width)}  `, policy);
      });
    }
    for (const refusal of file.refusals) {
      const what = refusal.leftAlone ? words.leftAlone : words.refused;
      this.item(
        `  ${what}${words.colon}`,
        `${refusal.sheet}!${refusal.cell} — ${refusal.why}`,
        refusal.leftAlone ? undefined : colors.yellow,
      );
    }
  }

  /** What the station itself decided and what counted is never silent. */
  private kept(): void {
    const { kept } = this.file;
    if (!kept) return;
    const { words, language } = this;
    const titles = kept.settings.map((name) => SETTINGS_REFERENCE[name as keyof Settings].title[language]);
    const parts = [
      ...(titles.length > 0 ? [words.keptSettings(titles.join(words.comma))] : []),
      ...(kept.words > 0 ? [words.keptWords(kept.words)] : []),
      ...(kept.ignored > 0 ? [words.keptIgnored(kept.ignored)] : []),
      ...(kept.tables > 0 ? [words.keptTables(kept.tables)] : []),
    ];
    this.item("  ", words.kept(parts.join(words.comma)));
  }

  private ignored(): void {
    const { words } = this;
    const ignored = this.file.findings.filter((finding) => finding.ignored !== undefined);
    if (ignored.length === 0) return;
    this.heading(words.ignoredHead);
    for (const { sheet, cell, name, rule, ignored: reason } of ignored)
      this.hung("    ", 4, `${sheet}!${cell}  ${name === undefined ? "" : `${name}${words.colon}`}${words.because(reason ?? "")}`, rule);
  }

  private findings(sheet: string, open: JsonFile["findings"]): void {
    const { colors, language } = this;
    const own = open.filter((finding) => finding.sheet === sheet);
    this.lines.push("", `  ${colors.underline(sheet)}${this.words.counted(severityCounts(countsOf(own), language))}`);
    const width = widest(own.map(({ cell }) => cell.length));
    const word = Math.max(...SEVERITIES.map((severity) => widthOf(SEVERITY_TEXTS[severity][language])));
    for (const severity of SEVERITIES)
      for (const { cell, name, message, rule, severity: found } of own) {
        if (found !== severity) continue;
        const label = SEVERITY_TEXTS[severity][language];
        const painted = `    ${paint(colors, severity)(label)}${" ".repeat(word - widthOf(label))} ${colors.bold(cell)}${" ".repeat(width - cell.length)}  `;
        this.hung(painted, 4 + word + 1 + width + 2, name === undefined ? message : `${name}${this.words.colon}${message}`, rule);
      }
  }

  /** What departs from its neighbours stands apart from broken rules: it is only probably wrong. */
  private relations(open: JsonFile["findings"]): void {
    const { file, colors, words } = this;
    const own = open.filter(isRelation);
    if (own.length > 0) this.heading(words.relations);
    for (const { sheet, cell, name, message, rule } of own) {
      const place = `${sheet}!${cell}`;
      this.hung(`    ${colors.bold(place)}  `, 6 + widthOf(place), name === undefined ? message : `${name}${words.colon}${message}`, rule);
    }
    const empty = file.relations.reduce((sum, relation) => sum + relation.empty.length, 0);
    if (file.relations.length > 0) this.item("  ", words.relationsSeen(file.relations.length, empty));
  }

  /** Silence means checked, so what was not read is named. */
  private unread(): void {
    const { words, file, colors } = this;
    for (const { sheet, cell, range, text, why } of file.unread)
      this.item(
        `  ${words.unread}${words.colon}`,
        `${sheet}!${range ?? cell}${text === "" ? "" : ` “${text}”`}${words.colon}${why}`,
        colors.yellow,
      );
  }

  /** What is asked, where, and the entries of a words file that would answer it. */
  private questions(): void {
    const { words } = this;
    if (this.file.questions.length === 0) return;
    this.heading(words.questions);
    for (const { sheet, cell, question, answers } of this.file.questions) {
      this.item("    ", `${sheet}!${cell}  ${question}`, this.colors.yellow);
      for (const { answer, teaches } of answers)
        this.item("      ", `${answer}${words.colon}${teaches.map((taught) => JSON.stringify(taught)).join(", ")}`);
    }
  }

  /** Cells that hang on the same cause stand together, under it. */
  private notComputed(): void {
    const { words, colors, language } = this;
    const byCause = new Map<
      string,
      { sheet: string; causes: readonly string[]; why: string | null; cells: string[]; figures: Set<string> }
    >();
    for (const { sheet, cell, blockedBy, why, rule } of this.file.notComputed) {
      const key = JSON.stringify([sheet, blockedBy, why]);
      const known = byCause.get(key) ?? { sheet, causes: blockedBy, why, cells: [], figures: new Set() };
      byCause.set(key, known);
      known.cells.push(cell);
      const figure = ruleById(rule)?.figure?.[language];
      if (figure !== undefined) known.figures.add(figure);
    }
    if (byCause.size === 0) return;
    this.heading(words.notComputed);
    for (const { sheet, causes, why, cells, figures } of byCause.values()) {
      const which = `${sheet}!${named(cellRuns(cells), words.comma)}`;
      const holding = figures.size > 1 ? words.holding([...figures].join(words.comma)) : "";
      this.item(
        "    ",
        why === null ? words.blocked(which + holding, named(cellRuns(causes), words.comma)) : `${which}${holding}${words.colon}${why}`,
        colors.yellow,
      );
    }
  }

  private notRun(): void {
    if (this.file.notRun.length === 0) return;
    this.heading(this.words.notRun);
    for (const { rule, why, sheet } of this.file.notRun)
      this.hung("    ", 4, `${sheet === undefined ? "" : `${sheet}${this.words.colon}`}${why}`, rule);
  }

  private explanations(): void {
    const { explanations } = this.file;
    if (!explanations) return;
    this.heading(this.words.explained);
    for (const sheet of new Set(explanations.map((one) => one.sheet))) {
      this.lines.push(`    ${this.colors.underline(sheet)}`);
      const own = explanations.filter((one) => one.sheet === sheet);
      const width = widest(own.map(({ cell }) => cell.length));
      for (const { cell, arithmetic, inputs, rule } of own) {
        const from = inputs.length === 0 ? "" : `  ← ${named(cellRuns(inputs), this.words.comma)}`;
        this.hung(`      ${this.colors.bold(cell)}${" ".repeat(width - cell.length)}  `, 8 + width, shortened(arithmetic) + from, rule);
      }
    }
  }

  private heading(text: string): void {
    this.lines.push("", `  ${text}${this.words.colon.trimEnd()}`);
  }

  private item(label: string, text: string, paintText: (text: string) => string = (plain) => plain): void {
    this.lines.push(...hanging(label, widthOf(label), text, this.looks.columns).map((line) => paintText(line)));
  }

  /** A text with the rule that it comes from, faintly, behind it. */
  private hung(label: string, labelWidth: number, text: string, rule: string): void {
    const lines = hanging(label, labelWidth, `${text}  ${rule}`, this.looks.columns);
    const last = lines.length - 1;
    lines[last] = itemAt(lines, last).slice(0, -rule.length) + this.colors.dim(rule);
    this.lines.push(...lines);
  }
}

function isRelation({ rule }: JsonFile["findings"][number]): boolean {
  return rule === "relation/broken";
}

function countsOf(findings: JsonFile["findings"]): Record<Severity, number> {
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity as Severity]++;
  return counts;
}

function named(cells: readonly string[], comma: string): string {
  return cells.slice(0, NAMED).join(comma) + (cells.length > NAMED ? " …" : "");
}

function shortened(arithmetic: string): string {
  if (arithmetic.length <= LONG_ARITHMETIC) return arithmetic;
  const end = arithmetic.lastIndexOf(" = ");
  return `${arithmetic.slice(0, arithmetic.lastIndexOf(" ", LONG_ARITHMETIC / 2))} …${arithmetic.slice(end < 0 ? -LONG_ARITHMETIC / 2 : end)}`;
}

function paint(colors: Colors, severity: Severity): (text: string) => string {
  return severity === "error" ? colors.red : severity === "warning" ? colors.yellow : colors.cyan;
}

/** The closing table: one line per file, numbers right-aligned under their headings. */
export function summaryText(files: readonly JsonFile[], language: Language, { color }: Looks): string {
  const colors = pc.createColors(color);
  const words = TEXTS[language];
  const severities = SEVERITIES.map((severity) =>
    language === "zh" ? SEVERITY_TEXTS[severity].zh : SEVERITY_TEXTS[severity].en.toLowerCase(),
  );
  const width = 11;
  const lines = [
    "",
    colors.bold(words.summary),
    [...severities, words.changes].map((text) => padStart(text, width)).join("") + `  ${words.file}`,
  ];
  for (const entry of files) {
    const state = stateCell({ json: entry, station: null }, language);
    // What was not looked at is never told like what is clean.
    const looked = entry.error === null && entry.tables.length > 0;
    const cells =
      entry.error === null
        ? looked
          ? [...Object.values(countsOf(openFindings(entry))), entry.changes.length].map((count) => padStart(String(count), width)).join("")
          : padStart("—", width).repeat(4)
        : padStart(words.failed, width) + " ".repeat(width * 3);
    const told = entry.error !== null || state.look === "centre" ? "" : `  ${colors.yellow(String(state.value))}`;
    lines.push(`${cells}  ${printable(entry.file)}${told}`);
  }
  return lines.join("\n");
}
