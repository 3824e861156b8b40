import type { DayColumn } from '../../agenda-layout/day-columns.ts';
import styles from './agenda-grid.module.css';
import { toColumnStyle } from './column-positions.ts';

/** Heading of a column: the operator or the date, with the opening hours or the reason of a closure. */
export type ColumnHeader = { title: string; note: string };

type Props = {
  columns: readonly DayColumn[];
  toColumnHeader(column: DayColumn): ColumnHeader;
  /** Prefix of the heading ids, by which the columns are labelled. */
  idPrefix: string;
};

/** The headings of all columns. They stay visible while the grid scrolls. */
export function GridHeaders({ columns, toColumnHeader, idPrefix }: Props) {
  return (
    <div className={styles.heads}>
      <div className={styles.corner} />
      {columns.map((column, i) => {
        const { title, note } = toColumnHeader(column);
        return (
          <div key={column.key} className={styles.head} style={toColumnStyle(columns, i)}>
            <h2 className={styles.title} id={`${idPrefix}-${i}`}>
              {title}
            </h2>
            <p className={styles.note}>{note}</p>
          </div>
        );
      })}
    </div>
  );
}
