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
import { fetchWorkbook, type GivenScenario } from "./scenarios/given-scenarios";
import { isScenarioName, makeScenario } from "./scenarios/scenario";
import { Session } from "./session";
import { textsIn, type Texts } from "./texts";

export interface Workbench {
  readonly session: Session;
  readonly view: GridView;
  readonly editMode: EditMode;
  readonly dialogs: Dialogs;
  readonly notices: Notices;
  readonly addin: Addin;
  /** Offered by the server. */
  readonly scenarios: readonly GivenScenario[];
}

/** The part of the workbench that follows the preferences; one object, so that nothing goes on with old ones. */
export class Office {
  private stopScenario: () => void = () => undefined;
  /** The date that a scenario asked for; it goes with the scenario. */
  private scenarioDate = "";

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
    const { session, scenarios } = this.workbench;
    const { scenario: name, locale } = this.preferences;
    this.stopScenario();
    this.stopScenario = () => undefined;
    const given = scenarios.find((scenario) => scenario.name === name);
    if (given) {
      const { bytes, name: fileName } = await fetchWorkbook(given, locale);
      const patch = this.datePatch(given.asOf ?? "");
      await this.change(patch);
      await session.open(bytes, fileName);
      return patch;
    }
    const dated = this.datePatch("");
    await this.change(dated);
    const scenario = makeScenario(isScenarioName(name) ? name : "empty", locale, session.clock.now());
    const patch = { ...dated, ...(scenario.needsWeb ? { profile: "web" as const } : {}) };
    await this.change(patch);
    await session.load(scenario.file, scenario.fileName);
    this.stopScenario = scenario.play?.(session) ?? (() => undefined);
    return patch;
  }

  /** A date that a person chose stays; one that the last scenario brought goes. */
  private datePatch(wanted: string): Partial<Preferences> {
    const { asOf } = this.preferences;
    const chosen = asOf !== "" && asOf !== this.scenarioDate && asOf !== wanted;
    if (chosen) return {};
    this.scenarioDate = wanted;
    return wanted === asOf ? {} : { asOf: wanted };
  }
}

/** Builds the grid inside the container and an empty workbook in it. */
export function createOffice(container: HTMLElement, preferences: Preferences, addin: Addin, scenarios: readonly GivenScenario[]): Office {
  const clock = new Clock();
  clock.set(preferences.asOf);
  const engine = createGrid({ container, locale: preferences.locale, now: clock.now });
  if (preferences.theme !== "light") setGridDark(engine, true);
  const session = new Session({ engine, clock, addinId: addin.id, profile: preferences.profile });
  const view = new GridView(engine, container);
  const dialogs = new Dialogs();
  const office = new Office({ session, view, editMode: new EditMode(session), dialogs, notices: new Notices(), addin, scenarios }, preferences);
  showDisplayedStyles(engine, view);
  followSelection(engine, view);
  checkTypedInput(session, dialogs, () => office.text);
  followLinks(session, view, container);
  // Charts and comments are the host's, not the engine's: only an answered request tells that they changed.
  session.requests.changed.subscribe(() => view.moved.emit());
  return office;
}
