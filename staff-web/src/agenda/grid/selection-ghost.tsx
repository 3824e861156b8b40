import { useTranslation } from 'react-i18next';
import { timeText } from '../../office/wall-clock.ts';
import look from './agenda-grid.module.css';
import type { Geometry } from './geometry.ts';
import { busySpan, holdsItsTime } from './grid-columns.ts';
import { useUnderWay } from './grid-store.ts';
import type { SelectionStore } from './selection.ts';
import { overlap } from './span.ts';

/** The time that is being marked out, and how many bookings lie in it; said aloud while keys mark it. */
export function SelectionGhost({ store, geometry }: { store: SelectionStore; geometry: Geometry }) {
  const { t } = useTranslation();
  const selection = useUnderWay(store);
  const { columns, hours, minutePx } = geometry;
  const column = selection && columns[selection.column];
  if (!selection || !column) return <div className={look.hidden} aria-live="assertive" />;
  const { from, to } = selection;
  const time = `${timeText(from)}–${timeText(to)}`;
  const hit = column.bookings.filter((one) => holdsItsTime(one) && overlap(busySpan(one), selection)).length;
  const what = hit > 0 ? t('grid.selectedWith', { time, count: hit }) : t('grid.selected', { time });
  return (
    <>
      <div
        className={look.selection}
        data-selection=""
        aria-hidden="true"
        style={
          {
            '--column': selection.column,
            top: (from - hours.from) * minutePx,
            height: (to - from) * minutePx,
          } as object
        }
      >
        <span>{what}</span>
      </div>
      <div className={look.hidden} aria-live="assertive">
        {selection.by === 'keys' && what}
      </div>
    </>
  );
}
