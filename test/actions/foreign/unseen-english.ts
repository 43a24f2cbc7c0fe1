/**
 * English lists stated before the reader had met their shapes: laboratories, law, games, cut-overs and exports; judged as of 2026-03-10.
 */
import { drawn } from "./drawn-sheet";
import type { TradeSheet } from "./trade-sheet";

export const unseenEnglish: readonly TradeSheet[] = [
  {
    what: "a CMC plan: CTD section, activity, functional lead, 20-Feb-26, comments within the state",
    sheet: drawn(`
Project ABC-123 CMC filing plan v3
CTD Section | Activity | Functional lead | Vendor | Start | Target date | Status | Comments
3.2.P.5.4 | Batch analysis tables | Ann | Lab A | 12-Jan-26 | 20-Feb-26 | Ongoing (2 of 5 batches in) |
3.2.S.7 | Stability protocol | Bob | | 12-Jan-26 | 6-Feb-26 | Complete | signed
3.2.P.3.5 | Process validation report | Cid | CMO B | 2-Mar-26 | 29-May-26 | Not started |`),
    form: "tracker", columns: "task B, owner C, start E, due F, status G", tasks: 3, late: ["Batch analysis tables"], done: 1,
  },
  {
    what: "a cut-over plan by the hour: planned and actual start and end as text, duration in hours",
    sheet: drawn(`
ERP Cutover Runbook
Step | Activity | Team | Responsible | Duration (hrs) | Planned Start | Planned End | Actual Start | Actual End | Status
10 | Freeze postings | Finance | Ann | 1 | '2026-02-20 18:00 | '2026-02-20 19:00 | '2026-02-20 18:05 | '2026-02-20 18:50 | Done
20 | Export open items | IT | Bob | 3 | '2026-02-20 19:00 | '2026-02-20 22:00 | '2026-02-20 19:10 | | In progress
30 | Load masters | IT | Cid | 4 | '2026-02-20 22:00 | '2026-02-21 02:00 | | | Not started
40 | Go-live check | All | Ann | 2 | '2026-05-21 08:00 | '2026-05-21 10:00 | | | Not started`),
    form: "tracker", columns: "id A, task B, owner D, start F, due G, actualStart H, actualFinish I, status J", tasks: 4,
    late: ["Export open items", "Load masters"], done: 1,
  },
  {
    what: "matters of a law firm: opened, next action, next deadline, fee earner",
    sheet: drawn(`
Matter No | Client | Opened | Next action | Next deadline | Fee earner | Status
M-101 | Acme | 5-Jan-26 | File the defence | 20-Feb-26 | Ann | Open
M-102 | Beta | 5-Jan-26 | Sign the settlement | 13-Feb-26 | Bob | Closed
M-103 | Gamma | 2-Feb-26 | Serve witness list | 29-May-26 | Cid | Open`),
    form: "tracker", columns: "id A, task D, due E, owner F, status G", tasks: 3, late: ["File the defence"], done: 1,
  },
  {
    what: "a sprint of a game studio: WIP, in review, blocked, ETA as 20-Feb, estimate and spent in days",
    sheet: drawn(`
Sprint 14 (Feb 9 - Feb 20, 2026)
Feature | Task | Discipline | Assignee | Prio | Est | Spent | Status | ETA
Combat | Parry animation | Anim | Ann | P0 | 3 | 4 | WIP | 20-Feb-2026
Combat | Hit VFX | VFX | Bob | P1 | 2 | 2 | Done | 18-Feb-2026
UI | Inventory grid | UI | Cid | P1 | 5 | 1 | Blocked | 19-Feb-2026
UI | Map legend | UI | Cid | P2 | 1 | 0 | Backlog | 29-May-2026`),
    form: "tracker", columns: "task B, owner D, status H, due I", tasks: 4, late: ["Parry animation", "Inventory grid"], done: 1,
  },
  {
    what: "ClickUp: milliseconds since 1970 beside the same days as text",
    sheet: drawn(`
Task ID | Task Name | Status | Date Created | Date Created Text | Due Date | Due Date Text | Assignees | Priority | List Name
abc1 | Update the price page | in progress | 1767607200000 | '1/5/2026, 10:00:00 AM GMT | 1771545600000 | '2/20/2026, 12:00:00 AM GMT | [Ann] | 2 | Web
abc2 | Fix the footer | complete | 1767607200000 | '1/5/2026, 10:00:00 AM GMT | 1771545600000 | '2/20/2026, 12:00:00 AM GMT | [Bob] | 3 | Web
abc3 | Plan the webinar | to do | 1767607200000 | '1/5/2026, 10:00:00 AM GMT | 1780099200000 | '5/30/2026, 12:00:00 AM GMT | [Cid] | null | Events`),
    form: "tracker", tasks: 3, late: ["Update the price page"], done: 1,
  },
  {
    what: "Azure DevOps: titles in two columns, people with addresses, New, Active, Closed, Target Date with an hour",
    sheet: drawn(`
ID | Work Item Type | Title 1 | Title 2 | Assigned To | State | Tags | Target Date
501 | Epic | Customer portal | | Zoe Poe <zoe@x.org> | Active | |
502 | User Story | | Reset a password | Ann Lee <ann@x.org> | Active | auth | '2/20/2026 12:00:00 AM
503 | User Story | | Change an address | Bob Ray <bob@x.org> | Closed | crm | '2/20/2026 12:00:00 AM
504 | User Story | | Download invoices | Ann Lee <ann@x.org> | New | | '5/30/2026 12:00:00 AM`),
    form: "tracker", tasks: 4, late: ["Reset a password"], done: 1,
  },
  {
    what: "Linear: status and priority in words, many days that are not due",
    sheet: drawn(`
ID | Team | Title | Description | Status | Estimate | Priority | Project | Creator | Assignee | Labels | Cycle Number | Created | Updated | Started | Triaged | Completed | Canceled | Archived | Due Date
ENG-1 | ENG | Cache the catalogue | | In Progress | 3 | High | Speed | zoe@x.org | ann@x.org | perf | 7 | '2026-01-05T09:00:00.000Z | '2026-03-01T09:00:00.000Z | '2026-01-15T09:00:00.000Z | | | | | '2026-02-20
ENG-2 | ENG | Drop the old index | | Done | 1 | Medium | Speed | zoe@x.org | bob@x.org | | 7 | '2026-01-05T09:00:00.000Z | '2026-02-01T09:00:00.000Z | '2026-01-15T09:00:00.000Z | | '2026-02-01T09:00:00.000Z | | | '2026-02-20
ENG-3 | ENG | Try a second engine | | Canceled | 1 | Low | Speed | zoe@x.org | bob@x.org | | 7 | '2026-01-05T09:00:00.000Z | '2026-02-01T09:00:00.000Z | | | | '2026-02-01T09:00:00.000Z | | '2026-02-20
ENG-4 | ENG | Measure the start | | Todo | 2 | No priority | Speed | zoe@x.org | ann@x.org | | 8 | '2026-01-05T09:00:00.000Z | '2026-01-05T09:00:00.000Z | | | | | | '2026-05-30`),
    form: "tracker", columns: "id A, task C, status E, owner J, actualStart O, actualFinish Q, due T", tasks: 4,
    late: ["Cache the catalogue"], done: 1,
  },
  {
    what: "Notion: days in full words, a span with an arrow",
    sheet: drawn(`
Name | Assign | Status | Timeline | Priority
Write the press note | Ann Lee | In progress | February 2, 2026 → February 20, 2026 | High
Brief the agency | Bob Ray | Done | February 2, 2026 → February 20, 2026 | Medium
Choose the venue | Cid Fox | Not started | May 2, 2026 → May 30, 2026 | Low`),
    form: "tracker", columns: "task A, owner B, status C, period D", tasks: 3, late: ["Write the press note"], done: 1,
  },
  {
    what: "Monday: a title, a group, a timeline in one cell with to, people parted by commas",
    sheet: drawn(`
Product launch
.
This quarter
Name | Person | Status | Timeline | Effort | Last updated
Landing page | Ann, Bob | Working on it | 2026-02-02 to 2026-02-20 | 5 | 2026-03-01
Beta invites | Cid | Done | 2026-02-02 to 2026-02-20 | 2 | 2026-02-20
Launch mail | Ann | Stuck | 2026-05-02 to 2026-05-30 | 2 | 2026-03-01`),
    form: "tracker", columns: "task A, owner B, status C, period D", tasks: 3, late: ["Landing page"], done: 1,
  },
  {
    what: "Smartsheet: Finish as 02/20/26, predecessors 3FS +2d, shares of one, a parent with rolled-up dates, a colour as health",
    sheet: drawn(`
Health | Task Name | Assigned To | Start | Finish | Duration | Predecessors | % Complete | Latest Comment
Yellow | Site works | | 02/02/26 | 05/29/26 | 85d | | 0.4 |
Red | »»Clear the plot | Ann | 02/02/26 | 02/20/26 | 15d | | 0.8 | waiting on skip
Green | »»Fence | Bob | 02/02/26 | 02/13/26 | 10d | | 1 | done
Green | »»Foundations | Ann | 05/18/26 | 05/29/26 | 10d | 2FS +2d, 3 | 0 | `),
    form: "tracker", columns: "task B, owner C, start D, due E, percent H", tasks: 3, late: ["    Clear the plot"], done: 1,
  },
  {
    what: "MS Project in English: Fri 2/20/26, NA for actual days, a baseline beside",
    sheet: drawn(`
ID | Task Name | Duration | Start | Finish | Baseline Finish | Actual Finish | % Complete | Resource Names
1 | Draft the tender | 10 days | Mon 2/9/26 | Fri 2/20/26 | Fri 2/13/26 | NA | 90% | Ann
2 | Legal review | 5 days | Mon 2/9/26 | Fri 2/13/26 | Fri 2/13/26 | Thu 2/12/26 | 100% | Bob
3 | Publish | 1 day | Fri 5/29/26 | Fri 5/29/26 | Fri 5/15/26 | NA | 0% | Ann`),
    form: "tracker", columns: "id A, task B, start D, due E, actualFinish G, percent H, owner I", tasks: 3, late: ["Draft the tender"],
    done: 1,
  },
  {
    what: "states with comments: done, see mail of 3/2; in progress - ETA 3/20; not done yet",
    sheet: drawn(`
Action | Who | Needed by | Where it stands
Order badges | Ann | 2026-02-20 | Done, see mail of 3/2
Book the hall | Bob | 2026-02-20 | In progress - vendor says 3/20
Print programme | Cid | 2026-02-20 | Not done yet, waiting for the text
Send thank-you notes | Ann | 2026-05-29 | Not started`),
    form: "tracker", columns: "task A, owner B, due C, status D", tasks: 4, late: ["Book the hall", "Print programme"], done: 1,
  },
  {
    what: "days that a program left as numbers in text",
    sheet: drawn(`
Ref | Job | Fitter | Due | Complete
J1 | Replace the valve | Ann | '46073 | No
J2 | Bleed the lines | Bob | '46073 | Yes
J3 | Service the boiler | Ann | '46171 | No`),
    form: "tracker", columns: "id A, task B, owner C, due D, status E", tasks: 3, late: ["Replace the valve"], done: 1,
  },
  {
    what: "American and European days in one column: what can be both is asked",
    sheet: drawn(`
Task | Owner | Deadline | Status
Translate the label | Ann | 20/02/2026 | Open
Approve the label | Bob | 02/20/2026 | Open
Print the label | Cid | 03/04/2026 | Open
Ship the label | Cid | 30/05/2026 | Open`),
    form: "tracker", columns: "task A, owner B, due C, status D", tasks: 4, late: ["Translate the label", "Approve the label"],
    asks: ["order"],
  },
  {
    what: "created, target and closed days of an issue log: none of them changes places",
    sheet: drawn(`
Issue # | Issue | Raised on | Raised by | Severity | Assigned to | Target resolution | Closed on | State
1 | Pump leaks | 5-Feb-26 | Ann | Major | Bob | 20-Feb-26 | | Open
2 | Label wrong | 5-Jan-26 | Ann | Minor | Cid | 20-Jan-26 | 9-Mar-26 | Closed
3 | Door sticks | 2-Mar-26 | Bob | Minor | Cid | 29-May-26 | | Open`),
    form: "issues", columns: "id A, task B, level E, owner F, due G, actualFinish H, status I", tasks: 3, late: ["Pump leaks"], done: 1,
  },
  {
    what: "a log of RFIs: subject, date raised, response required by, date responded",
    sheet: drawn(`
RFI No. | Subject | Raised by | Date raised | Directed to | Response required by | Date responded | Status
RFI-001 | Slab edge detail | Ann | 2-Feb-26 | Architect | 16-Feb-26 | | Open
RFI-002 | Door schedule | Ann | 2-Feb-26 | Architect | 16-Feb-26 | 13-Feb-26 | Closed
RFI-003 | Paint finish | Bob | 2-Mar-26 | Client | 29-May-26 | | Open`),
    form: "requests", tasks: 3, late: ["Slab edge detail"], done: 1,
  },
  {
    what: "a move plan with a block of facts above, phases merged and totals of cost below",
    sheet: drawn(`
OFFICE RELOCATION PLAN | | | | | |
Project lead: | Zoe | | Start: | 2026-01-05 | |
Budget: | 40000 | | End: | 2026-06-30 | |
.
Phase | Task | Lead | Cost | Due by | % | Notes
Plan | Measure the rooms | Ann | 500 | 2026-02-20 | 100 |
| Choose the mover | Bob | 0 | 2026-02-20 | 50 | two offers
Move | Pack archive | Cid | 3000 | 2026-05-20 | 0 |
| Connect the network | Ann | 8000 | 2026-05-29 | 0 |
Total | | | 11500 | | |`, { merges: ["A6:A7", "A8:A9"] }),
    form: "tracker", columns: "task B, owner C, due E, percent F", tasks: 4, late: ["Choose the mover"], done: 1,
  },
];
