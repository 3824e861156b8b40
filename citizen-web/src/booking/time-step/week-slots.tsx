import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorMessage } from '../../components/errors/error-page.tsx';
import { useDates } from '../../i18n/use-dates.ts';
import type { Operator, Place, Service } from '../journey/selection-params.ts';
import { DayTabs } from './day/day-tabs.tsx';
import { DaySlots } from './day/day-slots.tsx';
import { NoFreeSlots } from './no-free-slots.tsx';
import { chooseOpenDay, getVisibleDays } from './day/offered-day.ts';
import { WeekSkeleton } from './week-skeleton.tsx';
import { useWeek } from './use-week.ts';
import { WeekNav } from './week-nav.tsx';
import './week-slots.css';

/** The times of one week: all days at a glance on wide screens, one day open at a time on phones. */
export function WeekSlots(props: {
  place: Place;
  service: Service;
  operator: Operator | null;
  day: string | null;
  picked: string | null;
  onDay: (day: string) => void;
  onPick: (startsAt: string) => void;
}) {
  const { t } = useTranslation();
  const dates = useDates();
  const grid = useRef<HTMLDivElement>(null);
  const week = useWeek(props.service, props.operator, props.day);
  const days = week.days && getVisibleDays(week.days);
  const [tapped, setTapped] = useState<string | null>(null);
  const open = days && chooseOpenDay(days, { tapped, onShow: props.day });
  const nothingFree = week.days !== null && week.days.every((day) => day.free.length === 0);

  const showDay = (day: string) => {
    setTapped(day);
    props.onDay(day);
  };
  const showWeek = (day: string) => {
    setTapped(null);
    props.onDay(day);
  };
  const showFirst = (startsAt: string) => {
    setTapped(null);
    props.onDay(dates.dateOf(startsAt));
    focusWhenDrawn(grid, startsAt);
  };
  if (week.failed && days === null) return <ErrorMessage title={t('time.troubleTitle')} onRetry={week.retry} />;
  return (
    <div className="times">
      <WeekNav week={week} onWeek={showWeek} onDay={showDay} onFirst={showFirst} />
      <div className="times-body" ref={grid}>
        {days === null && <WeekSkeleton />}
        {nothingFree && (
          <NoFreeSlots
            {...props}
            nextFreeAt={week.nextFreeAt}
            neverFree={week.nextFreeAt === null && week.firstFree === null}
            last={week.last}
            onGo={showFirst}
          />
        )}
        {days && (!nothingFree || days.some((day) => day.taken.length > 0)) && (
          <>
            <DayTabs days={days} open={open} onOpen={showDay} />
            <div className="day-columns" data-days={days.length}>
              {days.map((day) => (
                <DaySlots
                  key={day.date}
                  day={day}
                  open={day.date === open}
                  picked={props.picked}
                  onPick={props.onPick}
                />
              ))}
            </div>
            <p className="times-keys" aria-hidden="true">
              {t('time.arrows')}
            </p>
          </>
        )}
      </div>
    </div>
  );
}

/** Puts the focus on a time once its week is drawn. */
function focusWhenDrawn(grid: React.RefObject<HTMLDivElement | null>, startsAt: string) {
  const box = grid.current;
  if (!box) return;
  const focus = () => {
    const slot = box.querySelector<HTMLButtonElement>(`[data-starts-at="${Date.parse(startsAt)}"]`);
    if (!slot || slot.offsetParent === null) return false;
    slot.focus();
    return true;
  };
  const drawn = new MutationObserver(() => {
    if (focus()) drawn.disconnect();
  });
  requestAnimationFrame(() => {
    if (!focus()) drawn.observe(box, { childList: true, subtree: true, attributes: true });
  });
}
