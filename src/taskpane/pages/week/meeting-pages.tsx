import { Button } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { MeetingPage } from "../../../actions/week/meeting-pack";
import type { WeekReport } from "../../../actions/week/read-week";
import { openedText } from "../../../actions/week/said-text";
import { isoFromSerial } from "../../../domain/dates/excel-date";
import { usePaneActions } from "../../actions/actions-context";
import { Card } from "../../components/card";
import { Disclosure } from "../../components/disclosure";
import { useAnnounce } from "../../hooks/announcer";
import { usePane } from "../../model/pane-model";
import { CopyText } from "./copy-text";

/** Characters of the one column of a page, so that it prints on upright A4. */
const pageWidth = 84;
/** Excel's limit for a sheet's name. */
const longestName = 31;

/** The agenda and a page a department: to be copied, or written to a sheet of its own that prints on one page. Pressed again, the same sheet is shown. */
export function MeetingPages({ pages, asOf, minutes }: Pick<WeekReport, "pages" | "asOf" | "minutes">): ReactNode {
  const { t } = useTranslation();
  const actions = usePaneActions();
  const announce = useAnnounce();
  const { busy, run, perform } = usePane();
  const [written, setWritten] = useState<Readonly<Record<string, string>>>({});
  const name = ({ department }: MeetingPage): string => (department === "" ? t("forms:week.pane.agenda") : department);
  const [entered, setEntered] = useState("");
  const enter = (): void => perform(async () => {
    const opened = await run("minutes", (options) => actions.openMinutes(options));
    if (opened === undefined) return;
    const sentence = openedText(opened, t);
    setEntered(sentence);
    announce(sentence);
  });
  const toSheet = (page: MeetingPage): void => perform(async () => {
    const sheet = `${name(page).replace(/[\\/?*[\]:']/g, " ").slice(0, longestName - 11)} ${isoFromSerial(asOf)}`;
    const done = await run("export", (options) => actions.exportFindings({ name: sheet, rows: [page.title, ...page.lines].map((line) => [line]), widths: [pageWidth] }, options));
    if (done === undefined) return;
    setWritten((now) => ({ ...now, [page.department]: done }));
    announce(t("forms:week.pane.written", { sheet: done }));
  });
  return (
    <Card title={t("forms:week.pane.pages")}>
      {pages.map((page) => (
        <Disclosure key={page.department} title={name(page)}>
          <CopyText label={page.title} copyLabel={t("forms:week.pane.copy-for", { who: name(page) })} text={[page.title, ...page.lines].join("\n")}>
            {
              minutes && page.department === "" && <Button size="small" disabledFocusable={busy} onClick={enter}>{
                t("forms:week.pane.minutes-open")
              }</Button>
            }
            <Button size="small" disabledFocusable={busy} aria-label={t("forms:week.pane.sheet-for", { who: name(page) })} onClick={() => toSheet(page)}>{t("forms:week.pane.to-sheet")}</Button>
          </CopyText>
          {page.department === "" && entered !== "" && <p>{entered}</p>}
          {written[page.department] !== undefined && <p>{t("forms:week.pane.written", { sheet: written[page.department] })}</p>}
        </Disclosure>
      ))}
    </Card>
  );
}
