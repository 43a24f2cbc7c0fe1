import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useAnnounce } from "../../hooks/announcer";
import { usePlatform } from "../../hooks/platform-context";
import { Card } from "../../components/card";

const useStyles = makeStyles({
  text: { color: tokens.colorNeutralForeground2 },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** Asked once a workbook, after Generate: shall the pane open with it? "Later" keeps the question for the settings page. */
export function AutoShowCard(): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  const { autoShow } = usePlatform();
  const announce = useAnnounce();
  const [gone, setGone] = useState(false);
  const [refused, setRefused] = useState(false);
  if (autoShow === undefined || gone || (autoShow.state() !== "unasked" && !refused)) return null;
  const choose = async (answer: "on" | "off"): Promise<void> => {
    try {
      await autoShow.choose(answer);
      setGone(true);
      announce(t(answer === "on" ? "auto-show.now-on" : "auto-show.now-off"));
    } catch {
      setRefused(true);
    }
  };
  return (
    <Card title={t("auto-show.title")}>
      <span className={styles.text}>{t("auto-show.text")}</span>
      {refused && <span role="alert">{t("auto-show.refused")}</span>}
      <div className={styles.actions}>
        <Button onClick={() => void choose("on")}>{t("auto-show.yes")}</Button>
        <Button onClick={() => void choose("off")}>{t("auto-show.no")}</Button>
        <Button appearance="subtle" onClick={() => setGone(true)}>{t("auto-show.later")}</Button>
      </div>
    </Card>
  );
}
