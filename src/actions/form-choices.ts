import { optionalForms } from "../excel/workbook-names";

/** A form as a person chooses it. Its name and sentence are below `forms:choice.<key>.` in the locales. */
export interface FormChoice {
  readonly key: string;
  /** The phase of a cooperation in which it is used; a key below `phase.` in the pane's texts. */
  readonly phase: string;
  /** Offered first, with a picture. */
  readonly template: boolean;
  /** What it looks like: a list, a page to sign, or people across duties. */
  readonly sketch: "table" | "page" | "matrix";
}

const known: Readonly<Record<string, Omit<FormChoice, "key" | "template">>> = {
  tracker: { phase: "run", sketch: "table" },
  requests: { phase: "request", sketch: "page" },
  duties: { phase: "plan", sketch: "matrix" },
};

/** All forms that can be generated, in the order in which they are offered. */
export function formChoices(): readonly FormChoice[] {
  return ["tracker", ...optionalForms].map((key) => ({ key, template: true, ...(known[key] ?? { phase: "run", sketch: "table" }) }));
}
