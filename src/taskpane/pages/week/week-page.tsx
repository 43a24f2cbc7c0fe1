import { Button, Spinner } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { noProject } from "../../../domain/project";
import { EmptyState } from "../../components/empty-state";
import { Notice } from "../../components/notice";
import { PageFrame } from "../../components/page-frame";
import { TextButton } from "../../components/text-button";
import { formatDay } from "../../format/dates";
import { useLanguage } from "../../hooks/language-context";
import { usePane } from "../../model/pane-model";
import { useWorkbook } from "../../state/use-workbook";
import { useGenerate } from "../generate/use-generate";
import { BaselineCard } from "./baseline-card";
import { ChangeList } from "./change-list";
import { FigureList } from "./figure-list";
import { MeetingPages } from "./meeting-pages";
import { PastTable } from "./past-table";
import { ReminderList } from "./reminder-list";
import { Scorecard } from "./scorecard";
import { SlipList } from "./slip-list";
import { TrendTable } from "./trend-table";
import { useWeek } from "./use-week";
import { WeekSettings } from "./week-settings";

/** The PMO's week: what changed, what slipped, whom to remind, what to hand out. */
export default function WeekPage(): ReactNode {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { work, busy, goTo } = usePane();
  const { workbook } = useWorkbook();
  const { report, compareWith, read, note } = useWeek();
  const generate = useGenerate();
  if (workbook !== undefined && workbook.kind !== "ours") {
    return (
      <PageFrame title={t("forms:week.pane.title")}>
        <EmptyState mark="unknown" title={t("forms:week.pane.none")} text={t("forms:week.pane.none-text")}>
          <Button appearance="primary" disabledFocusable={busy} onClick={() => goTo("generate")}>{t("registers.generate")}</Button>
        </EmptyState>
      </PageFrame>
    );
  }
  if (report === undefined) {
    return (
      <PageFrame title={t("forms:week.pane.title")}>
        {work.kind === "failed"
          ? <EmptyState mark="unknown" title={t("forms:week.pane.unread")} text={t("overview.unread-text")}><Button disabledFocusable={busy} onClick={read}>{t("forms:week.pane.again")}</Button></EmptyState>
          : <Spinner labelPosition="below" label={t("work.week")} />}
      </PageFrame>
    );
  }
  const { asOf, since, keeps } = report;
  const [day, from] = [formatDay(asOf, language), since === undefined ? "" : formatDay(since, language)];
  return (
    <PageFrame title={t("forms:week.pane.title")} about={since === undefined ? t("forms:week.pane.about", { day }) : t("forms:week.pane.about-since", { day, from })}>
      {!keeps && (
        <Notice intent="info" title={t("forms:week.pane.no-history")}>
          {t("forms:week.pane.no-history-text")}{" "}
          <Button size="small" disabledFocusable={busy} onClick={
            () => generate({ kind: "project", project: noProject, forms: ["history"] })
          }>{t("forms:week.pane.add-history")}</Button>
        </Notice>
      )}
      <WeekSettings report={report} onCompare={compareWith} />
      <TextButton disabled={busy} onClick={read}>{t("forms:week.pane.again")}</TextButton>
      {keeps && <ChangeList report={report} />}
      {report.past !== undefined && <PastTable past={report.past} />}
      {keeps && <SlipList slips={report.slips} />}
      {keeps && <TrendTable trend={report.trend} />}
      <BaselineCard />
      <Scorecard asOf={asOf} />
      <FigureList figures={report.figures} />
      <ReminderList reminders={report.reminders} keeps={keeps} onNote={note} />
      <MeetingPages pages={report.pages} asOf={asOf} minutes={report.minutes} />
    </PageFrame>
  );
}
