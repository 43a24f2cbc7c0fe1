import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  button: { alignSelf: "flex-start", minWidth: 0, paddingInline: tokens.spacingHorizontalXS, marginInline: "-4px", color: tokens.colorBrandForegroundLink, fontWeight: tokens.fontWeightRegular },
});

export interface TextButtonProps {
  readonly onClick: () => void;
  readonly disabled?: boolean;
  readonly children: ReactNode;
}

/** A lesser way on, set as a link among text. */
export function TextButton({ onClick, disabled = false, children }: TextButtonProps): ReactNode {
  const styles = useStyles();
  return <Button className={styles.button} size="small" appearance="transparent" disabledFocusable={disabled} onClick={onClick}>{children}</Button>;
}
