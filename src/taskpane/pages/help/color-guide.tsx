import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { everyFlag } from "../../../catalog/lists";
import type { Severity } from "../../../domain/findings/finding";
import { Card } from "../../components/card";
import { Mark, type MarkKind } from "../../components/mark";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM, margin: 0 },
  term: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalS, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, paddingLeft: "20px", color: tokens.colorNeutralForeground2 },
});

const dataSeverities = ["error", "warning", "note"] as const satisfies readonly Severity[];

/** What the symbols, words and colours mean, in the sheet and here. */
export function ColorGuide(): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  const entries: readonly { readonly kind: MarkKind; readonly word: string; readonly meaning: string }[] = [
    ...everyFlag.map((kind) => ({ kind, word: t(`flag.${kind}`), meaning: t(`help.flag.${kind}`) })),
    ...dataSeverities.map((kind) => ({ kind, word: t(`severity.${kind}`), meaning: t(`help.severity.${kind}`) })),
  ];
  return (
    <Card title={t("help.colors")}>
      <dl className={styles.list}>
        {entries.map(({ kind, word, meaning }) => (
          <div key={kind}>
            <dt className={styles.term}><Mark kind={kind} />{word}</dt>
            <dd className={styles.text}>{meaning}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
