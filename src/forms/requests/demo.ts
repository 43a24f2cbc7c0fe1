import type { Opinion, Urgency } from "../../catalog/lists";
import type { NewOpinion, NewRequest } from "../../catalog/requests";
import type { DemoContext } from "../../excel/form";

interface DemoRequest {
  readonly key: "developers" | "budget" | "specialists" | "data" | "service";
  readonly urgency: Urgency;
  readonly type: "project" | "resources" | "problem" | "information" | "other";
  /** Days from the as-of date, with the time of day. */
  readonly submitted: number;
  readonly firstResponse?: number;
  readonly answered?: number;
  readonly wantedBy?: number;
  /** By their places in the demo's list of departments. */
  readonly to: number;
  readonly others: readonly number[];
  readonly receiver?: "developer" | "marketing" | "operations" | "data";
  readonly opinions?: readonly { readonly department: number; readonly opinion?: Opinion; readonly person?: string; readonly date?: number }[];
}

/** What the campaign asks of its departments: answered, late with a response, with a question open, and two on their way. */
const requests: readonly DemoRequest[] = [
  {
    key: "developers", urgency: "urgent", type: "resources", submitted: -13.4, firstResponse: -13.2, answered: -11.5, wantedBy: -8, to: 2, others: [3], receiver: "developer",
    opinions: [{ department: 2, opinion: "agree", person: "developer", date: -12 }, { department: 3, opinion: "agree", person: "operations", date: -12 }],
  },
  {
    key: "budget", urgency: "normal", type: "resources", submitted: -10.6, firstResponse: -8.4, answered: -6.5, wantedBy: -5, to: 1, others: [], receiver: "marketing",
    opinions: [{ department: 1, opinion: "conditional", person: "marketing", date: -7 }],
  },
  { key: "specialists", urgency: "normal", type: "resources", submitted: -2.4, wantedBy: 6, to: 3, others: [1], receiver: "operations", opinions: [{ department: 3 }, { department: 1 }] },
  { key: "data", urgency: "relaxed", type: "information", submitted: -3.5, firstResponse: -3.2, to: 2, others: [], receiver: "data", opinions: [{ department: 2 }] },
  { key: "service", urgency: "relaxed", type: "project", submitted: -1.4, firstResponse: -1.2, wantedBy: 9, to: 3, others: [1], receiver: "operations", opinions: [{ department: 3 }, { department: 1 }] },
];

/** The requests of the demonstration and what the departments said to them. */
export function demoRequests(
  { translate, asOf, departments, person: entry }: DemoContext,
): { readonly requests: readonly NewRequest[]; readonly opinions: readonly NewOpinion[] } {
  const person = (key: string): string => entry(key).name;
  const department = (place: number): string => departments[place] ?? "";
  const joiner = translate("forms:list-separator");
  const idOf = (index: number): string => `R${String(index + 1).padStart(3, "0")}`;
  const time = (offset: number): number => Math.round((asOf + 1 + offset) * 48) / 48;
  return {
    requests: requests.map((one, index): NewRequest => {
      const say = (part: string): string => translate(`forms:demo.requests.${one.key}.${part}`);
      return {
        id: idOf(index), name: say("name"), urgency: translate(`forms:lists.urgencies.${one.urgency}`), submitted: time(one.submitted),
        fromDepartment: department(0), requester: person("product"), toDepartment: department(one.to), departments: one.others.map(department).join(joiner),
        type: translate(`forms:lists.requestTypes.${one.type}`), background: say("background"), content: say("content"), standard: say("standard"),
        ...(one.receiver !== undefined && { receiver: person(one.receiver) }), ...(one.firstResponse !== undefined && { firstResponse: time(one.firstResponse) }),
        ...(one.answered !== undefined && { answered: time(one.answered) }), ...(one.wantedBy !== undefined && { wantedBy: asOf + one.wantedBy }),
      };
    }),
    opinions: requests.flatMap((one, index) => (one.opinions ?? []).map((said): NewOpinion => ({
      request: idOf(index), department: department(said.department),
      ...(said.opinion !== undefined && { opinion: translate(`forms:lists.opinions.${said.opinion}`) }),
      ...(said.opinion === "conditional" && { text: translate(`forms:demo.requests.${one.key}.condition`) }),
      ...(said.person !== undefined && { person: person(said.person) }), ...(said.date !== undefined && { date: asOf + said.date }),
    }))),
  };
}
