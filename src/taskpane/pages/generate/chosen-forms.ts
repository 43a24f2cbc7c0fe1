import { useCallback } from "react";
import { usePane } from "../../model/pane-model";
import { kept, useKept } from "../../state/kept";

/** Keys of the forms that are ticked; they stay so until they are generated. */
export const chosenForms = kept<readonly string[]>([]);

/** From a page that misses a form: to Generate, with that form ticked. */
export function useWantForm(): (form: string) => void {
  const { goTo } = usePane();
  const [, setChosen] = useKept(chosenForms);
  return useCallback((form) => {
    setChosen([form]);
    goTo("generate");
  }, [goTo, setChosen]);
}
