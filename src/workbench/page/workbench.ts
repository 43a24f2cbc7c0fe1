/** Everything that runs behind the page, made once; the components get it whole. */
import { followSelection } from "./follow-selection";
import { showDisplayedStyles } from "./displayed-style";
import { followLinks } from "./cells/follow-links";
import { checkTypedInput } from "./cells/typed-input";
import { Clock } from "./clock";
import { Dialogs } from "./dialogs";
import { EditMode } from "./edit-mode";
import { createGrid, setGridDark, setGridLocale } from "./grid";
import { GridView } from "./grid-view";
import type { Addin } from "./addin-manifest";
import { Notices } from "./notices";
import type { Preferences } from "./preferences";
import { makeScenario } from "./scenarios/scenario";
import { Session } from "./session";
import { textsIn, type Texts } from "./texts";

export interface Workbench {
  readonly session: Session;
  readonly view: GridView;
  readonly editMode: EditMode;
  readonly dialogs: Dialogs;
  readonly notices: Notices;
  readonly addin: Addin;
}

/** The part of the workbench that follows the preferences; one object, so that nothing goes on with old ones. */
export class Office {
  private stopScenario: () => void = () => undefined;

  constructor(readonly workbench: Workbench, public preferences: Preferences) {}

  get text(): Texts {
    return textsIn(this.preferences.locale);
  }

  /** Applies what changed. Resolves when the workbook is ready again. */
  async change(patch: Partial<Preferences>): Promise<void> {
    const before = this.preferences;
    const after = { ...before, ...patch };
    this.preferences = after;
    const { session } = this.workbench;
    if (after.locale !== before.locale) setGridLocale(session.engine, after.locale);
    if (after.theme !== before.theme) setGridDark(session.engine, after.theme !== "light");
    if (after.asOf !== before.asOf) await session.changeDate(after.asOf);
    if (after.profile !== before.profile) await session.changeProfile(after.profile);
  }

  /** Starts over with the scenario's workbook. @returns the preferences that it asked for. */
  async play(): Promise<Partial<Preferences>> {
    const { session } = this.workbench;
    const scenario = makeScenario(this.preferences.scenario, this.preferences.locale, session.clock.now());
    this.stopScenario();
    const patch = scenario.needsWeb ? { profile: "web" as const } : {};
    await this.change(patch);
    await session.load(scenario.file, scenario.fileName);
    this.stopScenario = scenario.play?.(session) ?? (() => undefined);
    return patch;
  }
}

/** Builds the grid inside the container and an empty workbook in it. */
export function createOffice(container: HTMLElement, preferences: Preferences, addin: Addin): Office {
  const clock = new Clock();
  clock.set(preferences.asOf);
  const engine = createGrid({ container, locale: preferences.locale, now: clock.now });
  if (preferences.theme !== "light") setGridDark(engine, true);
  const session = new Session({ engine, clock, addinId: addin.id, profile: preferences.profile });
  const view = new GridView(engine, container);
  const dialogs = new Dialogs();
  const office = new Office({ session, view, editMode: new EditMode(session), dialogs, notices: new Notices(), addin }, preferences);
  showDisplayedStyles(engine, view);
  followSelection(engine, view);
  checkTypedInput(session, dialogs, () => office.text);
  followLinks(session, view, container);
  // Charts and comments are the host's, not the engine's: only an answered request tells that they changed.
  session.requestsChanged.subscribe(() => view.moved.emit());
  return office;
}
