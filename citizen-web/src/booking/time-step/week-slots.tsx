import { useTranslation } from 'react-i18next';
import { useDates } from '../../i18n/use-dates.ts';
import type { Operator, Place, Service } from '../journey/selection-params.ts';
import { Alternatives } from './alternatives.tsx';
import { useWeek } from './use-week.ts';
import { WeekGrid } from '../../week/week-grid.tsx';

/** The slots of one week of a service. */
export function WeekSlots(props: {
  place: Place;
  service: Service;
  operator: Operator | null;
  day: string | null;
  selected: string | null;
  onSelectDay: (day: string) => void;
  onSelect: (startsAt: string) => void;
}) {
  const { t } = useTranslation();
  const dates = useDates();
  const week = useWeek(props.service, props.operator, props.day);
  return (
    <WeekGrid
      {...props}
      week={week}
      never={{ title: t('time.neverTitle'), text: t('time.neverText', { until: dates.day(week.lastDay) }) }}
      alternatives={<Alternatives {...props} />}
    />
  );
}
