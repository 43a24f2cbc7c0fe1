import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDown16Regular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRight16Regular } from "@fluentui/react-icons/svg/chevron-right";
import { useId, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { AdoptedSheet } from "../../../actions/action";
import { palette } from "../../theme/palette";
import { ColumnTable } from "./column-table";
import { ReadingForm } from "./reading-form";
import { SetAsideList } from "./set-aside-list";

const useStyles = makeStyles({
  card: { backgroundColor: palette.card, border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusXLarge, padding: tokens.spacingHorizontalM },
  title: { margin: 0 },
  toggle: { width: "100%", justifyContent: "flex-start", paddingInline: tokens.spacingHorizontalXS, textAlign: "left" },
  facts: { color: tokens.colorNeutralForeground2, paddingInline: tokens.spacingHorizontalXS, display: "block", overflowWrap: "anywhere" },
  details: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM, paddingTop: tokens.spacingVerticalM, paddingInline: tokens.spacingHorizontalXS },
});

/** How a sheet that is not ours was read: which column became what, which rows were not taken for tasks. Nothing in it was changed. */
export function AdoptedCard({ adopted }: { readonly adopted: AdoptedSheet }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  // What is not sure, or is asked, is shown before it is looked for.
  const [open, setOpen] = useState(adopted.confidence === "unsure" || (adopted.questions ?? []).length > 0);
  const id = useId();
  const facts = { sheet: adopted.sheet, row: adopted.headerRow, read: adopted.rowsRead, tasks: adopted.tasks, aside: adopted.setAside.length };
  return (
    <section className={styles.card} aria-label={t("adopted.title")}>
      <h2 className={styles.title}>
        <Button appearance="transparent" className={styles.toggle} icon={open ? <ChevronDown16Regular /> : <ChevronRight16Regular />} aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>{t("adopted.title")}</Button>
      </h2>
      <span className={styles.facts}>{t(adopted.form === "duties" ? "adopted.facts-duties" : "adopted.facts", { ...facts, form: t(`foreign:form.${adopted.form}`) })}</span>
      <div id={id} hidden={!open}>
        {open && (
          <div className={styles.details}>
            {adopted.sheets !== undefined && <ReadingForm key={`${adopted.sheet} ${adopted.headerRow}`} adopted={adopted} />}
            {adopted.mapping === undefined && <ColumnTable form={adopted.form} columns={adopted.columns} />}
            {adopted.mapping === undefined && adopted.unmatched.length > 0 && <span>{t("adopted.unmatched", { headers: adopted.unmatched.map(({ header, column }) => `${header} (${column})`).join(t("list-separator")) })}</span>}
            <SetAsideList rows={adopted.setAside} />
          </div>
        )}
      </div>
    </section>
  );
}
