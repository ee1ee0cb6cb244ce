import type { ReactNode } from "react";
import classes from "./responsive-table.module.css";

export interface Column<Row> {
  key: string;
  title: string;
  cell: (row: Row) => ReactNode;
  align?: "end";
  /** Leave it out of the phone's card. */
  wideOnly?: boolean;
}

interface ResponsiveTableProps<Row> {
  /** What the table lists; read out before it. */
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
}

/** A real table on wide screens; on a phone each row is a card with its column names. The first column names the row. */
export function ResponsiveTable<Row>({
  caption,
  columns,
  rows,
  rowKey,
}: ResponsiveTableProps<Row>) {
  return (
    <table className={classes.table}>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.key} scope="col" data-align={column.align}>
              {column.title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)}>
            {columns.map((column, index) => {
              const Cell = index === 0 ? "th" : "td";
              return (
                <Cell
                  key={column.key}
                  scope={index === 0 ? "row" : undefined}
                  data-align={column.align}
                  data-title={column.title}
                  data-wide-only={column.wideOnly || undefined}
                >
                  {column.cell(row)}
                </Cell>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
