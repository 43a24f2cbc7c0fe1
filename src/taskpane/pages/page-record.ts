import type { ComponentType } from "react";
import type { TextNamespace } from "../i18n";

/** A key that opens a page or starts an action together with Alt and Shift. The key's place counts (`code`): Option on a Mac types another character. */
export interface Shortcut {
  readonly code: string;
  /** What is printed on the key. */
  readonly key: string;
}

/**
 * A page of the pane: one folder with this record, its component and the hooks that only it needs. The bar, the keys, the ribbon's addresses and
 * the help derive from the record. Words: `bar.<key>` where it stands in the bar, `help.page.<key>` (title, text), `shortcut.<key>`.
 */
export interface PageRecord<Key extends string = string> {
  readonly key: Key;
  /** Where it stands in the bar, 1 at the left; a page without a place is a step that one comes to and leaves again. */
  readonly place?: number;
  readonly shortcut?: Shortcut;
  /** The form that the page is about; the registers page leads to it. */
  readonly form?: string;
  /** Texts that it says besides the pane's own and the errors, fetched with it. */
  readonly texts: readonly TextNamespace[];
  /** Present where the page is part of the first view. */
  readonly component?: ComponentType;
  /** Fetches it when it is first opened. */
  readonly load: () => Promise<{ readonly default: ComponentType }>;
}

export const definePage = <const Key extends string>(page: PageRecord<Key>): PageRecord<Key> => page;
