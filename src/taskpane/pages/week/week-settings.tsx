import { Field, makeStyles, Select } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { WeekReport } from "../../../actions/week/read-week";
import { formatDay } from "../../format/dates";
import { useLanguage } from "../../hooks/language-context";
import { usePlatform } from "../../hooks/platform-context";

const useStyles = makeStyles({
  /** A select is as wide as its longest option, unless it may be narrower. */
  select: { minWidth: 0, "& select": { minWidth: 0, textOverflow: "ellipsis" } },
});

export interface WeekSettingsProps {
  readonly report: WeekReport;
  readonly onCompare: (day: number) => void;
}

/** Since when, and as whom: Office tells nobody's name, so it is chosen once on this machine. */
export function WeekSettings({ report: { snapshots, since, people }, onCompare }: WeekSettingsProps): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { storedPerson, storePerson } = usePlatform();
  const [person, setPerson] = useState(storedPerson() ?? "");
  const choose = (name: string): void => {
    setPerson(name);
    storePerson(name === "" ? undefined : name);
  };
  // Somebody who is on no roster any more keeps the name that was chosen.
  const names = person === "" || people.includes(person) ? people : [...people, person];
  return (
    <>
      {snapshots.length > 0 && (
        <Field label={t("forms:week.pane.since")}>
          <Select className={styles.select} value={since === undefined ? "" : String(since)} onChange={(_event, { value }) => onCompare(Number(value))}>
            {[...snapshots].reverse().map((day) => <option key={day} value={String(day)}>{formatDay(day, language)}</option>)}
          </Select>
        </Field>
      )}
      <Field label={t("forms:week.pane.who")} hint={t("forms:week.pane.who-hint")}>
        <Select className={styles.select} value={person} onChange={(_event, { value }) => choose(value)}>
          <option value="">{t("forms:week.pane.unsigned")}</option>
          {[...new Set(names)].map((name) => <option key={name} value={name}>{name}</option>)}
        </Select>
      </Field>
    </>
  );
}
