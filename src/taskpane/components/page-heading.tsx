import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, type ReactNode } from "react";
import { usePane } from "../model/pane-model";

const useStyles = makeStyles({
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
    outlineStyle: "none",
  },
});

/** A page's title. It takes the focus when a person, or an action that has ended, brings up the page: reading goes on from there.
 * It shows no ring: it is a place to read on, not a control. */
export function PageHeading({ children }: { readonly children: ReactNode }): ReactNode {
  const styles = useStyles();
  const { takeFocusRequest } = usePane();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takeFocusRequest()) heading.current?.focus();
  });
  return <h1 ref={heading} tabIndex={-1} className={styles.heading}>{children}</h1>;
}
