import { makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { usePane } from "../../model/pane-model";
import { AutoShowCard } from "./auto-show-card";
import { Notice } from "../../components/notice";
import { TextButton } from "../../components/text-button";
import { useGenerated } from "../generate/use-generated";

const useStyles = makeStyles({ line: { display: "block", marginTop: tokens.spacingVerticalXXS, overflowWrap: "anywhere" } });

/** After Generate: which sheets were made, which were there already, which got another name, and what to do next. */
export function GeneratedNotice(): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  const { busy } = usePane();
  const { generated, remove } = useGenerated();
  const [asking, setAsking] = useState(false);
  if (generated === undefined) return null;
  const separator = t("list-separator");
  return (
    <>
      <Notice intent="success" title={generated.created.length === 0 ? t("generated.nothing") : t("generated.title", { count: generated.created.length })}>
        {generated.created.length > 0 && <span className={styles.line}>{t("generated.created", { sheets: generated.created.join(separator) })}</span>}
        {generated.kept.length > 0 && <span className={styles.line}>{t("generated.kept", { sheets: generated.kept.join(separator) })}</span>}
        {generated.renamed.map(({ wanted, given }) => <span key={given} className={styles.line}>{t("generated.renamed", { wanted, given })}</span>)}
        {generated.logoPlaced === false && <span className={styles.line}>{t("generated.logo-missing")}</span>}
        <span className={styles.line}>{t("generated.next", { sheet: generated.first })}</span>
      {/* Sheets that stood before may lean on the new ones, and what people have typed since must not go. */}
      {remove !== undefined && (asking ? (
        <span className={styles.line}>
          {t("generated.remove-sure", { count: generated.created.length })}{" "}
          <TextButton disabled={busy} onClick={remove}>{t("generated.remove-yes")}</TextButton>{" "}
          <TextButton onClick={() => setAsking(false)}>{t("generated.remove-no")}</TextButton>
        </span>
      ) : <span className={styles.line}><TextButton disabled={busy} onClick={() => setAsking(true)}>{t("generated.remove")}</TextButton></span>)}
      </Notice>
      <AutoShowCard />
    </>
  );
}
