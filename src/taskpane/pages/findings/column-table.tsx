import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { AdoptedSheet, ColumnMatch } from "../../../actions/action";

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, "& th, & td": { textAlign: "left", padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, overflowWrap: "anywhere", verticalAlign: "top" }, "& th": { fontWeight: tokens.fontWeightSemibold } },
  guess: { fontWeight: tokens.fontWeightSemibold },
});

export function ColumnTable({ form, columns }: { readonly form: AdoptedSheet["form"]; readonly columns: readonly ColumnMatch[] }): ReactNode {
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  const fieldName = (field: string): string => (i18n.exists(`forms:${form}.fields.${field}`) ? t(`forms:${form}.fields.${field}`) : field);
  return (
    <table className={styles.table} aria-label={t("adopted.columns")}>
      <thead>
        <tr>
          <th scope="col">{t("adopted.header")}</th>
          <th scope="col">{t("adopted.field")}</th>
          <th scope="col">{t("adopted.how")}</th>
        </tr>
      </thead>
      <tbody>
        {columns.map(({ field, header, column, confidence }) => (
          <tr key={column}>
            <td>{t("adopted.column", { header, column })}</td>
            <td>{fieldName(field)}</td>
            <td className={confidence === "guess" || confidence === "content" ? styles.guess : undefined}>{t(`adopted.confidence.${confidence}`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
