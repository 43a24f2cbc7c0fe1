import { Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useEffect, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatCount } from "../../format/figures";
import { useAnnounce } from "../../hooks/announcer";
import type { FindingsViewControl } from "./use-findings-view";
import { useLanguage } from "../../hooks/language-context";
import { groupings } from "./findings-view";
import { usePane } from "../../model/pane-model";
import { SearchField } from "./search-field";
import { SeverityChips } from "./severity-chips";
import { TextButton } from "../../components/text-button";
import { useCheck } from "./use-check";

const useStyles = makeStyles({
  filters: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  row: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)", columnGap: tokens.spacingHorizontalS },
  status: { display: "flex", alignItems: "center", justifyContent: "space-between", minHeight: "24px", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

export interface FindingsFiltersProps {
  readonly control: FindingsViewControl;
  readonly total: number;
}

/** Severity, words, grouping; and how much of the whole is shown. */
export function FindingsFilters({ control, total }: FindingsFiltersProps): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { busy } = usePane();
  const check = useCheck();
  const announce = useAnnounce();
  const { filtered, view } = control;
  const status = filtered ? t("findings-page.shown", { shown: formatCount(view.shown, language), total: formatCount(total, language) }) : t("findings-page.hint");
  useEffect(() => {
    if (filtered) announce(status);
  }, [announce, filtered, status]);
  return (
    <div className={styles.filters}>
      <SeverityChips counts={control.counts} chosen={control.chosen} onToggle={control.toggle} />
      <div className={styles.row}>
        <SearchField value={control.search} onChange={control.setSearch} />
        <Field label={t("findings-page.group-by")} size="small">
          <Select value={control.grouping} onChange={(_event, { value }) => control.setGrouping(groupings.find((grouping) => grouping === value) ?? "severity")}>
            {groupings.map((grouping) => <option key={grouping} value={grouping}>{t(`findings-page.grouping.${grouping}`)}</option>)}
          </Select>
        </Field>
      </div>
      <div className={styles.status}>
        <span>{status}</span>
        <TextButton onClick={control.foldAll}>{t(control.folded ? "findings-page.open-all" : "findings-page.close-all")}</TextButton>
        {filtered
          ? <TextButton onClick={control.clear}>{t("findings-page.clear")}</TextButton>
          : <TextButton disabled={busy} onClick={check}>{t("findings-page.again")}</TextButton>}
      </div>
    </div>
  );
}
