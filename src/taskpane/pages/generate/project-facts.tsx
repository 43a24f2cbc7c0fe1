import { Field, Input, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { DepartmentInput } from "./department-input";
import type { ProjectDraft } from "./project-draft";

const useStyles = makeStyles({ fields: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM } });

export interface ProjectFactsProps {
  readonly draft: ProjectDraft;
  readonly onChange: (part: Partial<ProjectDraft>) => void;
  /** What is wrong with the departments, or nothing. */
  readonly complaint: string | undefined;
}

/** What Home says of the project. All of it can wait: the sheets have places for it. */
export function ProjectFactsFields({ draft, onChange, complaint }: ProjectFactsProps): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <div className={styles.fields}>
      <Field label={t("form.name")}>
        <Input name="name" value={draft.name} onChange={(_event, { value }) => onChange({ name: value })} />
      </Field>
      <Field label={t("form.goal")} hint={t("form.goal-hint")}>
        <Textarea value={draft.goal} rows={2} resize="vertical" onChange={(_event, { value }) => onChange({ goal: value })} />
      </Field>
      <Field label={t("form.leadDepartment")}>
        <Input name="leadDepartment" value={draft.leadDepartment} onChange={(_event, { value }) => onChange({ leadDepartment: value })} />
      </Field>
      <Field label={t("form.projectLead")}>
        <Input name="projectLead" value={draft.projectLead} onChange={(_event, { value }) => onChange({ projectLead: value })} />
      </Field>
      <DepartmentInput departments={draft.departments} onChange={(departments) => onChange({ departments })} complaint={complaint} />
    </div>
  );
}
