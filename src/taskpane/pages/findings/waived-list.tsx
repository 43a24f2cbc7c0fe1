import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Finding } from "../../../domain/findings/finding";
import { Disclosure } from "../../components/disclosure";
import { useWordedFindings } from "../../hooks/use-worded-findings";

const useStyles = makeStyles({
  list: {
    display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS, margin: 0, paddingLeft: tokens.spacingHorizontalL,
    overflowWrap: "anywhere",
  },
});

/** What is let stand for a while, counted apart from the findings. */
export function WaivedList({ waived }: { readonly waived: readonly Finding[] }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  const worded = useWordedFindings(waived);
  if (waived.length === 0) return null;
  return (
    <Disclosure title={t("waive.list", { count: waived.length })}>
      <ul className={styles.list}>
        {worded.map(({ finding, message }) =>
          <li key={`${finding.sheet} ${finding.cell} ${finding.rule}`}>{t("waive.line", { id: finding.id, message })}</li>)}
      </ul>
    </Disclosure>
  );
}
