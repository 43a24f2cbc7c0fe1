import type { Scenario } from "../../catalog/scenarios";
import type { OwnForm } from "../../catalog/own-form";
import { formsWith } from "../../forms/registry";

/** A form as a person chooses it. Its name and sentence are below `forms:choice.<key>.` in the locales. */
export interface FormChoice {
  readonly key: string;
  /** The phase of a cooperation in which it is used; a key below `phase.` in the pane's texts. */
  readonly phase: string;
  /** Offered first, with a picture. */
  readonly template: boolean;
  /** What it looks like: a list, a page to sign, or people across duties. */
  readonly sketch: "table" | "page" | "matrix";
  /** Occasions for which it is proposed. */
  readonly scenarios?: readonly Scenario[];
}

/** All forms that can be generated, in the order in which they are offered; a profile's own last. */
export const formChoices = (own: readonly OwnForm[] = []): readonly FormChoice[] =>
  formsWith(own).map(({ key, phase, template = false, sketch = "table", scenarios = [] }) => ({ key, phase, template, sketch, scenarios }));
