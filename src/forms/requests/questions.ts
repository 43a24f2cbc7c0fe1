import { fiveQuestions } from "../../catalog/requests";
import { cell, isBlank, isDate, isFilled } from "../../rules/expr/cells";
import { never, text } from "../../rules/expr/constants";
import type { Expr } from "../../rules/expr/expr";
import { iff, ifError } from "../../rules/expr/logic";
import { join, say } from "../../rules/expr/say";
import { countOf } from "../../rules/expr/sums";
import type { Fact } from "../../rules/kinds/rule";

type FiveQuestion = (typeof fiveQuestions)[number];

/** When is answered by a date; the others by any text. */
const isAnswered = ({ question, field }: FiveQuestion): Expr<boolean> => ifError(question === "when" ? isDate(cell(field)) : isFilled(cell(field)), never);

/** In a row to spare nothing is asked; a name that cannot be read makes the answer `"?"`. */
const ofRequest = (value: Expr): Expr => ifError(iff(isBlank(cell("name")), text(""), value), text("?"));

/** How many of the five questions are answered (N15). */
export const questionCount: Fact = { key: "questionCount", format: "0", value: ofRequest(countOf(...fiveQuestions.map(isAnswered))) };

/** Each question with a mark that says whether it is answered: `√为何 ×由谁 …`. */
export const questionMarks: Fact = {
  key: "questions", format: "General", prose: true,
  value: ofRequest(join(...fiveQuestions.flatMap((one, index): readonly Expr[] => [
    iff(isAnswered(one), text("√"), text("×")), say(`forms:requests.questions.${one.question}`), ...(index === fiveQuestions.length - 1 ? [] : [text(" ")]),
  ]))),
};
