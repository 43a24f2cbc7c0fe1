import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { useState, type FormEvent, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Disclosure } from "../../components/disclosure";
import { Notice } from "../../components/notice";
import { PageFrame } from "../../components/page-frame";
import { usePane } from "../../model/pane-model";
import { useKept } from "../../state/kept";
import { useWorkbook } from "../../state/use-workbook";
import { palette } from "../../theme/palette";
import { timeZone } from "../../time-zone";
import { FormPicker } from "./form-picker";
import { hasTooFewDepartments, projectDraft, projectFrom } from "./project-draft";
import { ProjectFactsFields } from "./project-facts";
import { ScenarioPicker } from "./scenario-picker";
import { useFormChoices } from "./use-form-choices";
import { useGenerate } from "./use-generate";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  // In view however long the choice is.
  actions: { position: "sticky", bottom: 0, zIndex: 1, display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS, marginInline: "-16px", padding: `${tokens.spacingVerticalS} 16px`, backgroundColor: palette.canvas, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  hint: { width: "100%", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

/** Generate: which forms, the facts of the project if they are at hand, blank or with sample data. Nothing is written before a press. */
export default function GeneratePage(): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  const { busy } = usePane();
  const { workbook } = useWorkbook();
  const generate = useGenerate();
  const { choices, chosen, toggle, choose } = useFormChoices();
  const [draft, setDraft] = useKept(projectDraft);
  const [tried, setTried] = useState(false);
  const tooFew = hasTooFewDepartments(draft);
  const templates = choices?.filter(({ template }) => template).map(({ key }) => key) ?? [];

  const send = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (busy || chosen.length === 0) return;
    setTried(true);
    if (tooFew) event.currentTarget.querySelector<HTMLInputElement>('[name="departments"]')?.focus();
    else generate({ kind: "project", project: projectFrom(draft, timeZone()), forms: chosen });
  };
  const sample = (): void => generate({ kind: "sample", forms: chosen.length === 0 ? templates : chosen });

  return (
    <PageFrame title={t("generate.title")} about={t("generate.about")} closable>
      {workbook?.kind === "ours" && <Notice intent="info">{t("generate.again")}</Notice>}
      <form className={styles.form} onSubmit={send} noValidate aria-label={t("generate.title")}>
        {choices !== undefined && <ScenarioPicker choices={choices} chosen={chosen} onChoose={choose} />}
        {choices === undefined ? <Spinner labelPosition="below" label={t("page.loading")} /> : <FormPicker choices={choices} chosen={chosen} onToggle={toggle} />}
        <Disclosure title={t("generate.facts")} startsOpen={tooFew}>
          <ProjectFactsFields draft={draft} onChange={(part) => setDraft((now) => ({ ...now, ...part }))} complaint={tried && tooFew ? t("form.missing.departments") : undefined} />
        </Disclosure>
        <div className={styles.actions}>
          <span className={styles.hint}>{chosen.length === 0 ? t("generate.none-chosen") : t("generate.chosen", { count: chosen.length })}</span>
          <Button type="submit" appearance="primary" disabledFocusable={busy || chosen.length === 0}>{t("form.send")}</Button>
          <Button disabledFocusable={busy || choices === undefined} onClick={sample}>{t("generate.sample-send")}</Button>
        </div>
      </form>
    </PageFrame>
  );
}
