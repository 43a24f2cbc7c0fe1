import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Reminder } from "../../../actions/week/reminders";
import { isoFromSerial } from "../../../domain/dates/excel-date";
import { Card } from "../../components/card";
import { Disclosure } from "../../components/disclosure";
import { usePane } from "../../model/pane-model";
import { CopyText } from "./copy-text";

const useStyles = makeStyles({ last: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 } });

export interface ReminderListProps {
  readonly reminders: readonly Reminder[];
  /** Whether the workbook can remember who was reminded. */
  readonly keeps: boolean;
  readonly onNote: (reminder: Reminder) => void;
}

/** One text a person and one a department, of what they have not been told today. */
export function ReminderList({ reminders, keeps, onNote }: ReminderListProps): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  const { busy } = usePane();
  const who = ({ owner, department }: Reminder): string => (owner === "" ? department : owner);
  return (
    <Card title={t("forms:week.pane.reminders")} aside={t("forms:week.pane.count", { count: reminders.length })}>
      {reminders.length === 0 && <span>{t("forms:week.pane.no-reminders")}</span>}
      {reminders.map((reminder) => (
        <Disclosure key={`${reminder.owner === "" ? "department" : "person"} ${who(reminder)}`} title={t(reminder.untold.length === 0 ? "forms:week.pane.told" : "forms:week.pane.to-tell", { who: who(reminder), count: reminder.items.length })}>
          {reminder.last !== undefined && <span className={styles.last}>{t("forms:week.pane.last", { day: isoFromSerial(reminder.last) })}</span>}
          {reminder.untold.length === 0 ? <p>{t("forms:week.pane.told-today")}</p> : (
            <CopyText label={t("forms:week.pane.text-for", { who: who(reminder) })} copyLabel={t("forms:week.pane.copy-for", { who: who(reminder) })} text={reminder.text}>
              {keeps && <Button size="small" disabledFocusable={busy} aria-label={t("forms:week.pane.note-for", { who: who(reminder) })} onClick={() => onNote(reminder)}>{t("forms:week.pane.note")}</Button>}
            </CopyText>
          )}
        </Disclosure>
      ))}
    </Card>
  );
}
