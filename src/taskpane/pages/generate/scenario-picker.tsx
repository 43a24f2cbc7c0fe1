import { Field, Select } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { FormChoice } from "../../../actions/generate/form-choices";
import { scenarios } from "../../../catalog/scenarios";

export interface ScenarioPickerProps {
  readonly choices: readonly FormChoice[];
  readonly chosen: readonly string[];
  readonly onChoose: (keys: readonly string[]) => void;
}

/** An occasion ticks the forms that it proposes; it is shown for as long as just these are ticked. */
export function ScenarioPicker({ choices, chosen, onChoose }: ScenarioPickerProps): ReactNode {
  const { t } = useTranslation();
  const proposals = scenarios.map((key) => ({ key, forms: choices.filter((choice) => choice.scenarios?.includes(key) === true).map((choice) => choice.key) }))
    .filter(({ forms }) => forms.length > 0);
  if (proposals.length === 0) return null;
  const isShown = (forms: readonly string[]): boolean => forms.length === chosen.length && forms.every((key) => chosen.includes(key));
  return (
    <Field label={t("generate.scenario")} hint={t("generate.scenario-hint")}>
      <Select
        name="scenario"
        value={proposals.find(({ forms }) => isShown(forms))?.key ?? ""}
        onChange={(_event, { value }) => onChoose(proposals.find(({ key }) => key === value)?.forms ?? [])}
      >
        <option value="">{t("generate.scenario-none")}</option>
        {proposals.map(({ key }) => <option key={key} value={key}>{t(`forms:scenarios.${key}`)}</option>)}
      </Select>
    </Field>
  );
}
