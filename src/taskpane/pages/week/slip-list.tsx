import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { isoFromSerial } from "../../../domain/dates/excel-date";
import type { Move, SlipLine } from "../../../rollup/history/slip-ledger";
import { Disclosure } from "../../components/disclosure";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM, margin: 0, padding: 0, listStyleType: "none" },
  item: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXXS, overflowWrap: "anywhere" },
  name: { fontWeight: tokens.fontWeightSemibold },
  move: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** Which due dates moved, how often and by how much. Who moved one nobody knows; who noticed it, and between which days, is told. */
export function SlipList({ slips }: { readonly slips: readonly SlipLine[] }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  const cleared = slips.reduce((sum, line) => sum + line.clearedReds, 0);
  const signed = (days: number): string => (days > 0 ? `+${days}` : String(days));
  const noticed = ({ from, to, after, noticed: day, noticedBy, clearedRed, change }: Move): string => [
    t(after === undefined || after === day ? "forms:week.pane.noticed-on" : "forms:week.pane.noticed", {
      from: isoFromSerial(from), to: isoFromSerial(to), after: after === undefined ? "" : isoFromSerial(after), day: isoFromSerial(day), who: noticedBy,
    }),
    clearedRed ? t("forms:week.pane.cleared-red") : "",
    change === undefined ? "" : t(change === "" ? "forms:week.pane.unapproved" : "forms:week.pane.approved", { change }),
  ].filter((part) => part !== "").join(" ");
  return (
    <Disclosure title={t("forms:week.pane.slips", { count: slips.length })}>
      {slips.length === 0 && <span>{t("forms:week.pane.no-slips")}</span>}
      {cleared > 0 && <p>{t("forms:week.pane.cleared", { count: cleared })}</p>}
      <ul className={styles.list}>
        {slips.map((line) => (
          <li key={line.id} className={styles.item}>
            <span className={styles.name}>{[line.id, line.name].join(" ")}</span>
            <span>{t("forms:week.pane.slip", { count: line.slips, days: signed(line.days), original: isoFromSerial(line.original), current: isoFromSerial(line.current), owner: line.owner })}</span>
            {line.moves.map((move) => <span key={move.entry} className={styles.move}>{noticed(move)}</span>)}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
