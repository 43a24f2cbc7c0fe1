import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { GenerateReport, RefreshReport, SheetFlagsReport, TakeBackReport, TrackerSummary, WorkbookState } from "../../actions/action";
import type { RequestOverview } from "../../actions/list-requests";
import { countBySeverity, type Severity } from "../../domain/finding";
import type { Language } from "../../domain/language";
import { usePaneActions } from "../actions/actions-context";
import type { PaneCommands, PaneModel } from "../model/pane-model";
import { resultOfCheck, resultOfRefresh, type FindingsResult } from "../model/results";
import { underProfile } from "../model/stored-profile";
import type { StartRequest } from "../ribbon";
import { useAnnounce } from "./announcer";
import { useChangeWatch } from "./use-change-watch";
import { useNavigation } from "./use-navigation";
import { usePlatform } from "./platform-context";
import { useWork } from "./use-work";

/** What is known of this workbook, and the commands that learn more of it. */
export function usePaneModel(start: StartRequest, language: Language): PaneModel {
  const actions = usePaneActions();
  const platform = usePlatform();
  const announce = useAnnounce();
  const { t } = useTranslation();
  const sayCancelled = useCallback(() => announce(t("progress.cancelled")), [announce, t]);
  const { work, run, fail, cancel, dismiss } = useWork(language, sayCancelled);
  const { page, goTo, close, takeFocusRequest } = useNavigation(start.page);
  const { changed, settled, touched, startOver } = useChangeWatch();
  const [workbook, setWorkbook] = useState<WorkbookState>();
  const [summary, setSummary] = useState<TrackerSummary>();
  const [findings, setFindings] = useState<FindingsResult>();
  const [refreshed, setRefreshed] = useState<RefreshReport>();
  const [takenBack, setTakenBack] = useState<TakeBackReport>();
  const [submitted, setSubmitted] = useState<string>();
  const [generated, setGenerated] = useState<GenerateReport>();
  const [requests, setRequests] = useState<RequestOverview>();
  const [flags, setFlags] = useState<SheetFlagsReport>();
  const [wantedSeverities, setWantedSeverities] = useState<readonly Severity[]>([]);
  const last = useRef<() => void>(() => undefined);

  const look = useCallback(async () => {
    const state = await run("inspect", (options) => {
      settled();
      return actions.inspect(options);
    });
    if (state === undefined) return;
    setWorkbook(state);
    if (state.kind === "ours") setSummary(state.summary);
  }, [actions, run, settled]);

  const check = useCallback(async () => {
    const report = await run("check", (options) => {
      settled();
      return actions.check(options);
    });
    if (report === undefined) {
      setFindings((now) => now && { ...now, outdated: true });
      return;
    }
    setGenerated(undefined);
    setFindings(resultOfCheck(report));
    const { adopted } = report;
    if (adopted?.form !== "duties") setSummary(report.summary);
    setFlags(adopted && adopted.form !== "duties" ? await run("check", (options) => actions.planFlags(adopted.sheet, options)) : undefined);
    setWorkbook((now) => (now?.kind === "ours" && report.adopted === undefined ? { ...now, findingCounts: countBySeverity(report.findings) } : now));
    setWantedSeverities([]);
    announce(t("announce.checked", { count: report.findings.length }));
    goTo("findings");
  }, [actions, announce, goTo, run, settled, t]);

  const refresh = useCallback(async () => {
    const report = await run("refresh", (options) => actions.refresh(options));
    if (report === undefined) return;
    setGenerated(undefined);
    setRefreshed(report);
    setTakenBack(undefined);
    setFindings(resultOfRefresh(report));
    setSummary(report.summary);
    announce(t("announce.refreshed", { count: report.changes.length }));
    goTo("refresh");
    await look();
  }, [actions, announce, goTo, look, run, t]);

  const readRequests = useCallback(async () => {
    const overview = await run("requests", (options) => actions.listRequests(options));
    if (overview !== undefined) setRequests(overview);
  }, [actions, run]);

  const commands = useMemo((): PaneCommands => {
    /** Retry means: give the last command again. */
    const give = (command: () => Promise<void>): void => {
      last.current = () => void command();
      last.current();
    };
    return {
      inspect: () => give(look),
      check: () => give(check),
      refresh: () => give(refresh),
      generate: (request) => give(async () => {
        startOver();
        const report = await run("generate", async (options) => actions.generate(await underProfile(request, platform), options));
        if (report === undefined) return;
        setGenerated(report);
        setFindings(undefined);
        setRefreshed(undefined);
        announce(t("announce.generated", { count: report.created.length }));
        goTo("overview");
        await look();
      }),
      removeGenerated: (sheets) => give(async () => {
        const removed = await run("remove", async (options) => {
          await actions.removeGenerated(sheets, options);
          return true;
        });
        if (removed === undefined) return;
        setGenerated(undefined);
        announce(t("generated.removed"));
        await look();
      }),
      takeBack: (cells) => give(async () => {
        const report = await run("take-back", (options) => actions.takeBack(cells, options));
        if (report === undefined) return;
        setTakenBack(report);
        setFindings((now) => now && { ...now, outdated: true });
        announce(t("take-back.done", { count: report.restored.length }));
      }),
      rollup: () => give(async () => {
        const figures = await run("rollup", (options) => actions.rollup(options));
        if (figures === undefined) return;
        setSummary(figures);
        announce(t("announce.summed"));
      }),
      showCell: ({ sheet, cell }) => give(async () => {
        try {
          await actions.showCell({ sheet, cell }, { language });
          announce(t("announce.selected", { sheet, cell }));
        } catch (error) {
          fail("show", error);
        }
      }),
      showPlace: (place) => give(async () => {
        try {
          await actions.showCell(place, { language });
          announce(t("announce.selected", { ...place }));
        } catch (error) {
          fail("show", error);
        }
      }),
      listRequests: () => give(readRequests),
      showRequest: (id) => give(async () => {
        await run("requests", (options) => actions.showRequest(id, options));
      }),
      submitRequest: () => give(async () => {
        setSubmitted(undefined);
        const report = await run("submit", (options) => actions.submitRequest(options));
        if (report === undefined) return;
        setSubmitted(report.id);
        announce(t("announce.submitted", { id: report.id }));
        setFindings((now) => now && { ...now, outdated: true });
        await readRequests();
      }),
      layFlags: (sheet) => give(async () => {
        const laid = await run("flags", (options) => actions.layFlags(sheet, options));
        if (laid === undefined) return;
        setFlags(laid);
        announce(t("announce.flags-laid", { count: laid.rows }));
      }),
      removeFlags: (sheet) => give(async () => {
        const plan = await run("flags", async (options) => {
          await actions.removeFlags(sheet, options);
          return actions.planFlags(sheet, options);
        });
        setFlags((now) => plan ?? now);
        if (plan !== undefined) announce(t("announce.flags-removed"));
      }),
      perform: give,
      cancel: () => {
        cancel();
        announce(t("progress.cancelling"));
      },
      retry: () => last.current(),
      dismiss,
      goTo: (next) => {
        setWantedSeverities([]);
        goTo(next);
      },
      showFindings: (wanted) => {
        setWantedSeverities(wanted);
        goTo("findings");
      },
      close,
    };
  }, [actions, announce, cancel, check, close, dismiss, fail, goTo, language, look, platform, readRequests, refresh, run, startOver, t]);

  const started = useRef(false);
  useEffect(() => {
    if (started.current) return;
    started.current = true;
    void look().then(() => {
      if (start.run === "check") commands.check();
      else if (start.run === "refresh") commands.refresh();
    });
  }, [commands, look, start.run]);

  const busy = work.kind === "running";
  return useMemo(
    () => ({ page, work, busy, changed, touched, workbook, summary, findings, flags, requests, refreshed, takenBack, submitted, generated, wantedSeverities, run, commands, takeFocusRequest }),
    [page, work, busy, changed, touched, workbook, summary, findings, flags, requests, refreshed, takenBack, submitted, generated, wantedSeverities, run, commands, takeFocusRequest],
  );
}
