import { Button, Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { usePaneActions } from "../../actions/actions-context";
import { useAnnounce } from "../../hooks/announcer";
import { usePlatform } from "../../hooks/platform-context";
import { usePane } from "../../model/pane-model";
import { findingsSheet, findingsText } from "./findings-text";
import type { WordedFinding } from "./findings-view";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  told: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

export interface FindingsExportProps {
  /** Those that the filter leaves, in the order shown. */
  readonly items: readonly WordedFinding[];
  /** The first line of the text. */
  readonly title: string;
}

/** What is shown, to be passed on: as text for a chat, or as a sheet of this workbook. */
export function FindingsExport({ items, title }: FindingsExportProps): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  const actions = usePaneActions();
  const { copyText } = usePlatform();
  const announce = useAnnounce();
  const { busy, run, perform } = usePane();
  const [told, setTold] = useState("");
  const [refused, setRefused] = useState<string>();

  const say = (sentence: string): void => {
    setTold(sentence);
    announce(sentence);
  };
  const copy = async (): Promise<void> => {
    const text = findingsText(items, title, t);
    const taken = await copyText(text);
    setRefused(taken ? undefined : text);
    say(taken ? t("export.copied", { count: items.length }) : t("export.refused"));
  };
  const toSheet = (): void => perform(async () => {
    const sheet = await run("export", (options) => actions.exportFindings(findingsSheet(items, t), options));
    if (sheet !== undefined) say(t("export.written", { count: items.length, sheet }));
  });
  return (
    <>
      <div className={styles.buttons}>
        <Button size="small" onClick={() => void copy()}>{t("export.copy")}</Button>
        <Button size="small" disabledFocusable={busy} onClick={toSheet}>{t("export.to-sheet")}</Button>
        {told !== "" && <span className={styles.told}>{told}</span>}
      </div>
      {refused !== undefined && (
        <Field label={t("export.text")}>
          <Textarea readOnly rows={6} resize="vertical" value={refused} onFocus={({ currentTarget }) => currentTarget.select()} />
        </Field>
      )}
    </>
  );
}
