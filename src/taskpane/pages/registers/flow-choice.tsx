import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Proposal } from "../../../excel/flow";
import { Disclosure } from "../../components/disclosure";
import { TextButton } from "../../components/text-button";
import { usePane } from "../../model/pane-model";

const useStyles = makeStyles({
  body: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  about: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  rows: {
    display: "flex", flexDirection: "column", border: "none", margin: 0, padding: 0, minWidth: 0, maxHeight: "320px", overflowY: "auto",
  },
  words: { overflowWrap: "anywhere" },
});

export interface FlowChoiceProps {
  readonly flow: string;
  readonly proposals: readonly Proposal[];
  readonly onPress: (sources: readonly string[]) => void;
}

/** One way on: its rows, each with what it would write, all chosen at first. */
export function FlowChoice({ flow, proposals, onPress }: FlowChoiceProps): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  const { busy } = usePane();
  const [without, setWithout] = useState<ReadonlySet<string>>(new Set());
  const chosen = proposals.map(({ source }) => source).filter((source) => !without.has(source));
  const choose = (source: string, wanted: boolean): void => setWithout(
    new Set([...without].filter((one) => one !== source).concat(wanted ? [] : [source]))
  );
  const all = chosen.length === proposals.length;
  const line = ({ source, title, adds, sets, inform = [] }: Proposal): string => [
    `${source} ${title}`, ...(adds.length > 0 ? [t("flows.adds", { count: adds.length })] : []),
    ...(sets.length > 0 ? [t("flows.sets", { count: sets.length })] : []),
    ...(inform.length > 0 ? [t("flows.inform", { people: inform.join(t("list-separator")) })] : []),
  ].join(" · ");
  return (
    <Disclosure title={t("flows.one", { name: t(`forms:flows.${flow}.name`), count: proposals.length })}>
      <div className={styles.body}>
        <span className={styles.about}>{t(`forms:flows.${flow}.about`)}</span>
        <fieldset className={styles.rows} aria-label={t("flows.rows")}>
          {proposals.map((one) => (
            <Checkbox key={one.source} checked={!without.has(one.source)} onChange={(_event, { checked }) => choose(one.source, checked === true)} label={<span className={styles.words}>{line(one)}</span>} />
          ))}
        </fieldset>
        {proposals.length > 1 && (
          <TextButton onClick={
            () => setWithout(new Set(all ? proposals.map(({ source }) => source) : []))
          }>{t(all ? "flows.choose-none" : "flows.choose-all")}</TextButton>
        )}
        <Button appearance="primary" disabledFocusable={busy || chosen.length === 0} onClick={() => onPress(chosen)}>{
          t("flows.press", { count: chosen.length })
        }</Button>
      </div>
    </Disclosure>
  );
}
