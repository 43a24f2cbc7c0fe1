import { Button, Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useRef, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { usePane } from "../../model/pane-model";
import { useProfile } from "./use-profile";
import { Card } from "../../components/card";
import { FailureMessage } from "../../components/failure-message";
import { ProfileLines } from "./profile-lines";
import { visuallyHidden } from "../../components/visually-hidden";
import { useWorkbook } from "../../state/use-workbook";

const useStyles = makeStyles({
  text: { color: tokens.colorNeutralForeground2 },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  offer: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM, padding: tokens.spacingHorizontalM, borderRadius: tokens.borderRadiusMedium, border: `1px solid ${tokens.colorBrandStroke1}` },
  title: { margin: 0, fontSize: tokens.fontSizeBase300 },
});

/** Import with a preview, export, removal of the organisation's profile. Nothing of a file is in force before it is accepted. */
export function ProfileCard(): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  const { busy } = usePane();
  const { workbook } = useWorkbook();
  const profile = useProfile();
  const input = useRef<HTMLInputElement>(null);
  const { stored, offered, failure, exported } = profile;
  const pick = (): void => input.current?.click();
  return (
    <Card title={t("profile.title")}>
      <span className={styles.text}>{t("profile.text")}</span>
      {stored === undefined ? <span>{t("profile.none")}</span> : <ProfileLines profile={stored} />}
      {profile.unkept && <span role="alert">{t("profile.unkept")}</span>}
      {failure !== undefined && <FailureMessage failure={failure} onRetry={pick} onDismiss={profile.decline} />}
      {offered !== undefined && (
        <section className={styles.offer} aria-label={t("profile.offered")}>
          <h3 className={styles.title}>{t("profile.offered")}</h3>
          <ProfileLines profile={offered} />
          <span className={styles.text}>{t("profile.offered-text")}</span>
          <div className={styles.actions}>
            <Button appearance="primary" onClick={() => void profile.accept()}>{t("profile.accept")}</Button>
            <Button onClick={profile.decline}>{t("profile.decline")}</Button>
          </div>
        </section>
      )}
      <input ref={input} type="file" accept=".json,application/json" style={visuallyHidden} tabIndex={-1} aria-hidden="true" onChange={({ currentTarget }) => {
        const [file] = currentTarget.files ?? [];
        if (file !== undefined) void profile.offer(file).finally(() => { currentTarget.value = ""; });
      }} />
      <div className={styles.actions}>
        <Button onClick={pick}>{t("profile.import")}</Button>
        {workbook?.kind === "ours" && <Button disabledFocusable={busy} onClick={() => void profile.exportWorkbook()}>{t("profile.export-workbook")}</Button>}
        {stored !== undefined && <Button onClick={() => void profile.exportStored()}>{t("profile.export")}</Button>}
        {stored !== undefined && <Button appearance="subtle" onClick={profile.remove}>{t("profile.remove")}</Button>}
      </div>
      {exported !== undefined && (
        <>
          <Field label={t("profile.exported")} hint={t("profile.exported-hint")}>
            <Textarea readOnly rows={6} resize="vertical" value={exported.text} />
          </Field>
          <a href={`data:application/json;charset=utf-8,${encodeURIComponent(exported.text)}`} download={exported.file}>{t("profile.save")}</a>
        </>
      )}
    </Card>
  );
}
