import { makeStyles } from "@fluentui/react-components";
import { useCallback, useState, type ReactNode } from "react";
import { AnnouncerContext } from "../hooks/announcer";
import { visuallyHidden } from "./visually-hidden";

const useStyles = makeStyles({
  region: visuallyHidden,
});

/** The pane's one live region. The sentence alternates between two elements, because the same text twice in one place is not read again. */
export function LiveRegion({ children }: { readonly children: ReactNode }): ReactNode {
  const styles = useStyles();
  const [said, setSaid] = useState({ count: 0, sentence: "" });
  const announce = useCallback((sentence: string) => setSaid(({ count }) => ({ count: count + 1, sentence })), []);
  const even = said.count % 2 === 0;
  return (
    <AnnouncerContext value={announce}>
      {children}
      <div className={styles.region}>
        <div role="status">{even ? said.sentence : ""}</div>
        <div role="status">{even ? "" : said.sentence}</div>
      </div>
    </AnnouncerContext>
  );
}
