import { useEffect, useState } from "react";
import type { FormChoice } from "../../../actions/generate/form-choices";
import { usePaneActions } from "../../actions/actions-context";
import { usePane } from "../../model/pane-model";
import { usePlatform } from "../../hooks/platform-context";
import { storedProfile } from "../../model/stored-profile";
import { useKept } from "../../state/kept";
import { chosenForms } from "./chosen-forms";

export interface FormChoices {
  /** Undefined until they are known. */
  readonly choices: readonly FormChoice[] | undefined;
  readonly chosen: readonly string[];
  readonly toggle: (key: string) => void;
  /** Ticks just these. */
  readonly choose: (keys: readonly string[]) => void;
}

/** Which forms there are, and which of them are ticked. */
export function useFormChoices(): FormChoices {
  const actions = usePaneActions();
  const platform = usePlatform();
  const { fail } = usePane();
  const [choices, setChoices] = useState<readonly FormChoice[]>();
  const [chosen, setChosen] = useKept(chosenForms);
  const [attempt, setAttempt] = useState(1);
  useEffect(() => {
    let left = false;
    // A stored profile that is no longer understood is told when it is to be used.
    storedProfile(platform).catch(() => undefined).then((profile) => actions.listForms(profile?.forms)).then(
      (forms) => {
        if (!left) setChoices(forms);
      },
      (error: unknown) => {
        if (!left) fail("open", error, () => setAttempt(attempt + 1));
      },
    );
    return () => {
      left = true;
    };
  }, [actions, attempt, fail, platform]);
  const toggle = (key: string): void => setChosen((now) => (now.includes(key) ? now.filter((one) => one !== key) : [...now, key]));
  return { choices, chosen, toggle, choose: setChosen };
}
