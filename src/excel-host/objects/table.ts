import { sheetOf } from "../areas";
import type { HostListObject } from "../backing";
import { itemNotFound } from "../office-error";
import { object, type HostSession, type OfficeType } from "../object-model";
import { range } from "./range";

interface TableTarget {
  readonly sheetId: string;
  readonly id: string;
}

function tablesOf(sheetId: string, session: HostSession): readonly HostListObject[] {
  sheetOf(session, sheetId);
  return session.backing.listObjects?.(sheetId) ?? [];
}

function tableOf({ sheetId, id }: TableTarget, session: HostSession): HostListObject {
  const found = tablesOf(sheetId, session).find((table) => table.id === id);
  if (!found) throw itemNotFound(`the table ${id}`);
  return found;
}

const tableType: OfficeType<TableTarget> = {
  name: "Table",
  id: ({ id }) => id,
  properties: {
    Id: { get: ({ id }) => id },
    Name: { get: (target, session) => tableOf(target, session).name },
  },
  methods: {
    GetDataBodyRange: (target, _args, session) => range({ sheetId: target.sheetId, range: tableOf(target, session).body }),
  },
};

const collectionType: OfficeType<string> = {
  name: "TableCollection",
  items: (sheetId, session) => tablesOf(sheetId, session).map(({ id }) => object(tableType, { sheetId, id })),
  indexer: (sheetId, [key], session) => {
    const found = tablesOf(sheetId, session).find(({ id, name }) => id === key || name === key);
    if (!found) throw itemNotFound(`the table ${String(key)}`);
    return object(tableType, { sheetId, id: found.id });
  },
  methods: { GetCount: (sheetId, _args, session) => tablesOf(sheetId, session).length },
};

const everyTable: OfficeType<null> = {
  name: "TableCollection",
  items: (_target, session) =>
    session.backing.sheets().flatMap(({ id: sheetId }) => tablesOf(sheetId, session).map(({ id }) => object(tableType, { sheetId, id }))),
  indexer: (_target, [key], session) => {
    for (const { id: sheetId } of session.backing.sheets())
      for (const { id, name } of tablesOf(sheetId, session)) if (id === key || name === key) return object(tableType, { sheetId, id });
    throw itemNotFound(`the table ${String(key)}`);
  },
};

/** The Excel tables of the workbook. */
export const workbookTables = object(everyTable, null);

/** The Excel tables of a sheet. */
export const tableCollection = (sheetId: string) => object(collectionType, sheetId);
