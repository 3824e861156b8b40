import { useBookingActions } from '../booking/booking-actions-context.ts';
import { shiftDay } from '../municipality-time/calendar.ts';
import { useShortcuts } from '../shortcuts/use-shortcuts.ts';
import type { AgendaParams, AgendaView } from './view/agenda-view.ts';

const noop = () => undefined;

/** Keys of the agenda: new booking, today, previous, next, day and week. */
export function useAgendaShortcuts(props: {
  view: AgendaView;
  today: string;
  change(part: Partial<AgendaParams>): void;
}): void {
  const { view, today, change } = props;
  const bookingActions = useBookingActions();
  const step = view.span === 'day' ? 1 : 7;
  useShortcuts({
    n: () =>
      bookingActions.startBooking(view.placeId, { date: view.date, minute: null, operatorId: view.operatorId }, noop),
    o: () => change({ date: today }),
    p: () => change({ date: shiftDay(view.date, -step) }),
    s: () => change({ date: shiftDay(view.date, step) }),
    g: () => change({ span: 'day' }),
    w: () => change({ span: 'week' }),
  });
}
