import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { actionShortcuts } from "../../hooks/use-shortcuts";
import { usePane } from "../../model/pane-model";
import { Card } from "../../components/card";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS, margin: 0 },
  entry: { display: "flex", justifyContent: "space-between", alignItems: "baseline", columnGap: tokens.spacingHorizontalM },
  keys: { margin: 0, whiteSpace: "nowrap" },
  key: { padding: "1px 6px", border: `1px solid ${tokens.colorNeutralStroke1}`, borderRadius: tokens.borderRadiusMedium, fontFamily: "inherit", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

const inList = ["arrows", "enter", "escape"] as const;

export function ShortcutTable(): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  const { pages } = usePane();
  const ofPages = pages.flatMap(({ key: name, shortcut }) => (shortcut === undefined ? [] : [{ name, key: shortcut.key }]));
  const entries = [
    ...[...actionShortcuts, ...ofPages].map(({ name, key }) => ({ name, what: t(`shortcut.${name}`), keys: t("shortcut.keys", { key }) })),
    ...inList.map((name) => ({ name, what: t(`shortcut.${name}.what`), keys: t(`shortcut.${name}.keys`) })),
  ];
  return (
    <Card title={t("shortcut.title")}>
      <dl className={styles.list}>
        {entries.map(({ name, what, keys }) => (
          <div key={name} className={styles.entry}>
            <dt>{what}</dt>
            <dd className={styles.keys}><kbd className={styles.key}>{keys}</kbd></dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
