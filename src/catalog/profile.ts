import type { Language } from "../domain/language";
import type { TaskState } from "../domain/tasks/task-state";
import type { Urgency } from "./lists";
import type { DayBasis, RuleSeverity } from "./limits";
import type { OwnForm } from "./own-form";

export const extraColumnKinds = ["text", "date", "number", "list"] as const;

/** A column that an organisation adds to a form. It stands right of ours, Refresh leaves it alone, and Check asks for it where it is required. */
export interface ExtraColumn {
  readonly header: string;
  readonly kind: (typeof extraColumnKinds)[number];
  /** Of a `list`: what may be chosen. */
  readonly values?: readonly string[];
  readonly required?: boolean;
}

/** One limit as the organisation wants it; what is left out stays the guides' default. */
export interface ProfileLimit {
  readonly limit?: number;
  readonly basis?: DayBasis;
  readonly severity?: RuleSeverity;
  readonly on?: boolean;
}

export interface ProfileImage {
  readonly type: "image/png" | "image/jpeg";
  readonly base64: string;
}

/** What an organisation sets once for every new workbook. Everything may be left out. */
export interface Profile {
  /** What the profile is called, for people. */
  readonly name?: string;
  /** The language of new workbooks. */
  readonly language?: Language;
  /** How days are counted where a limit does not say. */
  readonly basis?: DayBasis;
  readonly company?: { readonly name?: string; readonly logo?: ProfileImage };
  /** For 关于/About: where the add-in is to be had, and whom to ask. */
  readonly help?: { readonly addIn?: string; readonly contact?: string };
  readonly lists?: {
    readonly departments?: readonly string[];
    readonly statuses?: readonly { readonly word: string; readonly countsAs: TaskState }[];
    readonly priorities?: readonly string[];
    readonly urgencies?: readonly { readonly word: string; readonly countsAs: Urgency }[];
    readonly requestTypes?: readonly string[];
  };
  /** By the id of a row in 规则/Rules. */
  readonly limits?: Readonly<Record<string, ProfileLimit>>;
  /** By the key of a register. */
  readonly columns?: Readonly<Partial<Record<string, readonly ExtraColumn[]>>>;
  /** Forms of its own. */
  readonly forms?: readonly OwnForm[];
}

export const profileVersion = 1;

export const profileSizes = {
  /** Bytes of the file in UTF-8. */
  file: 256 * 1024,
  /** Bytes of the picture itself. */
  logo: 100 * 1024,
  columns: 10,
  header: 60,
  /** Characters of a drop-down's values with their commas: Excel takes no more. */
  values: 255,
  /** Characters of the headers of one form's required columns with their separators. */
  required: 250,
} as const;
