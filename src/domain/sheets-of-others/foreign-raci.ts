import type { RoleEntry } from "../duties/raci-role";

/** A cell of the grid, counted from 0. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

export interface RaciPerson extends GridPlace {
  /** A person, a team or a post: a heading does not say which. */
  readonly person: string;
  readonly department: string;
}

export interface ForeignRole extends GridPlace, RoleEntry {
  readonly person: string;
  readonly department: string;
}

/** Something in a role's cell that is no role that we know. */
export interface UnknownRole extends GridPlace {
  readonly person: string;
  readonly text: string;
}

/** Columns beside the roles that a list of duties carries too. */
export type DutyDetail = "id" | "department" | "post" | "deliverable" | "due";

export interface ForeignDuty extends GridPlace {
  readonly duty: string;
  readonly details: Readonly<Partial<Record<DutyDetail, string | number>>>;
  readonly roles: readonly ForeignRole[];
  readonly unknown: readonly UnknownRole[];
}

export type SetAsideKind = "section" | "blank" | "repeated-header" | "instruction" | "summary";

/**
 * How a sheet says who takes part in what: people in columns, people in rows, columns headed by roles with names below them, or a list with a
 * row for each duty, person and role.
 */
export type RaciShape = "people-across" | "people-down" | "roles-across" | "list";

/** A sheet of somebody else's that says who takes part in which duty; rows and columns count from 0 within the grid. */
export interface ForeignRaci {
  readonly shape: RaciShape;
  readonly header: GridPlace;
  /** Headings that became people, or a part of a duty. */
  readonly people: readonly RaciPerson[];
  readonly details: readonly { readonly key: DutyDetail | "duty" | "person" | "role"; readonly heading: string; readonly at: GridPlace }[];
  /** Headings that became nothing. */
  readonly unmatched: readonly { readonly heading: string; readonly at: GridPlace }[];
  readonly duties: readonly ForeignDuty[];
  /** Lines (rows, or columns of a matrix with people in rows) that hold no duty, with what stands there. */
  readonly setAside: readonly { readonly line: number; readonly why: SetAsideKind }[];
}
