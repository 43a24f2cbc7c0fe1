import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { RegisterReport, RegisterRow } from "../../../actions/workbook/registers";
import type { Finding } from "../../../domain/findings/finding";
import { Card } from "../../components/card";
import { Mark } from "../../components/mark";
import { TextButton } from "../../components/text-button";
import { useShowCell } from "../../hooks/use-show-cell";
import { useWordedFindings } from "../../hooks/use-worded-findings";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM, listStyleType: "none", margin: 0, padding: 0 },
  item: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXXS },
  name: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalS, fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  words: { minWidth: 0, overflowWrap: "anywhere" },
  reason: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere" },
});

const firstRows = 20;

/** The rows themselves, those with most to do first; each leads to its place in the sheet. */
export function RegisterRows({ register: { sheet, rows, findings } }: { readonly register: RegisterReport }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  const showCell = useShowCell();
  const [all, setAll] = useState(false);
  const worded = useWordedFindings(findings);
  if (rows.length === 0) return null;
  const shown = all ? rows : rows.slice(0, firstRows);
  const line = (cell: string): string => /\d+$/.exec(cell)?.[0] ?? "";
  // Where the sheet's own sentence is in another language, Check says it in the reader's.
  const told = (row: RegisterRow): string => (row.reason !== "" ? row.reason : worded.find(({ finding }: { readonly finding: Finding }) => line(finding.cell) === line(row.cell))?.message ?? "");
  const name = ({ id, title }: RegisterRow): string => [id, title].filter((part) => part !== "").join(" ");
  return (
    <Card title={t("registers.list")}>
      <ul className={styles.list}>
        {shown.map((row) => (
          <li key={row.cell} className={styles.item}>
            <span className={styles.name}>
              {row.flag !== "" && <Mark kind={row.flag} />}
              <span className={styles.words}>{name(row) === "" ? t("registers.unnamed", { cell: row.cell }) : name(row)}</span>
            </span>
            {row.flag !== "" && <span className={styles.reason}>{[t(`flag.${row.flag}`), told(row)].filter((part) => part !== "").join(" · ")}</span>}
            <TextButton label={t("registers.go-to", { row: name(row) === "" ? row.cell : name(row) })} onClick={() => showCell({ sheet, cell: row.cell })}>{t("registers.go")}</TextButton>
          </li>
        ))}
      </ul>
      {shown.length < rows.length && <Button size="small" onClick={() => setAll(true)}>{t("registers.all", { count: rows.length })}</Button>}
    </Card>
  );
}
