import type { HostSheetLayout } from "../backing";
import { HostGap, invalidArgument, itemNotFound } from "../office-error";
import { NULL_OBJECT, object, type HostSession, type OfficeType } from "../object-model";
import { readAddress, sheetOf } from "../areas";

/** Changes how a sheet is set up. */
export function layOut(id: string, session: HostSession, layout: HostSheetLayout): void {
  sheetOf(session, id);
  if (!session.backing.layOutSheet) throw new HostGap("the layout of sheets");
  session.backing.layOutSheet(id, layout);
}

/** The sheet's own properties by key. */
function propertiesOf(id: string, session: HostSession): Map<string, string> {
  sheetOf(session, id);
  if (!session.backing.sheetProperties) throw new HostGap("Worksheet.customProperties");
  return session.backing.sheetProperties(id);
}

/** Excel compares the keys of custom properties without regard to case. */
function findKey(id: string, key: unknown, session: HostSession): string | null {
  if (typeof key !== "string" || key === "" || key.length > 255) throw invalidArgument("the property's key");
  return [...propertiesOf(id, session).keys()].find((known) => known.toLowerCase() === key.toLowerCase()) ?? null;
}

const propertyType: OfficeType<{ readonly id: string; readonly key: string }> = {
  name: "WorksheetCustomProperty",
  properties: {
    Key: { get: ({ key }) => key },
    Value: {
      get: ({ id, key }, session) => propertiesOf(id, session).get(key) ?? missing(key),
      set: ({ id, key }, value, session) => void propertiesOf(id, session).set(key, textOf(value)),
    },
  },
  methods: { Delete: ({ id, key }, _args, session) => void propertiesOf(id, session).delete(key) },
};

function textOf(value: unknown): string {
  if (typeof value !== "string") throw invalidArgument("the property's value");
  return value;
}

function missing(key: string): never {
  throw itemNotFound(key);
}

const propertiesType: OfficeType<string> = {
  name: "WorksheetCustomPropertyCollection",
  items: (id, session) => [...propertiesOf(id, session).keys()].map((key) => object(propertyType, { id, key })),
  methods: {
    Add: (id, [key, value], session) => {
      const known = findKey(id, key, session) ?? String(key);
      propertiesOf(id, session).set(known, textOf(value));
      return object(propertyType, { id, key: known });
    },
    GetCount: (id, _args, session) => propertiesOf(id, session).size,
    GetItem: (id, [key], session) => object(propertyType, { id, key: findKey(id, key, session) ?? missing(String(key)) }),
    GetItemOrNullObject: (id, [key], session) => {
      const known = findKey(id, key, session);
      return known === null ? NULL_OBJECT : object(propertyType, { id, key: known });
    },
  },
};

const freezeType: OfficeType<string> = {
  name: "WorksheetFreezePanes",
  methods: {
    FreezeRows: (id, [count], session) => {
      if (typeof count !== "number" || !Number.isInteger(count) || count < 1) throw invalidArgument("the number of rows");
      layOut(id, session, { frozenRows: count });
    },
    Unfreeze: (id, _args, session) => layOut(id, session, { frozenRows: 0 }),
  },
};

const filterType: OfficeType<string> = {
  name: "AutoFilter",
  methods: {
    Apply: (id, [address], session) => {
      if (typeof address !== "string") throw new HostGap("AutoFilter.apply of anything but an address");
      layOut(id, session, { filter: readAddress(session, id, address) });
    },
    Remove: (id, _args, session) => layOut(id, session, { filter: null }),
  },
};

const pageType: OfficeType<string> = {
  name: "PageLayout",
  properties: {
    Orientation: {
      set: (id, value, session) => {
        if (value !== "Landscape" && value !== "Portrait") throw invalidArgument("the orientation");
        layOut(id, session, { orientation: value });
      },
    },
    Zoom: {
      set: (id, value, session) => {
        const wide = (value as { horizontalFitToPages?: unknown } | null)?.horizontalFitToPages;
        if (typeof wide !== "number") throw new HostGap("PageLayout.zoom other than pages across");
        layOut(id, session, { pagesWide: wide });
      },
    },
  },
  methods: {
    SetPrintTitleRows: (id, [rows], session) => {
      if (typeof rows !== "string" || !/^\$\d+:\$\d+$/.test(rows)) throw invalidArgument("rows such as $1:$2");
      layOut(id, session, { printTitleRows: rows });
    },
    SetPrintArea: (id, [area], session) => {
      if (typeof area !== "string" || !/^[A-Z]+\d+:[A-Z]+\d+$/.test(area)) throw invalidArgument("an area such as A1:I20");
      layOut(id, session, { printArea: area });
    },
  },
};

export const customProperties = (id: string) => object(propertiesType, id);
export const freezePanes = (id: string) => object(freezeType, id);
export const autoFilter = (id: string) => object(filterType, id);
export const pageLayout = (id: string) => object(pageType, id);
