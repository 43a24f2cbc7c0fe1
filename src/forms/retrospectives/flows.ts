import type { Flow, FlowInput } from "../../excel/flow";
import { flowRows, type FlowRow } from "../../excel/flow-rows";

const dimensions = ["goal", "process", "communication", "risk"] as const;
type Dimension = (typeof dimensions)[number];

/**
 * The retrospective begins with what happened (P23), by the figures of the other sheets; whoever writes it goes on from there. What
 * somebody has written stays.
 */
export const whatHappened: Flow = {
  key: "whatHappened", needs: ["retrospectives"],
  propose(input) {
    const { book, asOf, say } = input;
    const facts = factsOf(input);
    const told = dimensions.filter((one) => facts[one] !== "");
    if (told.length === 0) return [];
    const rows = flowRows(input, "retrospectives").filter((row) => row.says("kind", "project"));
    if (rows.length === 0) {
      const subject = say("forms:flows.whatHappened.subject", { project: book.projectName });
      return [{
        source: "project", title: subject, sets: [],
        adds: [
          {
            register: "retrospectives",
            cells: {
              subject, due: asOf, kind: say("forms:retrospectives.kind.project"),
              ...Object.fromEntries(told.map((one) => [one, facts[one]])),
            },
          }
        ],
      }];
    }
    return rows.filter((row) => row.text("held") === "").flatMap((row) => {
      const sets = told.filter((one) => row.cell(one) === "").map(
        (field) => ({ register: "retrospectives", id: row.id, field, before: "", value: facts[field] })
      );
      return sets.length === 0 ? [] : [{ source: row.id, title: row.text("subject"), adds: [], sets }];
    });
  },
};

function factsOf(input: FlowInput): Readonly<Record<Dimension, string>> {
  const { say, book } = input;
  const tell = (register: string, key: string, counts: (rows: readonly FlowRow[]) => Readonly<Record<string, number>>): string => {
    const rows = flowRows(input, register).filter(({ flag }) => flag !== "" && flag !== "cancelled");
    return book.tables[register] === undefined || rows.length === 0
      ? ""
      : say(`forms:flows.whatHappened.${key}`, { total: rows.length, ...counts(rows) });
  };
  const count = (rows: readonly FlowRow[], is: (row: FlowRow) => boolean): number => rows.filter(is).length;
  const done = ({ flag }: FlowRow): boolean => flag === "done";
  const late = (row: FlowRow): boolean => done(row) && (row.day("actualFinish") ?? 0) > (row.day("due") ?? Infinity);
  const joined = (...parts: readonly string[]): string => parts.filter((part) => part !== "").join("\n");
  return {
    goal: joined(
      tell("tracker", "tasks", (rows) => ({ done: count(rows, done), late: count(rows, late), open: count(rows, ({ isOpen }) => isOpen) })),
      tell(
        "acceptances", "acceptances", (rows) => ({ passed: count(rows, done), failed: count(rows, (row) => row.says("result", "fail")) })
      ),
    ),
    process: joined(
      tell("requests", "requests", (rows) => ({ done: count(rows, done), red: count(rows, ({ flag }) => flag === "red") })),
      tell("changes", "changes", (rows) => ({ approved: count(rows, (row) => row.says("result", "approved")) })),
      tell("escalations", "escalations", (rows) => ({ open: count(rows, ({ isOpen }) => isOpen) })),
    ),
    communication: joined(
      tell("minutes", "meetings", (rows) => ({ red: count(rows, ({ flag }) => flag === "red") })),
      tell("actionItems", "items", (rows) => ({ done: count(rows, done) })),
    ),
    risk: tell(
      "risks", "risks",
      (rows) => (
        { high: count(rows, (row) => row.says("level", "high")), closed: count(rows, done), open: count(rows, ({ isOpen }) => isOpen) }
      )
    ),
  };
}
