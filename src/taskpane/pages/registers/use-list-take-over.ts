import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ForeignAnswers, ForeignQuestion } from "../../../domain/sheets-of-others/answers";
import type { ListPlan } from "../../../actions/take-over/plan-list";
import type { ListTakeOverReport } from "../../../actions/take-over/take-over-list";
import { usePaneActions } from "../../actions/actions-context";
import { useAnnounce } from "../../hooks/announcer";
import { usePane } from "../../model/pane-model";

export interface ListTakeOverControl {
  /** What each list would do; undefined until that was asked for, or after it was declined. */
  readonly plans: readonly ListPlan[] | undefined;
  readonly taken: ListTakeOverReport | undefined;
  /** What was asked of a sheet at first, and what has been answered: an answer can be changed. */
  readonly asked: (sheet: string) => { readonly questions: readonly ForeignQuestion[]; readonly answers: ForeignAnswers };
  readonly answer: (sheet: string, answers: ForeignAnswers) => void;
  readonly look: () => void;
  readonly decline: () => void;
  readonly takeOver: (sheet: string) => void;
}

/** Taking over a list of somebody's: looked at first, written on a press, then told exactly. */
export function useListTakeOver(onTaken: () => void): ListTakeOverControl {
  const actions = usePaneActions();
  const announce = useAnnounce();
  const { t } = useTranslation();
  const { run, perform } = usePane();
  const [plans, setPlans] = useState<readonly ListPlan[]>();
  const [taken, setTaken] = useState<ListTakeOverReport>();
  const [questions, setQuestions] = useState<ReadonlyMap<string, readonly ForeignQuestion[]>>(new Map());
  const [answers, setAnswers] = useState<ReadonlyMap<string, ForeignAnswers>>(new Map());
  const answersOf = (sheet: string): ForeignAnswers => answers.get(sheet) ?? {};
  return {
    plans, taken,
    asked: (sheet) => ({ questions: questions.get(sheet) ?? [], answers: answersOf(sheet) }),
    answer: (sheet, said) => perform(async () => {
      const all = new Map([...answers, [sheet, said] as const]);
      setAnswers(all);
      const found = await run("list-take-over", (options) => actions.planListTakeOvers(all, options));
      if (found === undefined) return;
      setPlans(found);
      announce(t("list-take-over.found", { count: found.length }));
    }),
    look: () => perform(async () => {
      setTaken(undefined);
      const found = await run("list-take-over", (options) => actions.planListTakeOvers(new Map(), options));
      if (found === undefined) return;
      setAnswers(new Map());
      setQuestions(new Map(found.map((plan) => [plan.sheet, plan.questions])));
      setPlans(found);
      announce(t("list-take-over.found", { count: found.length }));
    }),
    decline: () => setPlans(undefined),
    takeOver: (sheet) => perform(async () => {
      const done = await run("list-take-over", (options) => actions.takeOverList(sheet, answersOf(sheet), options));
      if (done === undefined) return;
      setPlans(undefined);
      setTaken(done);
      announce(t("list-take-over.done", { added: done.added, changed: done.changed }));
      onTaken();
    }),
  };
}
