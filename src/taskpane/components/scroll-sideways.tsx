import { makeStyles, tokens } from "@fluentui/react-components";
import { useLayoutEffect, useRef, useState, type ReactNode } from "react";

const useStyles = makeStyles({
  box: { overflowX: "auto", ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" } },
});

/** What may be wider than the pane scrolls by itself; only where it does, the keyboard stops at it. A group, not a region: the card around it is one. */
export function ScrollSideways({ label, children }: { readonly label: string; readonly children: ReactNode }): ReactNode {
  const styles = useStyles();
  const box = useRef<HTMLDivElement>(null);
  const [wide, setWide] = useState(false);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => setWide(element.scrollWidth > element.clientWidth + 1));
    observer.observe(element);
    if (element.firstElementChild !== null) observer.observe(element.firstElementChild);
    return () => observer.disconnect();
  }, []);
  return <div ref={box} className={styles.box} data-scrolls={wide} {...(wide && { tabIndex: 0, role: "group", "aria-label": label })}>{children}</div>;
}
