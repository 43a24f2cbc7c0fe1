import { textKey } from "../../domain/text/text-key";
import type { Flow } from "../../excel/flow";
import { flowRows, names } from "../../excel/flow-rows";

/** When all departments that were asked have answered, the request is answered (P5): on the day of the last of them. */
export const consentsToAnswer: Flow = {
  key: "consentsToAnswer", needs: ["consents", "requests"],
  propose(input) {
    const consents = flowRows(input, "consents");
    return flowRows(input, "requests").filter((request) => request.isOpen && request.text("answered") === "").flatMap((request) => {
      const asked = consents.filter((one) => names(one, "request", request.id));
      const answers = asked.map((one) => (one.text("confirmation") === "" ? undefined : one.day("answered")));
      const days = answers.filter((day) => day !== undefined);
      if (asked.length === 0 || days.length < asked.length) return [];
      const submitted = request.cell("submitted");
      const from = typeof submitted === "number" ? submitted : 0;
      const fill = (field: string, day: number): {
        readonly register: string;
        readonly id: string;
        readonly field: string;
        readonly before: string;
        readonly value: number
      } =>
        ({ register: "requests", id: request.id, field, before: "", value: Math.max(day, from) });
      const people = [request.text("requester"), ...asked.map((one) => one.text("person"))].filter((name) => name !== "");
      return [{
        source: request.id, title: request.text("name"), adds: [],
        inform: [...new Map(people.map((name) => [textKey(name), name])).values()],
        sets: [
          ...(request.text("firstResponse") === "" ? [fill("firstResponse", Math.min(...days))] : []), fill("answered", Math.max(...days)),
        ],
      }];
    });
  },
};
