import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { WorkbookState } from "../../../actions/action";
import { usePane } from "../../model/pane-model";
import { Card } from "../../components/card";
import { PageFrame } from "../../components/page-frame";
import { ProductMark } from "./product-mark";
import { useCheck } from "../findings/use-check";

const useStyles = makeStyles({
  lines: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM, margin: 0, padding: 0, listStyleType: "none", counterReset: "line" },
  line: {
    display: "flex",
    columnGap: tokens.spacingHorizontalM,
    counterIncrement: "line",
    "::before": { content: "counter(line)", flexShrink: 0, width: "22px", height: "22px", lineHeight: "22px", borderRadius: tokens.borderRadiusCircular, textAlign: "center", fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold, color: tokens.colorBrandForeground1, backgroundColor: tokens.colorBrandBackground2 },
  },
  action: { width: "100%" },
  hint: { color: tokens.colorNeutralForeground2 },
});

/** Nothing of ours is in the workbook: what the add-in does, and the one right next step. */
export function FirstRun({ state }: { readonly state: Exclude<WorkbookState, { kind: "ours" }> }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  const { busy, goTo } = usePane();
  const check = useCheck();
  return (
    <PageFrame title={t("first.title")}>
      <ProductMark />
      <ol className={styles.lines}>
        {(["generate", "work", "check"] as const).map((line) => <li key={line} className={styles.line}>{t(`first.line.${line}`)}</li>)}
      </ol>
      <Button appearance="primary" size="large" className={styles.action} disabledFocusable={busy} onClick={() => goTo("generate")}>{t("first.generate")}</Button>
      {state.kind === "foreign" && (
        <Card title={t("first.foreign.title")}>
          <span className={styles.hint}>{t("first.foreign.text", { count: state.sheets.length })}</span>
          <Button disabledFocusable={busy} onClick={check}>{t("first.foreign.check")}</Button>
        </Card>
      )}
    </PageFrame>
  );
}
