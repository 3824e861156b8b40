import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useDates } from '../../../i18n/use-dates.ts';
import { groupByPartOfDay, type OfferedDay, type Slot } from './offered-day.ts';
import { useDayStatusLabel } from './use-day-status-label.ts';
import './day-slots.css';

/** One day: its name, how many times are free, and the times; Tab comes to a day once, the arrows move inside it. */
export function DaySlots(props: {
  day: OfferedDay;
  open: boolean;
  picked: string | null;
  onPick: (startsAt: string) => void;
}) {
  const { t } = useTranslation();
  const dates = useDates();
  const standing = useDayStatusLabel();
  const { day, picked } = props;
  const [entry, setEntry] = useState<string | null>(null);
  const isPicked = (slot: string) => picked !== null && Date.parse(slot) === Date.parse(picked);
  const entered = [entry, day.free.find(isPicked), day.free[0]].find((start) => start && day.free.includes(start));
  const titleId = `day-${day.date}`;
  return (
    <section className={`day ${props.open ? 'is-open' : ''}`} aria-labelledby={titleId}>
      <div className="day-head">
        <h3 id={titleId}>{dates.dayOfYear(day.date)}</h3>
        <p className={`day-standing ${day.free.length > 0 ? 'has-free' : ''}`}>{standing(day, 'long')}</p>
      </div>
      {groupByPartOfDay(day, dates.hourOf).map(({ part, slots }) => (
        <div className="day-part" key={part}>
          <h4>{t(`time.${part}`)}</h4>
          <ul className="slots">
            {slots.map((slot) => (
              <li key={slot.startsAt}>
                <SlotButton
                  slot={slot}
                  picked={isPicked(slot.startsAt)}
                  inTabOrder={slot.startsAt === entered}
                  onEnter={() => setEntry(slot.startsAt)}
                  onPick={() => props.onPick(slot.startsAt)}
                />
              </li>
            ))}
          </ul>
        </div>
      ))}
      {day.free.length + day.taken.length === 0 && <div className="day-empty" />}
    </section>
  );
}

function SlotButton(props: {
  slot: Slot;
  picked: boolean;
  inTabOrder: boolean;
  onEnter: () => void;
  onPick: () => void;
}) {
  const { t } = useTranslation();
  const dates = useDates();
  const { startsAt, taken } = props.slot;
  const time = dates.time(startsAt);
  if (taken)
    return (
      <span className="slot slot-taken">
        <s>{time}</s> <span className="visually-hidden">{t('time.taken')}</span>
      </span>
    );
  const [before = '', after = ''] = t('common.at', { day: dates.day(dates.dateOf(startsAt)), time: '|' }).split('|');
  return (
    <button
      type="button"
      className={`btn slot slot-free ${props.picked ? 'is-picked' : ''}`}
      data-starts-at={Date.parse(startsAt)}
      tabIndex={props.inTabOrder ? 0 : -1}
      onFocus={props.onEnter}
      onKeyDown={moveInside}
      onClick={props.onPick}
    >
      <span className="visually-hidden">{before}</span>
      {time}
      <span className="visually-hidden">
        {after}
        {props.picked && `, ${t('time.yourPick')}`}
      </span>
    </button>
  );
}

const steps: Record<string, (at: number, last: number) => number> = {
  ArrowRight: (at) => at + 1,
  ArrowDown: (at) => at + 1,
  ArrowLeft: (at) => at - 1,
  ArrowUp: (at) => at - 1,
  Home: () => 0,
  End: (_at, last) => last,
};

/** Moves the focus among the free times of the day. */
function moveInside(event: KeyboardEvent<HTMLButtonElement>) {
  const step = steps[event.key];
  const day = event.currentTarget.closest('.day');
  if (!step || !day) return;
  event.preventDefault();
  const free = [...day.querySelectorAll<HTMLButtonElement>('button.slot')];
  const at = free.indexOf(event.currentTarget);
  free[Math.min(Math.max(step(at, free.length - 1), 0), free.length - 1)]?.focus();
}
