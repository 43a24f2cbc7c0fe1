import type { Profile } from "../../../catalog/profile";

/** One line of what a profile sets: a key below `profile.line.` in the locales, and the values in it. */
export interface ProfileLine {
  readonly key: "name" | "language" | "basis" | "company" | "logo" | "departments" | "statuses" | "priorities" | "urgencies" | "requestTypes" | "limits" | "columns" | "help";
  readonly values: Readonly<Record<string, string>>;
}

/** What a profile changes in new workbooks, in the order in which people think of it. */
export function profileLines(profile: Profile, separator: string, sayForm: (form: string) => string): readonly ProfileLine[] {
  const { lists = {}, columns = {}, limits = {} } = profile;
  const line = (key: ProfileLine["key"], what: string | undefined): readonly ProfileLine[] => (what === undefined || what === "" ? [] : [{ key, values: { what } }]);
  const words = (list: readonly (string | { readonly word: string })[] | undefined): string | undefined =>
    list?.map((entry) => (typeof entry === "string" ? entry : entry.word)).join(separator);
  return [
    ...line("name", profile.name),
    ...line("company", profile.company?.name),
    ...line("logo", profile.company?.logo?.type.replace("image/", "").toUpperCase()),
    ...line("language", profile.language),
    ...line("basis", profile.basis),
    ...line("departments", words(lists.departments)),
    ...line("statuses", words(lists.statuses)),
    ...line("priorities", words(lists.priorities)),
    ...line("urgencies", words(lists.urgencies)),
    ...line("requestTypes", words(lists.requestTypes)),
    ...line("limits", Object.entries(limits).map(([id, { limit }]) => (limit === undefined ? id : `${id} ${limit}`)).join(separator)),
    ...Object.keys(profile.columns ?? {}).flatMap((form) => {
      const extra = columns[form] ?? [];
      if (extra.length === 0) return [];
      return [{ key: "columns" as const, values: { form: sayForm(form), what: extra.map(({ header, required }) => (required === true ? `${header} *` : header)).join(separator) } }];
    }),
    ...line("help", [profile.help?.contact, profile.help?.addIn].filter((part) => part !== undefined).join(separator)),
  ];
}
