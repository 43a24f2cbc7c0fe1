import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { correctionsFor, correctionsForAll, newcomerIn, type Correction } from "../../../domain/findings/corrections";
import type { Finding } from "../../../domain/findings/finding";
import { usePaneActions } from "../../actions/actions-context";
import { TextButton } from "../../components/text-button";
import { useAnnounce } from "../../hooks/announcer";
import { usePane } from "../../model/pane-model";
import { useCheck } from "./use-check";

const useStyles = makeStyles({
  presses: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM, paddingInline: tokens.spacingHorizontalM },
});

/**
 * What a finding's cell may be meant for, each accepted with one press; whom the roster misses is added there and then. Check runs anew.
 */
export function PutRightPress({ finding }: { readonly finding: Finding }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  const actions = usePaneActions();
  const announce = useAnnounce();
  const { run, perform, busy } = usePane();
  const check = useCheck();
  const [corrections, all, newcomer] = [correctionsFor(finding), correctionsForAll(finding), newcomerIn(finding)];
  if (corrections.length === 0 && newcomer === undefined) return null;
  const accept = (accepted: readonly Correction[]): void => perform(async () => {
    const report = await run("put-right", (options) => actions.putRight(accepted, options));
    if (report === undefined) return;
    announce([
      ...(report.done > 0 ? [t("announce.put-right", { count: report.done })] : []),
      ...(report.left.length > 0 ? [t("announce.not-put-right", { count: report.left.length })] : []),
    ].join(" "));
    check();
  });
  const add = (): void => perform(async () => {
    if (newcomer === undefined) return;
    const sheet = await run("put-right", (options) => actions.addToRoster(newcomer, options));
    if (sheet === undefined) return;
    announce(t("announce.on-roster", { name: newcomer.name, sheet }));
    check();
  });
  return (
    <div className={styles.presses}>
      {corrections.map((one) => (
        <TextButton key={one.shown} disabled={busy} label={
          t("put-right.change-at", { value: one.shown, cell: one.cell })
        } onClick={() => accept([one])}>
          {t("put-right.change", { value: one.shown })}
        </TextButton>
      ))}
      {
        all.length > 0 && <TextButton disabled={busy} onClick={() => accept(all)}>{
          t("put-right.change-all", { count: all.length })
        }</TextButton>
      }
      {newcomer !== undefined && (
        <TextButton disabled={busy} onClick={add}>{
          t(newcomer.department === "" ? "put-right.add" : "put-right.add-to", { ...newcomer })
        }</TextButton>
      )}
    </div>
  );
}
