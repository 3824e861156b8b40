import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useBookingActions } from '../../booking/booking-actions-context.ts';
import { ErrorAlert } from '../../components/alerts.tsx';
import { RequestErrorAlert } from '../../components/request-error-alert.tsx';
import type { TimeTakenFragment } from '../../gql/graphql.ts';
import { instantText } from '../../municipality-time/instant-text.ts';
import { useTimeZone } from '../../municipality-time/time-zone-context.ts';
import { useReinstate } from '../reinstate/use-reinstate.ts';

/** Shows who holds the time of a booking now, with buttons to see that booking, to move, or to keep both. */
export function TakenTimeAlert(props: {
  taken: TimeTakenFragment;
  notifyCitizen: boolean;
  onMoved(): void;
  /** Keeps both bookings at this time; null if the staff member may not. */
  onOverride: (() => void) | null;
}) {
  const { t } = useTranslation();
  const zone = useTimeZone();
  const { openBooking } = useBookingActions();
  const { reinstate, busy, error, errorMessage, taken: takenAgain } = useReinstate();
  const { booking, holders, message, nextFree } = takenAgain ?? props.taken;
  const [holder] = holders;

  async function move(startsAt: string, operatorId: string) {
    const { id: bookingId, sequence } = booking;
    const { notifyCitizen } = props;
    if (await reinstate({ bookingId, sequence, startsAt, operatorId, notifyCitizen })) props.onMoved();
  }

  return (
    <ErrorAlert title={t('takenTime.title')}>
      <Stack gap="sm">
        <Text size="sm">{message}</Text>
        {error && <RequestErrorAlert message={error.message} />}
        {errorMessage !== null && <Text size="sm">{errorMessage}</Text>}
        <Group gap="xs">
          {holder !== undefined && (
            <Button variant="default" onClick={() => openBooking(holder.id)}>
              {t('takenTime.seeHolder')}
            </Button>
          )}
          {nextFree !== null && (
            <Button
              variant="default"
              loading={busy}
              style={{ height: 'auto', minHeight: 36, whiteSpace: 'normal' }}
              styles={{ label: { whiteSpace: 'normal' } }}
              onClick={() => void move(nextFree.startsAt, nextFree.operator.id)}
            >
              {t('takenTime.moveToNextFree', {
                when: instantText(nextFree.startsAt, zone, 'short'),
                operator: nextFree.operator.name,
              })}
            </Button>
          )}
          {props.onOverride !== null && (
            <Button variant="default" onClick={props.onOverride}>
              {t('takenTime.keepBoth')}
            </Button>
          )}
        </Group>
        {nextFree === null && <Text size="sm">{t('takenTime.noneFree')}</Text>}
      </Stack>
    </ErrorAlert>
  );
}
