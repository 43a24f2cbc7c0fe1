import { makeStyles, Select, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { AdoptedSheet } from "../../../actions/action";
import { vocabulary, type ListForm } from "../../../domain/sheets-of-others/vocabulary";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS, margin: 0, padding: 0, listStyleType: "none" },
  item: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXXS, minWidth: 0 },
  heading: { fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  samples: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere" },
  select: { minWidth: 0, "& select": { minWidth: 0, maxWidth: "100%" } },
});

/** Fields that a column may be given, beside those that are in use. */
const others: Readonly<Partial<Record<ListForm, readonly string[]>>> = { tracker: ["majorRisk", "predecessors", "parent", "deliverable", "standard"] };

/** One line a column: its heading, some of what stands below, and what it is taken for. */
export function ReadingColumns({ adopted, form, fields, onChange }: {
  readonly adopted: AdoptedSheet;
  readonly form: ListForm;
  readonly fields: Readonly<Record<number, string>>;
  readonly onChange: (index: number, field: string) => void;
}): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  const known = [...new Set([...vocabulary[form].filter(({ standsFor }) => standsFor === undefined).map(({ key }) => key), ...(others[form] ?? [])])];
  const columns = [
    ...adopted.columns.map((column) => ({ ...column, taken: column.field, how: t(`adopted.confidence.${column.confidence}`) })),
    ...adopted.unmatched.map((column) => ({ ...column, taken: "", how: "" })),
  ].flatMap((column) => (column.index === undefined ? [] : [{ ...column, index: column.index }])).sort((a, b) => a.index - b.index);
  return (
    <ul className={styles.list} aria-label={t("adopted.columns")}>
      {columns.map(({ index, header, column, taken, how, samples = [] }) => (
        <li key={index} className={styles.item}>
          <span className={styles.heading}>{t("adopted.column", { header, column })}</span>
          <span className={styles.samples}>{[...samples, ...(how === "" ? [] : [how])].join(t("reading.between"))}</span>
          <Select className={styles.select} size="small" aria-label={t("reading.column", { header, column })} value={fields[index] ?? taken} onChange={(_event, { value }) => onChange(index, value)}>
            <option value="">{t("reading.unused")}</option>
            {known.map((key) => <option key={key} value={key}>{t(`foreign:field.${key}`)}</option>)}
          </Select>
        </li>
      ))}
    </ul>
  );
}
