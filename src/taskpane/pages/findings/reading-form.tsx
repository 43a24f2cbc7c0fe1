import { Button, Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { AdoptedSheet } from "../../../actions/action";
import type { ForeignAnswers } from "../../../domain/sheets-of-others/answers";
import { listForms, type ListForm } from "../../../domain/sheets-of-others/vocabulary";
import { usePane } from "../../model/pane-model";
import { useCheckAs } from "./use-check";
import { ReadingColumns } from "./reading-columns";
import { ReadingQuestions } from "./reading-questions";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM, minWidth: 0 },
  select: { minWidth: 0, "& select": { minWidth: 0, maxWidth: "100%" } },
});

/** How a sheet of others was read, to be put right: which sheet, what kind of list, where its header is, what its columns are, and what it does not say. */
export function ReadingForm({ adopted }: { readonly adopted: AdoptedSheet }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  const { busy } = usePane();
  const checkAs = useCheckAs();
  const [form, setForm] = useState<ListForm>(listForms.find((one) => one === adopted.form) ?? "tracker");
  const [headerRow, setHeaderRow] = useState(String(adopted.headerRow));
  const [fields, setFields] = useState<Readonly<Record<number, string>>>({});
  const [answers, setAnswers] = useState<ForeignAnswers>({});
  const { mapping, sheets = [] } = adopted;
  const row = Number(headerRow);
  const rowIsGood = Number.isInteger(row) && row >= 1;
  const moved = rowIsGood && row !== adopted.headerRow;

  const readAgain = (): void => {
    if (mapping === undefined || !rowIsGood) return;
    const own = new Map([...adopted.columns.map(({ index, field }) => [index, field] as const), ...Object.entries(fields).map(([index, field]) => [Number(index), field] as const)]
      .flatMap(([index, field]) => (index === undefined ? [] : [[index, field] as const])));
    // With another row for the header, or another kind of list, what the columns were says nothing any more.
    const columns = moved || form !== adopted.form ? new Map<number, string>() : own;
    const header = moved ? { ...mapping.header, row: Math.max(0, mapping.header.row + mapping.header.height - 1 + row - adopted.headerRow), height: 1 } : mapping.header;
    checkAs({ sheet: adopted.sheet, mapping: { form, header, columns }, answers });
  };

  return (
    <form className={styles.form} onSubmit={(event) => {
      event.preventDefault();
      readAgain();
    }}>
      {sheets.length > 1 && (
        <Field label={t("reading.sheet")}>
          <Select className={styles.select} value={adopted.sheet} disabled={busy} onChange={(_event, { value }) => checkAs({ sheet: value })}>
            {sheets.map((one) => (
              <option key={one.sheet} value={one.sheet}>
                {one.form === "none" ? t("reading.sheet-unread", { sheet: one.sheet }) : t("reading.sheet-read", { sheet: one.sheet, form: t(`foreign:form.${one.form}`), rows: one.rows, confidence: t(`foreign:confidence.${one.confidence ?? "likely"}`) })}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {mapping !== undefined && (
        <>
          <ReadingQuestions questions={adopted.questions ?? []} answers={answers} onAnswer={setAnswers} />
          <Field label={t("reading.form")}>
            <Select className={styles.select} value={form} onChange={(_event, { value }) => setForm(listForms.find((one) => one === value) ?? form)}>
              {listForms.map((one) => <option key={one} value={one}>{t(`foreign:form.${one}`)}</option>)}
            </Select>
          </Field>
          <Field label={t("reading.header-row")} {...(rowIsGood ? {} : { validationMessage: t("reading.header-row-wrong") })}>
            <Input type="number" min={1} value={headerRow} onChange={(_event, { value }) => setHeaderRow(value)} />
          </Field>
          {!moved && form === adopted.form && <ReadingColumns adopted={adopted} form={form} fields={fields} onChange={(index, field) => setFields({ ...fields, [index]: field })} />}
          <div><Button type="submit" appearance="primary" disabledFocusable={busy || !rowIsGood}>{t("reading.again")}</Button></div>
        </>
      )}
    </form>
  );
}
