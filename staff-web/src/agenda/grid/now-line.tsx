import { useWallNow } from '../../office/use-wall-now.ts';
import { timeText } from '../../office/wall-clock.ts';
import look from './agenda-grid.module.css';
import type { GridColumn } from './grid-columns.ts';
import type { Span } from './span.ts';

/** The line of the present, over the columns of today. */
export function NowLine(props: { columns: readonly GridColumn[]; hours: Span; minutePx: number }) {
  const { columns, hours } = props;
  const now = useWallNow();
  const [first, last] = [
    columns.findIndex(({ date }) => date === now.date),
    columns.findLastIndex(({ date }) => date === now.date),
  ];
  if (first < 0 || now.minute < hours.from || now.minute >= hours.to) return null;
  return (
    <div className={look.now} style={{ top: (now.minute - hours.from) * props.minutePx }} aria-hidden="true">
      <span className={look.nowTime}>{timeText(now.minute)}</span>
      <span className={look.nowLine} style={{ '--first': first, '--count': last - first + 1 } as object} />
    </div>
  );
}
