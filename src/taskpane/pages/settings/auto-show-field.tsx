import { Switch } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { usePlatform } from "../../hooks/platform-context";

/** The same answer as the card's, to change at any time. It belongs to the workbook, not to the person. */
export function AutoShowField(): ReactNode {
  const { t } = useTranslation();
  const { autoShow } = usePlatform();
  const [on, setOn] = useState(autoShow?.state() === "on");
  const [refused, setRefused] = useState(false);
  if (autoShow === undefined) return <span>{t("auto-show.unsupported")}</span>;
  const change = async (wanted: boolean): Promise<void> => {
    try {
      await autoShow.choose(wanted ? "on" : "off");
      setOn(wanted);
      setRefused(false);
    } catch {
      setRefused(true);
    }
  };
  return (
    <div>
      <Switch checked={on} label={t("auto-show.switch")} onChange={(_event, { checked }) => void change(checked)} />
      <div>{t("auto-show.hint")}</div>
      {refused && <div role="alert">{t("auto-show.refused")}</div>}
    </div>
  );
}
