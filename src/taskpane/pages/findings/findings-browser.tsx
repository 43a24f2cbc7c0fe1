import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Severity } from "../../../domain/findings/finding";
import { FindingsExport } from "./findings-export";
import { useFindingsView } from "./use-findings-view";
import type { FindingsResult } from "./results";
import { formatDay } from "../../format/dates";
import { useLanguage } from "../../hooks/language-context";
import { usePane } from "../../model/pane-model";
import { AdoptedCard } from "./adopted-card";
import { CleanCard } from "./clean-card";
import { EmptyState } from "../../components/empty-state";
import { FindingsFilters } from "./findings-filters";
import { FlagsCard } from "./flags-card";
import { FindingsList } from "./findings-list";
import { Notice } from "../../components/notice";
import { TextButton } from "../../components/text-button";
import { useKept } from "../../state/kept";
import { useWorkbook } from "../../state/use-workbook";
import { flagsOfOthers } from "./findings-state";
import { repairedLast } from "../repair/repaired";
import { useCheck } from "./use-check";

export interface FindingsBrowserProps {
  readonly result: FindingsResult;
  readonly wanted: readonly Severity[];
}

/** Whether Repair mends it: what of ours was renamed, deleted or typed over. */
const isRepairable = (rule: string, message: string): boolean =>
  rule === "C-FORMULA" || rule === "C-NAME" || rule === "C-SHEET" || message === "rule-missing.message" || message === "column-missing.message";

/** The findings of one check, to filter, group and open. */
export function FindingsBrowser({ result, wanted }: FindingsBrowserProps): ReactNode {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { busy, goTo } = usePane();
  const { changed } = useWorkbook();
  const [flags] = useKept(flagsOfOthers);
  const [, setRepaired] = useKept(repairedLast);
  // What an earlier press has mended is told no more.
  const openRepair = (): void => {
    setRepaired(undefined);
    goTo("repair");
  };
  const check = useCheck();
  const control = useFindingsView(result.findings, wanted);
  return (
    <>
      {changed && !result.outdated && <Notice intent="info">{t("findings-page.changed")} <TextButton disabled={busy} onClick={check}>{t("findings-page.again")}</TextButton></Notice>}
      {result.outdated && <Notice intent="warning">{t("findings-page.outdated")}</Notice>}
      {!result.outdated && result.findings.some(({ rule, message }) => isRepairable(rule, message)) && (
        <Notice intent="warning">{t("findings-page.repair")} <TextButton disabled={busy} onClick={openRepair}>{t("findings-page.repair-open")}</TextButton></Notice>
      )}
      {result.adopted !== undefined && <AdoptedCard adopted={result.adopted} />}
      {result.adopted !== undefined && flags?.sheet === result.adopted.sheet && <FlagsCard flags={flags} />}
      {result.adopted?.mapping !== undefined && <CleanCard key={result.adopted.sheet} sheet={result.adopted.sheet} mapping={result.adopted.mapping} />}
      {result.findings.length === 0 ? (
        <EmptyState {...(result.tasks === 0 ? { mark: "unknown", title: t("findings-page.nothing-yet"), text: t("findings-page.nothing-yet-text") } : { mark: "done", title: t("findings-page.clean"), text: t("findings-page.clean-text", { count: result.tasks }) })}>
          <Button disabledFocusable={busy} onClick={check}>{t("findings-page.again")}</Button>
        </EmptyState>
      ) : (
        <>
          <FindingsExport items={control.kept} title={t("export.title", { day: formatDay(result.asOf, language), count: control.kept.length })} />
          <FindingsFilters control={control} total={result.findings.length} />
          {control.view.shown === 0
            ? <EmptyState mark="unknown" title={t("findings-page.no-match")} text={t("findings-page.no-match-text")}><Button onClick={control.clear}>{t("findings-page.clear")}</Button></EmptyState>
            : <FindingsList ours={result.adopted === undefined} view={control.view} grouping={control.grouping} onFold={control.fold} />}
        </>
      )}
    </>
  );
}
