import { Button, makeStyles, tokens, useIsOverflowItemVisible, useOverflowMenu } from "@fluentui/react-components";
import { MoreHorizontalRegular } from "@fluentui/react-icons/svg/more-horizontal";
import { useId, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { PageKey } from "../pages/all-pages";
import { usePane } from "../model/pane-model";
import { palette } from "../theme/palette";

const useStyles = makeStyles({
  place: { display: "flex", alignItems: "center" },
  list: { position: "absolute", zIndex: 10, top: "100%", right: tokens.spacingHorizontalS, minWidth: "140px", margin: 0, padding: tokens.spacingVerticalXS, listStyleType: "none", borderRadius: tokens.borderRadiusMedium, border: `1px solid ${tokens.colorNeutralStroke1}`, backgroundColor: palette.card, boxShadow: tokens.shadow16 },
  page: { width: "100%", justifyContent: "flex-start", fontWeight: tokens.fontWeightRegular },
});

/** The pages for which the bar has no room: more links behind a button, not a menu, as a person comes to them to go somewhere. */
export function MorePages({ pages }: { readonly pages: readonly PageKey[] }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  const { ref, isOverflowing } = useOverflowMenu<HTMLButtonElement>();
  const [open, setOpen] = useState(false);
  const id = useId();
  if (!isOverflowing) return null;
  return (
    <div
      className={styles.place}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) setOpen(false);
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !open) return;
        event.preventDefault();
        setOpen(false);
        ref.current?.focus();
      }}
    >
      <Button ref={ref} appearance="subtle" icon={<MoreHorizontalRegular />} title={t("bar.more")} aria-label={t("bar.more")} aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)} />
      {open && (
        <ul id={id} className={styles.list}>
          {pages.map((page) => <HiddenPage key={page} page={page} close={() => setOpen(false)} />)}
        </ul>
      )}
    </div>
  );
}

function HiddenPage({ page, close }: { readonly page: PageKey; readonly close: () => void }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  const { goTo } = usePane();
  const visible = useIsOverflowItemVisible(page);
  if (visible) return null;
  const go = (): void => {
    close();
    goTo(page);
  };
  return <li><Button className={styles.page} appearance="subtle" onClick={go}>{t(`bar.${page}`)}</Button></li>;
}
