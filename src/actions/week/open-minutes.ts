import { isoFromSerial } from "../../domain/dates/excel-date";
import { LiaisonError } from "../../domain/liaison-error";
import { tableOf } from "../../excel/read-book";
import { meetingRegister } from "../../forms/minutes/meetings";
import { translator } from "../../locales/translate";
import type { ActionEnvironment } from "../action";
import { asOfFor } from "../check/judge-book";
import { enterRows } from "../enter-rows";
import { loadMarkedBook } from "../generate/write-surroundings";
import { runAction } from "../run";
import { weekOf } from "./read-week";

/** Lines of an agenda that one cell can hold so that it still prints. */
const longestAgenda = 2_000;

export interface OpenedMinutes {
  readonly id: string;
  readonly sheet: string;
  /** The meeting of this day was entered before, and stays as it is. */
  readonly stood: boolean;
}

/**
 * Enters this week's meeting into the minutes, with the agenda that the week gives, and whoever has something red or is waited for as
 * attendees. A meeting that
 * was entered before for the same day stays as it is.
 * @throws LiaisonError `no-minutes` in a workbook without the register
 */
export function openMinutes(environment: ActionEnvironment): Promise<OpenedMinutes> {
  return runAction(environment, 3, async (context, steps) => {
    steps.begin("read");
    const load = loadMarkedBook(context.workbook);
    await context.sync();
    const first = load();
    const { book } = first;
    const table = book === undefined ? undefined : tableOf(book, meetingRegister);
    if (book === undefined || table === undefined) throw new LiaisonError("no-minutes");
    // What stands in cells speaks the book's language.
    const say = translator(book.language);
    const week = weekOf({ language: book.language }, book, {});
    const meeting = say("forms:week.minutes.name", { project: book.projectName, day: isoFromSerial(asOfFor(book, undefined)) });
    const stood = table.rows.some(({ cells }) => cells.meeting === meeting);
    const { title = "", lines = [] } = week.pages[0] ?? {};
    const people = [
      ...new Set(
        week.reminders.filter(({ owner, items }) => owner !== "" && items.some(({ flag }) => flag === "red")).map(({ owner }) => owner)
      )
    ];
    const now = (environment.now ?? environment.today)();
    const cells = {
      meeting, type: say("forms:minutes.type.regular"), started: Math.ceil(now * 24) / 24,
      agenda: [title, ...lines].join("\n").slice(0, longestAgenda), attendees: people.join(say("forms:list-separator")),
    };
    const [id = ""] = await enterRows(
      context, steps, first, { register: meetingRegister, cells: [cells], same: ["meeting"], absent: "no-minutes" }
    );
    const standing = table.rows.find((row) => row.cells.meeting === meeting);
    steps.finish("write");
    return { id: standing === undefined ? id : String(standing.cells.id), sheet: table.place.sheet, stood };
  });
}
