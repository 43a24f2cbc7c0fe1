/** Items of the contract that no question can settle, and why. Those that a pair of eyes can see stand on the list beside the probe. */
export const notProbed: Readonly<Record<string, string>> = {
  A13: "how many requests wait depends on how fast the Excel at hand answers; fifty that wait for certain need a planned delay",
  A19: "the numbers of the common API are raised by broken sessions, throttling and full disks, which cannot be asked for",
  C43: "the client against which the embedded host is held cannot select several areas: on the list for a person",
  E62: "needs a second workbook to take the focus: on the list for a person",
  H81: "the client against which the embedded host is held does not know the member, so there is no answer to compare with",
  I87: "needs the file closed and opened again, in which the probe's page ends",
  I88: "no API tells what Ctrl+Z would undo: on the list for a person",
  I89: "needs a person with the cursor in a cell: on the list for a person",
  J92: "needs a second author in the same workbook: on the list for a person",
  J97: "the embedded host offers no bindings, so there is no answer to compare with",
  K98: "needs a second author in the same workbook: on the list for a person",
  K99: "needs two authors who change one table at the same moment, and shows only after the merge",
  K100: "advice to add-ins, not an answer of Excel",
  K101: "needs two authors who write one cell at the same moment",
  M: "says that every documented code can be planned as a fault of the embedded host; Excel raises them in its own time",
};
