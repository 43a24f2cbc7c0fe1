import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { RefreshChange } from "../../../actions/action";
import { formatCount } from "../../format/figures";
import { useLanguage } from "../../hooks/language-context";
import { Card } from "../../components/card";

const useStyles = makeStyles({
  place: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere" },
  details: { overflowWrap: "anywhere" },
});

const firstCells = 24;

/** Formulas and validation come back by whole columns; their count is of columns. */
const byColumn: ReadonlySet<RefreshChange["what"]> = new Set(["formulas-restored", "validation-restored"]);

/** One kind of change: what it was, in which cells, in words. */
export function ChangeCard({ change }: { readonly change: RefreshChange }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  const { language } = useLanguage();
  const cells = change.cells.slice(0, firstCells).join(t("list-separator"));
  const more = change.cells.length - firstCells;
  return (
    <Card title={t(`refresh.${change.what}`)} aside={t(byColumn.has(change.what) ? "refresh-page.columns" : "refresh-page.places", { count: change.count, shown: formatCount(change.count, language) })}>
      {change.details !== "" && <span className={styles.details}>{change.details}</span>}
      <span className={styles.place}>{change.cells.length === 0 ? change.sheet : t("refresh-page.cells", { sheet: change.sheet, cells })}{more > 0 && ` ${t("refresh-page.more", { count: more })}`}</span>
    </Card>
  );
}
