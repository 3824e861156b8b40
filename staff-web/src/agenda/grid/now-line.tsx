import { useWallNow } from '../../municipality-time/use-wall-now.ts';
import { timeText } from '../../municipality-time/wall-clock.ts';
import styles from './agenda-grid.module.css';
import { getColumnPositions } from './column-positions.ts';
import type { DayColumn } from '../../agenda-layout/day-columns.ts';
import type { MinuteRange } from '../../agenda-layout/minute-range.ts';

/** Line at the current time over the columns of today. */
export function NowLine(props: { columns: readonly DayColumn[]; hours: MinuteRange; minutePx: number }) {
  const { columns, hours } = props;
  const now = useWallNow();
  const [first, last] = [
    columns.findIndex(({ date }) => date === now.date),
    columns.findLastIndex(({ date }) => date === now.date),
  ];
  if (first < 0 || now.minute < hours.from || now.minute >= hours.to) return null;
  const positions = getColumnPositions(columns);
  const [start, end] = [positions[first]!.start, positions[last]!.start + positions[last]!.span];
  return (
    <div className={styles.now} style={{ top: (now.minute - hours.from) * props.minutePx }} aria-hidden="true">
      <span className={styles.nowTime}>{timeText(now.minute)}</span>
      <span className={styles.nowLine} style={{ '--start': start, '--span': end - start } as object} />
    </div>
  );
}
