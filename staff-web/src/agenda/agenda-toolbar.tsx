import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import styles from './agenda.module.css';
import { type AgendaView, toAgendaParams } from './view/agenda-view.ts';
import { useBookingActions } from '../booking/booking-actions-context.ts';
import { Icon } from '../components/icon.tsx';

const noop = () => undefined;

/** Links from the agenda to the day list and to a booking on behalf of a citizen. */
export function AgendaToolbar({ view, today }: { view: AgendaView; today: string }) {
  const { t } = useTranslation();
  const bookingActions = useBookingActions();
  return (
    <div className={styles.actions}>
      <Button
        size="sm"
        px="sm"
        variant="default"
        component={Link}
        to={{ pathname: '/agenda/elenco', search: toAgendaParams({ ...view, span: 'day' }, today).toString() }}
        leftSection={<Icon name="list" />}
      >
        {t('agenda.list')}
        <span className={styles.hidden}>{t('agenda.ofTheDay')}</span>
      </Button>
      <Button
        size="sm"
        px="sm"
        leftSection={<Icon name="plus" />}
        aria-keyshortcuts="n"
        onClick={() =>
          bookingActions.startBooking(
            view.placeId,
            { date: view.date, minute: null, operatorId: view.operatorId },
            noop,
          )
        }
      >
        {t('agenda.new')}
        <span className={styles.wide}>{t('agenda.booking')}</span>
      </Button>
    </div>
  );
}
