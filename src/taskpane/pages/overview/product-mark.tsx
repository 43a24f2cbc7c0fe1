import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { palette } from "../../theme/palette";

const useStyles = makeStyles({
  mark: { display: "block", width: "100%", height: "auto", maxWidth: "360px", borderRadius: tokens.borderRadiusXLarge },
});

const rows = [
  { y: 44, mark: <circle r="4.5" fill={palette.green} />, width: 92, bar: 58 },
  { y: 66, mark: <path d="M0-5.2 5.2 0 0 5.2-5.2 0Z" fill={palette.amber} />, width: 74, bar: 38 },
  { y: 88, mark: <path d="M0-5 5.6 4.4H-5.6Z" fill={palette.red} />, width: 104, bar: 26 },
] as const;

/** A tracker in miniature: rows, their flags, how far they are. Decoration only. */
export function ProductMark(): ReactNode {
  const styles = useStyles();
  return (
    <svg className={styles.mark} viewBox="0 0 288 112" aria-hidden="true" focusable="false">
      <rect width="288" height="112" rx="8" fill={tokens.colorBrandBackground2} />
      <rect x="28" y="16" width="232" height="96" rx="6" fill={palette.card} />
      <path d="M28 22a6 6 0 0 1 6-6h220a6 6 0 0 1 6 6v10H28Z" fill={tokens.colorBrandBackground} opacity="0.85" />
      {rows.map(({ y, mark, width, bar }) => (
        <g key={y}>
          <g transform={`translate(44 ${y + 4})`}>{mark}</g>
          <rect x="60" y={y} width={width} height="8" rx="4" fill={tokens.colorNeutralStroke2} />
          <rect x="184" y={y} width="60" height="8" rx="4" fill={tokens.colorNeutralBackground4} />
          <rect x="184" y={y} width={bar} height="8" rx="4" fill={tokens.colorBrandStroke1} opacity="0.7" />
        </g>
      ))}
    </svg>
  );
}
