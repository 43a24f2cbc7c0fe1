import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Severity } from "../../domain/findings/finding";
import { palette } from "../theme/palette";
import { Mark } from "./mark";

const useStyles = makeStyles({
  label: { display: "inline-flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS, fontWeight: tokens.fontWeightSemibold, whiteSpace: "nowrap" },
  red: { color: palette.redText },
  error: { color: palette.redText },
  amber: { color: palette.amberText },
  warning: { color: palette.amberText },
  note: { color: tokens.colorNeutralForeground2 },
});

export function SeverityLabel({ severity }: { readonly severity: Severity }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  return <span className={mergeClasses(styles.label, styles[severity])}><Mark kind={severity} />{t(`severity.${severity}`)}</span>;
}
