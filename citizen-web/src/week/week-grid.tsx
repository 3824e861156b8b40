import { useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorMessage } from '../components/errors/error-page.tsx';
import { useDates } from '../i18n/use-dates.ts';
import { DayTabs } from './day/day-tabs.tsx';
import { DaySlots } from './day/day-slots.tsx';
import { chooseOpenDay, getVisibleDays } from './day/offered-day.ts';
import { NoFreeSlots } from './no-free-slots.tsx';
import { WeekSkeleton } from './week-skeleton.tsx';
import type { Week } from './week.ts';
import { DayJump, WeekNav } from './week-nav.tsx';
import { useMediaQuery } from './use-media-query.ts';
import './week-grid.css';

/** The slots of a loaded week: all days on wide screens, one open day at a time on phones. */
export function WeekGrid(props: {
  week: Week;
  day: string | null;
  selected: string | null;
  onSelectDay: (day: string) => void;
  onSelect: (startsAt: string) => void;
  /** What a period without free slots shows. */
  never: { title: string; text?: string };
  /** What else the citizen can do when the week has no free slots. */
  alternatives: ReactNode;
}) {
  const { t } = useTranslation();
  const dates = useDates();
  const grid = useRef<HTMLDivElement>(null);
  const { week } = props;
  const days = week.days && getVisibleDays(week.days);
  const [tapped, setTapped] = useState<string | null>(null);
  const open = days && chooseOpenDay(days, { tapped, selected: props.day });
  const noFreeSlots = week.days !== null && week.days.every((day) => day.free.length === 0);

  const showDay = (day: string) => {
    setTapped(day);
    props.onSelectDay(day);
  };
  const showWeek = (day: string) => {
    setTapped(null);
    props.onSelectDay(day);
  };
  const showFirst = (startsAt: string) => {
    setTapped(null);
    props.onSelectDay(dates.dateOf(startsAt));
    focusWhenRendered(grid, startsAt);
  };
  const wide = useMediaQuery('(min-width: 992px)');
  // A phone shows one day at a time, so the slots of the others are not drawn.
  const drawn = days?.filter((day) => wide || day.date === open) ?? [];
  const dayJump = <DayJump today={week.today} lastDay={week.lastDay} onSelectDay={showDay} />;
  if (week.failed && days === null) return <ErrorMessage title={t('time.troubleTitle')} onRetry={week.retry} />;
  return (
    <div className="times">
      <WeekNav week={week} onSelectWeek={showWeek} onSelectFirst={showFirst}>
        {wide && dayJump}
      </WeekNav>
      <div className="times-body" ref={grid}>
        {days === null && <WeekSkeleton />}
        {noFreeSlots && (
          <NoFreeSlots
            nextFreeAt={week.nextFreeAt}
            never={week.nextFreeAt === null && week.firstFree === null ? props.never : null}
            onSelectStart={showFirst}
          >
            {props.alternatives}
          </NoFreeSlots>
        )}
        {days && (!noFreeSlots || days.some((day) => day.taken.length > 0)) && (
          <>
            <DayTabs days={days} open={open} onOpen={showDay} />
            <div className="day-columns" data-days={days.length}>
              {drawn.map((day) => (
                <DaySlots
                  key={day.date}
                  day={day}
                  open={day.date === open}
                  selected={props.selected}
                  onSelect={props.onSelect}
                />
              ))}
            </div>
            <p className="times-keys" aria-hidden="true">
              {t('time.arrows')}
            </p>
          </>
        )}
      </div>
      {!wide && dayJump}
    </div>
  );
}

/** Focuses a slot as soon as its week is rendered. */
function focusWhenRendered(grid: React.RefObject<HTMLDivElement | null>, startsAt: string) {
  const box = grid.current;
  if (!box) return;
  const focus = () => {
    const slot = box.querySelector<HTMLButtonElement>(`[data-starts-at="${Date.parse(startsAt)}"]`);
    if (!slot || slot.offsetParent === null) return false;
    slot.focus();
    return true;
  };
  const observer = new MutationObserver(() => {
    if (focus()) observer.disconnect();
  });
  requestAnimationFrame(() => {
    if (!focus()) observer.observe(box, { childList: true, subtree: true, attributes: true });
  });
}
