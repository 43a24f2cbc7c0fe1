/** Leniencies that no question of the probe can see, by their names, and why. */
export const unseenByProbe: Readonly<Record<string, string>> = {
  "references stay when Excel.run has ended": "what Excel keeps for a client that has let go of it shows in no answer",
  "FilteredRangeConflict is never raised": "lies in a position of a switch that is not the host's default",
  "the last visible sheet is hidden or deleted": "the probe would have to hide the person's own sheets",
  "stopIfTrue stops nothing": "shows in colours alone, which the client cannot read: on the list for a person",
  "events that are never raised can be listened to": "is about what the embedded host does not offer; Excel offers it",
  "a typed date is counted from 1900 in every workbook": "the probe runs in an empty workbook, which counts from 1900",
  "functions count days from 1900 in every workbook": "the probe runs in an empty workbook, which counts from 1900",
};
