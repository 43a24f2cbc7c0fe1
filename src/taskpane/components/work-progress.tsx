import { Button, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { useEffect, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { percentOf } from "../format/figures";
import { stepWords } from "../format/step-words";
import { useAnnounce } from "../hooks/announcer";
import type { Work } from "../hooks/use-work";
import { usePane } from "../model/pane-model";

const useStyles = makeStyles({
  box: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  row: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalM },
  step: { flexGrow: 1, minWidth: 0 },
  percent: { color: tokens.colorNeutralForeground3, fontVariantNumeric: "tabular-nums" },
});

/** What is being done, how far it is, and the way to stop it. */
export function WorkProgress({ work }: { readonly work: Extract<Work, { kind: "running" }> }): ReactNode {
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  const { cancel } = usePane();
  const announce = useAnnounce();
  const { progress, name, cancelling } = work;
  const told = progress === undefined ? undefined : stepWords(progress.step, t, i18n);
  const step = cancelling ? t("progress.cancelling") : told ?? t(`work.${name}`);
  const percent = progress === undefined ? undefined : percentOf(progress.done, progress.total);
  useEffect(() => announce(step), [announce, step]);
  return (
    <div className={styles.box}>
      <div className={styles.row}>
        <span className={styles.step}>{step}</span>
        {percent !== undefined && <span className={styles.percent}>{t("progress.percent", { percent })}</span>}
        <Button size="small" onClick={cancel} disabled={cancelling}>{t("progress.cancel")}</Button>
      </div>
      <ProgressBar aria-label={t(`work.${name}`)} {...(percent === undefined ? {} : { value: percent / 100 })} />
    </div>
  );
}
