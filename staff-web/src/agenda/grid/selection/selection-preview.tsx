import { useTranslation } from 'react-i18next';
import { timeText } from '../../../municipality-time/wall-clock.ts';
import styles from '../agenda-grid.module.css';
import { toColumnStyle } from '../column-positions.ts';
import type { Geometry } from '../geometry.ts';
import { busyRange, isActiveBooking } from '../../../agenda-layout/day-columns.ts';
import { useGridStore } from '../grid-store.ts';
import type { SelectionStore } from './selection.ts';
import { overlaps } from '../../../agenda-layout/minute-range.ts';

/** The selected time and the number of bookings in it. Keyboard selections are announced to screen readers. */
export function SelectionPreview({ store, geometry }: { store: SelectionStore; geometry: Geometry }) {
  const { t } = useTranslation();
  const selection = useGridStore(store);
  const { columns, hours, minutePx } = geometry;
  const column = selection && columns[selection.column];
  if (!selection || !column) return <div className={styles.hidden} aria-live="assertive" />;
  const { from, to } = selection;
  const time = `${timeText(from)}–${timeText(to)}`;
  const affected = column.bookings.filter((one) => isActiveBooking(one) && overlaps(busyRange(one), selection)).length;
  const what = affected > 0 ? t('grid.selectedWith', { time, count: affected }) : t('grid.selected', { time });
  return (
    <>
      <div
        className={styles.selection}
        data-selection=""
        aria-hidden="true"
        style={
          {
            ...toColumnStyle(columns, selection.column),
            top: (from - hours.from) * minutePx,
            height: (to - from) * minutePx,
          } as object
        }
      >
        <span>{what}</span>
      </div>
      <div className={styles.hidden} aria-live="assertive">
        {selection.by === 'keys' && what}
      </div>
    </>
  );
}
