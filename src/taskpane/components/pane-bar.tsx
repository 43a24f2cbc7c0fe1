import { Button, makeStyles, mergeClasses, Overflow, OverflowItem, tokens } from "@fluentui/react-components";
import { QuestionCircleRegular } from "@fluentui/react-icons/svg/question-circle";
import { SettingsRegular } from "@fluentui/react-icons/svg/settings";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatCount } from "../format/figures";
import { useLanguage } from "../hooks/language-context";
import { usePane } from "../model/pane-model";
import { palette } from "../theme/palette";
import { MorePages } from "./more-pages";
import { foundLast } from "../pages/findings/findings-state";
import { useKept } from "../state/kept";

const useStyles = makeStyles({
  bar: { position: "relative", display: "flex", alignItems: "center", justifyContent: "space-between", paddingInline: tokens.spacingHorizontalS, backgroundColor: palette.card, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  pages: { display: "flex", flexGrow: 1, minWidth: 0, overflow: "hidden" },
  page: {
    position: "relative",
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXS,
    flexShrink: 0,
    minHeight: "44px",
    paddingInline: tokens.spacingHorizontalS,
    border: "none",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    cursor: "pointer",
    whiteSpace: "nowrap",
    ":hover": { color: tokens.colorNeutralForeground1 },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-4px", borderRadius: tokens.borderRadiusMedium },
  },
  current: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    "::after": { content: '""', position: "absolute", insetInline: tokens.spacingHorizontalS, bottom: "0", height: "3px", borderRadius: tokens.borderRadiusCircular, backgroundColor: tokens.colorCompoundBrandStroke, "@media (forced-colors: active)": { backgroundColor: "Highlight" } },
  },
  count: { paddingInline: "6px", borderRadius: tokens.borderRadiusCircular, backgroundColor: tokens.colorNeutralBackground4, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightRegular, fontVariantNumeric: "tabular-nums" },
});

/** Where one can go. The number of findings stands at their page, so that it is seen from the others. */
export function PaneBar(): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { page, pages, goTo } = usePane();
  const [findings] = useKept(foundLast);
  const inBar = pages.filter(({ place }) => place !== undefined).sort((a, b) => (a.place ?? 0) - (b.place ?? 0)).map(({ key }) => key);
  return (
    <header className={styles.bar}>
      <Overflow minimumVisible={1}>
        <nav aria-label={t("bar.label")} className={styles.pages}>
          {inBar.map((target) => (
            // The page that one is on stays in sight however narrow the pane is.
            <OverflowItem key={target} id={target} priority={page === target ? 1 : 0}>
              <button type="button" className={mergeClasses(styles.page, page === target && styles.current)} aria-current={page === target ? "page" : undefined} onClick={() => goTo(target)}>
                {t(`bar.${target}`)}
                {target === "findings" && findings !== undefined && <span className={styles.count}>{formatCount(findings.findings.length, language)}</span>}
              </button>
            </OverflowItem>
          ))}
          <MorePages pages={inBar} />
        </nav>
      </Overflow>
      <Button appearance="subtle" icon={<SettingsRegular />} title={t("bar.settings")} aria-label={t("bar.settings")} aria-current={page === "settings" ? "page" : undefined} onClick={() => goTo("settings")} />
      <Button appearance="subtle" icon={<QuestionCircleRegular />} title={t("bar.help")} aria-label={t("bar.help")} aria-current={page === "help" ? "page" : undefined} onClick={() => goTo("help")} />
    </header>
  );
}
