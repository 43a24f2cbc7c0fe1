/** Excel's message box. */
import { useEffect, useRef } from "react";
import type { Dialogs } from "../dialogs";
import type { Texts } from "../texts";
import { useEmitter } from "./use-emitter";

const symbols = { stop: "✕", warning: "!", information: "i" } as const;

export function QuestionBox({ dialogs, text }: { dialogs: Dialogs; text: Texts }) {
  useEmitter(dialogs.changed);
  const box = useRef<HTMLDialogElement>(null);
  const question = dialogs.current;
  useEffect(() => {
    if (question && !box.current?.open) box.current?.showModal();
  }, [question]);
  if (!question) return null;
  return (
    <dialog ref={box} className="question" aria-labelledby="question-title" aria-describedby="question-message" onClose={() => dialogs.answer(undefined)}>
      <h2 id="question-title">{question.title}</h2>
      <div className="body">
        <span className={`symbol ${question.kind}`} aria-hidden="true">{symbols[question.kind]}</span>
        <p id="question-message">{question.message}</p>
      </div>
      <div className="answers">
        {question.answers.map((answer, index) => <button key={answer} type="button" autoFocus={index === 0} onClick={() => dialogs.answer(answer)}>{text(answer)}</button>)}
      </div>
    </dialog>
  );
}
