import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Explanation } from "../../../actions/check/explain";
import type { Finding } from "../../../domain/findings/finding";
import { usePaneActions } from "../../actions/actions-context";
import { TextButton } from "../../components/text-button";
import { usePane } from "../../model/pane-model";

const useStyles = makeStyles({
  list: {
    display: "grid", gridTemplateColumns: "max-content 1fr", columnGap: tokens.spacingHorizontalM, rowGap: tokens.spacingVerticalXS,
    margin: 0, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`, borderLeft: `2px solid ${tokens.colorNeutralStroke1}`,
    fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200,
    // In a narrow pane a name stands above what it names.
    "@media (max-width: 300px)": { gridTemplateColumns: "1fr" },
  },
  name: { color: tokens.colorNeutralForeground3 },
  told: { margin: 0, overflowWrap: "anywhere" },
});

/**
 * Says on a press how a finding came about: the rule and who states it, the limit in force, the values, the arithmetic, who acts, by when,
 * what clears it.
 */
export function ExplainPress({ finding }: { readonly finding: Finding }): ReactNode {
  const { t } = useTranslation();
  const actions = usePaneActions();
  const { run, perform, busy } = usePane();
  const [told, setTold] = useState<Explanation>();
  const ask = async (): Promise<void> => {
    const answer = await run("explain", (options) => actions.explain(finding, options));
    if (answer !== undefined) setTold(answer);
  };
  if (told === undefined) return <TextButton disabled={busy} onClick={() => perform(ask)}>{t("explain.open")}</TextButton>;
  return <Told finding={finding} told={told} />;
}

function Told({ finding, told }: { readonly finding: Finding; readonly told: Explanation }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  const list = useRef<HTMLDListElement>(null);
  // The button that was pressed is gone: the answer takes its place, for the keyboard and the reader too.
  useEffect(() => list.current?.focus(), []);
  const lines: readonly (readonly [name: string, value: string])[] = [
    ["rule", t("explain.said", { rule: finding.rule, says: told.says })],
    ["source", told.source],
    ...(told.limit === undefined ? [] : [["limit", told.limit] as const]),
    ...(
      told.values.length === 0
        ? []
        : [["values", told.values.map(({ name, value }) => t("explain.value", { name, value })).join(t("explain.between"))] as const]
    ),
    ["arithmetic", told.arithmetic],
    ["acts", told.acts ?? t("explain.nobody")],
    ...(told.concerned === undefined ? [] : [["concerned", told.concerned] as const]),
    ["by", told.by ?? t("explain.now")],
    ["clears", told.clears],
  ];
  return (
    <dl ref={list} tabIndex={-1} className={styles.list} aria-label={t("explain.about", { rule: finding.rule })}>
      {lines.map(([name, value]) => (
        <div key={name} style={{ display: "contents" }}>
          <dt className={styles.name}>{t(`explain.${name}`)}</dt>
          <dd className={styles.told}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
