/** The client's numbers for events, and the hidden methods by which it registers for them. */
import type { Method } from "../protocol/registry";

/** Target of the events of collections, which hear what happens on any sheet. */
export const workbookTarget = "Workbook";

export const eventNumber = {
  changed: 10, activated: 11, deactivated: 12, added: 13, selectionChanged: 14, deleted: 15, calculated: 16, formatChanged: 18, rowSorted: 19,
  columnSorted: 20, protectionChanged: 24, nameChanged: 25, visibilityChanged: 26, moved: 27,
  chartAdded: 50, chartDeleted: 53, commentAdded: 250, commentDeleted: 251, commentChanged: 252,
} as const;

export type EventName = keyof typeof eventNumber;

/** `_Register…` and `_Unregister…` as the client calls them. */
const methodStems: Readonly<Record<EventName, string>> = {
  changed: "DataChangedEvent", activated: "ActivatedEvent", deactivated: "DeactivatedEvent", added: "AddedEvent", selectionChanged: "SelectionChangedEvent",
  deleted: "DeletedEvent", calculated: "CalculatedEvent", formatChanged: "FormatChangedEvent", rowSorted: "RowSortedEvent",
  columnSorted: "ColumnSortedEvent", protectionChanged: "ProtectionChangedEvent", nameChanged: "EventNameChanged", visibilityChanged: "EventVisibilityChanged", moved: "EventMoved",
  chartAdded: "AddedEvent", chartDeleted: "DeletedEvent", commentAdded: "AddedEvent", commentDeleted: "DeletedEvent", commentChanged: "ChangedEvent",
};

/** Events that are never raised have no methods here: registering for them fails by name instead of waiting in vain. */
export function eventMethods<S>(events: readonly EventName[], targetOf: (state: S) => string): Readonly<Record<string, Method<S>>> {
  return Object.fromEntries(events.flatMap((event): [string, Method<S>][] => [
    [`_Register${methodStems[event]}`, (state, _args, call) => call.events.register(eventNumber[event], targetOf(state))],
    [`_Unregister${methodStems[event]}`, (state, _args, call) => call.events.unregister(eventNumber[event], targetOf(state))],
  ]));
}
