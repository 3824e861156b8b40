import { Title } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { RequestErrorAlert } from '../components/request-error-alert.tsx';
import { useHeadingFocus } from '../components/use-heading-focus.ts';
import { useSetting } from '../settings/browser-setting.ts';
import { CANCELLED_BOOKINGS } from './view/cancelled-setting.ts';
import { dateText, getWeek, weekText } from '../municipality-time/calendar.ts';
import styles from './agenda.module.css';
import { AgendaFooter } from './agenda-footer.tsx';
import { AgendaToolbar } from './agenda-toolbar.tsx';
import { AgendaFilters } from './agenda-filters.tsx';
import { AgendaSkeleton } from './agenda-skeleton.tsx';
import { chooseOperators } from './operators/choose-operators.ts';
import { DayNavigation } from './day-navigation.tsx';
import { AgendaDays } from './days/agenda-days.tsx';
import { useAgendaShortcuts } from './use-agenda-shortcuts.ts';
import { useAgendaView } from './view/use-agenda-view.ts';
import { useLiveAgenda } from './use-live-agenda.ts';
import { WeekTable } from './days/week-table.tsx';

/** The agenda of one place: a day or a week, of all operators or of one. */
export function Agenda() {
  const { t } = useTranslation();
  const { view, place, today, change } = useAgendaView();
  const operatorIds = view.operatorIds.join();
  const week = getWeek(view.date);
  const [from, to] = view.span === 'day' ? [view.date, view.date] : [week[0]!, week[6]!];
  // The week of all operators counts bookings per day: cancelled ones have no place in it.
  const hasGrid = view.span === 'day' || view.operatorId !== null;
  const includeCancelled = useSetting(CANCELLED_BOOKINGS) === 'shown' && hasGrid;
  const {
    days: all,
    error,
    reload,
  } = useLiveAgenda({ placeId: place.id, operatorId: view.operatorId, from, to, includeCancelled });
  const days = useMemo(() => all && chooseOperators(all, operatorIds.split(',')), [all, operatorIds]);
  const title = view.span === 'day' ? dateText(view.date) : t('agenda.week', { week: weekText(week) });
  const arrival = useHeadingFocus();
  useAgendaShortcuts({ view, today, change });

  return (
    <div className={styles.page}>
      <title>{`${title} - ${place.name} - ${t('area')}`}</title>
      <div className={styles.head}>
        <DayNavigation view={view} today={today} change={change} />
        <Title order={1} className={styles.title} data-today={view.date === today || undefined} {...arrival}>
          {view.span === 'week' && <span className={styles.hidden}>{`${t('agenda.weekView')} `}</span>}
          {view.span === 'day' ? dateText(view.date, 'long') : weekText(week, 'short')}
          {/* The date field beside shows the year. */}
          {view.span === 'day' && <span className={styles.hidden}>{` ${view.date.slice(0, 4)}`}</span>}
        </Title>
        <AgendaFilters view={view} place={place} change={change} />
        <AgendaToolbar view={view} today={today} />
      </div>
      {days === undefined && (error ? <RequestErrorAlert onRetry={reload} /> : <AgendaSkeleton />)}
      {days !== undefined &&
        (hasGrid ? (
          <AgendaDays days={days} place={place} view={view} label={title} change={change} />
        ) : (
          <WeekTable days={days} place={place} today={today} label={title} operatorIds={view.operatorIds} />
        ))}
      <AgendaFooter days={days} span={view.span} hasGrid={hasGrid} services={place.services} />
    </div>
  );
}
