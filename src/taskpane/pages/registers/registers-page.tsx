import { Button, Spinner } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "../../components/empty-state";
import { FindingsBlock } from "../../components/findings-block";
import { PageFrame } from "../../components/page-frame";
import { TextButton } from "../../components/text-button";
import { formatDay } from "../../format/dates";
import { useLanguage } from "../../hooks/language-context";
import { usePane } from "../../model/pane-model";
import { useWorkbook } from "../../state/use-workbook";
import { FlowsCard } from "./flows-card";
import { ListTakeOverCard } from "./list-take-over-card";
import { RegisterPicker } from "./register-picker";
import { RegisterFigures } from "./register-figures";
import { RegisterRows } from "./register-rows";
import { useRegisters } from "./use-registers";

/** Any register of the workbook at a glance: how its rows stand, what is to settle, and the way to each row. */
export default function RegistersPage(): ReactNode {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { work, busy, pages, goTo } = usePane();
  const { workbook } = useWorkbook();
  const { report, register, choose, read } = useRegisters();
  if (workbook !== undefined && workbook.kind !== "ours" || report?.registers.length === 0) {
    return (
      <PageFrame title={t("registers.title")}>
        <EmptyState mark="unknown" title={t("registers.none")} text={t("registers.none-text")}>
          <Button appearance="primary" disabledFocusable={busy} onClick={() => goTo("generate")}>{t("registers.generate")}</Button>
        </EmptyState>
      </PageFrame>
    );
  }
  if (report === undefined || register === undefined) {
    return (
      <PageFrame title={t("registers.title")}>
        {work.kind === "failed"
          ? <EmptyState mark="unknown" title={t("registers.unread")} text={t("overview.unread-text")}><Button disabledFocusable={busy} onClick={read}>{t("registers.again")}</Button></EmptyState>
          : <Spinner labelPosition="below" label={t("work.registers")} />}
      </PageFrame>
    );
  }
  const own = pages.find(({ form }) => form === register.key);
  return (
    <PageFrame title={t("registers.title")} about={t("registers.about", { day: formatDay(report.asOf, language) })}>
      <RegisterPicker registers={report.registers} chosen={register.key} onChoose={choose} />
      <TextButton disabled={busy} onClick={read}>{t("registers.again")}</TextButton>
      {own !== undefined && <TextButton onClick={() => goTo(own.key)}>{t("registers.own-page", { page: t(`help.page.${own.key}.title`) })}</TextButton>}
      <RegisterFigures register={register} />
      <FindingsBlock key={`findings ${register.key}`} title={t("registers.findings")} clean={t(register.total === 0 ? "registers.nothing-yet" : "registers.clean")} settled={register.total > 0} findings={register.findings} />
      <FlowsCard onWritten={read} />
      <RegisterRows key={register.key} register={register} />
      <ListTakeOverCard onTaken={read} />
    </PageFrame>
  );
}
