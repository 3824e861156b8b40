import { Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { stateOf } from '../../booking/booking-state.ts';
import { Icon } from '../../components/icon.tsx';
import { useChanges } from '../../live/use-agenda-changes.ts';
import type { StaffBookingPartsFragment } from '../../gql/graphql.ts';
import { useOffice } from '../../places/places-context.ts';
import { timeText, wallDate, wallMinute } from '../../municipality-time/wall-clock.ts';
import { BookingActs } from './booking-buttons.tsx';
import styles from '../bookings.module.css';
import { HistoryPart } from './history-section.tsx';
import { Applicant } from './applicant-details.tsx';
import { MailsPart } from './mails-section.tsx';
import { SheetPart } from './details-section.tsx';
import { StateBadge } from '../../booking/booking-state-badge.tsx';
import { whenText } from '../../municipality-time/instant-text.ts';

/** A booking with all that the office knows of it and can do with it. */
export function BookingSheet({ booking, readAgain }: { booking: StaffBookingPartsFragment; readAgain(): void }) {
  const { t } = useTranslation();
  const { zone } = useOffice();
  const { applicant, service, operator, place } = booking;
  const date = wallDate(booking.startsAt, zone);
  useChanges(place.id, (change) => {
    if (change === null || (change.from <= date && date <= change.to)) readAgain();
  });
  const time = (instant: string) => timeText(wallMinute(instant, zone));
  return (
    <Stack gap="lg">
      <Stack gap="xs">
        <Group gap="sm">
          <StateBadge state={stateOf(booking)} />
          <Text size="sm" c="dimmed">
            {t(`booking.source.${booking.source}`)}
          </Text>
        </Group>
        <p className={styles.when}>
          {whenText(booking.startsAt, zone)}–{time(booking.endsAt)}
        </p>
        <dl className={styles.facts}>
          <dt>{t('booking.service')}</dt>
          <dd>{service.name}</dd>
          <dt>{t('booking.operator')}</dt>
          <dd>{operator.name}</dd>
          <dt>{t('booking.place')}</dt>
          <dd>{place.name}</dd>
          {booking.arrivedAt !== null && booking.status !== 'NO_SHOW' && (
            <>
              <dt>{t('booking.arrival')}</dt>
              <dd>{t('booking.at', { time: time(booking.arrivedAt) })}</dd>
            </>
          )}
          {booking.status === 'REQUESTED' && booking.confirmBy !== null && (
            <>
              <dt>{t('booking.confirmBy')}</dt>
              <dd>{whenText(booking.confirmBy, zone, 'short')}</dd>
            </>
          )}
          {booking.cancelledAt !== null && (
            <>
              <dt>{t(booking.confirmBy === null ? 'booking.cancelled' : 'booking.unconfirmed')}</dt>
              <dd>{whenText(booking.cancelledAt, zone, 'short')}</dd>
            </>
          )}
          {booking.privacyReadAt !== null && (
            <>
              <dt>{t('booking.privacyRead')}</dt>
              <dd>
                {t('booking.privacyReadValue', {
                  date: whenText(booking.privacyReadAt, zone, 'short'),
                  version: booking.privacyVersion,
                })}
              </dd>
            </>
          )}
          {booking.cancelReason && (
            <>
              <dt>{t('cancel.reason')}</dt>
              <dd>{booking.cancelReason}</dd>
            </>
          )}
        </dl>
      </Stack>
      <BookingActs booking={booking} />
      <SheetPart title={t('booking.applicant')} icon={<Icon name="person" />}>
        <Applicant applicant={applicant} erasedAt={booking.anonymisedAt} />
        {booking.otherOpenBookings > 0 && (
          <Text size="sm">{t('booking.otherOpen', { count: booking.otherOpenBookings })}</Text>
        )}
      </SheetPart>
      {booking.notes !== '' && (
        <SheetPart title={t('booking.notes')} icon={<Icon name="note" />}>
          <p className={styles.notes}>{booking.notes}</p>
        </SheetPart>
      )}
      {booking.anonymisedAt === null && <MailsPart booking={booking} readAgain={readAgain} />}
      <HistoryPart booking={booking} />
    </Stack>
  );
}
