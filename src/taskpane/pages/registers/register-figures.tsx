import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { RegisterReport } from "../../../actions/workbook/registers";
import { Card } from "../../components/card";
import { FlagBar } from "../../components/flag-bar";
import { FlagLegend } from "../../components/flag-legend";

/** How many rows stand how. A register whose rows carry no flag only says how many there are. */
export function RegisterFigures({ register: { total, figures } }: { readonly register: RegisterReport }): ReactNode {
  const { t } = useTranslation();
  return (
    <Card title={t("registers.figures")} aside={t("registers.rows", { count: total })}>
      {figures.length === 0 ? <span>{t(total === 0 ? "registers.nothing-yet" : "registers.no-flags")}</span> : (
        <>
          <FlagBar shares={figures} />
          <FlagLegend shares={figures} />
        </>
      )}
    </Card>
  );
}
