import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { TakeOverPlan } from "../../../actions/action";
import { usePane } from "../../model/pane-model";
import { Mark } from "../../components/mark";
import { TextButton } from "../../components/text-button";
import { useShowCell } from "../../hooks/use-show-cell";

const useStyles = makeStyles({
  head: { display: "flex", alignItems: "baseline", columnGap: tokens.spacingHorizontalS },
  list: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS, margin: 0, paddingInlineStart: "20px", overflowWrap: "anywhere" },
});

const firstQuestions = 5;

/** What stands where a role should and is none: it is left in its sheet, each with the way to its cell. */
export function TakeOverQuestions({ plan: { sheet, unknown } }: { readonly plan: TakeOverPlan }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  const { busy } = usePane();
  const showCell = useShowCell();
  const [all, setAll] = useState(false);
  if (unknown.length === 0) return null;
  const shown = all ? unknown : unknown.slice(0, firstQuestions);
  return (
    <div>
      <span className={styles.head}><Mark kind="unknown" />{t("take-over.left", { count: unknown.length })}</span>
      <ul className={styles.list}>
        {shown.map(({ cell, text, duty, person }) => (
          <li key={`${cell} ${text}`}>
            {t("take-over.question", { text, where: [duty, person].filter((part) => part !== "").join(" · ") })}{" "}
            <TextButton disabled={busy} onClick={() => showCell({ sheet, cell })}>{t("take-over.go", { cell })}</TextButton>
          </li>
        ))}
      </ul>
      {shown.length < unknown.length && <Button size="small" onClick={() => setAll(true)}>{t("take-over.all-questions", { count: unknown.length })}</Button>}
    </div>
  );
}
