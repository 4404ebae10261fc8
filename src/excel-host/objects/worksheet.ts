import { assertInGrid, readAddress, readAreas, sheetOf, WHOLE_SHEET } from "../areas";
import type { HostVisibility } from "../backing";
import { accessDenied, invalidArgument, invalidOperation, itemAlreadyExists, itemNotFound } from "../office-error";
import { NULL_OBJECT, object, WORKBOOK_TARGET, type HostSession, type OfficeType } from "../object-model";
import { EVENT } from "../wire";
import { commentCollection } from "./comment";
import { noteCollection } from "./note";
import { autoFilter, customProperties, freezePanes, layOut, pageLayout } from "./sheet-setup";
import { range, rangeAreas } from "./range";
import { tableCollection } from "./table";
import { firstItem } from "../../domain/values/present";

const visibilities = new Set(["Visible", "Hidden", "VeryHidden"]);

function assertName(session: HostSession, name: unknown, own?: string): string {
  if (typeof name !== "string" || name === "" || name.length > 31 || /[\\/?*[\]:]/.test(name) || /^'|'$/.test(name))
    throw invalidArgument("the sheet's name");
  const taken = session.backing.sheets().some((sheet) => sheet.id !== own && sheet.name.toLowerCase() === name.toLowerCase());
  if (taken) throw itemAlreadyExists(name);
  return name;
}

function visible(session: HostSession) {
  return session.backing.sheets().filter(({ visibility }) => visibility === "Visible");
}

const worksheetType: OfficeType<string> = {
  name: "Worksheet",
  id: (id) => id,
  properties: {
    Id: { get: (id, session) => sheetOf(session, id).id },
    Name: {
      get: (id, session) => sheetOf(session, id).name,
      set: (id, name, session) => {
        sheetOf(session, id);
        session.backing.renameSheet(id, assertName(session, name, id));
      },
    },
    Position: { get: (id, session) => session.backing.sheets().findIndex((sheet) => sheet.id === id) },
    Gridlines: {
      set: (id, value, session) => {
        if (typeof value !== "boolean") throw invalidArgument("true or false is expected");
        layOut(id, session, { showGridlines: value });
      },
    },
    Visibility: {
      get: (id, session) => sheetOf(session, id).visibility,
      set: (id, value, session) => {
        if (typeof value !== "string" || !visibilities.has(value)) throw invalidArgument("visibility");
        if (value !== "Visible" && visible(session).every((sheet) => sheet.id === id))
          throw invalidOperation("one sheet must stay visible");
        session.backing.setVisibility(id, value as HostVisibility);
      },
    },
  },
  navigations: {
    Protection: (id) => object(protectionType, id),
    Comments: (id) => commentCollection(id),
    Notes: (id) => noteCollection(id),
    Tables: (id) => tableCollection(id),
    CustomProperties: (id) => customProperties(id),
    FreezePanes: (id) => freezePanes(id),
    AutoFilter: (id) => autoFilter(id),
    PageLayout: (id) => pageLayout(id),
  },
  methods: {
    GetRange: (id, [address], session) => {
      sheetOf(session, id);
      if (address === undefined || address === null || address === "") return range({ sheetId: id, range: WHOLE_SHEET });
      if (typeof address !== "string") throw invalidArgument("the address");
      return range({ sheetId: id, range: readAddress(session, id, address) });
    },
    GetRanges: (id, [address], session) => {
      sheetOf(session, id);
      if (typeof address !== "string") throw invalidArgument("the address");
      return rangeAreas(readAreas(session, id, address));
    },
    GetRangeByIndexes: (id, [row, column, rows, columns], session) => {
      sheetOf(session, id);
      const [top, left, height, width] = [row, column, rows, columns].map(Number) as [number, number, number, number];
      if (![top, left, height, width].every(Number.isInteger)) throw invalidArgument("whole numbers are expected");
      return range({ sheetId: id, range: assertInGrid({ top, left, bottom: top + height - 1, right: left + width - 1 }) });
    },
    GetCell: (id, [row, column], session) => {
      sheetOf(session, id);
      const [top, left] = [Number(row), Number(column)];
      return range({ sheetId: id, range: assertInGrid({ top, left, bottom: top, right: left }) });
    },
    GetUsedRange: (id, [valuesOnly], session) => {
      sheetOf(session, id);
      return range({ sheetId: id, range: session.backing.usedRange(id, valuesOnly === true) ?? { top: 0, left: 0, bottom: 0, right: 0 } });
    },
    GetUsedRangeOrNullObject: (id, [valuesOnly], session) => {
      sheetOf(session, id);
      const used = session.backing.usedRange(id, valuesOnly === true);
      return used ? range({ sheetId: id, range: used }) : NULL_OBJECT;
    },
    Activate: (id, _args, session) => {
      const sheet = sheetOf(session, id);
      if (sheet.visibility !== "Visible") throw invalidOperation(`the sheet ${sheet.name} is hidden`);
      session.backing.activate(id);
    },
    Calculate: (id, _args, session) => session.backing.calculate?.(sheetOf(session, id).id),
    Delete: (id, _args, session) => {
      sheetOf(session, id);
      if (visible(session).every((sheet) => sheet.id === id)) throw invalidOperation("a workbook keeps one visible sheet");
      session.backing.deleteSheet(id);
    },
    _RegisterDataChangedEvent: (id, _args, session) => session.subscribe(EVENT.changed, id),
    _UnregisterDataChangedEvent: (id, _args, session) => session.unsubscribe(EVENT.changed, id),
    _RegisterSelectionChangedEvent: (id, _args, session) => session.subscribe(EVENT.selection, id),
    _UnregisterSelectionChangedEvent: (id, _args, session) => session.unsubscribe(EVENT.selection, id),
    _RegisterActivatedEvent: (id, _args, session) => session.subscribe(EVENT.activated, id),
    _UnregisterActivatedEvent: (id, _args, session) => session.unsubscribe(EVENT.activated, id),
    _RegisterDeactivatedEvent: (id, _args, session) => session.subscribe(EVENT.deactivated, id),
    _UnregisterDeactivatedEvent: (id, _args, session) => session.unsubscribe(EVENT.deactivated, id),
  },
};

/** A sheet as an object of Office.js. */
export const worksheet = (sheetId: string) => object(worksheetType, sheetId);

const protectionType: OfficeType<string> = {
  name: "WorksheetProtection",
  properties: { Protected: { get: (id, session) => sheetOf(session, id).isProtected } },
  methods: {
    Protect: (id, _args, session) => {
      const sheet = sheetOf(session, id);
      if (sheet.isProtected) throw accessDenied(`the sheet ${sheet.name} is protected already`);
      session.backing.setProtection(id, true);
    },
    Unprotect: (id, _args, session) => session.backing.setProtection(sheetOf(session, id).id, false),
  },
};

const collectionType: OfficeType<null> = {
  name: "WorksheetCollection",
  items: (_target, session) => session.backing.sheets().map(({ id }) => worksheet(id)),
  indexer: (_target, [key], session) => worksheet(find(session, key) ?? missing(key)),
  methods: {
    GetCount: (_target, [visibleOnly], session) => (visibleOnly === true ? visible(session) : session.backing.sheets()).length,
    GetItem: (_target, [key], session) => worksheet(find(session, key) ?? missing(key)),
    GetItemOrNullObject: (_target, [key], session) => {
      const id = find(session, key, session.sheetsByName);
      return id === null ? NULL_OBJECT : worksheet(id);
    },
    GetActiveWorksheet: (_target, _args, session) => worksheet(session.backing.activeSheet()),
    GetFirst: (_target, [visibleOnly], session) =>
      worksheet(firstItem(visibleOnly === true ? visible(session) : session.backing.sheets()).id),
    Add: (_target, [name], session) => {
      const free = name === undefined || name === null ? freeName(session) : name;
      return worksheet(session.backing.addSheet(assertName(session, free)));
    },
    _RegisterDataChangedEvent: (_target, _args, session) => session.subscribe(EVENT.changed, WORKBOOK_TARGET),
    _UnregisterDataChangedEvent: (_target, _args, session) => session.unsubscribe(EVENT.changed, WORKBOOK_TARGET),
    _RegisterSelectionChangedEvent: (_target, _args, session) => session.subscribe(EVENT.selection, WORKBOOK_TARGET),
    _UnregisterSelectionChangedEvent: (_target, _args, session) => session.unsubscribe(EVENT.selection, WORKBOOK_TARGET),
    _RegisterActivatedEvent: (_target, _args, session) => session.subscribe(EVENT.activated, WORKBOOK_TARGET),
    _UnregisterActivatedEvent: (_target, _args, session) => session.unsubscribe(EVENT.activated, WORKBOOK_TARGET),
    _RegisterDeactivatedEvent: (_target, _args, session) => session.subscribe(EVENT.deactivated, WORKBOOK_TARGET),
    _UnregisterDeactivatedEvent: (_target, _args, session) => session.unsubscribe(EVENT.deactivated, WORKBOOK_TARGET),
    _RegisterAddedEvent: (_target, _args, session) => session.subscribe(EVENT.added, WORKBOOK_TARGET),
    _UnregisterAddedEvent: (_target, _args, session) => session.unsubscribe(EVENT.added, WORKBOOK_TARGET),
    _RegisterDeletedEvent: (_target, _args, session) => session.subscribe(EVENT.deleted, WORKBOOK_TARGET),
    _UnregisterDeletedEvent: (_target, _args, session) => session.unsubscribe(EVENT.deleted, WORKBOOK_TARGET),
  },
};

function find(session: HostSession, key: unknown, byName = false): string | null {
  if (typeof key !== "string" || key === "") throw invalidArgument("the sheet's name or id");
  const sheets = session.backing.sheets();
  return (
    (sheets.find(({ id }) => !byName && id === key) ?? sheets.find(({ name }) => name.toLowerCase() === key.toLowerCase()))?.id ?? null
  );
}

function missing(key: unknown): never {
  throw itemNotFound(String(key));
}

function freeName(session: HostSession): string {
  const taken = new Set(session.backing.sheets().map(({ name }) => name));
  for (let number = 1; ; number++) if (!taken.has(`Sheet${number}`)) return `Sheet${number}`;
}

export const worksheetCollection = object(collectionType, null);
