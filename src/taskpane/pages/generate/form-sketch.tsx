import type { ReactNode } from "react";
import type { FormChoice } from "../../../actions/generate/form-choices";
import { palette } from "../../theme/palette";

/** Colours that forced colours know as well; an unpainted drawing would be no picture. */
const [line, accent] = [palette.cancelled, palette.done];
const bar = (x: number, y: number, width: number, fill: string = line): ReactNode => <rect key={`${x} ${y}`} x={x} y={y} width={width} height="4" rx="1" fill={fill} />;
const rows = [20, 30, 40] as const;
const flagged = [palette.red, palette.amber, palette.green] as const;

/** A list whose rows carry flags. */
const table = (
  <>
    <rect x="6" y="6" width="60" height="9" fill={accent} />
    {rows.map((y, index) => [bar(18, y, 28), bar(50, y, 14), <circle key={y} cx="11" cy={y + 2} r="3" fill={flagged[index]} />])}
  </>
);

/** A page with a heading, boxes and a line to sign on. */
const page = (
  <>
    <rect x="20" y="4" width="32" height="44" fill={palette.card} stroke={line} />
    {bar(27, 9, 18, accent)}
    {[18, 25, 32].map((y) => [bar(24, y, 8), bar(34, y, 14)])}
    <path d="M34 43h14" stroke={line} />
  </>
);

/** Duties down, people across, a letter where they meet. */
const matrix = (
  <>
    {[26, 38, 50].map((x) => <circle key={x} cx={x + 5} cy="10" r="3.5" fill={line} />)}
    {rows.map((y, row) => [bar(6, y, 14), ...[26, 38, 50].map((x, column) => (
      <rect key={`${x} ${y}`} x={x} y={y - 2} width="9" height="8" rx="1" fill={row === column ? accent : "none"} stroke={line} />
    ))])}
  </>
);

const sketches = { table, page, matrix } as const satisfies Record<FormChoice["sketch"], ReactNode>;

/** What a form looks like, in a few strokes; its words stand beside it. */
export function FormSketch({ sketch }: Pick<FormChoice, "sketch">): ReactNode {
  return <svg width="72" height="52" viewBox="0 0 72 52" aria-hidden="true" focusable="false" style={{ flexShrink: 0 }}>{sketches[sketch]}</svg>;
}
