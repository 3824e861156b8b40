import { memo } from 'react';
import { timeText } from '../../office/wall-clock.ts';
import look from './agenda-grid.module.css';
import type { Span } from './span.ts';

/** The hours at the side of the grid; each booking says its own time, so they are only for the eyes. */
export const HoursAxis = memo(function HoursAxis({ hours, minutePx }: { hours: Span; minutePx: number }) {
  const whole = Array.from({ length: (hours.to - hours.from) / 60 }, (_, i) => hours.from + i * 60);
  return (
    <div className={look.hours} aria-hidden="true">
      {whole.map((minute) => (
        <span key={minute} className={look.hour} style={{ top: (minute - hours.from) * minutePx }}>
          {timeText(minute)}
        </span>
      ))}
    </div>
  );
});
