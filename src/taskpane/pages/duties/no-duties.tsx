import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { usePane } from "../../model/pane-model";
import { EmptyState } from "../../components/empty-state";
import { PageFrame } from "../../components/page-frame";
import { useWantForm } from "../generate/chosen-forms";
import { useCheck } from "../findings/use-check";

/** No list of duties: a sheet of others can be checked as it is; Generate adds the list, and leaves what stands. */
export function NoDuties({ kind }: { readonly kind: "empty" | "foreign" | "no-list" }): ReactNode {
  const { t } = useTranslation();
  const { busy } = usePane();
  const want = useWantForm();
  const check = useCheck();
  const foreign = kind === "foreign";
  return (
    <PageFrame title={t("duties.title")}>
      <EmptyState mark="unknown" title={t("duties.none")} text={t(`duties.none-text.${kind}`)}>
        {foreign && <Button appearance="primary" disabledFocusable={busy} onClick={check}>{t("first.foreign.check")}</Button>}
        <Button appearance={foreign ? "secondary" : "primary"} disabledFocusable={busy} onClick={() => want("duties")}>{t("duties.generate")}</Button>
      </EmptyState>
    </PageFrame>
  );
}
