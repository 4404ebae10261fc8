import { withChanges, type SettingChange, type StoredSettings } from "../../app/stored-values";
import type { XlsxPackage } from "./package";
import { removeContentType, removeElement } from "./small-parts";
import { readRelationships, readWorkbookPart, relationshipsPart } from "./workbook-part";
import { appendInto, escapeOoxml, escapeXml, readXml, unescapeOoxml } from "./xml";

/** Known by this namespace, whatever number the part got; the add-in asks Excel for the part of this namespace. */
const KEPT_NAMESPACE = "urn:station-audit:kept:1";
/** Names that are ours among a workbook's other settings. */
const OWN = /^stationAudit\./;
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
const PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";
const ITEM_ID = "{5C1B9A64-51A8-4B52-8F0E-6B6F0A1D7E21}";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/**
 * What the workbook keeps for us: settings, ignored findings, corrected recognition, the journal of runs. In a part of our own, which
 * Excel keeps as it is; else what the add-in left in Excel's own settings, which Excel writes beside its web extensions.
 */
export function readKept(pkg: XlsxPackage): StoredSettings {
  const own = keptPart(pkg);
  if (own !== null) return readEntries(pkg, own);
  const found = new Map<string, unknown>();
  for (const part of extensionParts(pkg))
    for (const [name, value] of readProperties(pkg, part)) if (!found.has(name)) found.set(name, value);
  return found;
}

/** Changes what the workbook keeps; with the last value the part goes. Excel's own settings, where they hold ours, are kept in step. */
export function writeKept(pkg: XlsxPackage, changes: readonly SettingChange[]): void {
  if (changes.length === 0) return;
  const values = withChanges(readKept(pkg), changes);
  const part = keptPart(pkg);
  if (values.size === 0) {
    if (part !== null) dropPart(pkg, part);
  } else {
    const entries = [...values].map(([name, value]) => `<value name="${escapeXml(name)}">${escapeXml(escapeOoxml(String(value)))}</value>`);
    const xml = `${HEAD}<kept xmlns="${KEPT_NAMESPACE}">${entries.join("")}</kept>`;
    pkg.replace(part ?? addPart(pkg), xml);
  }
  for (const extension of extensionParts(pkg)) writeProperties(pkg, extension, values);
}

function keptPart(pkg: XlsxPackage): string | null {
  const { part } = readWorkbookPart(pkg);
  const found = readRelationships(pkg, part).find(
    ({ type, target }) => type === "customXml" && pkg.has(target) && pkg.text(target).slice(0, 4_096).includes(`"${KEPT_NAMESPACE}"`),
  );
  return found?.target ?? null;
}

function readEntries(pkg: XlsxPackage, part: string): StoredSettings {
  const values = new Map<string, unknown>();
  let name: string | null = null;
  let text = "";
  readXml(part, pkg.text(part), {
    open: (tag) => {
      name = tag.name === "value" ? (tag.attributes.name ?? null) : null;
      text = "";
    },
    text: (piece) => void (text += piece),
    close: (tag) => {
      if (tag === "value" && name !== null) values.set(name, unescapeOoxml(text));
      name = null;
    },
  });
  return values;
}

function addPart(pkg: XlsxPackage): string {
  const { part: workbook } = readWorkbookPart(pkg);
  let number = 1;
  while (pkg.has(`customXml/item${number}.xml`) || pkg.has(`customXml/itemProps${number}.xml`)) number++;
  const part = `customXml/item${number}.xml`;
  const properties = `customXml/itemProps${number}.xml`;
  pkg.replace(
    properties,
    `${HEAD}<ds:datastoreItem ds:itemID="${ITEM_ID}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs><ds:schemaRef ds:uri="${KEPT_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`,
  );
  pkg.replace(
    relationshipsPart(part),
    `${HEAD}<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${OFFICE}/customXmlProps" Target="itemProps${number}.xml"/></Relationships>`,
  );
  const relation = `Relationship Id="rIdStationAuditKept" Type="${OFFICE}/customXml" Target="/${part}"`;
  append(pkg, relationshipsPart(workbook), "Relationships", relation);
  append(pkg, "[Content_Types].xml", "Types", `Override PartName="/${part}" ContentType="application/xml"`);
  append(pkg, "[Content_Types].xml", "Types", `Override PartName="/${properties}" ContentType="${PROPERTIES_TYPE}"`);
  return part;
}

function dropPart(pkg: XlsxPackage, part: string): void {
  const { part: workbook } = readWorkbookPart(pkg);
  const id = readRelationships(pkg, workbook).find(({ target }) => target === part)?.id;
  for (const { target } of readRelationships(pkg, part)) {
    removeContentType(pkg, target);
    pkg.remove(target);
  }
  if (pkg.has(relationshipsPart(part))) pkg.remove(relationshipsPart(part));
  removeContentType(pkg, part);
  pkg.remove(part);
  if (id !== undefined) removeElement(pkg, relationshipsPart(workbook), "Relationship", (attributes) => attributes.Id === id);
}

function append(pkg: XlsxPackage, part: string, root: string, element: string): void {
  pkg.replace(
    part,
    appendInto(part, pkg.text(part), root, (prefix) => `<${prefix}${element}/>`),
  );
}

/** Parts in which Excel keeps the settings of add-ins. */
function extensionParts(pkg: XlsxPackage): string[] {
  return pkg.names.filter((name) => /(?:^|\/)webextension\d*\.xml$/i.test(name) && pkg.text(name).includes('"stationAudit.'));
}

/** Excel writes each value as JSON. */
function readProperties(pkg: XlsxPackage, part: string): [name: string, value: unknown][] {
  const found: [string, unknown][] = [];
  readXml(part, pkg.text(part), {
    open: ({ name, attributes }) => {
      const key = attributes.name ?? "";
      if (name !== "property" || !OWN.test(key)) return;
      try {
        found.push([key, JSON.parse(attributes.value ?? "null")]);
      } catch {
        // What cannot be read counts as absent.
      }
    },
  });
  return found;
}

function writeProperties(pkg: XlsxPackage, part: string, values: StoredSettings): void {
  removeElement(pkg, part, "property", ({ name }) => OWN.test(name ?? ""));
  if (values.size === 0) return;
  const list = (prefix: string): string =>
    [...values]
      .map(([name, value]) => `<${prefix}property name="${escapeXml(name)}" value="${escapeXml(JSON.stringify(value))}"/>`)
      .join("");
  pkg.replace(part, appendInto(part, pkg.text(part), "properties", list));
}
