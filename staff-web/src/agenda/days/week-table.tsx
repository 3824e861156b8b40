import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { AgendaDayFragment } from '../../gql/graphql.ts';
import { dateText } from '../../municipality-time/calendar.ts';
import { useTimeZone } from '../../municipality-time/time-zone-context.ts';
import type { AccessiblePlace } from '../../places/places-context.ts';
import { useWallNow } from '../../municipality-time/use-wall-now.ts';
import { toAgendaParams } from '../view/agenda-view.ts';
import { type DayColumn, toDayColumns } from '../../agenda-layout/day-columns.ts';
import { getVisibleHours } from '../grid/grid-hours.ts';
import { shortestServiceMinutes } from '../../places/place-operators.ts';
import { CellNames } from './cell-names.tsx';
import { DayStrip } from './day-strip.tsx';
import { assignServiceColors } from '../service-color.ts';
import styles from './week-table.module.css';

/** The week of all operators: number of bookings and free time per day, each cell a link to that day. */
export function WeekTable(props: {
  days: readonly AgendaDayFragment[];
  place: AccessiblePlace;
  today: string;
  label: string;
  /** The chosen operators, for the links to a day. Empty for all. */
  operatorIds: readonly string[];
}) {
  const { days, place, today } = props;
  const { t } = useTranslation();
  const zone = useTimeZone();
  const now = useWallNow();
  const columns = toDayColumns(days, { zone, now, shortestServiceOf: (id) => shortestServiceMinutes(place, id) });
  const hours = getVisibleHours(columns);
  const shown = days.filter(({ date }) => columns.some((column) => column.date === date && isInUse(column)));
  const operators = days[0]?.columns.map(({ operator }) => operator) ?? [];
  const colorOf = assignServiceColors(place.services);
  const toDayLink = (date: string, operatorIds: readonly string[]) => ({
    search: toAgendaParams({ placeId: place.id, date, span: 'day', operatorIds }, today).toString(),
  });
  return (
    <section className={styles.frame} aria-label={props.label}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('agenda.operator')}</th>
            {shown.map(({ date, closedBecause }) => (
              <th key={date} scope="col" data-today={date === today || undefined}>
                <Link to={toDayLink(date, props.operatorIds)} className={styles.day}>
                  {dateText(date, 'short')}
                </Link>
                {closedBecause !== null && <span className={styles.closed}>{closedBecause}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {operators.map(({ id, name }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              {shown.map(({ date }) => {
                const column = columns.find((one) => one.date === date && one.operator.id === id)!;
                return (
                  <td key={date} data-today={date === today || undefined}>
                    {isInUse(column) ? (
                      <Link to={toDayLink(date, [id])} className={styles.cell}>
                        <DayStrip column={column} hours={hours} colorOf={colorOf} />
                        <CellNames column={column} />
                        <span className={styles.words}>
                          {t('agenda.bookings', { count: column.bookings.length })}
                          {freeMinutes(column) > 0 && (
                            <span className={styles.free}>
                              {t('agenda.freeFor', { time: lengthText(freeMinutes(column)) })}
                            </span>
                          )}
                        </span>
                      </Link>
                    ) : (
                      <span className={styles.nothing}>{t('agenda.notOpenShort')}</span>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function isInUse({ open, bookings }: DayColumn): boolean {
  return open.length > 0 || bookings.length > 0;
}

function freeMinutes({ gaps }: DayColumn): number {
  return gaps.reduce((sum, { from, to }) => sum + to - from, 0);
}

function lengthText(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return [hours > 0 && `${hours} h`, rest > 0 && `${rest} min`].filter(Boolean).join(' ');
}
