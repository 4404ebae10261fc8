import { HostGap, invalidArgument, itemNotFound } from "../office-error";
import { NULL_OBJECT, object, type HostSession, type OfficeType } from "../object-model";
import { customXmlParts } from "./custom-xml";
import { range } from "./range";
import { workbookTables } from "./table";
import { worksheetCollection } from "./worksheet";

const applicationType: OfficeType<null> = {
  name: "Application",
  properties: { CalculationMode: { get: (_target, session) => (session.backing.manualCalculation ? "Manual" : "Automatic") } },
  methods: {
    SuspendScreenUpdatingUntilNextSync: () => undefined,
    SuspendApiCalculationUntilNextSync: () => undefined,
    Calculate: (_target, _args, session) => session.backing.calculate?.(),
  },
};

const resultType: OfficeType<number> = {
  name: "FunctionResult",
  properties: { Value: { get: (value) => value }, Error: { get: () => null } },
};

/** Between the day that a serial number stands for in either date system. */
const DAYS_TO_1904 = 1_462;

const functionsType: OfficeType<null> = {
  name: "Functions",
  methods: {
    Date: (_target, [year, month, day], session) => {
      const serial = Date.UTC(Number(year), Number(month) - 1, Number(day)) / 86_400_000 + 25_569;
      return object(resultType, session.backing.date1904 ? serial - DAYS_TO_1904 : serial);
    },
  },
};

function keyOf(key: unknown): string {
  if (typeof key !== "string" || key === "") throw invalidArgument("the setting's key");
  return key;
}

const settingType: OfficeType<string> = {
  name: "Setting",
  id: (key) => key,
  properties: {
    Key: { get: (key) => key },
    Value: {
      get: (key, session) => {
        if (!session.backing.settings.has(key)) throw itemNotFound(key);
        return session.backing.settings.get(key);
      },
      set: (key, value, session) => void session.backing.settings.set(key, value),
    },
  },
  methods: { Delete: (key, _args, session) => void session.backing.settings.delete(key) },
};

const settingsType: OfficeType<null> = {
  name: "SettingCollection",
  items: (_target, session) => [...session.backing.settings.keys()].map((key) => object(settingType, key)),
  indexer: (_target, [key], session) => {
    if (!session.backing.settings.has(keyOf(key))) throw itemNotFound(String(key));
    return object(settingType, keyOf(key));
  },
  methods: {
    GetCount: (_target, _args, session) => session.backing.settings.size,
    GetItemOrNullObject: (_target, [key], session) =>
      session.backing.settings.has(keyOf(key)) ? object(settingType, keyOf(key)) : NULL_OBJECT,
    Add: (_target, [key, value], session) => {
      session.backing.settings.set(keyOf(key), value);
      return object(settingType, keyOf(key));
    },
  },
};

function selected(session: HostSession, cellOnly: boolean) {
  const { sheetId, range: area } = session.backing.selection();
  return range({ sheetId, range: cellOnly ? { top: area.top, left: area.left, bottom: area.top, right: area.left } : area });
}

const workbookType: OfficeType<null> = {
  name: "Workbook",
  properties: {
    Name: { get: () => "workbook.xlsx" },
    ReadOnly: { get: () => false },
  },
  navigations: {
    Worksheets: () => worksheetCollection,
    Application: () => object(applicationType, null),
    Settings: () => object(settingsType, null),
    CustomXmlParts: () => customXmlParts,
    Tables: () => workbookTables,
    Functions: () => object(functionsType, null),
  },
  methods: {
    GetSelectedRange: (_target, _args, session) => selected(session, false),
    GetActiveCell: (_target, _args, session) => selected(session, true),
    _RemoveReference: (_target, [reference], session) => {
      if (typeof reference !== "string") throw new HostGap("references that are not text");
      session.release(reference);
    },
  },
};

/** The object at the root of every path. */
export const workbook = object(workbookType, null);
