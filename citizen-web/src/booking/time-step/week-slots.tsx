import type { Operator, Place, Service } from '../journey/selection-params.ts';
import { NoFreeSlots } from './no-free-slots.tsx';
import { useWeek } from './use-week.ts';
import { WeekGrid } from './week-grid.tsx';

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
  const week = useWeek(props.service, props.operator, props.day);
  return (
    <WeekGrid
      {...props}
      week={week}
      renderNoFreeSlots={(showStart) => (
        <NoFreeSlots
          {...props}
          nextFreeAt={week.nextFreeAt}
          noneInPeriod={week.nextFreeAt === null && week.firstFree === null}
          lastDay={week.lastDay}
          onSelectStart={showStart}
        />
      )}
    />
  );
}
