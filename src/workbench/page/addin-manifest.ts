/**
 * What Excel reads in an add-in's XML manifest: its name, its pane, its ribbon buttons, in both languages. Addresses are turned
 * into addresses below the folder from which the workbench shows the add-in's pages.
 */
import type { OfficeLocale } from "../client/office-context";

export type LocalText = Readonly<Record<OfficeLocale, string>>;

export interface RibbonButton {
  readonly id: string;
  readonly label: LocalText;
  readonly tip: LocalText;
  readonly icon: string | undefined;
  /** The page that the button shows in the pane. */
  readonly paneUrl: string;
}

export interface RibbonGroup {
  readonly id: string;
  readonly label: LocalText;
  readonly buttons: readonly RibbonButton[];
}

export interface Addin {
  readonly id: string;
  readonly title: LocalText;
  readonly paneUrl: string;
  readonly icon: string | undefined;
  readonly groups: readonly RibbonGroup[];
}

const locales = ["zh-CN", "en-US"] as const;
/** The icon size that a large ribbon button shows. */
const largeIcon = "32";

type Parent = Element | Document;

function descendants(parent: Parent, name: string): Element[] {
  return [...parent.getElementsByTagName("*")].filter((element) => element.localName === name);
}

function child(parent: Element, name: string): Element | undefined {
  return [...parent.children].find((element) => element.localName === name);
}

function required(parent: Parent, name: string): Element {
  const found = parent instanceof Document ? descendants(parent, name)[0] : child(parent, name);
  if (!found) throw new Error(`<${name}> is missing`);
  return found;
}

function localText(element: Element): LocalText {
  const fallback = element.getAttribute("DefaultValue") ?? "";
  const overrides = [...element.children].filter((inner) => inner.localName === "Override");
  const textIn = (locale: OfficeLocale): string =>
    overrides.find((inner) => inner.getAttribute("Locale")?.toLowerCase() === locale.toLowerCase())?.getAttribute("Value") ?? fallback;
  return Object.fromEntries(locales.map((locale) => [locale, textIn(locale)])) as Record<OfficeLocale, string>;
}

class Resources {
  private readonly byId = new Map<string, Element>();

  constructor(document: Document) {
    for (const group of descendants(document, "Resources")) {
      for (const element of group.getElementsByTagName("*")) {
        const id = element.getAttribute("id");
        if (id) this.byId.set(id, element);
      }
    }
  }

  /** The resource that the element names in its `resid`. */
  of(element: Element): Element {
    const id = element.getAttribute("resid") ?? "";
    const found = this.byId.get(id);
    if (!found) throw new Error(`<${element.localName} resid="${id}"> names no resource`);
    return found;
  }

  text(element: Element): LocalText {
    return localText(this.of(element));
  }

  url(element: Element): string {
    return this.of(element).getAttribute("DefaultValue") ?? "";
  }
}

/** @param folder where the workbench serves the add-in's pages; ends with a slash. */
export function readManifest(xml: string, folder: string): Addin {
  const document = new DOMParser().parseFromString(xml, "application/xml");
  const broken = document.querySelector("parsererror");
  if (broken) throw new Error(broken.textContent?.trim().split("\n")[0] ?? "not well-formed");
  const source = required(required(document, "DefaultSettings"), "SourceLocation").getAttribute("DefaultValue") ?? "";
  const base = new URL(".", source).href;
  const local = (address: string): string => (address.startsWith(base) ? folder + address.slice(base.length) : address);

  const resources = new Resources(document);
  const icon = (parent: Element): string | undefined => {
    const images = descendants(parent, "Image").filter((image) => image.hasAttribute("resid"));
    const best = images.find((image) => image.getAttribute("size") === largeIcon) ?? images[0];
    return best && local(resources.url(best));
  };
  const paneUrl = (control: Element): string => {
    const action = required(control, "Action");
    const kind = action.getAttribute("xsi:type") ?? "";
    if (kind !== "ShowTaskpane") throw new Error(`${control.getAttribute("id") ?? "a button"} does ${kind}: the workbench can only show a task pane`);
    const pane = child(action, "SourceLocation");
    return local(pane ? resources.url(pane) : source);
  };
  const button = (control: Element): RibbonButton => {
    const tip = child(control, "Supertip");
    return {
      id: control.getAttribute("id") ?? "", label: resources.text(required(control, "Label")),
      tip: resources.text(required(tip ?? control, tip ? "Description" : "Label")), icon: icon(control), paneUrl: paneUrl(control),
    };
  };
  const group = (element: Element): RibbonGroup => ({
    id: element.getAttribute("id") ?? "", label: resources.text(required(element, "Label")),
    buttons: [...element.children].filter((inner) => inner.localName === "Control").map(button),
  });
  const iconUrl = descendants(document, "IconUrl")[0]?.getAttribute("DefaultValue");
  return {
    id: required(document, "Id").textContent?.trim() ?? "",
    title: localText(required(document, "DisplayName")),
    paneUrl: local(source),
    icon: iconUrl ? local(iconUrl) : undefined,
    groups: descendants(document, "Group").map(group),
  };
}

/** Asks for the manifest; the message of the error says which address failed and why. */
export async function fetchAddin(address: string, folder: string): Promise<Addin> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  return readManifest(await response.text(), folder);
}
