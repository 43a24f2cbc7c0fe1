import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { WorkbookState } from "../../../actions/action";
import { Notice } from "../../components/notice";
import { TextButton } from "../../components/text-button";
import { usePane } from "../../model/pane-model";

/** A workbook of another version than ours: the way to bring an older one up to date, or that a newer one is only read. */
export function VersionNotice({ version }: Pick<Extract<WorkbookState, { kind: "ours" }>, "version">): ReactNode {
  const { t } = useTranslation();
  const { goTo } = usePane();
  if (version === undefined) return null;
  return (
    <Notice intent={version === "newer" ? "warning" : "info"} title={t(`version.${version}`)}>
      {t(`version.${version}-text`)}{" "}
      {version === "older" && <TextButton onClick={() => goTo("upgrade")}>{t("version.open")}</TextButton>}
    </Notice>
  );
}
