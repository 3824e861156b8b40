import { useApolloClient } from '@apollo/client/react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useDates } from '../../i18n/use-dates.ts';
import { Icon } from '../../icons/icon.tsx';
import { iconPaths } from '../../icons/paths.ts';
import { useJourney } from '../journey/journey-context.ts';
import { extendChosenTime, holdChosenTime } from './hold-keeper.ts';
import { type HoldState, useHoldState } from './hold-state.ts';
import { useMinutesLeft } from './use-minutes-left.ts';
import './hold-line.css';

/** From so many minutes before the end on, the citizen can ask for more time. */
const WARNING_MINUTES = 5;

const EXTENSION_MS = 10 * 60_000;

/** Until when the time is held: a time of day, not a running clock. Two moments are announced to screen readers. */
export function HoldLine() {
  const hold = useHoldState();
  if (hold.status === 'none' || hold.status === 'lost') return null;
  return (
    <div className="hold-line">
      {hold.status === 'held' && <HeldLine hold={hold} />}
      {hold.status === 'ended' && <EndedLine />}
    </div>
  );
}

function HeldLine({ hold }: { hold: Extract<HoldState, { status: 'held' }> }) {
  const { t } = useTranslation();
  const dates = useDates();
  const client = useApolloClient();
  const minutes = useMinutesLeft(hold.endsAt);
  const line = useRef<HTMLParagraphElement>(null);
  const announcement = getAnnouncement(minutes, hold.extendable);
  const [busy, setBusy] = useState(false);
  const longer = dates.time(new Date(Date.parse(hold.heldUntil) + EXTENSION_MS).toISOString());
  const extend = async () => {
    setBusy(true);
    // The button goes away with the answer: the focus stays at the line.
    line.current?.focus();
    await extendChosenTime(client);
    setBusy(false);
  };
  return (
    <>
      <p ref={line} tabIndex={-1}>
        <Icon shape={iconPaths.clock} />
        <span>
          <span>{t('hold.holding')}</span> <strong>{t('hold.until', { time: dates.time(hold.heldUntil) })}</strong>{' '}
          <span className="hold-left">{t('hold.left', { count: minutes })}</span>
        </span>
      </p>
      {hold.extendable && minutes <= WARNING_MINUTES && (
        <button type="button" className="hold-action" aria-disabled={busy} onClick={() => void extend()}>
          {t('hold.extend', { time: longer })}
        </button>
      )}
      <output className="visually-hidden">{announcement && t(announcement)}</output>
    </>
  );
}

function getAnnouncement(minutes: number, extendable: boolean) {
  if (minutes === WARNING_MINUTES) return extendable ? 'hold.fiveMinutes' : 'hold.fiveMinutesOnly';
  if (minutes === 1) return extendable ? 'hold.oneMinute' : 'hold.oneMinuteOnly';
  return null;
}

function EndedLine() {
  const { t } = useTranslation();
  const client = useApolloClient();
  const { selection, getStepUrl } = useJourney();
  const { service, operator, startsAt } = selection;
  const holdAgain = () => {
    if (!service || !startsAt) return;
    void holdChosenTime(client, { serviceId: service.id, operatorId: operator?.id ?? null, startsAt });
  };
  return (
    <>
      <output className="hold-ended">
        <Icon shape={iconPaths.info} />
        <span>{t('hold.ended')}</span>
      </output>
      <button type="button" className="hold-action" onClick={holdAgain}>
        {t('hold.again')}
      </button>
      <Link className="hold-action" to={getStepUrl('time')}>
        {t('hold.other')}
      </Link>
    </>
  );
}
