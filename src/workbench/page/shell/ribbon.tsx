/** The add-in's buttons as its manifest declares them, and what the workbench simulates around them. */
import type { OfficeLocale } from "../../client/office-context";
import type { RibbonButton, RibbonGroup } from "../addin-manifest";
import type { Preferences, Profile } from "../preferences";
import type { GivenScenario } from "../scenarios/given-scenarios";
import { scenarioNames } from "../scenarios/scenario";
import type { Texts } from "../texts";
import { SelectField, Toggle } from "./fields";

export type DrawerName = "requests" | "faults";

interface RibbonProps {
  readonly text: Texts;
  readonly locale: OfficeLocale;
  readonly groups: readonly RibbonGroup[];
  readonly scenarios: readonly GivenScenario[];
  readonly busy: boolean;
  readonly onCommand: (button: RibbonButton) => void;
  readonly preferences: Preferences;
  readonly onChange: (patch: Partial<Preferences>) => void;
  readonly drawer: DrawerName | undefined;
  readonly onDrawer: (name: DrawerName | undefined) => void;
}

export function Ribbon({ text, locale, groups, scenarios, busy, onCommand, preferences, onChange, drawer, onDrawer }: RibbonProps) {
  const drawerToggle = (name: DrawerName, label: string) => (
    <Toggle name={name} pressed={drawer === name} onToggle={() => onDrawer(drawer === name ? undefined : name)}>{label}</Toggle>
  );
  const choices = [
    ...scenarioNames.map((value) => ({ value, label: text(`scenario.${value}`) })),
    ...scenarios.map(({ name, title }) => ({ value: name, label: title[locale] })),
  ];
  return (
    <div className="ribbon" role="toolbar" aria-label={text("product")}>
      {groups.map((group) => (
        <section key={group.id} className="group" aria-label={group.label[locale]}>
          <div className="buttons">
            {group.buttons.map((button) => (
              <button key={button.id} type="button" className="large" data-control={button.id} title={button.tip[locale]} disabled={busy} onClick={() => onCommand(button)}>
                {button.icon ? <img src={button.icon} width={32} height={32} alt="" /> : <span className="no-icon" aria-hidden="true" />}
                <span>{button.label[locale]}</span>
              </button>
            ))}
          </div>
          <div className="group-label" aria-hidden="true">{group.label[locale]}</div>
        </section>
      ))}
      <section className="group simulation" aria-label={text("product")}>
        <div className="buttons">
          <SelectField name="scenario" label={text("scenario")} value={preferences.scenario} onChange={(scenario) => onChange({ scenario })} choices={choices} />
          <SelectField<Profile> name="profile" label={text("profile")} value={preferences.profile} onChange={(profile) => onChange({ profile })} choices={[{ value: "pc", label: text("pc") }, { value: "web", label: text("web") }]} />
          <label className="field" title={text("asOfHint")}>
            <span>{text("asOf")}</span>
            <input type="date" name="asOf" value={preferences.asOf} onChange={(event) => onChange({ asOf: event.target.value })} />
          </label>
          <div className="toggles">
            {drawerToggle("requests", text("inspector"))}
            {drawerToggle("faults", text("faults"))}
          </div>
        </div>
        <div className="group-label" aria-hidden="true">{text("product")}</div>
      </section>
    </div>
  );
}
