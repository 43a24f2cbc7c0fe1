/** The positions of the host's switches away from their defaults. */
import { switchPositions } from "../../src/workbench/protocol/switch-positions";
import { defaultSwitches, type HostSwitches } from "../../src/workbench/protocol/switches";

export interface SwitchPosition {
  /** `filteredWrites: error` */
  readonly title: string;
  readonly switches: Partial<HostSwitches>;
}

/** Each switch away from its default, one at a time. */
export const otherPositions: readonly SwitchPosition[] = Object.entries(switchPositions).flatMap(([name, values]) =>
  Object.entries(values as Readonly<Record<string, unknown>>).filter(([, value]) => value !== defaultSwitches[name as keyof HostSwitches]).map(([position, value]) => ({
    title: `${name}: ${position}`, switches: { [name]: value },
  })));
