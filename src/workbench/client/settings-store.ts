/** The add-in's settings in the document: one store behind `Office.context.document.settings` and `workbook.settings`. */
import type { Host } from "../protocol/host";
import { settingsChanged } from "../protocol/event-hub";
import type { SettingsStore } from "./office-context";

export function settingsStore(host: Host): SettingsStore {
  return {
    read: () => host.document.workbook.settings[host.addinId] ?? {},
    write(values) {
      host.document.workbook.settings[host.addinId] = { ...values };
      if (host.switches.settingsEvent === "onSave") host.events.raise(settingsChanged.type, settingsChanged.target, () => ({}));
    },
  };
}
