import { without } from "./without";
import { Field, Select } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { AdoptedSheet } from "../../../actions/action";
import { taskStates } from "../../../domain/tasks/task-state";
import { compactKey } from "../../../domain/text/text-key";
import type { ForeignAnswers } from "../../../domain/sheets-of-others/answers";

type Question = NonNullable<AdoptedSheet["questions"]>[number];

/** Years offered where dates say none: the one before, this one and the next. */
const yearsAround = [-1, 0, 1];

/** What the sheet does not say, asked once for all cells alike; nothing is chosen until a person does. */
export function ReadingQuestions({ questions, answers, onAnswer }: {
  readonly questions: readonly Question[];
  readonly answers: ForeignAnswers;
  readonly onAnswer: (answers: ForeignAnswers) => void;
}): ReactNode {
  const { t } = useTranslation();
  const thisYear = new Date().getFullYear();
  const withoutBoth = without(without(answers, "year"), "order");
  const choices = (question: Question): { readonly value: string; readonly options: readonly (readonly [string, string])[]; readonly answer: (value: string) => ForeignAnswers } => {
    const word = compactKey(question.samples[0] ?? "");
    switch (question.kind) {
      case "year":
        return {
          value: String(answers.year ?? ""), options: yearsAround.map((step) => [String(thisYear + step), String(thisYear + step)] as const),
          answer: (value) => ({ ...withoutBoth, ...(answers.order === undefined ? {} : { order: answers.order }), ...(value === "" ? {} : { year: Number(value) }) }),
        };
      case "order":
        return {
          value: answers.order ?? "", options: [["day-first", t("reading.day-first")], ["month-first", t("reading.month-first")]],
          answer: (value) => ({ ...withoutBoth, ...(answers.year === undefined ? {} : { year: answers.year }), ...(value === "day-first" || value === "month-first" ? { order: value } : {}) }),
        };
      case "period-end":
        return { value: answers.periodEnd === true ? "yes" : "", options: [["yes", t("reading.last-day")]], answer: (value) => ({ ...answers, periodEnd: value === "yes" }) };
      case "missing-status":
        return { value: answers.missingIsOpen === true ? "yes" : "", options: [["yes", t("reading.all-unfinished")]], answer: (value) => ({ ...answers, missingIsOpen: value === "yes" }) };
      case "word":
        return {
          value: answers.words?.[word] ?? "",
          options: (question.options !== undefined && question.options.length > 0 ? question.options : taskStates).map((state) => [state, t(`forms:lists.states.${state}`)] as const),
          answer: (value) => {
            const others = without(answers.words ?? {}, word);
            const state = taskStates.find((one) => one === value);
            return { ...answers, words: { ...others, ...(state === undefined ? {} : { [word]: state }) } };
          },
        };
    }
  };
  return questions.map((question, index) => {
    const { value, options, answer } = choices(question);
    const samples = question.samples.join(t("reading.between"));
    return (
      <Field key={`${question.kind} ${index}`} label={t(`reading.ask.${question.kind}`, { count: question.count, samples })}>
        <Select value={value} onChange={(_event, data) => onAnswer(answer(data.value))}>
          <option value="">{t("reading.unanswered")}</option>
          {options.map(([key, label]) => <option key={key} value={key}>{label}</option>)}
        </Select>
      </Field>
    );
  });
}
