import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { Mark, type MarkKind } from "./mark";

const useStyles = makeStyles({
  box: { display: "flex", flexDirection: "column", alignItems: "center", rowGap: tokens.spacingVerticalM, paddingBlock: tokens.spacingVerticalXXXL, textAlign: "center" },
  title: { fontWeight: tokens.fontWeightSemibold },
  text: { color: tokens.colorNeutralForeground2, maxWidth: "300px" },
});

export interface EmptyStateProps {
  readonly mark: MarkKind;
  readonly title: string;
  readonly text: string;
  readonly children?: ReactNode;
}

/** A page with nothing to list says why, and what to do next. */
export function EmptyState({ mark, title, text, children }: EmptyStateProps): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.box}>
      <Mark kind={mark} size={28} />
      <span className={styles.title}>{title}</span>
      <span className={styles.text}>{text}</span>
      {children}
    </div>
  );
}
