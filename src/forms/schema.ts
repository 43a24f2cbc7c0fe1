/**
 * The version of our sheets. It grows when a form, column, rule or name is added that workbooks of earlier versions do not have; meanings and keys never
 * change. What is newer than a workbook's version is not missing there, but not in it yet.
 */
export const schemaVersion = 2;
