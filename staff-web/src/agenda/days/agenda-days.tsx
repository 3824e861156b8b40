import { Alert } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgendaDayFragment } from '../../gql/graphql.ts';
import { dateText } from '../../municipality-time/calendar.ts';
import { type OfficePlace, useOffice } from '../../places/places-context.ts';
import { useWallNow } from '../../municipality-time/use-wall-now.ts';
import { timeText } from '../../municipality-time/wall-clock.ts';
import styles from '../agenda.module.css';
import type { AgendaView } from '../view/agenda-view.ts';
import { EmptyDay } from './empty-day.tsx';
import { AgendaGrid } from '../grid/agenda-grid.tsx';
import { type GridColumn, gridColumns } from '../../agenda-layout/agenda-columns.ts';
import { offersAt, shortestService } from '../../places/place-operators.ts';
import { serviceHues } from '../service-color.ts';
import { useGridActs } from './use-grid-actions.ts';

/** One day of everybody, or a week of one operator, as a grid; a day on which nothing is says why. */
export function ShownDays(props: {
  days: readonly AgendaDayFragment[];
  place: OfficePlace;
  view: AgendaView;
  label: string;
  change(part: Partial<AgendaView>): void;
}) {
  const { days, place, view } = props;
  const { t } = useTranslation();
  const { zone } = useOffice();
  const now = useWallNow();
  const acts = useGridActs(place.id);
  const fiveMinutes = now.minute - (now.minute % 5);
  const all = useMemo(
    () =>
      gridColumns(days, {
        zone,
        now: { date: now.date, minute: fiveMinutes },
        shortestOf: (operatorId) => shortestService(place, operatorId),
      }),
    [days, zone, place, now.date, fiveMinutes],
  );
  const columns = useMemo(() => all.filter((column) => column.open.length > 0 || column.bookings.length > 0), [all]);
  const given = useMemo(
    () => ({
      hueOf: serviceHues(place.services),
      offers: (operatorId: string, serviceId: string) => offersAt(place, operatorId, serviceId),
      headOf: (column: GridColumn) => headOf(column, view.span, t('agenda.notOpen')),
      shortest: shortestService(place),
    }),
    [place, view.span, t],
  );
  const closed = days.find(({ closedBecause }) => closedBecause !== null)?.closedBecause;
  if (columns.length === 0) return <EmptyDay days={days} view={view} change={props.change} />;

  const absent = view.span === 'day' ? all.filter((column) => !columns.includes(column)) : [];
  return (
    <>
      {view.span === 'day' && closed && (
        <Alert color="red" variant="light" title={t('agenda.closed', { reason: closed })}>
          {t('agenda.closedWithBookings')}
        </Alert>
      )}
      <AgendaGrid
        key={[place.id, view.operatorId, ...days.map(({ date }) => date)].join()}
        label={t('agenda.label', { what: props.label })}
        columns={columns}
        headOf={given.headOf}
        hueOf={given.hueOf}
        offers={given.offers}
        shortestService={given.shortest}
        zone={zone}
        acts={acts}
      />
      {absent.length > 0 && (
        <p className={styles.note}>
          {t('agenda.absent', { names: absent.map(({ operator }) => operator.name).join(', ') })}
        </p>
      )}
    </>
  );
}

function headOf(column: GridColumn, span: AgendaView['span'], notOpen: string): { title: string; note: string } {
  const hours = column.open.map(({ from, to }) => `${timeText(from)}–${timeText(to)}`).join(', ');
  const note = column.closedBecause ?? (hours === '' ? notOpen : hours);
  return { title: span === 'day' ? column.operator.name : dateText(column.date, 'short'), note };
}
