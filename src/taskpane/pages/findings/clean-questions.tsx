import { Field, makeStyles, Select } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { CleanAnswers, CleanQuestion } from "../../../domain/sheets-of-others/cleaning/clean-answers";

/** Years offered where dates say none: the one before, this one and the next. */
const yearsAround = [-1, 0, 1];

const useStyles = makeStyles({ select: { minWidth: 0, "& select": { minWidth: 0, maxWidth: "100%" } } });

interface Choice {
  readonly options: readonly (readonly [string, string])[];
  readonly answer: (value: string) => CleanAnswers;
}

/** One question for all cells alike; nothing is chosen until a person does. */
export function CleanQuestions({ questions, answers, disabled, onAnswer }: {
  readonly questions: readonly CleanQuestion[];
  readonly answers: CleanAnswers;
  readonly disabled: boolean;
  readonly onAnswer: (answers: CleanAnswers) => void;
}): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  const say = (value: string): readonly [string, string] => [value, t(`clean-card.answer.${value}`)];
  const choiceOf = ({ kind, key = "", options = [] }: CleanQuestion): Choice => {
    switch (kind) {
      case "year": {
        const thisYear = new Date().getFullYear();
        return { options: yearsAround.map((step) => [String(thisYear + step), String(thisYear + step)] as const), answer: (value) =>
          ({ ...answers, year: Number(value) }) };
      }
      case "order":
        return { options: ["day-first", "month-first"].map(say), answer: (value) =>
          ({ ...answers, order: value === "day-first" ? "day-first" : "month-first" }) };
      case "year-place":
        return { options: ["first", "last"].map(say), answer: (value) =>
          ({ ...answers, yearPlace: value === "first" ? "first" : "last" }) };
      case "nought":
        return { options: ["as-typed", "lost"].map(say), answer: (value) =>
          ({ ...answers, nought: value === "lost" ? "lost" : "as-typed" }) };
      case "period-end":
        return { options: ["last-day", "leave"].map(say), answer: (value) => ({ ...answers, periodEnd: value === "last-day" }) };
      case "share":
        return { options: ["fraction", "hundredths"].map(say), answer: (value) =>
          ({ ...answers, share: value === "fraction" ? "fraction" : "hundredths" }) };
      case "spelling":
        return { options: [...new Set(options)].map((one) => [one, one] as const), answer: (value) =>
          ({ ...answers, spellings: { ...answers.spellings, [key]: value } }) };
    }
  };
  return questions.map((question) => {
    const { kind, key = "", count, samples, options: spelt = [] } = question;
    const { options, answer } = choiceOf(question);
    return (
      <Field key={`${kind} ${key}`} label={t(`foreign:clean.ask.${kind}`, { count, samples: samples.join(t("reading.between")), options: spelt.join(" / ") })}>
        <Select className={styles.select} value="" disabled={disabled} onChange={(_event, { value }) => onAnswer(answer(value))}>
          <option value="" disabled>{t("reading.unanswered")}</option>
          {options.map(([value, label]) => <option key={value} value={value}>{label}</option>)}
        </Select>
      </Field>
    );
  });
}
