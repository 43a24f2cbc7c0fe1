import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { PageFrame } from "../../../src/taskpane/components/page-frame";
import { useRegisters } from "../../../src/taskpane/pages/registers/use-registers";

/** How many devices are out. */
export default function LoansPage(): ReactNode {
  const { t } = useTranslation();
  const { report } = useRegisters();
  const loans = report?.registers.find(({ key }) => key === "loans");
  return <PageFrame title={t("forms:loans.title")} about={t("forms:choice.loans.sentence")}>{loans?.total ?? "–"}</PageFrame>;
}
