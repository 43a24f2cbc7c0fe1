import { makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { AdoptedSheet } from "../../../actions/action";
import { rowRanges } from "../../format/row-ranges";

const useStyles = makeStyles({ list: { margin: 0, paddingLeft: "20px" } });

const reasons = ["summary", "section", "repeated-header", "blank", "instruction"] as const;

/** Rows that were not taken for tasks, by reason, as `5–7, 12`. */
export function SetAsideList({ rows }: { readonly rows: AdoptedSheet["setAside"] }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  const byReason = reasons.map((why) => ({ why, numbers: rows.filter((row) => row.why === why).map(({ row }) => row) })).filter(({ numbers }) => numbers.length > 0);
  if (byReason.length === 0) return <span>{t("adopted.none-aside")}</span>;
  return (
    <div>
      <span>{t("adopted.aside")}</span>
      <ul className={styles.list}>
        {byReason.map(({ why, numbers }) => <li key={why}>{t(`adopted.why.${why}`, { count: numbers.length, rows: rowRanges(numbers) })}</li>)}
      </ul>
    </div>
  );
}
