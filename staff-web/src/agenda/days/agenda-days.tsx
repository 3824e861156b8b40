import { Alert } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgendaDayFragment } from '../../gql/graphql.ts';
import { dateText } from '../../municipality-time/calendar.ts';
import { useTimeZone } from '../../municipality-time/time-zone-context.ts';
import type { AccessiblePlace } from '../../places/places-context.ts';
import { useWallNow } from '../../municipality-time/use-wall-now.ts';
import { shortRangeText } from '../../municipality-time/wall-clock.ts';
import styles from '../agenda.module.css';
import type { AgendaParams, AgendaView } from '../view/agenda-view.ts';
import { DENSITY } from '../view/density-setting.ts';
import { useSetting } from '../../settings/browser-setting.ts';
import { EmptyDay } from './empty-day.tsx';
import { AgendaGrid } from '../grid/agenda-grid.tsx';
import type { ColumnHeader } from '../grid/grid-headers.tsx';
import { type DayColumn, toDayColumns } from '../../agenda-layout/day-columns.ts';
import { offersService, shortestServiceMinutes } from '../../places/place-operators.ts';
import { assignServiceColors } from '../service-color.ts';
import { useGridActions } from './use-grid-actions.ts';

/** A day of all operators, or a week of one operator, as a grid. Explains an empty day. */
export function AgendaDays(props: {
  days: readonly AgendaDayFragment[];
  place: AccessiblePlace;
  view: AgendaView;
  label: string;
  change(part: Partial<AgendaParams>): void;
}) {
  const { days, place, view } = props;
  const { t } = useTranslation();
  const zone = useTimeZone();
  const now = useWallNow();
  const actions = useGridActions(place.id);
  const density = useSetting(DENSITY);
  const fiveMinutes = now.minute - (now.minute % 5);
  const all = useMemo(
    () =>
      toDayColumns(days, {
        zone,
        now: { date: now.date, minute: fiveMinutes },
        shortestServiceOf: (operatorId) => shortestServiceMinutes(place, operatorId),
      }),
    [days, zone, place, now.date, fiveMinutes],
  );
  const columns = useMemo(() => all.filter((column) => column.open.length > 0 || column.bookings.length > 0), [all]);
  const grid = useMemo(
    () => ({
      colorOf: assignServiceColors(place.services),
      offersService: (operatorId: string, serviceId: string) => offersService(place, operatorId, serviceId),
      toColumnHeader: (column: DayColumn) => toColumnHeader(column, view.span, t('agenda.notOpen')),
      shortest: shortestServiceMinutes(place),
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
        key={[place.id, ...view.operatorIds, ...days.map(({ date }) => date)].join()}
        label={t('agenda.label', { what: props.label })}
        columns={columns}
        toColumnHeader={grid.toColumnHeader}
        colorOf={grid.colorOf}
        offersService={grid.offersService}
        shortestServiceMinutes={grid.shortest}
        density={density}
        zone={zone}
        actions={actions}
      />
      {absent.length > 0 && (
        <p className={styles.note}>
          {t('agenda.absent', { names: absent.map(({ operator }) => operator.name).join(', ') })}
        </p>
      )}
    </>
  );
}

function toColumnHeader(column: DayColumn, span: AgendaView['span'], notOpen: string): ColumnHeader {
  const hours = column.open.map(shortRangeText).join(' · ');
  const note = column.closedBecause ?? (hours === '' ? notOpen : hours);
  return { title: span === 'day' ? column.operator.name : dateText(column.date, 'short'), note };
}
