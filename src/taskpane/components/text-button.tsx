import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  button: { alignSelf: "flex-start", minWidth: 0, paddingInline: tokens.spacingHorizontalXS, marginInline: "-4px", color: tokens.colorBrandForegroundLink, fontWeight: tokens.fontWeightRegular },
});

export interface TextButtonProps {
  readonly onClick: () => void;
  readonly disabled?: boolean;
  /** What it is called where its words alone do not say which of several it is. */
  readonly label?: string;
  readonly children: ReactNode;
}

/** A lesser way on, set as a link among text. */
export function TextButton({ onClick, disabled = false, label, children }: TextButtonProps): ReactNode {
  const styles = useStyles();
  return <Button className={styles.button} size="small" appearance="transparent" disabledFocusable={disabled} onClick={onClick} {...(label === undefined ? {} : { "aria-label": label })}>{children}</Button>;
}
