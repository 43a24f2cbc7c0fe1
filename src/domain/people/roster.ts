/** One line of 名册/Roster (F21), all of it as typed; aliases are joined by 、 or commas. */
export interface RosterEntry {
  readonly name: string;
  readonly department: string;
  readonly role: string;
  readonly team: string;
  readonly contact: string;
  readonly aliases: string;
}
