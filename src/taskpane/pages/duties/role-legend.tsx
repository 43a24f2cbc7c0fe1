import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { raciRoles } from "../../../domain/duties/raci";

const useStyles = makeStyles({
  legend: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM, margin: 0, padding: 0, listStyleType: "none", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
});

/** What the letters mean, in the words of the sheet's own drop-down. */
export function RoleLegend(): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  return <ul className={styles.legend}>{raciRoles.map((role) => <li key={role}>{t(`forms:lists.raciRoles.${role}`)}</li>)}</ul>;
}
