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
  bar: { display: "block", width: "100%", borderRadius: tokens.borderRadiusMedium, overflow: "hidden", backgroundColor: tokens.colorNeutralBackground4 },
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
        <rect key={flag} x={`${(before(index) / total) * 100}%`} width={`${(count / total) * 100}%`} height={height} stroke={palette.card} strokeWidth={present.length > 1 ? 1.5 : 0} style={{ fill: markColor(flag) }} />
      ))}
    </svg>
  );
}
