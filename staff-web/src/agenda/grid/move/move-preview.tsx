import { useTranslation } from 'react-i18next';
import { dateText } from '../../../municipality-time/calendar.ts';
import { timeText } from '../../../municipality-time/wall-clock.ts';
import styles from '../agenda-grid.module.css';
import { toColumnStyle } from '../column-positions.ts';
import type { Geometry } from '../geometry.ts';
import { useGridStore } from '../grid-store.ts';
import type { BookingMoveStore } from './booking-move.ts';

/** Preview of the booking at its target with the validation result. Keyboard moves are announced to screen readers. */
export function MovePreview(props: {
  store: BookingMoveStore;
  geometry: Geometry;
  colorOf(serviceId: string): number;
}) {
  const { t } = useTranslation();
  const moving = useGridStore(props.store);
  const { columns, hours, minutePx } = props.geometry;
  const column = moving && columns[moving.target.column];
  if (!moving || !column) return <div className={styles.hidden} aria-live="assertive" />;
  const { booking, target, verdict } = moving;
  const place = columns.every(({ date }) => date === column.date)
    ? column.operator.name
    : dateText(column.date, 'long');
  return (
    <>
      <div
        className={styles.ghost}
        data-moving=""
        data-verdict={verdict}
        aria-hidden="true"
        style={
          {
            ...toColumnStyle(columns, target.column),
            top: (target.minute - hours.from) * minutePx,
            height: (booking.to - booking.from) * minutePx,
          } as object
        }
      >
        <span className={styles.ghostTime}>{timeText(target.minute)}</span> {booking.applicantName}
        <span className={styles.ghostVerdict}>{t(`grid.verdict.${verdict}`)}</span>
      </div>
      <div className={styles.hidden} aria-live="assertive">
        {moving.by === 'keys' &&
          t('grid.movingTo', { time: timeText(target.minute), place, verdict: t(`grid.verdict.${verdict}`) })}
      </div>
    </>
  );
}
