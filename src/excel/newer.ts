/** Whether a thing of ours came with a later version of our sheets than a workbook has: then it is not missing there, but not in it yet. */
export const isNewer = ({ since = 1 }: { readonly since?: number }, schema: number): boolean => since > schema;

/** Which version of our sheets a workbook has, by its constant that says so; 1 where it says nothing. */
export const schemaOf = (constant: Excel.NamedItem): number => (constant.isNullObject ? 1 : Number(constant.value) || 1);
