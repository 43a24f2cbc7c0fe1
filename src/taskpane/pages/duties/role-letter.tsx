import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { RaciRole } from "../../../domain/duties/raci";
import { visuallyHidden } from "../../components/visually-hidden";

const useStyles = makeStyles({
  letter: { display: "inline-block", boxSizing: "border-box", minWidth: "20px", paddingInline: "4px", border: "1px solid transparent", borderRadius: tokens.borderRadiusMedium, textAlign: "center", fontSize: tokens.fontSizeBase200, lineHeight: "18px" },
  A: { border: `1px solid ${tokens.colorBrandBackground}`, backgroundColor: tokens.colorBrandBackground, color: tokens.colorNeutralForegroundOnBrand, fontWeight: tokens.fontWeightSemibold },
  R: { border: `1px solid ${tokens.colorBrandStroke1}`, color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold },
  C: { border: `1px solid ${tokens.colorNeutralStroke1}`, color: tokens.colorNeutralForeground2 },
  I: { color: tokens.colorNeutralForeground2 },
  hidden: visuallyHidden,
});

/** A role as its letter; who does not see it hears the word. */
export function RoleLetter({ role }: { readonly role: RaciRole }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <span>
      <span aria-hidden="true" className={mergeClasses(styles.letter, styles[role])}>{role}</span>
      <span className={styles.hidden}>{t(`forms:lists.raciRoles.${role}`)} </span>
    </span>
  );
}
