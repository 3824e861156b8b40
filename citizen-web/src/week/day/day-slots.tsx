import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useDates } from '../../i18n/use-dates.ts';
import { ItalianText } from '../../components/italian-text.tsx';
import { getDayStatus, groupByPartOfDay, type OfferedDay, type Slot } from './offered-day.ts';
import { useDayStatusLabel } from './use-day-status-label.ts';
import './day-slots.css';

/** The slots of a day. Tab stops once per day; the arrow keys move between its free slots (roving tabindex). */
export function DaySlots(props: {
  day: OfferedDay;
  open: boolean;
  selected: string | null;
  onSelect: (startsAt: string) => void;
}) {
  const { t } = useTranslation();
  const dates = useDates();
  const getStatusLabel = useDayStatusLabel();
  const { day, selected } = props;
  const [focused, setFocused] = useState<string | null>(null);
  const isSelected = (slot: string) => selected !== null && Date.parse(slot) === Date.parse(selected);
  const tabStop = [focused, day.free.find(isSelected), day.free[0]].find((start) => start && day.free.includes(start));
  const titleId = `day-${day.date}`;
  // Written once per day: all its slots say the same day.
  const [before = '', after = ''] = t('common.at', { day: dates.day(day.date), time: '|' }).split('|');
  const labels = { before, after, taken: t('time.taken'), selected: t('time.yourPick') };
  return (
    <section className={`day ${props.open ? 'is-open' : ''}`} aria-labelledby={titleId}>
      <div className="day-head">
        <h3 id={titleId}>{dates.dayOfYear(day.date)}</h3>
        <p className={`day-standing ${day.free.length > 0 ? 'has-free' : ''}`}>
          {day.closedBecause !== null && getDayStatus(day) === 'closed' ? (
            <>
              <span>{t('time.closedBecause', { reason: '' }).trimEnd()}</span>{' '}
              <ItalianText>{day.closedBecause}</ItalianText>
            </>
          ) : (
            getStatusLabel(day, 'long')
          )}
        </p>
      </div>
      {groupByPartOfDay(day, dates.hourOf).map(({ part, slots }) => (
        <div className="day-part" key={part}>
          <h4>{t(`time.${part}`)}</h4>
          <ul className="slots">
            {slots.map((slot) => (
              <li key={slot.startsAt}>
                <SlotButton
                  slot={slot}
                  time={dates.time(slot.startsAt)}
                  labels={labels}
                  selected={isSelected(slot.startsAt)}
                  inTabOrder={slot.startsAt === tabStop}
                  onFocus={() => setFocused(slot.startsAt)}
                  onSelect={() => props.onSelect(slot.startsAt)}
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
  /** The clock time, such as "9:15". */
  time: string;
  labels: Record<'before' | 'after' | 'taken' | 'selected', string>;
  selected: boolean;
  inTabOrder: boolean;
  onFocus: () => void;
  onSelect: () => void;
}) {
  const { time, labels } = props;
  const { startsAt, taken } = props.slot;
  if (taken)
    return (
      <span className="slot slot-taken">
        <s>{time}</s> <span className="visually-hidden">{labels.taken}</span>
      </span>
    );
  return (
    <button
      type="button"
      className={`btn slot slot-free ${props.selected ? 'is-picked' : ''}`}
      data-starts-at={Date.parse(startsAt)}
      tabIndex={props.inTabOrder ? 0 : -1}
      onFocus={props.onFocus}
      onKeyDown={moveFocus}
      onClick={props.onSelect}
    >
      <span className="visually-hidden">{labels.before}</span>
      <span>{time}</span>
      <span className="visually-hidden">{`${labels.after}${props.selected ? `, ${labels.selected}` : ''}`}</span>
    </button>
  );
}

const KEY_TARGETS: Record<string, (at: number, last: number) => number> = {
  ArrowRight: (at) => at + 1,
  ArrowDown: (at) => at + 1,
  ArrowLeft: (at) => at - 1,
  ArrowUp: (at) => at - 1,
  Home: () => 0,
  End: (_at, last) => last,
};

/** Moves the focus between the free slots of the day. */
function moveFocus(event: KeyboardEvent<HTMLButtonElement>) {
  const getTarget = KEY_TARGETS[event.key];
  const day = event.currentTarget.closest('.day');
  if (!getTarget || !day) return;
  event.preventDefault();
  const free = [...day.querySelectorAll<HTMLButtonElement>('button.slot')];
  const at = free.indexOf(event.currentTarget);
  free[Math.min(Math.max(getTarget(at, free.length - 1), 0), free.length - 1)]?.focus();
}
