import { definePage } from "../../excel/pages/page";
import { itemRegister } from "./items";
import { meetingRegister } from "./meetings";

/** 会议纪要 (F8) of one meeting: who met, what was decided, what is to be done by whom and when. */
export const minutesPage = definePage({
  key: "minutesPage", register: meetingRegister,
  blocks: [
    { left: "id", right: "type" },
    { across: "meeting", lines: 1 },
    { left: "started", right: "ended" },
    { left: "place", right: "chair" },
    { left: "recorder", right: "sent" },
    { across: "attendees", lines: 2 },
    { across: "agenda", lines: 5 },
    { across: "decisions", lines: 5 },
    {
      list: {
        register: itemRegister, link: "meeting", lines: 8,
        columns: [{ key: "issue", span: 2 }, { key: "solution", span: 2 }, { key: "owner", span: 1 }, { key: "due", span: 1 }],
      },
    },
  ],
  signatures: ["chair", "recorder"],
});
