import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Profile } from "../../../catalog/profile";
import { profileLines, type ProfileLine } from "./profile-preview";

const useStyles = makeStyles({
  list: { display: "grid", gridTemplateColumns: "minmax(0, auto) minmax(0, 1fr)", columnGap: tokens.spacingHorizontalM, rowGap: tokens.spacingVerticalXS, margin: 0 },
  term: { color: tokens.colorNeutralForeground2 },
  text: { margin: 0, overflowWrap: "anywhere" },
});

/** What a profile sets, one line each. */
export function ProfileLines({ profile }: { readonly profile: Profile }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  const say = ({ key, values: { what = "" } }: ProfileLine): string =>
    key === "language" ? t(`language.${what}`) : key === "basis" ? t(`forms:rules.basis.${what}`) : what;
  const lines = profileLines(profile, t("list-separator"), (form) => t(`profile.form.${form}`));
  if (lines.length === 0) return <span>{t("profile.sets-nothing")}</span>;
  return (
    <dl className={styles.list}>
      {lines.flatMap((line, index) => [
        <dt key={`${index} term`} className={styles.term}>{t(`profile.line.${line.key}`, line.values)}</dt>,
        <dd key={`${index} text`} className={styles.text}>{say(line)}</dd>,
      ])}
    </dl>
  );
}
