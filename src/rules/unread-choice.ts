import type { ChoiceList } from "../catalog/field";
import { cell, isErrorCell, isFilled } from "./expr/cells";
import { choiceState } from "./expr/list-state";
import { both } from "./expr/logic";
import type { Gap } from "./kinds/rule";

/** A word in a field that is none of its choices: then the row is not judged. `key` names the sentence, the field where nothing is said. */
export const unreadChoice = (field: string, { keys, words }: ChoiceList, key = field): Gap =>
  ({ key, when: both(isFilled(cell(field)), isErrorCell(choiceState(cell(field), keys, words))), at: field });
