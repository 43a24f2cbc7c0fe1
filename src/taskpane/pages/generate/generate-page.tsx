import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Card } from "../../components/card";
import { Notice } from "../../components/notice";
import { PageFrame } from "../../components/page-frame";
import { ProjectForm } from "./project-form";
import { usePane } from "../../model/pane-model";
import { useWorkbook } from "../../state/use-workbook";
import { useGenerate } from "./use-generate";

/** Generate: the form, and for those who only want to look, the sample project at one press. */
export default function GeneratePage(): ReactNode {
  const { t } = useTranslation();
  const { busy } = usePane();
  const { workbook } = useWorkbook();
  const generate = useGenerate();
  return (
    <PageFrame title={t("generate.title")} about={t("generate.about")} closable>
      {workbook?.kind === "ours" && <Notice intent="info">{t("generate.again", { sheet: workbook.tracker })}</Notice>}
      <ProjectForm />
      <Card title={t("generate.sample")}>
        <span>{t("generate.sample-text")}</span>
        <Button disabledFocusable={busy} onClick={() => generate({ kind: "sample" })}>{t("generate.sample-send")}</Button>
      </Card>
    </PageFrame>
  );
}
