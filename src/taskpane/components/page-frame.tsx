import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { usePane } from "../model/pane-model";
import { PageHeading } from "./page-heading";
import { PageHelp } from "./page-help";

const useStyles = makeStyles({
  frame: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalL, padding: tokens.spacingHorizontalL, paddingBottom: tokens.spacingVerticalXXXL },
  titles: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXXS },
  about: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
  back: { alignSelf: "flex-start", marginLeft: "-8px", marginTop: "-8px" },
});

export interface PageFrameProps {
  readonly title: string;
  /** One line under the title. */
  readonly about?: ReactNode;
  /** The page is a step that one leaves again. */
  readonly closable?: boolean;
  readonly children: ReactNode;
}

export function PageFrame({ title, about, closable = false, children }: PageFrameProps): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  const { close } = usePane();
  return (
    <div className={styles.frame}>
      {closable && <Button className={styles.back} size="small" appearance="subtle" icon={<ArrowLeftRegular />} onClick={close}>{t("page.back")}</Button>}
      <div className={styles.titles}>
        <PageHelp><PageHeading>{title}</PageHeading></PageHelp>
        {about !== undefined && <span className={styles.about}>{about}</span>}
      </div>
      {children}
    </div>
  );
}
