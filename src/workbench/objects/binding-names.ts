/** Names by which bound ranges follow their cells; nobody sees them among the workbook's own. */
const prefix = "_xlbgnm.";

export const bindingName = (number: number): string => `${prefix}B${number}`;

export const isBindingName = (name: string): boolean => name.startsWith(prefix);
