import { makeStyles } from "@fluentui/react-components";
import { useCallback, useEffect, useRef, useState, type ReactNode } from "react";
import { AnnouncerContext } from "../hooks/announcer";
import { visuallyHidden } from "./visually-hidden";

const useStyles = makeStyles({
  region: visuallyHidden,
});

/**
 * The pane's one live region. The sentence alternates between two elements, because the same text twice in one place is not read again; sentences
 * that come at once are read as one, so that the later does not take the earlier one's place unheard.
 */
export function LiveRegion({ children }: { readonly children: ReactNode }): ReactNode {
  const styles = useStyles();
  const [said, setSaid] = useState({ count: 0, sentence: "" });
  const waiting = useRef<string[]>([]);
  const [asked, setAsked] = useState(0);
  const announce = useCallback((sentence: string) => {
    waiting.current.push(sentence);
    setAsked((count) => count + 1);
  }, []);
  useEffect(() => {
    const sentence = waiting.current.splice(0).filter((one) => one !== "").join(" ");
    // Something was announced: this is how it comes to be shown.
    if (sentence !== "") setSaid(({ count }) => ({ count: count + 1, sentence }));
  }, [asked]);
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
