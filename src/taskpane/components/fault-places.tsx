import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { FaultPlace } from "../../domain/liaison-error";
import { usePaneActions } from "../actions/actions-context";
import { useLanguage } from "../hooks/language-context";
import { usePane } from "../model/pane-model";
import { TextButton } from "./text-button";

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
});

/**
 * What has to be put right before the action can be repeated: each a link to its cell, with what helps at hand. What helps repeats the
 * action.
 */
export function FaultPlaces({ places }: { readonly places: readonly FaultPlace[] }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  const { language } = useLanguage();
  const actions = usePaneActions();
  const { run, fail, retry } = usePane();
  // Retry stays what it was: neither a look at a cell nor what helps takes its place.
  const show = (place: FaultPlace): void => {
    actions.showCell(place, { language }).catch((error: unknown) => fail("show", error));
  };
  const help = async (work: () => Promise<unknown>): Promise<void> => {
    if (await run("put-right", work) !== undefined) retry();
  };
  return (
    <ul className={styles.list}>
      {places.map((place) => {
        const { sheet, cell, text, corrections = [], newcomer } = place;
        return (
          <li key={cell}>
            <TextButton label={t("failure.go", { text, place: `${sheet}!${cell}` })} onClick={() => show(place)}>{text}</TextButton>
            {corrections.map((one) => (
              <TextButton key={one.shown} label={t("put-right.change-at", { value: one.shown, cell })}
                onClick={
                  () => void help(() => actions.putRight([one], { language }))
                }>{t("put-right.change", { value: one.shown })}</TextButton>
            ))}
            {newcomer !== undefined && (
              <TextButton onClick={() => void help(() => actions.addToRoster(newcomer, { language }))}>
                {t(newcomer.department === "" ? "put-right.add" : "put-right.add-to", { ...newcomer })}
              </TextButton>
            )}
          </li>
        );
      })}
    </ul>
  );
}
