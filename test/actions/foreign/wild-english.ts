/** English task lists in the shapes of templates and exports that teams use; judged as of 2026-03-10. */
import { drawn, fields } from "./drawn-sheet";
import type { WildSheet } from "./wild-sheet";

export const wildEnglish: readonly WildSheet[] = [
  {
    what: "a Gantt template: form block, phases, insert-above line, days across",
    sheet: drawn(`
PROJECT TITLE
Company Name | | Project Start: | 2026-01-05
Project Lead | | Display Week: | 1
.
TASK | ASSIGNED TO | PROGRESS | START | END | DAYS | 2026-01-05 | 2026-01-06 | 2026-01-07 | 2026-01-08
Phase 1 Initiation
Kick-off meeting | Ann | 100% | 2026-01-05 | 2026-01-06 | 2 | | | |
Scope statement | Bob | 60% | 2026-01-07 | 2026-02-20 | 44 | | | |
Phase 2 Execution
Order equipment | Ann | 0% | 2026-05-01 | 2026-05-30 | 30 | | | |
Insert new rows ABOVE this one`),
    form: "tracker", columns: fields("task A, owner B, percent C, start D, due E"), tasks: 3, red: [8], done: 1,
  },
  {
    what: "a plan with durations as text and predecessors",
    sheet: drawn(`
Task Name | Duration | Start | Finish | Predecessors | Assigned To | % Complete | Status | Comments
Site survey | 5d | 2026-02-02 | 2026-02-06 | | Ann | 100% | Complete |
Cable laying | 10d | 2026-02-09 | 2026-02-20 | 1 | Bob | 40% | In Progress | waits for parts
Hand-over | 2d | 2026-05-28 | 2026-05-30 | 2 | Ann | 0% | Not Started |`),
    form: "tracker", columns: fields("task A, start C, due D, owner F, percent G, status H"), tasks: 3, red: [3], done: 1,
  },
  {
    what: "an export of a planning program: dates as text with the day of the week",
    sheet: drawn(`
ID | Active | Task Mode | Name | Duration | Start | Finish | Predecessors | Outline Level | Resource Names | % Complete
1 | Yes | Manually Scheduled | Survey the site | 5 days | 'Mon 2/2/26 8:00 AM | 'Fri 2/20/26 5:00 PM | | 1 | Ann | 50%
2 | Yes | Auto Scheduled | Lay the cable | 10 days | 'Mon 2/23/26 8:00 AM | 'Fri 5/29/26 5:00 PM | 1 | 1 | Bob;Cid | 0%
3 | Yes | Auto Scheduled | Hand over | 1 day | 'Mon 6/1/26 8:00 AM | 'Mon 6/1/26 5:00 PM | 2 | 1 | Ann | 0%`),
    form: "tracker", columns: fields("id A, task D, start F, due G, owner J, percent K"), tasks: 3, red: [2],
  },
  {
    what: "an action log with open, closed and the date closed",
    sheet: drawn(`
# | Date Raised | Action Item | Raised By | Owner | Due | Status | Date Closed | Comments
1 | 2026-01-10 | Send the contract | Ann | Bob | 2026-02-20 | Open | |
2 | 2026-01-10 | Book the hall | Ann | Cid | 2026-02-20 | Closed | 2026-02-18 |
3 | 2026-02-01 | Draft the letter | Bob | Ann | 2026-05-30 | Open | |`),
    form: "tracker", columns: fields("id A, task C, owner E, due F, status G, actualFinish H"), tasks: 3, red: [2], done: 1,
  },
  {
    what: "a checklist with boxes ticked",
    sheet: drawn(`
Event checklist
Done | Task | Who | By when
TRUE | Invite the guests | Ann | 2026-02-20
FALSE | Order the food | Bob | 2026-02-20
FALSE | Pay the hall | Ann | 2026-05-30`),
    form: "tracker", columns: fields("status A, task B, owner C, due D"), tasks: 3, red: [4], done: 1,
  },
  {
    what: "a checklist with x for done and nothing for open",
    sheet: drawn(`
Done? | To-do | Responsible | Deadline
x | Invite the guests | Ann | 2026-02-20
| Order the food | Bob | 2026-02-20
x | Print the badges | Bob | 2026-03-01
| Pay the hall | Ann | 2026-05-30`),
    form: "tracker", columns: fields("status A, task B, owner C, due D"), tasks: 4, red: [3], done: 2,
  },
  {
    what: "original and revised due dates: the revised one holds",
    sheet: drawn(`
No | Task | Owner | Original Due Date | Revised Due Date | Status
1 | Survey | Ann | 2026-01-20 | 2026-05-30 | In progress
2 | Report | Bob | 2026-01-20 | | In progress
3 | Budget | Bob | 2026-01-20 | 2026-02-20 | In progress`),
    form: "tracker", columns: fields("id A, task B, owner C, due E, status F"), tasks: 3, red: [3, 4],
  },
  {
    what: "baseline, forecast and actual dates under merged headings",
    sheet: drawn(`
| | Baseline | | Forecast | | Actual | |
Milestone | Owner | Start | Finish | Start | Finish | Start | Finish | Status
Design freeze | Ann | 2026-01-05 | 2026-01-20 | 2026-01-05 | 2026-02-20 | 2026-01-05 | | In Progress
Pilot | Bob | 2026-01-25 | 2026-02-10 | 2026-05-01 | 2026-05-30 | | | Not Started
Funding | Cid | 2026-01-05 | 2026-01-10 | 2026-01-05 | 2026-01-10 | 2026-01-05 | 2026-01-09 | Complete`, { merges: ["C1:D1", "E1:F1", "G1:H1"] }),
    form: "tracker", columns: fields("task A, owner B, start E, due F, actualStart G, actualFinish H, status I"), tasks: 3, red: [3], done: 1,
  },
  {
    what: "planned and actual percent beside each other",
    sheet: drawn(`
WBS | Activity | Responsible | Planned Start | Planned Finish | Planned % | Actual %
1 | Survey the ground | Ann | 2026-01-05 | 2026-02-20 | 100% | 80%
2 | Order the steel | Bob | 2026-01-05 | 2026-02-20 | 100% | 100%
3 | Pour the slab | Bob | 2026-05-05 | 2026-05-30 | 0% | 0%`),
    form: "tracker", columns: fields("id A, task B, owner C, start D, due E, percent G"), tasks: 3, red: [2], done: 1,
  },
  {
    what: "numbers of an outline with rolled-up parents",
    sheet: drawn(`
WBS | Task Title | Task Owner | Start Date | Due Date | Duration | PCT of Task Complete
1 | Project Conception | | 2026-01-05 | 2026-02-20 | 46 | 75%
1.1 | Project Charter | Ann | 2026-01-05 | 2026-01-20 | 15 | 100%
1.2 | Charter Revisions | Bob | 2026-01-21 | 2026-02-20 | 30 | 50%
2 | Project Definition | | 2026-05-01 | 2026-05-30 | 29 | 0%
2.1 | Scope | Ann | 2026-05-01 | 2026-05-20 | 19 | 0%
2.2 | Budget | Bob | 2026-05-02 | 2026-05-30 | 28 | 0%`),
    form: "tracker", columns: fields("id A, task B, owner C, start D, due E, percent G"), tasks: 4, aside: [2, 5], red: [4], done: 1,
  },
  {
    what: "a phase column merged over its tasks",
    sheet: drawn(`
Phase | Deliverable | Lead | Target Date | Status
Plan | Charter signed | Ann | 2026-02-20 | Complete
| Budget agreed | Bob | 2026-02-20 | In progress
Build | Prototype | Ann | 2026-05-30 | Not started
| Test report | Cid | 2026-05-30 | Not started`, { merges: ["A2:A3", "A4:A5"] }),
    form: "tracker", columns: fields("task B, owner C, due D, status E"), tasks: 4, red: [3], done: 1,
  },
  {
    what: "a status with a remark behind it",
    sheet: drawn(`
Task | Owner | Due Date | Status
Send the contract | Ann | 2026-02-20 | Complete - sent 2/18
Book the hall | Bob | 2026-02-20 | In Progress (50%)
Draft the letter | Bob | 2026-02-20 | Blocked by vendor
Print | Cid | 2026-05-30 | Not Started`),
    form: "tracker", columns: fields("task A, owner B, due C, status D"), tasks: 4, red: [3, 4], done: 1,
  },
  {
    what: "a status of signs and words",
    sheet: drawn(`
Task | Owner | Due | Status
Send | Ann | 2026-02-20 | ✅ Done
Book | Bob | 2026-02-20 | 🔄 In progress
Draft | Bob | 2026-02-20 | ⏳ Pending approval
Print | Cid | 2026-05-30 | ⬜ Todo`),
    form: "tracker", columns: fields("task A, owner B, due C, status D"), tasks: 4, red: [3, 4], done: 1,
  },
  {
    what: "a status in percent",
    sheet: drawn(`
Activity | Person in charge | Deadline | Status
Send the contract | Ann | 2026-02-20 | 100%
Book the hall | Bob | 2026-02-20 | 50%
Print | Cid | 2026-05-30 | 0%`),
    form: "tracker", columns: fields("task A, owner B, due C, percent D"), tasks: 3, red: [3], done: 1,
  },
  {
    what: "columns who and what and when",
    sheet: drawn(`
What | Who | When | How is it going
Send the contract | Ann | 2026-02-20 | done
Book the hall | Bob | 2026-02-20 | started
Print | Cid | 2026-05-30 | not started`),
    form: "tracker", columns: fields("task A, owner B, due C, status D"), tasks: 3, red: [3], done: 1,
  },
  {
    what: "an outline where the task stands in one of three columns",
    sheet: drawn(`
Level 1 | Level 2 | Level 3 | Owner | Start | End | Status
Launch | | | | | |
| Marketing | | | | |
| | Print the poster | Ann | 2026-02-01 | 2026-02-20 | In progress
| | Book the hall | Bob | 2026-02-01 | 2026-05-30 | Not started
| Sales | | | | |
| | Train the team | Cid | 2026-02-01 | 2026-02-20 | Done`),
    form: "tracker", columns: fields("task C, owner D, start E, due F, status G"), tasks: 3, red: [4], done: 1,
  },
  {
    what: "a sprint backlog with a day in each column",
    sheet: drawn(`
Sprint 12 backlog
User Story | Task | Assignee | Status | Estimate | Day 1 | Day 2 | Day 3
As a user I log in | Build the form | Ann | In Progress | 8 | 8 | 6 | 4
| Check the token | Bob | To Do | 5 | 5 | 5 | 5
As a user I log out | Clear the session | Ann | Done | 3 | 3 | 0 | 0`),
    form: "tracker", columns: fields("task B, owner C, status D"), tasks: 3, red: [], done: 1, says: ["C-DUE"],
  },
  {
    what: "roles in columns with names, beside dates and a status",
    sheet: drawn(`
Task | Responsible | Accountable | Consulted | Informed | Due Date | Status
Send the contract | Ann | Bob | Cid | Dee | 2026-02-20 | In progress
Book the hall | Bob | Ann | Cid | Dee | 2026-05-30 | Not started
Print the badges | Cid | Ann | Bob | Dee | 2026-02-20 | Done`),
    form: "tracker", columns: fields("task A, owner B, due F, status G"), tasks: 3, red: [2], done: 1,
  },
  {
    what: "a roadmap by quarters",
    sheet: drawn(`
Feature | Team | Owner | Target | Status
Single sign-on | Core | Ann | Q4 2025 | In progress
Dark mode | Web | Bob | Q1 2026 | In progress
Offline | App | Cid | Q4 2026 | Planned`),
    form: "tracker", columns: fields("task A, owner C, due D, status E"), tasks: 3, red: [2], asks: ["period-end"],
  },
  {
    what: "goals with key results",
    sheet: drawn(`
Objective | Key Result | Owner | Progress | Due
Grow | 100 new customers | Ann | 40% | 2026-02-20
Grow | 5 new partners | Bob | 100% | 2026-02-20
Please | Answer within an hour | Cid | 10% | 2026-05-30`),
    form: "tracker", columns: fields("task B, owner C, percent D, due E"), tasks: 3, red: [2], done: 1,
  },
  {
    what: "a content calendar",
    sheet: drawn(`
Publish Date | Title | Author | Channel | Status
2026-02-20 | Ten tips | Ann | Blog | Draft
2026-02-20 | Our year | Bob | News | Published
2026-05-30 | Summer | Ann | Blog | Idea`),
    form: "tracker", columns: fields("task B, owner C, due A, status E"), tasks: 3, red: [2], done: 1,
  },
  {
    what: "every value typed as text",
    sheet: drawn(`
Task ID | Task | Assigned To | Start Date | End Date | % Complete
'1 | Send the contract | Ann | '02/01/2026 | '02/20/2026 | '50%
'2 | Book the hall | Bob | '02/01/2026 | '02/20/2026 | '100%
'3 | Print | Cid | '05/01/2026 | '05/30/2026 | '0%`),
    form: "tracker", columns: fields("id A, task B, owner C, start D, due E, percent F"), tasks: 3, red: [2], done: 1,
  },
];
