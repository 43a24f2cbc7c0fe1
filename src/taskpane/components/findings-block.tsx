import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Finding } from "../../domain/findings/finding";
import { formatCount } from "../format/figures";
import { useLanguage } from "../hooks/language-context";
import { useShowCell } from "../hooks/use-show-cell";
import { useWordedFindings } from "../hooks/use-worded-findings";
import type { WordedFinding } from "../pages/findings/findings-view";
import { Card } from "./card";
import { FindingItem } from "./finding-item";
import { Mark } from "./mark";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS, margin: 0, padding: 0, listStyleType: "none" },
  clean: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalS },
});

const firstFindings = 5;
const nothing = (): void => undefined;

export interface FindingsBlockProps {
  readonly title: string;
  readonly findings: readonly Finding[];
  /** What is said where there are none. */
  readonly clean: string;
  /** Whether none is good news; false where there is nothing to find fault with yet. */
  readonly settled?: boolean;
}

/** What is to settle on one sheet, the most urgent first; each opens its cell. */
export function FindingsBlock({ title, findings, clean, settled = true }: FindingsBlockProps): ReactNode {
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
  if (worded.length === 0) return <Card title={title}><span className={styles.clean}>{settled && <Mark kind="done" />}{clean}</span></Card>;
  const drawn = all ? worded : worded.slice(0, firstFindings);
  return (
    <Card title={title} aside={formatCount(worded.length, language)}>
      <ul className={styles.list}>
        {drawn.map((item, index) => <li key={index}><FindingItem item={item} position={index + 1} tabbable shown={item === shown} onOpen={open} onFocus={nothing} /></li>)}
      </ul>
      {drawn.length < worded.length && <Button size="small" onClick={() => setAll(true)}>{t("findings-block.all", { count: worded.length })}</Button>}
    </Card>
  );
}
