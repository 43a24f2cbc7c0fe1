import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Figure } from "../../../actions/week/figures";
import { Card } from "../../components/card";
import { Disclosure } from "../../components/disclosure";
import { TextButton } from "../../components/text-button";
import { useShowCell } from "../../hooks/use-show-cell";
import { useLanguage } from "../../hooks/language-context";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", margin: 0, padding: 0, listStyleType: "none" },
  of: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

const firstRows = 30;

/** Figures with what they are counted over; nothing to count is no data, and each leads to its rows. */
export function FigureList({ figures }: { readonly figures: readonly Figure[] }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  const { language } = useLanguage();
  const showCell = useShowCell();
  if (figures.length === 0) return null;
  const shown = ({ kind, value }: Figure): string => {
    if (value === undefined) return t("forms:week.pane.no-data");
    const style = kind === "rate" ? { style: "percent" as const } : { maximumFractionDigits: 1 };
    return new Intl.NumberFormat(language, style).format(value);
  };
  return (
    <Card title={t("forms:week.pane.figures")}>
      {figures.map((figure) => (
        <Disclosure key={figure.key} title={t("forms:week.pane.figure", { name: t(`forms:measure.${figure.key}`), value: shown(figure) })}>
          <p className={styles.of}>{t(`forms:week.pane.of.${figure.kind}`, { counted: figure.counted, of: figure.of })}</p>
          <ul className={styles.list}>
            {figure.rows.slice(0, firstRows).map(({ sheet, cell, id, title, counts }) => (
              <li key={`${sheet} ${cell}`}>
                <TextButton onClick={() => showCell({ sheet, cell })}>{[figure.kind === "rate" ? (counts ? "√" : "×") : "", id, title].filter((part) => part !== "").join(" ")}</TextButton>
              </li>
            ))}
          </ul>
          {figure.rows.length > firstRows && <p className={styles.of}>{t("forms:week.pane.more-rows", { count: figure.rows.length - firstRows })}</p>}
        </Disclosure>
      ))}
    </Card>
  );
}
