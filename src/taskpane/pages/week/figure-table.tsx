import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { ScrollSideways } from "../../components/scroll-sideways";

const useStyles = makeStyles({
  table: {
    borderCollapse: "collapse",
    "& th, & td": { textAlign: "right", padding: `2px ${tokens.spacingHorizontalS}`, whiteSpace: "nowrap" },
    "& th:first-child": { textAlign: "left" },
  },
});

interface FigureTableProps {
  /** What the table is about, for whoever hears it. */
  readonly label: string;
  /** What its rows are called by. */
  readonly rowsBy: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly name: string; readonly figures: readonly number[] }[];
}

/** Figures in lines and columns; where the pane is too narrow for them they scroll sideways. */
export function FigureTable({ label, rowsBy, columns, rows }: FigureTableProps): ReactNode {
  const styles = useStyles();
  return (
    <ScrollSideways label={label}>
      <table className={styles.table}>
        <thead>
          <tr><th scope="col">{rowsBy}</th>{columns.map((column) => <th key={column} scope="col">{column}</th>)}</tr>
        </thead>
        <tbody>
          {rows.map(({ name, figures }) => (
            <tr key={name}><th scope="row">{name}</th>{figures.map((figure, index) => <td key={columns[index]}>{figure}</td>)}</tr>
          ))}
        </tbody>
      </table>
    </ScrollSideways>
  );
}
