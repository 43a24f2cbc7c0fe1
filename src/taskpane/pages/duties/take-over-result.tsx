import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { TakeOverReport } from "../../../actions/action";
import { usePane } from "../../model/pane-model";
import { Notice } from "../../components/notice";
import { PutBackLine } from "../../components/put-back-line";
import { TakeOverQuestions } from "./take-over-questions";
import { TextButton } from "../../components/text-button";
import { useShowCell } from "../../hooks/use-show-cell";

const useStyles = makeStyles({
  place: { outlineStyle: "none" },
  line: { display: "block", marginTop: tokens.spacingVerticalXXS, overflowWrap: "anywhere" },
});

/** What was added, what stood there already, what was left; reading goes on from here once the button that was pressed is gone. */
export function TakeOverResult({ report: { plan, target, added, cells, putBack } }: { readonly report: TakeOverReport }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  const { busy } = usePane();
  const showCell = useShowCell();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <div ref={place} tabIndex={-1} className={styles.place}>
      <Notice intent={plan.unknown.length === 0 ? "success" : "warning"} title={t("take-over.done", { count: added })}>
        {added > 0 && <span className={styles.line}>{t("take-over.where", { sheet: plan.sheet, target, cells })}</span>}
        {plan.already > 0 && <span className={styles.line}>{t("take-over.already", { count: plan.already })}</span>}
        {added > 0 && <span className={styles.line}><TextButton disabled={busy} onClick={() => showCell({ sheet: target, cell: cells })}>{t("take-over.show")}</TextButton></span>}
        <PutBackLine cells={putBack} />
        <TakeOverQuestions plan={plan} />
      </Notice>
    </div>
  );
}
