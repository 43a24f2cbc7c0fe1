import type { TFunction } from "i18next";
import type { Grouping } from "./findings-view";

/** What stands over a group; people, departments and rule ids are shown as they are. */
export function groupTitle(t: TFunction, grouping: Grouping, key: string): string {
  switch (grouping) {
    case "severity": return t(`severity.${key}`);
    case "rule": return t("findings-page.rule", { rule: key });
    case "owner": return key === "" ? t("findings-page.no-owner") : key;
    case "department": return key === "" ? t("findings-page.no-department") : key;
  }
}
