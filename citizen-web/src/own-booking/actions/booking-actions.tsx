import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnBookingFragment } from '../../gql/graphql.ts';
import { useDates } from '../../i18n/use-dates.ts';
import { Icon } from '../../icons/icon.tsx';
import { lazyIconPaths } from '../../icons/lazy-paths.ts';
import { iconPaths } from '../../icons/paths.ts';
import { isComing, isValid, type BookingState } from '../booking-state.ts';

/** What a citizen can do with a booking, apart from printing it. */
export type Action = 'change' | 'watch' | 'correct' | 'cancel';

type Row = { action: Action | 'print'; icon: `${'M' | 'm'}${string}`; hint: string };

/** The actions as rows, each with one line that shows what happens or until when. Cancelling is the last. */
export function BookingActions(props: {
  booking: OwnBookingFragment;
  state: BookingState;
  isOpen: boolean;
  opened: Action | null;
  onOpen: (action: Action | null) => void;
}) {
  const { t } = useTranslation();
  const dates = useDates();
  const { booking, state, isOpen, opened } = props;
  const list = useRef<HTMLUListElement>(null);
  const lastOpened = useRef(opened);
  useEffect(() => {
    // A closed panel must not take the keyboard focus with it; after a success the focus is elsewhere already.
    const row = lastOpened.current;
    lastOpened.current = opened;
    if (opened === null && row !== null && document.activeElement === document.body)
      list.current?.querySelector<HTMLButtonElement>(`[data-action="${row}"]`)?.focus();
  }, [opened]);
  if (!isValid(state)) return null;
  const deadline = booking.cancellableUntil;
  const until = t('common.at', { day: dates.dayOfYear(dates.dateOf(deadline)), time: dates.time(deadline) });
  const rows: Row[] = [
    ...(isOpen && booking.confirmBy === null && booking.changesLeft > 0
      ? [{ action: 'change' as const, icon: iconPaths.clock, hint: t('page.until', { moment: until }) }]
      : []),
    ...(isOpen && booking.confirmBy === null
      ? [{ action: 'watch' as const, icon: iconPaths.info, hint: t('page.watchHint') }]
      : []),
    ...(isComing(state)
      ? [{ action: 'correct' as const, icon: lazyIconPaths.pencil, hint: t('page.correctHint') }]
      : []),
    { action: 'print', icon: lazyIconPaths.print, hint: t('page.printHint') },
    ...(isOpen ? [{ action: 'cancel' as const, icon: lazyIconPaths.cross, hint: t('page.cancelHint') }] : []),
  ];
  return (
    <ul className="card booking-actions" ref={list}>
      {rows.map(({ action, icon, hint }) => (
        <li key={action} className={`action-row action-${action}`}>
          <Icon shape={icon} />
          <span>
            <button
              type="button"
              data-action={action}
              aria-describedby={`action-${action}-hint`}
              aria-expanded={action === 'print' ? undefined : opened === action}
              onClick={() => {
                if (action === 'print') return globalThis.print();
                props.onOpen(opened === action ? null : action);
              }}
            >
              {t(`page.action.${action}`)}
            </button>
            <span className="action-hint" id={`action-${action}-hint`}>
              {hint}
            </span>
          </span>
          <Icon shape={lazyIconPaths.right} />
        </li>
      ))}
    </ul>
  );
}
