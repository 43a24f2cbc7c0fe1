import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { FaultPlaces } from "./fault-places";
import { stepWords } from "../format/step-words";
import type { Failure } from "../model/failure";

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
  paragraph: { display: "block", marginTop: tokens.spacingVerticalXXS, overflowWrap: "anywhere" },
  body: { paddingBlock: tokens.spacingVerticalXS },
  host: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

export interface FailureMessageProps {
  readonly failure: Failure;
  readonly onRetry: () => void;
  readonly onDismiss: () => void;
}

/** What happened, where, what stands nonetheless, and what to do about it. */
export function FailureMessage({ failure, onRetry, onDismiss }: FailureMessageProps): ReactNode {
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  const { reason, sheet, cells, columns } = failure.values;
  const place = [sheet, cells, columns].filter((part) => part !== undefined && part !== "").join(" · ");
  const why = failure.code === "bad-profile" && reason !== undefined ? t(`errors:bad-profile.why.${reason}`, failure.values) : undefined;
  const cause = failure.code === "partly-applied" && reason !== undefined && i18n.exists(`errors:${reason}.what`) ? t(`errors:${reason}.what`, failure.values) : undefined;
  return (
    <div role="alert">
      <MessageBar intent={failure.code === "cancelled" ? "warning" : "error"} layout="multiline">
        <MessageBarBody className={styles.body}>
          <MessageBarTitle>{t(`errors:${failure.code}.title`, failure.values)}</MessageBarTitle>
          {failure.places.length > 0
            ? <FaultPlaces places={failure.places} />
            : <span className={styles.paragraph}>{t(`errors:${failure.code}.what`, failure.values)}</span>}
          {place !== "" && <span className={styles.paragraph}>{t("failure.where", { place })}</span>}
          {why !== undefined && <span className={styles.paragraph}>{why}</span>}
          {cause !== undefined && <span className={styles.paragraph}>{cause}</span>}
          {failure.untouched && <span className={styles.paragraph}>{t("failure.untouched")}</span>}
          {failure.done.length > 0 && (
            <>
              <span className={styles.paragraph}>{t("failure.done")}</span>
              <ul className={styles.list}>{failure.done.map((step, index) => <li key={index}>{stepWords(step, t, i18n) ?? step}</li>)}</ul>
            </>
          )}
          <span className={styles.paragraph}>{t(`errors:${failure.code}.todo`, failure.values)}</span>
          {failure.hostMessage !== "" && <span className={`${styles.paragraph} ${styles.host}`}>{t("failure.host", { message: failure.hostMessage })}</span>}
        </MessageBarBody>
        <MessageBarActions>
          <Button size="small" onClick={onRetry}>{t("failure.retry")}</Button>
          <Button size="small" appearance="transparent" onClick={onDismiss}>{t("failure.dismiss")}</Button>
        </MessageBarActions>
      </MessageBar>
    </div>
  );
}
