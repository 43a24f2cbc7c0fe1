import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { usePaneActions } from "../../actions/actions-context";
import { Notice } from "../../components/notice";
import { TextButton } from "../../components/text-button";
import { formatDay } from "../../format/dates";
import { useAnnounce } from "../../hooks/announcer";
import { useLanguage } from "../../hooks/language-context";
import { usePlatform } from "../../hooks/platform-context";
import { usePane } from "../../model/pane-model";
import { useWorkbook } from "../../state/use-workbook";

/** The as-of date was fixed and days have passed: what is shown is of then. An archived workbook is meant to stay so; any other goes back to today. */
export function FixedDate({ asOf }: { readonly asOf: number }): ReactNode {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { today } = usePlatform();
  const actions = usePaneActions();
  const announce = useAnnounce();
  const { busy, run, perform } = usePane();
  const { look } = useWorkbook();
  const days = today() - asOf;
  if (days <= 0) return null;
  const back = (): void => perform(async () => {
    const done = await run("today", async (options) => {
      await actions.backToToday(options);
      return true;
    });
    if (done === undefined) return;
    announce(t("fixed-date.done"));
    await look();
  });
  return (
    <Notice intent="warning" title={t("fixed-date.title", { day: formatDay(asOf, language), count: days })}>
      {t("fixed-date.text")} <TextButton disabled={busy} onClick={back}>{t("fixed-date.back")}</TextButton>
    </Notice>
  );
}
