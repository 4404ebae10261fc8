import {
  ICommandService,
  IUniverInstanceService,
  LocaleService,
  LocaleType,
  LogLevel,
  mergeLocales,
  ThemeService,
  Univer,
  UniverInstanceType,
  type Injector,
  type Workbook,
} from "@univerjs/core";
import { IFormulaDependencyGenerator } from "@univerjs/engine-formula";
import { UniverSheetsConditionalFormattingPreset } from "@univerjs/preset-sheets-conditional-formatting";
import conditionalEnglish from "@univerjs/preset-sheets-conditional-formatting/locales/en-US";
import conditionalChinese from "@univerjs/preset-sheets-conditional-formatting/locales/zh-CN";
import { UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import coreEnglish from "@univerjs/preset-sheets-core/locales/en-US";
import coreChinese from "@univerjs/preset-sheets-core/locales/zh-CN";
import { UniverSheetsNotePreset } from "@univerjs/preset-sheets-note";
import noteEnglish from "@univerjs/preset-sheets-note/locales/en-US";
import noteChinese from "@univerjs/preset-sheets-note/locales/zh-CN";
import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-conditional-formatting/lib/index.css";
import "@univerjs/preset-sheets-note/lib/index.css";
import type { Language } from "../../domain/language";
import { BreathingDependencyGenerator } from "./formula-dependencies";

/** The grid: one of it for the page's life, with one workbook at a time. */
export interface Grid {
  readonly injector: Injector;
  readonly commands: ICommandService;
  setLanguage(language: Language): void;
  dispose(): void;
}

/** What the person asked of the system; a dark high-contrast theme counts as dark too. */
const DARK = matchMedia("(prefers-color-scheme: dark)");

const LOCALES: Readonly<Record<Language, LocaleType>> = { zh: LocaleType.ZH_CN, en: LocaleType.EN_US };

/** Sets the grid up in an element: cells, formulas, conditional formats and notes; its own tool bars stay away. */
export function createGrid(container: HTMLElement, language: Language): Grid {
  const univer = new Univer({
    locale: LOCALES[language],
    locales: {
      [LocaleType.ZH_CN]: mergeLocales(coreChinese, conditionalChinese, noteChinese),
      [LocaleType.EN_US]: mergeLocales(coreEnglish, conditionalEnglish, noteEnglish),
    },
    logLevel: LogLevel.ERROR,
    darkMode: DARK.matches,
  });
  const theme = (): void => univer.__getInjector().get(ThemeService).setDarkMode(DARK.matches);
  DARK.addEventListener("change", theme);
  const presets = [
    UniverSheetsCorePreset({
      container,
      header: true,
      toolbar: false,
      contextMenu: false,
      disableAutoFocus: true,
      formulaBar: true,
      footer: { menus: false, addSheetButtonConfig: { show: false } },
      statusBarStatistic: true,
      sheets: { disableForceStringAlert: true },
    }),
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsNotePreset(),
  ];
  for (const entry of presets.flatMap(({ plugins }) => plugins)) {
    if (Array.isArray(entry)) univer.registerPlugin(entry[0], entry[1] as never);
    else univer.registerPlugin(entry);
  }
  const injector = univer.__getInjector();
  injector.replace([IFormulaDependencyGenerator, { useClass: BreathingDependencyGenerator }]);
  return {
    injector,
    commands: injector.get(ICommandService),
    setLanguage: (chosen) => injector.get(LocaleService).setLocale(LOCALES[chosen]),
    dispose: () => {
      DARK.removeEventListener("change", theme);
      univer.dispose();
    },
  };
}

/** Puts a workbook into the grid in the place of the one before. */
export function loadWorkbook(grid: Grid, data: object, before: string | null): Workbook {
  const instances = grid.injector.get(IUniverInstanceService);
  if (before !== null) instances.disposeUnit(before);
  return instances.createUnit<object, Workbook>(UniverInstanceType.UNIVER_SHEET, data);
}
