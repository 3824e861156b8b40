import { memo } from 'react';
import { timeText } from '../../municipality-time/wall-clock.ts';
import styles from './agenda-grid.module.css';
import type { MinuteRange } from '../../agenda-layout/minute-range.ts';

/** Hour labels beside the grid. Hidden from screen readers, because each booking has its own time. */
export const HoursAxis = memo(function HoursAxis({ hours, minutePx }: { hours: MinuteRange; minutePx: number }) {
  const hourMarks = Array.from({ length: (hours.to - hours.from) / 60 }, (_, i) => hours.from + i * 60);
  return (
    <div className={styles.hours} aria-hidden="true">
      {hourMarks.map((minute) => (
        <span key={minute} className={styles.hour} style={{ top: (minute - hours.from) * minutePx }}>
          {timeText(minute)}
        </span>
      ))}
    </div>
  );
});
