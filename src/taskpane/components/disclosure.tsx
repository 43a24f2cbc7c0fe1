import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDown16Regular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRight16Regular } from "@fluentui/react-icons/svg/chevron-right";
import { useId, useState, type ReactNode } from "react";
import { palette } from "../theme/palette";

const useStyles = makeStyles({
  card: { backgroundColor: palette.card, border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusLarge, padding: tokens.spacingHorizontalS },
  title: { margin: 0 },
  toggle: { width: "100%", justifyContent: "flex-start", paddingInline: tokens.spacingHorizontalXS, textAlign: "left" },
  body: { paddingTop: tokens.spacingVerticalS },
});

export interface DisclosureProps {
  readonly title: string;
  readonly startsOpen?: boolean;
  readonly children: ReactNode;
}

/** What only some people need stands behind its title. What was typed inside stays while it is closed. */
export function Disclosure({ title, startsOpen = false, children }: DisclosureProps): ReactNode {
  const styles = useStyles();
  const [open, setOpen] = useState(startsOpen);
  const id = useId();
  return (
    <section className={styles.card} aria-label={title}>
      <h2 className={styles.title}>
        <Button appearance="transparent" className={styles.toggle} icon={open ? <ChevronDown16Regular /> : <ChevronRight16Regular />} aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>{title}</Button>
      </h2>
      <div id={id} hidden={!open} className={styles.body}>{children}</div>
    </section>
  );
}
