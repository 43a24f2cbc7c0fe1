import { opinions, requestFormNames } from "../../catalog/lists";
import { requestDemands, type RequestKey } from "../../catalog/requests";
import { definePage, type PageShow } from "../../excel/pages/page";
import type { ReadPage } from "../../excel/pages/read-page";
import type { Book } from "../../excel/read-book";
import { names } from "../../excel/workbook-names";
import type { Cell } from "../../rules/tracker-row";
import { text } from "../../rules/formula";
import { opinionForm } from "./opinions";
import { requestRegister } from "./register";

/** What was said with its condition; boxes to tick by hand where nothing was entered yet. */
const opinion: PageShow = (cell, say) => {
  const boxes = opinions.map((one) => `□ ${say(`lists.opinions.${one}`)}`).join("  ");
  return `IF(${cell("opinion")}="",${text(boxes)},${cell("opinion")}&IF(${cell("text")}="","",${text(say("requestForm.colon"))}&${cell("text")}))`;
};

/** 需求表 (F1): one request on one A4 page, shown by its id, to be signed; or an empty form to type a new one into. */
export const requestPage = definePage({
  key: "requestForm", register: requestRegister, names: requestFormNames, grid: "four", rangeName: names.requestForm, pickName: names.pickRequest,
  submits: { fresh: "requestForm.new", shown: ["answerDue", "progress"], required: requestDemands },
  blocks: [
    { left: "id", right: "submitted", height: 22 },
    { across: "name", height: 24 },
    { left: "fromDepartment", right: "requester", height: 22 },
    { left: "contact", right: "urgency", height: 22 },
    { left: "toDepartment", right: "receiver", height: 22 },
    { across: "departments", height: 28 },
    { left: "type", right: "priority", height: 22 },
    { across: "background", height: 62 },
    { across: "content", height: 62 },
    { across: "standard", height: 48 },
    { left: "wantedBy", right: "scope", height: 24 },
    { across: "milestones", height: 34 },
    { across: "resources", height: 34 },
    { across: "outcome", height: 34 },
    { left: "fit", right: "feasibility", height: 22 },
    { across: "cc", height: 22 },
    { left: "answerDue", right: "progress", height: 22 },
    {
      list: {
        register: opinionForm, link: "request", lines: 6,
        columns: [{ key: "department", span: 1 }, { key: "opinion", span: 1, show: opinion }, { key: "person", span: 1 }, { key: "date", span: 1 }],
      },
    },
  ],
  signatures: ["requester", "from", "to", "pmo"],
  guide: ["choose", "new", "submit", "print"].map((line) => `requestForm.how.${line}`),
});

/** What stands in the boxes of 需求表: the id chosen, and the boxes in which people have typed over our formulas. */
export type ReadRequestForm = Omit<ReadPage, "typed"> & { readonly typed: Readonly<Partial<Record<RequestKey, Cell>>> };

/** 需求表 of a workbook that has been read. */
export const requestPageOf = (book: Pick<Book, "pages">): ReadRequestForm | undefined => book.pages.get(requestPage.key);
