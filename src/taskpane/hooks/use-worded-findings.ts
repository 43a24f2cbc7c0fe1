import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Finding } from "../../domain/findings/finding";
import { withOtherCells } from "../../locales/other-cells";
import { findingKeys } from "../pages/findings/finding-key";
import type { WordedFinding } from "../pages/findings/findings-view";

/** Findings with their words in the pane's language, put once for each language. */
export function useWordedFindings(findings: readonly Finding[]): readonly WordedFinding[] {
  const { t, i18n } = useTranslation();
  return useMemo(() => {
    const say = (key: string, finding: Finding): string => (i18n.exists(`findings:${key}`) ? t(`findings:${key}`, finding.values) : key);
    const keys = findingKeys(findings);
    return findings.map((finding, place) => ({
      key: keys[place] ?? "", finding, message: withOtherCells(t, say(finding.message, finding), finding),
      remedy: say(finding.remedy, finding),
    }));
  }, [findings, i18n, t]);
}
