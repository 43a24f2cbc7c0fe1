import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { FormChoice } from "../../../actions/generate/form-choices";
import { Disclosure } from "../../components/disclosure";
import { FormCard } from "./form-card";

const useStyles = makeStyles({
  group: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS, margin: 0, padding: 0, border: "none", minWidth: 0 },
});

export interface FormPickerProps {
  readonly choices: readonly FormChoice[];
  readonly chosen: readonly string[];
  readonly onToggle: (key: string) => void;
}

/** The templates first, in sight; all others by the phase of a cooperation in which they are used, each phase opened on request. */
export function FormPicker({ choices, chosen, onToggle }: FormPickerProps): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  const card = (choice: FormChoice): ReactNode => <FormCard key={choice.key} choice={choice} chosen={chosen.includes(choice.key)} onToggle={onToggle} />;
  const others = choices.filter(({ template }) => !template);
  const phases = [...new Set(others.map(({ phase }) => phase))];
  return (
    <>
      <div role="group" aria-label={t("generate.templates")} className={styles.group}>{choices.filter(({ template }) => template).map(card)}</div>
      {phases.map((phase) => {
        const members = others.filter((choice) => choice.phase === phase);
        const ticked = members.filter(({ key }) => chosen.includes(key)).length;
        return (
          <Disclosure key={phase} title={t(ticked === 0 ? "generate.phase" : "generate.phase-chosen", { phase: t(`phase.${phase}`), count: members.length, ticked })}>
            <div role="group" aria-label={t(`phase.${phase}`)} className={styles.group}>{members.map(card)}</div>
          </Disclosure>
        );
      })}
    </>
  );
}
