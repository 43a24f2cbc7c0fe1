import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { OverwrittenCell } from "../../../actions/action";
import { usePane } from "../../model/pane-model";
import { Card } from "../../components/card";
import { Notice } from "../../components/notice";
import { PutBackLine } from "../../components/put-back-line";
import { TextButton } from "../../components/text-button";
import { useRefresh } from "./use-refresh";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", listStyleType: "none", margin: 0, padding: 0, overflowWrap: "anywhere" },
  hint: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

const firstCells = 20;

/** What is right as Refresh has it, unless somebody says otherwise: a flag typed over hides something, an id stands twice. */
const ours: ReadonlySet<string> = new Set(["id", "flag"]);

/** A remark that somebody has typed over a reason; the tracker has a column for it. */
const isRemark = ({ form, field, before, id }: OverwrittenCell): boolean =>
  form === "tracker" && field === "reason" && id !== "" && typeof before === "string" && before.trim() !== "";

/** What stood in the cells that Refresh wrote over, and the way to have it back, one by one. */
export function TakeBackCard({ cells }: { readonly cells: readonly OverwrittenCell[] }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  const { busy } = usePane();
  const { takenBack, takeBack, moveToNotes } = useRefresh();
  const [chosen, setChosen] = useState<ReadonlySet<OverwrittenCell>>(() => new Set(cells.filter(({ field }) => !ours.has(field))));
  const [moved, setMoved] = useState<ReadonlySet<OverwrittenCell>>(() => new Set());
  if (takenBack !== undefined) {
    return (
      <Notice intent={takenBack.left.length === 0 ? "success" : "warning"} title={t("take-back.done", { count: takenBack.restored.length })}>
        {takenBack.left.length > 0 && t("take-back.left", { count: takenBack.left.length })}{" "}
        <PutBackLine cells={takenBack.putBack} />
      </Notice>
    );
  }
  const open = cells.filter((cell) => !moved.has(cell));
  if (open.length === 0) return null;
  const line = ({ form, field, row, id, before }: OverwrittenCell): string => {
    const values = { place: id === "" ? t("take-back.row", { row }) : id, field: t(`forms:${form}.fields.${field}`), before: String(before) };
    return before === "" ? t("take-back.was-blank", values) : t("take-back.was", values);
  };
  const toggle = (cell: OverwrittenCell): void => setChosen((now) => {
    const next = new Set(now);
    if (!next.delete(cell)) next.add(cell);
    return next;
  });
  const wanted = open.filter((cell) => chosen.has(cell));
  return (
    <Card title={t("take-back.title")}>
      <ul className={styles.list}>
        {open.slice(0, firstCells).map((cell, index) => (
          <li key={index}>
            <Checkbox checked={chosen.has(cell)} label={line(cell)} onChange={() => toggle(cell)} />
            {isRemark(cell) && (
              <TextButton disabled={busy} label={t("take-back.move-of", { id: cell.id })} onClick={
                () => moveToNotes(cell, () => setMoved((now) => new Set([...now, cell])))
              }>
                {t("take-back.move")}
              </TextButton>
            )}
          </li>
        ))}
      </ul>
      {open.length > firstCells && <span className={styles.hint}>{t("take-back.more", { count: open.length - firstCells })}</span>}
      <span className={styles.hint}>{t("take-back.hint")}</span>
      <Button disabledFocusable={busy || wanted.length === 0} onClick={() => takeBack(wanted)}>{
        t("take-back.button", { count: wanted.length })
      }</Button>
    </Card>
  );
}
