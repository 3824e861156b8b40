import { useQuery } from '@apollo/client/react';
import { Drawer, Skeleton, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { StaffBookingDocument } from '../../gql/graphql.ts';
import { RequestErrorAlert } from '../../components/request-error-alert.tsx';
import styles from '../bookings.module.css';
import { BookingDetails } from './booking-details.tsx';

const POLL_INTERVAL_MS = 2_500;

/** Drawer with one booking, beside the current page. */
export function BookingDrawer({ bookingId, onClose }: { bookingId: string | null; onClose(): void }) {
  const { t } = useTranslation();
  const [hasPendingMail, setHasPendingMail] = useState(false);
  const { data, error, loading, refetch } = useQuery(StaffBookingDocument, {
    variables: { id: bookingId ?? '' },
    skip: bookingId === null,
    fetchPolicy: 'cache-and-network',
    // There are no live updates for mail delivery: poll while a mail is pending.
    pollInterval: hasPendingMail ? POLL_INTERVAL_MS : 0,
  });
  const booking = data?.staffBooking;
  const isPending = booking?.mails.some(({ state }) => state === 'WAITING') ?? false;
  if (isPending !== hasPendingMail) setHasPendingMail(isPending);
  const reload = () => void refetch().catch(() => undefined);
  // Esc closes a dialog above the drawer, and not the drawer as well.
  const closeUnlessCovered = () => {
    if (document.querySelectorAll('[aria-modal="true"]').length <= 1) onClose();
  };
  return (
    <Drawer
      opened={bookingId !== null}
      onClose={closeUnlessCovered}
      position="right"
      size="lg"
      title={booking ? t('booking.title', { number: booking.number }) : t('booking.titleUnknown')}
      closeButtonProps={{ 'aria-label': t('close') }}
      classNames={{ title: styles.drawerTitle }}
      attributes={{ header: { role: 'none' } }}
    >
      {booking && <BookingDetails key={booking.id} booking={booking} reload={reload} />}
      {booking === null && <Text>{t('booking.notFound')}</Text>}
      {!data && error && !loading && <RequestErrorAlert onRetry={reload} />}
      {!data && loading && (
        <Stack>
          <Skeleton height={28} width={140} />
          <Skeleton height={90} />
          <Skeleton height={40} />
          <Skeleton height={140} />
        </Stack>
      )}
    </Drawer>
  );
}
