import { Button, Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useAnnounce } from "../../hooks/announcer";
import { usePlatform } from "../../hooks/platform-context";

const useStyles = makeStyles({
  box: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  buttons: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  told: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

export interface CopyTextProps {
  /** What the text is, for those who do not see where it stands. */
  readonly label: string;
  readonly text: string;
  /** What the button says to those who hear it without its place. */
  readonly copyLabel: string;
  readonly children?: ReactNode;
}

/** A text to be sent by chat or mail: it can be selected, and copied where the program around the pane lets it. */
export function CopyText({ label, text, copyLabel, children }: CopyTextProps): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  const { copyText } = usePlatform();
  const announce = useAnnounce();
  const [told, setTold] = useState("");
  const copy = async (): Promise<void> => {
    const sentence = t(await copyText(text) ? "forms:week.pane.copied" : "forms:week.pane.select");
    setTold(sentence);
    announce(sentence);
  };
  return (
    <div className={styles.box}>
      <Field label={label}>
        <Textarea style={{ minWidth: 0, width: "100%" }} textarea={{ style: { minWidth: 0, width: "100%" } }} readOnly rows={Math.min(12, text.split("\n").length + 2)} resize="vertical" value={text} onFocus={({ currentTarget }) => currentTarget.select()} />
      </Field>
      <div className={styles.buttons}>
        <Button size="small" aria-label={copyLabel} onClick={() => void copy()}>{t("forms:week.pane.copy")}</Button>
        {children}
        {told !== "" && <span className={styles.told}>{told}</span>}
      </div>
    </div>
  );
}
