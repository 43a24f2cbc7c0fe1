/** IANA name of the place where the person is; stands on Home, because the workbook's times are wall-clock times. */
export const timeZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;
