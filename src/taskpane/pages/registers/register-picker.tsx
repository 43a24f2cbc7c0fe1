import { Field, makeStyles, Select } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { RegisterReport } from "../../../actions/workbook/registers";
import { formatCount } from "../../format/figures";
import { useLanguage } from "../../hooks/language-context";

const useStyles = makeStyles({
  /** A select is as wide as its longest option, unless it may be narrower. */
  select: { minWidth: 0, "& select": { minWidth: 0, textOverflow: "ellipsis" } },
});

export interface RegisterPickerProps {
  readonly registers: readonly RegisterReport[];
  readonly chosen: string;
  readonly onChoose: (key: string) => void;
}

/** Which register: each by the name that its sheet has now, with how many rows and how many of them are red. */
export function RegisterPicker({ registers, chosen, onChoose }: RegisterPickerProps): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  const { language } = useLanguage();
  const label = ({ sheet, total, figures }: RegisterReport): string => {
    const red = figures.find(({ flag }) => flag === "red")?.count ?? 0;
    return t(red === 0 ? "registers.option" : "registers.option-red", { sheet, count: total, red: formatCount(red, language) });
  };
  return (
    <Field label={t("registers.pick")}>
      <Select className={styles.select} value={chosen} onChange={(_event, { value }) => onChoose(value)}>
        {registers.map((register) => <option key={register.key} value={register.key}>{label(register)}</option>)}
      </Select>
    </Field>
  );
}
