import { dutyRuleIds } from "../../catalog/duties";
import { LiaisonError } from "../../domain/liaison-error";
import { compactKey } from "../../domain/text/text-key";
import { raciRoles } from "../../domain/duties/raci";
import { bookFacts, registersOf } from "../../excel/book-facts";
import { loadBook, type Book } from "../../excel/read-book";
import { judgeDutyList, type JudgedDuties } from "../../forms/duties/judge";
import { dutiesForm } from "../../forms/duties/register";
import { registry } from "../../forms/registry";
import { judgeRegisters } from "../../judging/judge-rows";
import { translator } from "../../locales/translate";
import { departmentsWithoutDuty } from "../../rules/checks/check-duties";
import type { DutyGroup } from "../../rules/checks/duty-group";
import type { ActionEnvironment, DutiesReport, DutyLine } from "../action";
import { byUrgency } from "../check/book-findings";
import { ruleFindings } from "../check/rule-findings";
import { runAction } from "../run";

/** Who does what as a matrix, and what is to settle about it; from one read of 职责分工. */
export function readDuties(environment: ActionEnvironment): Promise<DutiesReport> {
  return runAction(environment, 1, async (context, steps) => {
    steps.begin("read");
    const tracker = loadBook(context.workbook, registry);
    await context.sync();
    steps.finish("read");
    const book = tracker();
    const judged = book === undefined ? undefined : judgedList(book, environment);
    if (book === undefined || judged === undefined) throw new LiaisonError("no-duty-list");
    return {
      sheet: book.tables["duties"]?.place.sheet ?? "", ...matrixOfGroups(judged.groups),
      idleDepartments: departmentsWithoutDuty(judged.groups, book.departments), findings: byUrgency([...ruleFindings(book, (id) => dutyRuleIds.some((rule) => rule === id)), ...judged.findings]),
    };
  });
}

/** The list alone: it depends on no date. */
function judgedList(book: Book, environment: ActionEnvironment): JudgedDuties | undefined {
  const say = translator(environment.language);
  const registers = judgeRegisters(bookFacts(book, book.asOf ?? environment.today()), registersOf(book), book.registry.feeds, say);
  return judgeDutyList(book, registers.get(dutiesForm.key), say);
}

/** People who take part in anything, in the order in which they first occur; one person in two departments is two. */
function matrixOfGroups(groups: readonly DutyGroup[]): Pick<DutiesReport, "people" | "duties"> {
  const key = ({ person, department }: { readonly person: string; readonly department: string }): string => [compactKey(person), compactKey(department)].join("\n");
  const parts = groups.flatMap((group) => group.parts);
  const people = [...new Map(parts.map((part) => [key(part), { name: part.person, department: part.department }])).entries()];
  const count = (who: string, role: "A" | "R"): number => parts.filter((part) => part.role === role && key(part) === who).length;
  return {
    people: people.map(([who, person]) => ({ ...person, accountable: count(who, "A"), responsible: count(who, "R") })),
    duties: groups.map((group): DutyLine => {
      const accountable = group.parts.filter(({ role }) => role === "A").length;
      const responsible = group.parts.filter(({ role }) => role === "R").length;
      return {
        duty: group.duty, id: group.id, cell: group.cell, accountable, responsible,
        roles: people.map(([who]) => raciRoles.filter((role) => group.parts.some((part) => part.role === role && key(part) === who)).join("/")),
      };
    }),
  };
}
