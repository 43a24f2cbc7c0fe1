/** The window: title bar, ribbon, grid, pane, drawer, and what lies over them. */
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { RibbonButton } from "../addin-manifest";
import { ChartLayer } from "../charts/chart-layer";
import { PictureLayer } from "../pictures/picture-layer";
import { DropDown } from "../cells/drop-down";
import { MarkLayer } from "../cells/mark-layer";
import { writePreferences, type Preferences } from "../preferences";
import type { Office } from "../workbench";
import { DropZone } from "./drop-zone";
import { FaultsPanel } from "./faults-panel";
import { Inspector } from "./inspector";
import { NoticeList } from "./notice-list";
import { QuestionBox } from "./question-box";
import { Ribbon, type DrawerName } from "./ribbon";
import { Splitter } from "./splitter";
import { TaskPane } from "./task-pane";
import { TitleBar } from "./title-bar";
import { openFile, saveFile } from "./file-commands";
import { useEmitter } from "./use-emitter";

const usualPaneWidth = 360;
const narrowestGrid = 420;

export function App({ office, grid }: { office: Office; grid: HTMLElement }) {
  const { session, view, editMode, dialogs, notices, addin, scenarios } = office.workbench;
  const [preferences, setPreferences] = useState(office.preferences);
  const [busy, setBusy] = useState(false);
  const [drawer, setDrawer] = useState<DrawerName>();
  const [pane, setPane] = useState({ url: addin.paneUrl, visit: 0, shown: true });
  const [paneWidth, setPaneWidth] = useState(usualPaneWidth);
  const gridPlace = useRef<HTMLDivElement>(null);
  useEmitter(session.restarted);
  useEmitter(editMode.changed);
  const text = office.text;
  const { locale, theme } = preferences;

  useLayoutEffect(() => gridPlace.current?.prepend(grid), [grid]);
  useEffect(() => {
    document.documentElement.lang = locale;
    document.documentElement.dataset.theme = theme;
    document.title = `${session.fileName} – ${text("product")}`;
    const query = writePreferences(preferences, new URLSearchParams(location.search)).toString();
    history.replaceState(null, "", query ? `?${query}` : location.pathname);
  });

  const work = useCallback(async (task: () => Promise<void>): Promise<void> => {
    setBusy(true);
    try {
      await task();
    } catch (error) {
      notices.fail(error instanceof Error ? error.message : String(error));
    } finally {
      setPreferences(office.preferences);
      setBusy(false);
    }
  }, [office, notices]);

  const change = (patch: Partial<Preferences>): void => void work(async () => {
    await office.change(patch);
    if (patch.scenario !== undefined) await office.play();
  });
  const open = (file: File): void => void work(() => openFile(office, file));
  const command = ({ paneUrl }: RibbonButton): void => {
    // The plain button only brings the pane back; the others start something in it.
    const again = paneUrl !== addin.paneUrl || !pane.shown;
    setPane({ url: again ? paneUrl : pane.url, visit: pane.visit + (again ? 1 : 0), shown: true });
  };

  return (
    <>
      <TitleBar text={text} fileName={session.fileName} preferences={preferences} onChange={change} onOpen={open} onNew={() => change({ scenario: "empty" })} onSave={() => void work(() => saveFile(office))} />
      <Ribbon text={text} locale={locale} groups={addin.groups} scenarios={scenarios} busy={busy} onCommand={command} preferences={preferences} onChange={change} drawer={drawer} onDrawer={setDrawer} />
      <main className="window">
        <div className="grid-place" ref={gridPlace} role="region" aria-label={text("grid")}>
          <MarkLayer session={session} view={view} />
          <PictureLayer session={session} view={view} />
          <ChartLayer session={session} view={view} />
          <DropDown session={session} view={view} editMode={editMode} text={text} />
          {busy && <div className="busy" role="status">{text("busy")}</div>}
        </div>
        {pane.shown && <Splitter label={text("splitter")} width={paneWidth} widest={Math.max(usualPaneWidth, window.innerWidth - narrowestGrid)} onResize={setPaneWidth} />}
        {pane.shown && <TaskPane session={session} text={text} title={addin.title[locale]} url={pane.url} visit={pane.visit} locale={locale} theme={theme} width={paneWidth} onClose={() => setPane({ ...pane, shown: false })} />}
      </main>
      {drawer && (
        <section className="drawer" aria-label={text("drawer")}>
          <button type="button" className="close" name="closeDrawer" aria-label={text("closeDrawer")} onClick={() => setDrawer(undefined)}>×</button>
          {drawer === "requests" ? <Inspector session={session} text={text} locale={locale} /> : <FaultsPanel session={session} editMode={editMode} text={text} />}
        </section>
      )}
      {editMode.active && <div className="edit-mode" role="status">{text("editingNow")}</div>}
      <NoticeList notices={notices} text={text} />
      <QuestionBox dialogs={dialogs} text={text} />
      <DropZone text={text} onFile={open} />
    </>
  );
}
