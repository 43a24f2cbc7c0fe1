import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Flag } from "../../catalog/lists";
import { palette } from "../theme/palette";
import { markColor } from "./mark";

export interface FlagShare {
  readonly flag: Flag;
  readonly count: number;
}

const useStyles = makeStyles({
  bar: {
    display: "block", width: "100%", borderRadius: tokens.borderRadiusMedium, overflow: "hidden", backgroundColor: tokens.colorNeutralBackground4,
    "@media (forced-colors: active)": { outline: "1px solid CanvasText" },
  },
  // Where the system leaves one colour only, its shades tell the parts apart: the more urgent, the darker.
  red: { "@media (forced-colors: active)": { fillOpacity: 1 } },
  amber: { "@media (forced-colors: active)": { fillOpacity: 0.6 } },
  green: { "@media (forced-colors: active)": { fillOpacity: 0.2 } },
  unknown: { "@media (forced-colors: active)": { fillOpacity: 0.4 } },
  waived: { "@media (forced-colors: active)": { fillOpacity: 0.15 } },
  done: { "@media (forced-colors: active)": { fillOpacity: 0.1 } },
  cancelled: { "@media (forced-colors: active)": { fillOpacity: 0 } },
});

/** Parts of a whole at one glance. The same figures stand in words beside it, so it is silent for screen readers. */
export function FlagBar({ shares, height = 10 }: { readonly shares: readonly FlagShare[]; readonly height?: number }): ReactNode {
  const styles = useStyles();
  const total = shares.reduce((sum, { count }) => sum + count, 0);
  const present = shares.filter(({ count }) => count > 0);
  const before = (index: number): number => present.slice(0, index).reduce((sum, { count }) => sum + count, 0);
  return (
    <svg className={styles.bar} height={height} aria-hidden="true" focusable="false">
      {present.map(({ flag, count }, index) => (
        <rect key={flag} className={styles[flag]} x={`${(before(index) / total) * 100}%`} width={`${(count / total) * 100}%`} height={height} stroke={palette.card} strokeWidth={present.length > 1 ? 1.5 : 0} style={{ fill: markColor(flag) }} />
      ))}
    </svg>
  );
}
