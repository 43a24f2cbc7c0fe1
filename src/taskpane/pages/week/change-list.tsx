import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { WeekChange, WeekReport } from "../../../actions/week/read-week";
import { Card } from "../../components/card";
import { TextButton } from "../../components/text-button";
import { useShowCell } from "../../hooks/use-show-cell";

const useStyles = makeStyles({
  kind: { margin: 0, fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground2 },
  list: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS, margin: 0, padding: 0, listStyleType: "none" },
  item: { display: "flex", flexDirection: "column", overflowWrap: "anywhere" },
  details: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

const first = 8;

/** What became of the tasks, by what it was; each leads to its row. */
export function ChangeList({ report: { changes, since } }: { readonly report: WeekReport }): ReactNode {
  const { t } = useTranslation();
  const kinds = [...new Set(changes.map(({ kind }) => kind))];
  return (
    <Card title={t("forms:week.pane.what-changed")} aside={since === undefined ? undefined : t("forms:week.pane.count", { count: changes.length })}>
      {since === undefined ? <span>{t("forms:week.pane.no-day")}</span> : changes.length === 0 && <span>{t("forms:week.pane.no-changes")}</span>}
      {kinds.map((kind) => <Kind key={kind} kind={kind} changes={changes.filter((change) => change.kind === kind)} />)}
    </Card>
  );
}

function Kind({ kind, changes }: { readonly kind: WeekChange["kind"]; readonly changes: readonly WeekChange[] }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  const showCell = useShowCell();
  const [all, setAll] = useState(false);
  const shown = all ? changes : changes.slice(0, first);
  const name = ({ id, name: title }: WeekChange): string => [id, title].filter((part) => part !== "").join(" ");
  return (
    <div>
      <h3 className={styles.kind}>{t("forms:week.pane.kind", { kind: t(`forms:week.kind.${kind}`), count: changes.length })}</h3>
      <ul className={styles.list}>
        {shown.map((change) => (
          <li key={change.id} className={styles.item}>
            {change.place === undefined ? <span>{name(change)}</span> : <TextButton onClick={() => change.place !== undefined && showCell(change.place)}>{name(change)}</TextButton>}
            <span className={styles.details}>{[change.department, change.owner, change.details].filter((part) => part !== "").join(" · ")}</span>
          </li>
        ))}
      </ul>
      {shown.length < changes.length && <Button size="small" onClick={() => setAll(true)}>{t("forms:week.pane.all", { kind: t(`forms:week.kind.${kind}`), count: changes.length })}</Button>}
    </div>
  );
}
