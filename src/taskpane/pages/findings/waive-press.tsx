import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { serialFromIso } from "../../../domain/dates/excel-date";
import type { Finding } from "../../../domain/findings/finding";
import { usePaneActions } from "../../actions/actions-context";
import { TextButton } from "../../components/text-button";
import { useAnnounce } from "../../hooks/announcer";
import { usePane } from "../../model/pane-model";
import { useCheck } from "./use-check";

const useStyles = makeStyles({
  form: {
    display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderLeft: `2px solid ${tokens.colorNeutralStroke1}`,
  },
  buttons: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalS, rowGap: tokens.spacingVerticalXS },
});

/** Rows of 规则/Rules bear ids such as `N4.1`; what Check finds wrong in cells (`D-DATE`) is to be put right, not waived. */
export const isWaivable = ({ id, rule, also = [] }: Finding): boolean =>
  id !== "" && also.length === 0 && /^[A-Z]+\d+(?:\.\d+)?$/.test(rule);

/** Lets a finding stand for a while: why, and until when. It is entered into the workbook, and Check runs anew. */
export function WaivePress({ finding }: { readonly finding: Finding }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  const actions = usePaneActions();
  const announce = useAnnounce();
  const { run, perform, busy } = usePane();
  const check = useCheck();
  const [open, setOpen] = useState(false);
  const [why, setWhy] = useState("");
  const [until, setUntil] = useState("");
  const day = serialFromIso(until);
  const waive = async (): Promise<void> => {
    if (day === undefined) return;
    const id = await run("waive", (options) => actions.waive({ record: finding.id, rule: finding.rule, why, until: day }, options));
    if (id === undefined) return;
    announce(t("announce.waived", { rule: finding.rule, id: finding.id, day: until }));
    check();
  };
  if (!open) return <TextButton onClick={() => setOpen(true)}>{t("waive.open", { rule: finding.rule })}</TextButton>;
  return (
    // Arrow keys move in a field here, not from finding to finding.
    <div className={styles.form} role="group" aria-label={t("waive.open", { rule: finding.rule })} onKeyDown={(event) => event.stopPropagation()}>
      <Field label={t("waive.why")} required><Input value={why} onChange={(_, { value }) => setWhy(value)} /></Field>
      <Field label={t("waive.until")} required hint={t("waive.until-hint")}><Input type="date" value={until} onChange={(_, { value }) => setUntil(value)} /></Field>
      <div className={styles.buttons}>
        <Button appearance="primary" disabledFocusable={busy || why.trim() === "" || day === undefined} onClick={() => perform(waive)}>{t("waive.press")}</Button>
        <Button onClick={() => setOpen(false)}>{t("waive.cancel")}</Button>
      </div>
    </div>
  );
}
