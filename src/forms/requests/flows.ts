import { textKey } from "../../domain/text/text-key";
import type { Flow } from "../../excel/flow";
import { flowRows, namedIn } from "../../excel/flow-rows";
import { cellText } from "../../rules/cell-text";
import { departmentsOf } from "../../rules/requests/departments";

const pair = (request: string, department: string): string => `${textKey(request)}\n${textKey(department)}`;

/**
 * Departments are asked for their consent (P5): one row for each that a request names, to be answered by the day on which the request is.
 */
export const requestToConsents: Flow = {
  key: "requestToConsents", needs: ["requests", "consents"],
  propose(input) {
    const { book, asOf, say } = input;
    const asked = new Set(
      (book.tables["consents"]?.rows ?? []).map(({ cells }) => pair(cellText(cells["request"] ?? ""), cellText(cells["department"] ?? "")))
    );
    return flowRows(input, "requests").filter(({ isOpen }) => isOpen).flatMap((request) => {
      const named = departmentsOf({
        fromDepartment: request.cell("fromDepartment"), toDepartment: request.cell("toDepartment"),
        departments: request.cell("departments"),
      }, book.departments).filter(
        (department) => textKey(department) !== textKey(request.text("fromDepartment")) && !asked.has(pair(request.id, department))
      );
      if (named.length === 0) return [];
      return [{
        source: request.id, title: `${request.text("name")}: ${named.join(say("forms:list-separator"))}`, sets: [],
        adds: named.map((department) => ({
          register: "consents",
          cells: {
            request: request.id, department, person: speaker(department), asked: asOf,
            due: Math.max(asOf, request.day("answerDue") ?? asOf),
          },
        })),
      }];

      function speaker(department: string): string {
        if (
          textKey(department) === textKey(request.text("toDepartment")) && request.text("receiver") !== ""
        ) return request.text("receiver");
        const people = book.roster.filter((one) => textKey(one.department) === textKey(department));
        return people.length === 1 ? (people[0]?.name ?? "") : "";
      }
    });
  },
};

/** A request that was answered becomes a project (P6): its charter begins with what the request says. */
export const requestToCharter: Flow = {
  key: "requestToCharter", needs: ["requests", "charters"],
  propose(input) {
    const separator = input.say("forms:list-separator");
    const chartered = namedIn(input.book, "charters", "request");
    return flowRows(input, "requests").filter(({ flag, id }) => flag === "done" && !chartered.has(textKey(id))).map((request) => ({
      source: request.id, title: request.text("name"), sets: [],
      adds: [{
        register: "charters",
        cells: {
          project: request.text("name"), leadDepartment: request.text("fromDepartment"), lead: request.text("requester"),
          due: request.day("wantedBy") ?? "",
          goal: request.text("background"), scope: request.text("scope"), content: request.text("content"),
          benefit: request.text("outcome"),
          departments: [
            request.text("fromDepartment"), request.text("toDepartment"), request.text("departments"),
          ].filter((part) => part !== "").join(separator),
          milestones: request.text("milestones"), deliverables: request.text("standard"), resources: request.text("resources"),
          request: request.id,
        },
      }],
    }));
  },
};

/** Resources that a request asks for are lent and given back (P17): the list, and the letter that is printed from it. */
export const requestToLoan: Flow = {
  key: "requestToLoan", needs: ["requests", "resourceLoans"],
  propose(input) {
    const lent = namedIn(input.book, "resourceLoans", "request");
    return flowRows(input, "requests").filter(
      (one) => one.flag !== "cancelled" && one.flag !== "" && one.text("resources") !== "" && !lent.has(textKey(one.id))
    ).map((request) => ({
      source: request.id, title: `${request.text("name")}: ${request.text("resources")}`, sets: [],
      adds: [{
        register: "resourceLoans",
        cells: {
          resource: request.text("resources"), provider: request.text("toDepartment"), purpose: request.text("content"),
          returnBy: request.day("wantedBy") ?? "",
          user: request.text("fromDepartment"), keeper: request.text("requester"), request: request.id,
        },
      }],
    }));
  },
};
