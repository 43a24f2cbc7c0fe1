import type { LimitRow } from "../catalog/limits";
import type { Scenario } from "../catalog/scenarios";
import type { OwnForm } from "../catalog/own-form";
import type { Profile } from "../catalog/profile";
import type { Finding } from "../domain/findings/finding";
import type { Language } from "../domain/language";
import type { ProjectFacts } from "../domain/project";
import type { RosterEntry } from "../domain/people/roster";
import type { JudgedRegister } from "../judging/judged-register";
import type { ExpectedCells } from "../judging/shown-cells";
import type { OwnTexts } from "../locales/own-words";
import type { Translate } from "../locales/translate";
import type { FedPort } from "../rules/register-rules";
import type { Flow } from "./flow";
import type { Measure } from "./measure";
import type { Page } from "./pages/page";
import type { Book } from "./read-book";
import type { SheetBuilder } from "./sheets/sheet-builder";
import type { TableForm } from "./table-form";
import type { SheetKey } from "./workbook-names";

/** The phases of a cooperation in which forms are used, in their order. */
export const phases = ["start", "request", "charter", "plan", "run", "close", "year"] as const;
export type Phase = (typeof phases)[number];

/** A row as it is first written: text, serial dates, fractions of 1; absent cells stay blank. */
export type NewRow<Key extends string = string> = Readonly<Partial<Record<Key, string | number>>>;

/** What the sheets of a workbook are filled from. */
export interface Filling {
  readonly project: ProjectFacts;
  readonly people: readonly RosterEntry[];
  /** By register. */
  readonly rows: Readonly<Partial<Record<string, readonly NewRow[]>>>;
  /** Fixes the as-of date (serial). */
  readonly asOf?: number | undefined;
  readonly profile?: Profile | undefined;
}

/** One sheet of a form: a register, a page over one, or a view that is built by hand. Words are below `forms:<key>.`. */
export interface FormSheet {
  readonly key: SheetKey;
  readonly register?: TableForm;
  /** One row of a register on one page of paper. */
  readonly page?: Page;
  readonly build?: (build: SheetBuilder, filling: Filling) => void;
  /** A view over other sheets, which stands behind all forms. */
  readonly atEnd?: boolean;
  readonly since?: number;
}

/** What the demonstration is made from: people by their keys, days counted from the as-of date. */
export interface DemoContext {
  readonly language: Language;
  readonly translate: Translate;
  /** Excel serial of the as-of date. */
  readonly asOf: number;
  readonly departments: readonly string[];
  readonly person: (key: string) => RosterEntry;
}

/** A view that was laid anew; `what` is a key below `refresh.` in the locales. */
export interface ViewChange {
  readonly what: "home-restored" | "summary-restored" | "matrix-restored" | "page-restored" | "chart-restored";
  readonly sheet: string;
  readonly cells: readonly string[];
  readonly count: number;
  readonly details: string;
}

/**
 * How a view of a form stands, told after the sync: whether people have typed over it or its figures are others than ours, or whether it
 * has merely no line left for what the lists hold now. Figures over registers that are being mended say nothing yet: then `inOrder` is
 * false.
 */
export interface ViewLook {
  readonly sheet: string;
  readonly state: (registers: { readonly inOrder: boolean }) => "sound" | "outgrown" | "broken";
  /** Queues laying it anew. */
  readonly mend: () => readonly ViewChange[];
}

export interface JudgeInput {
  readonly book: Book;
  /** Whole day, Excel serial. */
  readonly asOf: number;
  /** Of the reader: what is told. What is compared with cells speaks the book's language. */
  readonly say: Translate;
  /** Every register that stands, as its rules see it. */
  readonly registers: ReadonlyMap<string, JudgedRegister>;
  /** Forms that have been judged before, by key. */
  readonly judged: ReadonlyMap<string, JudgedForm>;
}

export type { ExpectedCells };

export interface JudgedForm {
  readonly findings: readonly Finding[];
  /** By register; worked out when it is asked for. */
  readonly expected: () => Readonly<Partial<Record<string, ExpectedCells>>>;
  /** What the form's own pages and views ask for. */
  readonly facts: unknown;
}

/**
 * A form of the guides as a person chooses it: its sheets, its rules, its sample. One folder below src/forms, one file of words a language; everything
 * else (generation, reading, checks, Refresh, project file, profile, command line, pane, tests) follows from the registry.
 */
export interface Form {
  readonly key: string;
  /** From which schema of the workbook on it exists. */
  readonly since: number;
  readonly phase: Phase;
  /** Its place among all forms; the three templates come first. */
  readonly order: number;
  /** Ids of the forms of the guides that it is. */
  readonly guides: readonly string[];
  /** Occasions for which it is proposed. */
  readonly scenarios?: readonly Scenario[];
  /** Offered first, with a picture. */
  readonly template?: boolean;
  /** What its picture shows; a list where nothing is said. */
  readonly sketch?: "table" | "page" | "matrix";
  readonly sheets: readonly FormSheet[];
  /** Forms over which it is a view: where they do not stand, they come with it. */
  readonly needs?: readonly string[];
  /** Its rows of 规则/Rules. */
  readonly limits: readonly LimitRow[];
  /** Rows of its registers in the demonstration project. */
  readonly demo?: (context: DemoContext) => Readonly<Record<string, readonly NewRow[]>>;
  /** By register: words of our own lists in rows that are handed in, as the organisation says them. */
  readonly under?: Readonly<Record<string, (profile: Profile | undefined, rows: readonly NewRow[], translate: Translate) => readonly NewRow[]>>;
  /** Draws the form's figures on 首页, from a row on. */
  readonly home?: (build: SheetBuilder, row: number, filling: Filling) => void;
  /** Queues what the form has to know of its own pages and views. */
  readonly load?: (workbook: Excel.Workbook) => () => unknown;
  /** Queues a look at the form's views; the answer comes after the sync. */
  readonly inspect?: (workbook: Excel.Workbook, book: Book, judged: ReadonlyMap<string, JudgedForm>) => () => readonly ViewLook[];
  readonly judge?: (input: JudgeInput) => JudgedForm | undefined;
  /** Its figures, of a book in which every form has been judged. */
  readonly measures?: (input: JudgeInput) => readonly Measure[];
  /** What its rows are carried on into, in one press. */
  readonly flows?: readonly Flow[];
}

/** All forms and what follows from them; handed to whatever looks at every form. */
export interface Registry {
  /** The version of our sheets that new workbooks get. */
  readonly schema: number;
  readonly forms: readonly Form[];
  readonly registers: readonly TableForm[];
  /** In the order in which sheets stand in a workbook. */
  readonly sheetKeys: readonly SheetKey[];
  readonly limits: readonly LimitRow[];
  /** What forms say to each other's ports. */
  readonly feeds: readonly FedPort[];
  /** In the order of the forms. */
  readonly flows: readonly Flow[];
  readonly formOf: (sheet: SheetKey) => Form | undefined;
  readonly register: (key: string) => TableForm;
  /** What the workbook defines beside ours. */
  readonly own: OwnForms;
}

/** Forms that a workbook carries with it. */
export interface OwnForms {
  /** The definitions as they stand in the workbook; another workbook is not read by this registry. */
  readonly stored: readonly string[];
  readonly definitions: readonly OwnForm[];
  /** Their words, by form. */
  readonly words: ReadonlyMap<string, OwnTexts>;
  /** Definitions that were refused: nothing of theirs is known. */
  readonly refused: readonly { readonly reason: string; readonly place: string; readonly value: string; readonly text: string }[];
}
