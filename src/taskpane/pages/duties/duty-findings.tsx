import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Finding } from "../../../domain/finding";
import { formatCount } from "../../format/figures";
import { useLanguage } from "../../hooks/language-context";
import { useWordedFindings } from "../../hooks/use-worded-findings";
import type { WordedFinding } from "../findings/findings-view";
import { Card } from "../../components/card";
import { FindingItem } from "../../components/finding-item";
import { Mark } from "../../components/mark";
import { useShowCell } from "../../hooks/use-show-cell";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS, margin: 0, padding: 0, listStyleType: "none" },
  clean: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalS },
});

const firstFindings = 5;
const nothing = (): void => undefined;

/** What is to settle about duties; each opens its cell. */
export function DutyFindings({ findings }: { readonly findings: readonly Finding[] }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  const { language } = useLanguage();
  const showCell = useShowCell();
  const worded = useWordedFindings(findings);
  const [all, setAll] = useState(false);
  const [shown, setShown] = useState<WordedFinding>();
  const open = (item: WordedFinding): void => {
    setShown(item);
    showCell(item.finding);
  };
  if (worded.length === 0) return <Card title={t("duties.findings")}><span className={styles.clean}><Mark kind="done" />{t("duties.clean")}</span></Card>;
  const drawn = all ? worded : worded.slice(0, firstFindings);
  return (
    <Card title={t("duties.findings")} aside={formatCount(worded.length, language)}>
      <ul className={styles.list}>
        {drawn.map((item, index) => <li key={index}><FindingItem item={item} position={index + 1} tabbable shown={item === shown} onOpen={open} onFocus={nothing} /></li>)}
      </ul>
      {drawn.length < worded.length && <Button size="small" onClick={() => setAll(true)}>{t("duties.all-findings", { count: worded.length })}</Button>}
    </Card>
  );
}
