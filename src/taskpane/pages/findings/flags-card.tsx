import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { SheetFlagsReport } from "../../../actions/action";
import { rowRanges } from "../../format/row-ranges";
import { usePane } from "../../model/pane-model";
import { Card } from "../../components/card";
import { Mark } from "../../components/mark";
import { useFlags } from "./use-flags";

const useStyles = makeStyles({
  text: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  counts: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalL, rowGap: tokens.spacingVerticalXS, margin: 0, padding: 0, listStyleType: "none" },
  count: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

const shownRange = (range: string): string => range.split(",").join(", ");

/** Offers to lay flags on a sheet of others, saying exactly where and how; once they lie there, to take them off in one press. */
export function FlagsCard({ flags }: { readonly flags: SheetFlagsReport }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  const { busy } = usePane();
  const { lay, remove } = useFlags();
  if (flags.obstacle !== undefined && flags.laid === 0) {
    return <Card title={t("flags-card.none")}><span className={styles.text}>{t(`flags-card.obstacle.${flags.obstacle}`)}</span></Card>;
  }
  const laid = flags.laid > 0;
  const rows = flags.unjudged.map(({ row }) => row);
  return (
    <Card title={t(laid ? "flags-card.laid" : "flags-card.offer")}>
      <ul className={styles.counts}>
        {(["red", "amber", "unknown"] as const).map((flag) => (
          <li key={flag} className={styles.count}><Mark kind={flag} />{t("flags-card.count", { flag: t(`flag.${flag}`), count: flags.counts[flag] })}</li>
        ))}
      </ul>
      <span className={styles.text}>{t("flags-card.where", { sheet: flags.sheet, range: shownRange(flags.range), count: flags.rows })}</span>
      <span className={styles.text}>{t("flags-card.how", { count: flags.others })}</span>
      {rows.length > 0 && <span className={styles.text}>{t("flags-card.unjudged", { count: rows.length, rows: rowRanges(rows) })}</span>}
      <span className={styles.text}>{t("flags-card.grows")}</span>
      <div className={styles.actions}>
        {laid ? (
          <>
            <Button appearance="primary" disabledFocusable={busy} onClick={() => remove(flags.sheet)}>{t("flags-card.remove")}</Button>
            <Button disabledFocusable={busy} onClick={() => lay(flags.sheet)}>{t("flags-card.again")}</Button>
          </>
        ) : <Button disabledFocusable={busy} onClick={() => lay(flags.sheet)}>{t("flags-card.lay")}</Button>}
      </div>
    </Card>
  );
}
