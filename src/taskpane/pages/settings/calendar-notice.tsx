import { Button, Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { readHolidayNotice, type HolidayNotice } from "../../../domain/dates/holiday-notice";
import type { CalendarDay } from "../../../domain/dates/working-calendar";
import { usePaneActions } from "../../actions/actions-context";
import { Card } from "../../components/card";
import { formatDay } from "../../format/dates";
import { useAnnounce } from "../../hooks/announcer";
import { useLanguage } from "../../hooks/language-context";
import { usePane } from "../../model/pane-model";
import { useWorkbook } from "../../state/use-workbook";

const useStyles = makeStyles({
  text: { color: tokens.colorNeutralForeground2 },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  days: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
});

interface Stretch extends Pick<CalendarDay, "kind" | "name"> {
  readonly from: number;
  readonly to: number;
}

/** Neighbouring days of one holiday as one line. */
function stretches(days: readonly CalendarDay[]): readonly Stretch[] {
  return days.reduce<readonly Stretch[]>((lines, { date, kind, name }) => {
    const last = lines.at(-1);
    return last?.to === date - 1 && last.kind === kind && last.name === name ? [...lines.slice(0, -1), { ...last, to: date }] : [...lines, { kind, name, from: date, to: date }];
  }, []);
}

/** Next year's 放假安排: pasted, read, looked at, and entered into 日历 at a press; while anything in it does not go together, it is not. */
export function CalendarNotice(): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  const actions = usePaneActions();
  const announce = useAnnounce();
  const { language } = useLanguage();
  const { busy, run, perform } = usePane();
  const { look } = useWorkbook();
  const [text, setText] = useState("");
  const [read, setRead] = useState<HolidayNotice>();
  const [done, setDone] = useState("");
  const { year, days = [], doubts = [] } = read ?? {};
  const count = (kind: CalendarDay["kind"]): number => days.filter((day) => day.kind === kind).length;
  const range = ({ from, to }: Stretch): string => (from === to ? formatDay(from, language) : `${formatDay(from, language)} – ${formatDay(to, language)}`);
  const enter = (): void => perform(async () => {
    if (year === undefined) return;
    const added = await run("calendar", (options) => actions.addCalendarYear(year, days, options));
    if (added === undefined) return;
    const said = added.rest + added.work === 0 ? t("calendar-notice.there", { year }) : t("calendar-notice.added", { year, rest: added.rest, work: added.work });
    setRead(undefined);
    setText("");
    setDone(said);
    announce(said);
    await look();
  });
  return (
    <Card title={t("calendar-notice.title")}>
      <span className={styles.text}>{t("calendar-notice.text")}</span>
      <Field label={t("calendar-notice.label")}>
        <Textarea style={{ minWidth: 0, width: "100%" }} textarea={{ style: { minWidth: 0, width: "100%" } }} rows={4} resize="vertical" value={text} onChange={(_event, { value }) => {
          setText(value);
          setRead(undefined);
          setDone("");
        }} />
      </Field>
      <div><Button disabledFocusable={text.trim() === ""} onClick={() => setRead(readHolidayNotice(text))}>{t("calendar-notice.read")}</Button></div>
      {done !== "" && <span>{done}</span>}
      {doubts.length > 0 && (
        <div role="alert">
          {t("calendar-notice.doubts")}
          <ul className={styles.list}>{doubts.map((doubt, index) => <li key={index}>{t(`calendar-notice.doubt.${doubt.why}`, { text: doubt.text })}</li>)}</ul>
        </div>
      )}
      {year !== undefined && days.length > 0 && (
        <div className={styles.days}>
          <strong>{t("calendar-notice.found", { year, rest: count("rest"), work: count("work") })}</strong>
          <ul className={styles.list}>
            {stretches(days).map((one) => <li key={`${one.kind} ${one.from}`}>{t(`calendar-notice.${one.kind}`)} {range(one)} {one.name}</li>)}
          </ul>
          {doubts.length === 0 && <Button appearance="primary" disabledFocusable={busy} onClick={enter}>{t("calendar-notice.confirm")}</Button>}
        </div>
      )}
    </Card>
  );
}
