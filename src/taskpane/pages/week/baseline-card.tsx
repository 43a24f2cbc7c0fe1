import { Button, Field, Input, makeStyles } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { keptText } from "../../../actions/week/said-text";
import { usePaneActions } from "../../actions/actions-context";
import { Card } from "../../components/card";
import { useAnnounce } from "../../hooks/announcer";
import { usePlatform } from "../../hooks/platform-context";
import { usePane } from "../../model/pane-model";

const useStyles = makeStyles({ input: { minWidth: 0, "& input": { minWidth: 0 } } });

/** Keeps the plan as it is under a name; pressed again under the same name, only tasks that it lacks are added. */
export function BaselineCard(): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  const actions = usePaneActions();
  const announce = useAnnounce();
  const { storedPerson } = usePlatform();
  const { busy, run, perform } = usePane();
  const [name, setName] = useState("");
  const [said, setSaid] = useState("");
  const keep = (): void => perform(async () => {
    setSaid("");
    const person = storedPerson();
    const kept = await run("baseline", (options) => actions.keepBaseline({ name, ...(person !== undefined && { by: person }) }, options));
    if (kept === undefined) return;
    const sentence = keptText(kept, t);
    setSaid(sentence);
    announce(sentence);
  });
  return (
    <Card title={t("forms:week.pane.baseline")}>
      <span>{t("forms:week.pane.baseline-text")}</span>
      <Field label={t("forms:week.pane.baseline-name")}>
        <Input className={styles.input} value={name} maxLength={60} onChange={(_event, { value }) => setName(value)} />
      </Field>
      <div><Button size="small" disabledFocusable={busy || name.trim() === ""} onClick={keep}>{
        t("forms:week.pane.baseline-keep")
      }</Button></div>
      {said !== "" && <p>{said}</p>}
    </Card>
  );
}
