import { Button, Field, Input, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import type { FormEvent, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useProjectForm } from "./use-project-form";
import { projectFrom, type DraftField } from "./project-draft";
import { usePane } from "../../model/pane-model";
import { timeZone } from "../../time-zone";
import { DepartmentInput } from "./department-input";
import { useGenerate } from "./use-generate";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalL },
});

/** The facts of the project that Home shows. Nothing is written before the person sends the form. */
export function ProjectForm(): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  const { busy } = usePane();
  const generate = useGenerate();
  const { draft, change, complaints, trySend } = useProjectForm();
  const complaint = (field: DraftField): { validationMessage?: string } => (complaints.includes(field) ? { validationMessage: t(`form.missing.${field}`) } : {});

  const send = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (busy) return;
    const missing = trySend();
    if (missing !== undefined) event.currentTarget.querySelector<HTMLInputElement>(`[name="${missing}"]`)?.focus();
    else generate({ kind: "project", project: projectFrom(draft, timeZone()) });
  };

  return (
    <form className={styles.form} onSubmit={send} noValidate aria-label={t("form.label")}>
      <Field label={t("form.name")} required {...complaint("name")}>
        <Input name="name" value={draft.name} onChange={(_event, { value }) => change({ name: value })} />
      </Field>
      <Field label={t("form.goal")} hint={t("form.goal-hint")}>
        <Textarea value={draft.goal} rows={2} resize="vertical" onChange={(_event, { value }) => change({ goal: value })} />
      </Field>
      <Field label={t("form.leadDepartment")} required {...complaint("leadDepartment")}>
        <Input name="leadDepartment" value={draft.leadDepartment} onChange={(_event, { value }) => change({ leadDepartment: value })} />
      </Field>
      <Field label={t("form.projectLead")} required {...complaint("projectLead")}>
        <Input name="projectLead" value={draft.projectLead} onChange={(_event, { value }) => change({ projectLead: value })} />
      </Field>
      <DepartmentInput departments={draft.departments} onChange={(departments) => change({ departments })} complaint={complaint("departments").validationMessage} />
      <Button type="submit" appearance="primary" size="large" disabledFocusable={busy}>{t("form.send")}</Button>
    </form>
  );
}
