import { DOMParser, type Element } from "@xmldom/xmldom";
import type { Language } from "../../domain/language";

/** A button of the manifest: what it says, what it shows, and the function it runs (null: it opens the pane). */
export interface RibbonButton {
  readonly id: string;
  readonly place: "ribbon" | "cell-menu";
  readonly label: Readonly<Record<Language, string>>;
  readonly tip: Readonly<Record<Language, string>>;
  /** Relative to the page. */
  readonly icon: string;
  readonly runs: string | null;
}

/** Reads the add-in's buttons from its manifest, in the manifest's order and words. */
export function readRibbon(manifest: string): RibbonButton[] {
  const document = new DOMParser().parseFromString(manifest, "text/xml");
  const resources = new Map<string, Element>();
  for (const kind of ["Image", "String", "Url"])
    for (const element of document.getElementsByTagNameNS("*", kind)) resources.set(element.getAttribute("id") ?? "", element);

  const resource = (element: Element | undefined): Element | undefined => resources.get(element?.getAttribute("resid") ?? "");
  const text = (element: Element | undefined): Record<Language, string> => {
    const zh = resource(element)?.getAttribute("DefaultValue") ?? "";
    const english = first(resource(element), "Override")?.getAttribute("Value");
    return { zh, en: english ?? zh };
  };
  return [...document.getElementsByTagNameNS("*", "Control")].map((control) => {
    const images = [...control.getElementsByTagNameNS("*", "Image")];
    const image = images.find((candidate) => candidate.getAttribute("size") === "32") ?? images[0];
    const address = resource(image)?.getAttribute("DefaultValue") ?? "";
    return {
      id: control.getAttribute("id") ?? "",
      place: within(control, "ContextMenu") ? "cell-menu" : "ribbon",
      label: text(first(control, "Label")),
      tip: text(first(first(control, "Supertip"), "Description")),
      icon: address.replace(/^https:\/\/[^/]+\//, ""),
      runs: first(control, "FunctionName")?.textContent?.trim() ?? null,
    };
  });
}

function first(element: Element | undefined, name: string): Element | undefined {
  return element?.getElementsByTagNameNS("*", name)[0];
}

function within(element: Element, pointType: string): boolean {
  for (let node = element.parentNode as Element | null; node?.getAttribute; node = node.parentNode as Element | null)
    if (node.localName === "ExtensionPoint") return node.getAttribute("xsi:type") === pointType;
  return false;
}
