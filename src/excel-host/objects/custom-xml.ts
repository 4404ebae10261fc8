import { invalidArgument, itemNotFound, OfficeApiError } from "../office-error";
import { NULL_OBJECT, object, type HostSession, type OfficeType } from "../object-model";

function partsOf(session: HostSession): Map<string, string> {
  const parts = session.backing.xmlParts;
  if (!parts) throw new OfficeApiError("ApiNotFound", "Workbook.customXmlParts is not available here.", 404);
  return parts;
}

function xmlOf(id: string, session: HostSession): string {
  const xml = partsOf(session).get(id);
  if (xml === undefined) throw itemNotFound(`the XML part ${id}`);
  return xml;
}

/** As strict as the library's own check by which Excel refuses what is no XML: one element around everything. */
function wellFormed(xml: unknown): string {
  const root = typeof xml === "string" ? /^(?:<\?xml[^>]*\?>)?\s*<([\w:.-]+)/.exec(xml)?.[1] : undefined;
  if (typeof xml !== "string" || root === undefined || !(xml.endsWith(`</${root}>`) || xml.endsWith("/>"))) throw invalidArgument("no XML");
  return xml;
}

const namespaceOf = (xml: string): string => /\sxmlns(?::\w+)?="([^"]*)"/.exec(xml)?.[1] ?? "";

const partType: OfficeType<string> = {
  name: "CustomXmlPart",
  id: (id) => id,
  properties: { Id: { get: (id) => id }, NamespaceUri: { get: (id, session) => namespaceOf(xmlOf(id, session)) } },
  methods: {
    GetXml: (id, _args, session) => xmlOf(id, session),
    SetXml: (id, [xml], session) => {
      xmlOf(id, session);
      partsOf(session).set(id, wellFormed(xml));
    },
    Delete: (id, _args, session) => {
      xmlOf(id, session);
      partsOf(session).delete(id);
    },
  },
};

const part = (id: string) => object(partType, id);

function found(id: unknown, session: HostSession) {
  xmlOf(String(id), session);
  return part(String(id));
}

const inNamespace = (namespace: string, session: HostSession): string[] =>
  [...partsOf(session)].filter(([, xml]) => namespaceOf(xml) === namespace).map(([id]) => id);

const scopedType: OfficeType<string> = {
  name: "CustomXmlPartScopedCollection",
  items: (namespace, session) => inNamespace(namespace, session).map(part),
  indexer: (_namespace, [id], session) => found(id, session),
  methods: { GetCount: (namespace, _args, session) => inNamespace(namespace, session).length },
};

const next = { id: 1 };

const collectionType: OfficeType<null> = {
  name: "CustomXmlPartCollection",
  items: (_target, session) => [...partsOf(session).keys()].map(part),
  indexer: (_target, [id], session) => found(id, session),
  methods: {
    GetByNamespace: (_target, [namespace], session) => {
      partsOf(session);
      return object(scopedType, String(namespace));
    },
    GetItemOrNullObject: (_target, [id], session) => (partsOf(session).has(String(id)) ? part(String(id)) : NULL_OBJECT),
    GetCount: (_target, _args, session) => partsOf(session).size,
    Add: (_target, [xml], session) => {
      const id = `{XML-${next.id++}}`;
      partsOf(session).set(id, wellFormed(xml));
      return part(id);
    },
  },
};

/** The parts of a workbook that hold others' XML, which Excel keeps as it is. */
export const customXmlParts = object(collectionType, null);
