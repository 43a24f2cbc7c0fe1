import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { OverwrittenCell } from "../../../actions/action";
import { usePane } from "../../model/pane-model";
import { Card } from "../../components/card";
import { Notice } from "../../components/notice";
import { PutBackLine } from "../../components/put-back-line";
import { useRefresh } from "./use-refresh";

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
  hint: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

const firstCells = 5;

/** What stood in the cells that Refresh wrote over, and the way to have it back. */
export function TakeBackCard({ cells }: { readonly cells: readonly OverwrittenCell[] }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  const { busy } = usePane();
  const { takenBack, takeBack } = useRefresh();
  if (takenBack !== undefined) {
    return (
      <Notice intent={takenBack.left.length === 0 ? "success" : "warning"} title={t("take-back.done", { count: takenBack.restored.length })}>
        {takenBack.left.length > 0 && t("take-back.left", { count: takenBack.left.length })}{" "}
        <PutBackLine cells={takenBack.putBack} />
      </Notice>
    );
  }
  if (cells.length === 0) return null;
  const line = ({ form, field, row, id, before }: OverwrittenCell): string => {
    const values = { place: id === "" ? t("take-back.row", { row }) : id, field: t(`forms:${form}.fields.${field}`), before: String(before) };
    return before === "" ? t("take-back.was-blank", values) : t("take-back.was", values);
  };
  return (
    <Card title={t("take-back.title")}>
      <ul className={styles.list}>
        {cells.slice(0, firstCells).map((cell, index) => <li key={index}>{line(cell)}</li>)}
      </ul>
      {cells.length > firstCells && <span className={styles.hint}>{t("take-back.more", { count: cells.length - firstCells })}</span>}
      <span className={styles.hint}>{t("take-back.hint")}</span>
      <Button disabledFocusable={busy} onClick={() => takeBack(cells)}>{t("take-back.button", { count: cells.length })}</Button>
    </Card>
  );
}
