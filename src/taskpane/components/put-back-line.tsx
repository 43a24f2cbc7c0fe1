import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { LostCell } from "../../excel/writer/held";

/** Says in which cells somebody typed in the very moment in which we wrote, and that theirs stands there again; nothing where nobody did. */
export function PutBackLine({ cells }: { readonly cells: readonly LostCell[] }): ReactNode {
  const { t } = useTranslation();
  if (cells.length === 0) return null;
  return <>{t("put-back", { count: cells.length, cells: cells.map(({ sheet, cell }) => `${sheet}!${cell}`).join(t("list-separator")) })}</>;
}
