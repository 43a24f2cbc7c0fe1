import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { DutiesReport, DutyLine } from "../../../actions/action";
import { raciRoles } from "../../../domain/duties/raci";
import { palette } from "../../theme/palette";
import { Card } from "../../components/card";
import { Mark } from "../../components/mark";
import { RoleLegend } from "./role-legend";
import { RoleLetter } from "./role-letter";
import { ScrollSideways } from "../../components/scroll-sideways";
import { visuallyHidden } from "../../components/visually-hidden";

const line = `1px solid ${tokens.colorNeutralStroke2}`;

const useStyles = makeStyles({
  // Borders of a collapsed table do not travel with a cell that sticks.
  table: { borderCollapse: "separate", borderSpacing: 0, minWidth: "100%", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  cell: { padding: tokens.spacingVerticalXS, borderBottom: line, textAlign: "center", verticalAlign: "middle", whiteSpace: "nowrap", fontWeight: tokens.fontWeightRegular },
  person: { verticalAlign: "bottom", whiteSpace: "normal" },
  who: { width: "max-content", minWidth: "44px", maxWidth: "104px", marginInline: "auto", overflowWrap: "anywhere" },
  name: { display: "block", fontWeight: tokens.fontWeightSemibold },
  department: { display: "block", color: tokens.colorNeutralForeground2 },
  duty: { position: "sticky", left: 0, zIndex: 1, boxSizing: "border-box", width: "clamp(88px, 38vw, 168px)", minWidth: "clamp(88px, 38vw, 168px)", maxWidth: "clamp(88px, 38vw, 168px)", paddingLeft: 0, paddingRight: tokens.spacingHorizontalS, borderRight: line, backgroundColor: palette.card, textAlign: "left", whiteSpace: "normal", overflowWrap: "anywhere" },
  words: { display: "block", fontWeight: tokens.fontWeightSemibold },
  gap: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS },
  red: { color: palette.redText },
  amber: { color: palette.amberText },
  roles: { display: "inline-flex", columnGap: "2px" },
  hidden: visuallyHidden,
});

const firstDuties = 20;

/** Duties × people: how each takes part in each, and where nobody answers. */
export function DutyMatrix({ report }: { readonly report: DutiesReport }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const { duties, people } = report;
  const shown = all ? duties : duties.slice(0, firstDuties);
  return (
    <Card title={t("duties.matrix")} aside={t("duties.people", { count: people.length })}>
      <RoleLegend />
      <ScrollSideways label={t("duties.matrix")}>
        <table className={styles.table} aria-label={t("duties.matrix")}>
          <thead>
            <tr>
              <th scope="col" className={mergeClasses(styles.cell, styles.duty)}><span className={styles.hidden}>{t("duties.duty")}</span></th>
              {people.map(({ name, department }, index) => (
                <th key={index} scope="col" className={mergeClasses(styles.cell, styles.person)}>
                  <div className={styles.who}>
                    <span className={styles.name}>{name === "" ? t("duties.nobody") : name}</span>
                    {department !== "" && <span className={styles.department}>{department}</span>}
                  </div>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((duty) => (
              <tr key={duty.cell}>
                <th scope="row" className={mergeClasses(styles.cell, styles.duty)}>
                  <span className={styles.words}>{duty.duty}</span>
                  <Gaps duty={duty} />
                </th>
                {duty.roles.map((roles, index) => (
                  <td key={index} className={styles.cell}>
                    <span className={styles.roles}>{raciRoles.filter((role) => roles.includes(role)).map((role) => <RoleLetter key={role} role={role} />)}</span>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollSideways>
      {shown.length < duties.length && <Button size="small" onClick={() => setAll(true)}>{t("duties.all", { count: duties.length })}</Button>}
    </Card>
  );
}

function Gaps({ duty: { accountable, responsible } }: { readonly duty: DutyLine }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <>
      {accountable !== 1 && <span className={mergeClasses(styles.gap, styles.red)}><Mark kind="red" size={9} />{accountable === 0 ? t("duties.no-a") : t("duties.several-a", { count: accountable })}</span>}
      {responsible === 0 && <span className={mergeClasses(styles.gap, styles.amber)}><Mark kind="amber" size={9} />{t("duties.no-r")}</span>}
    </>
  );
}
