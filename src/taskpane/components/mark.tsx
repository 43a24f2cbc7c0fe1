import type { ReactNode } from "react";
import type { Flag } from "../../catalog/lists";
import type { Severity } from "../../domain/findings/finding";
import { palette } from "../theme/palette";

export type MarkKind = Flag | Severity;

/** Shape and colour for each meaning; flags have the shapes that stand in the cells. */
const marks = {
  red: { color: palette.red, shape: <path d="M8 1.8 15 14H1Z" fill="currentColor" /> },
  amber: { color: palette.amber, shape: <path d="M8 1 15 8l-7 7-7-7Z" fill="currentColor" /> },
  green: { color: palette.green, shape: <circle cx="8" cy="8" r="6" fill="currentColor" /> },
  unknown: { color: palette.unknown, shape: <circle cx="8" cy="8" r="5.2" fill="none" stroke="currentColor" strokeWidth="2" /> },
  waived: { color: palette.cancelled, shape: <path d="M8 1.6 14.4 8 8 14.4 1.6 8Z" fill="none" stroke="currentColor" strokeWidth="1.8" /> },
  done: { color: palette.done, shape: <path d="m2.5 8.5 3.8 3.8 7.2-8" fill="none" stroke="currentColor" strokeWidth="2.2" strokeLinecap="round" strokeLinejoin="round" /> },
  cancelled: { color: palette.cancelled, shape: <path d="m3.5 3.5 9 9m0-9-9 9" fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" /> },
  error: { color: palette.red, shape: <path fillRule="evenodd" d="M5 1.2h6L14.8 5v6L11 14.8H5L1.2 11V5ZM7.2 4v5h1.6V4Zm0 6.4V12h1.6v-1.6Z" fill="currentColor" /> },
  warning: { color: palette.amber, shape: <path fillRule="evenodd" d="M8 1.4a6.6 6.6 0 1 1 0 13.2A6.6 6.6 0 0 1 8 1.4ZM7.2 4v5h1.6V4Zm0 6.4V12h1.6v-1.6Z" fill="currentColor" /> },
  note: { color: palette.unknown, shape: <path fillRule="evenodd" d="M3 1.5h10A1.5 1.5 0 0 1 14.5 3v10a1.5 1.5 0 0 1-1.5 1.5H3A1.5 1.5 0 0 1 1.5 13V3A1.5 1.5 0 0 1 3 1.5ZM7.2 4v1.6h1.6V4Zm0 3v5h1.6V7Z" fill="currentColor" /> },
} as const satisfies Record<MarkKind, { readonly color: string; readonly shape: ReactNode }>;

export const markColor = (kind: MarkKind): string => marks[kind].color;

/** The symbol alone; the word must stand beside it, so it is silent for screen readers. */
export function Mark({ kind, size = 12 }: { readonly kind: MarkKind; readonly size?: number }): ReactNode {
  const { color, shape } = marks[kind];
  return <svg width={size} height={size} viewBox="0 0 16 16" aria-hidden="true" focusable="false" style={{ color, flexShrink: 0 }}>{shape}</svg>;
}
