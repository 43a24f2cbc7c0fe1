import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ListedRequest } from "../../../actions/requests/list-requests";
import { Card } from "../../components/card";
import { EmptyState } from "../../components/empty-state";
import { Figure } from "../../components/figure";
import { Mark } from "../../components/mark";
import { Notice } from "../../components/notice";
import { PutBackLine } from "../../components/put-back-line";
import { PageFrame } from "../../components/page-frame";
import { TextButton } from "../../components/text-button";
import { formatDay } from "../../format/dates";
import { formatCount } from "../../format/figures";
import { useLanguage } from "../../hooks/language-context";
import { useShowCell } from "../../hooks/use-show-cell";
import { usePane } from "../../model/pane-model";
import { useWantForm } from "../generate/chosen-forms";
import { useWorkbook } from "../../state/use-workbook";
import { useRequests, type RequestsControl } from "./use-requests";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  figures: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(84px, 1fr))", gap: tokens.spacingHorizontalM },
  list: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM, listStyleType: "none", margin: 0, padding: 0 },
  item: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXXS },
  name: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalS, fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  reason: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere" },
});

/** 需求: what has been asked of the departments, what waits for an answer, and the way to ask. */
export default function RequestsPage(): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { busy } = usePane();
  const { workbook } = useWorkbook();
  const { requests, missing, submitted, list, show, submit } = useRequests();
  const want = useWantForm();
  const ours = workbook?.kind === "ours";
  if (requests === undefined) {
    return (
      <PageFrame title={t("requests.title")}>
        <EmptyState mark="unknown" title={t("requests.none")} text={t(ours && !missing ? "requests.unread" : "requests.no-book")}>
          {ours && !missing && <Button appearance="primary" disabledFocusable={busy} onClick={list}>{t("requests.read")}</Button>}
          {(missing || workbook !== undefined && !ours) && <Button appearance="primary" disabledFocusable={busy} onClick={() => want("requests")}>{t("requests.generate")}</Button>}
        </EmptyState>
      </PageFrame>
    );
  }
  const figures = [["open", requests.open], ["awaiting", requests.awaitingResponse], ["overdue", requests.overdue]] as const;
  return (
    <PageFrame title={t("requests.title")} about={t("requests.about", { day: formatDay(requests.asOf, language) })}>
      <div className={styles.buttons}>
        <Button appearance="primary" disabledFocusable={busy} onClick={() => show(undefined)}>{t("requests.new")}</Button>
        <Button disabledFocusable={busy} onClick={submit}>{t("requests.submit")}</Button>
        <TextButton disabled={busy} onClick={list}>{t("requests.read")}</TextButton>
      </div>
      {submitted !== undefined && (
        <Notice intent="success">
          {t(submitted.stoodAlready ? "announce.stood-already" : "announce.submitted", { id: submitted.id })}{" "}
          {submitted.differs.length > 0 && t("requests.differs", { fields: submitted.differs.map((field) => t(`forms:requests.fields.${field}`)).join(t("list-separator")) })}{" "}
          <PutBackLine cells={submitted.putBack} />
        </Notice>
      )}
      <Card title={t("requests.figures")}>
        <div className={styles.figures}>{figures.map(([key, count]) => <Figure key={key} label={t(`requests.figure.${key}`)} value={formatCount(count, language)} />)}</div>
      </Card>
      {requests.requests.length === 0
        ? <EmptyState mark="done" title={t("requests.empty")} text={t("requests.empty-text")} />
        : <Card title={t("requests.list")} aside={formatCount(requests.total, language)}><ul className={styles.list}>{requests.requests.map((one) => <Request key={one.cell} request={one} onShow={show} />)}</ul></Card>}
    </PageFrame>
  );
}

interface RequestProps {
  readonly request: ListedRequest;
  readonly onShow: RequestsControl["show"];
}

function Request({ request, onShow }: RequestProps): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  const { busy } = usePane();
  const showCell = useShowCell();
  const { id, name, department, flag, progress, reason, sheet, cell } = request;
  return (
    <li className={styles.item}>
      <span className={styles.name}>{flag !== "" && <Mark kind={flag} />}<span>{[id, name].filter((part) => part !== "").join(" ")}</span></span>
      <span className={styles.reason}>
        {[department, flag === "" ? "" : t(`flag.${flag}`), progress === "" || progress === "?" ? "" : t(`forms:requests.progress.${progress}`)].filter((part) => part !== "").join(" · ")}
      </span>
      {reason !== "" && <span className={styles.reason}>{reason}</span>}
      <span className={styles.buttons}>
        <TextButton disabled={busy} onClick={() => showCell({ sheet, cell })}>{t("requests.go")}</TextButton>
        {id !== "" && <TextButton disabled={busy} onClick={() => onShow(id)}>{t("requests.show")}</TextButton>}
      </span>
    </li>
  );
}
