import { Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { getBookingState } from '../../booking/booking-state.ts';
import { Icon } from '../../components/icon.tsx';
import { useAgendaChanges } from '../../live/use-agenda-changes.ts';
import type { StaffBookingPartsFragment } from '../../gql/graphql.ts';
import { useTimeZone } from '../../municipality-time/time-zone-context.ts';
import { timeText, wallDate, wallMinute } from '../../municipality-time/wall-clock.ts';
import { BookingButtons } from './booking-buttons.tsx';
import styles from '../bookings.module.css';
import { StateFields } from './state-fields.tsx';
import { HistorySection } from './history-section.tsx';
import { ApplicantDetails } from './applicant-details.tsx';
import { MailsSection } from './mails-section.tsx';
import { DetailsSection } from './details-section.tsx';
import { InternalNoteSection } from '../internal-note/internal-note-section.tsx';
import { BookingStateBadge } from '../../booking/booking-state-badge.tsx';
import { instantText } from '../../municipality-time/instant-text.ts';

/** All data of a booking, its mails and its history. */
export function BookingDetails({ booking, reload }: { booking: StaffBookingPartsFragment; reload(): void }) {
  const { t } = useTranslation();
  const zone = useTimeZone();
  const { applicant, service, operator, place } = booking;
  const date = wallDate(booking.startsAt, zone);
  useAgendaChanges(place.id, (change) => {
    if (change === null || (change.from <= date && date <= change.to)) reload();
  });
  const time = (instant: string) => timeText(wallMinute(instant, zone));
  return (
    <Stack gap="lg">
      <Stack gap="xs">
        <Group gap="sm">
          <BookingStateBadge state={getBookingState(booking)} />
          <Text size="sm" c="dimmed">
            {t(`booking.source.${booking.source}`)}
          </Text>
        </Group>
        <p className={styles.when}>
          {instantText(booking.startsAt, zone)}–{time(booking.endsAt)}
        </p>
        <dl className={styles.fieldList}>
          <dt>{t('booking.service')}</dt>
          <dd>{service.name}</dd>
          <dt>{t('booking.operator')}</dt>
          <dd>{operator.name}</dd>
          <dt>{t('booking.place')}</dt>
          <dd>{place.name}</dd>
          {booking.overriddenRules.length > 0 && (
            <>
              <dt>{t('override.title')}</dt>
              <dd>{booking.overriddenRules.map((rule) => t(`override.rule.${rule}`)).join(' ')}</dd>
            </>
          )}
          {booking.arrivedAt !== null && booking.status !== 'NO_SHOW' && (
            <>
              <dt>{t('booking.arrival')}</dt>
              <dd>{t('booking.at', { time: time(booking.arrivedAt) })}</dd>
            </>
          )}
          <StateFields booking={booking} />
          {booking.privacyReadAt !== null && (
            <>
              <dt>{t('booking.privacyRead')}</dt>
              <dd>
                {t('booking.privacyReadValue', {
                  date: instantText(booking.privacyReadAt, zone, 'short'),
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
      <BookingButtons booking={booking} />
      <DetailsSection title={t('booking.applicant')} icon={<Icon name="person" />}>
        <ApplicantDetails applicant={applicant} erasedAt={booking.anonymisedAt} />
        {booking.otherOpenBookings > 0 && (
          <Text size="sm">{t('booking.otherOpen', { count: booking.otherOpenBookings })}</Text>
        )}
      </DetailsSection>
      {booking.notes !== '' && (
        <DetailsSection title={t('booking.notes')} icon={<Icon name="note" />}>
          <p className={styles.notes}>{booking.notes}</p>
        </DetailsSection>
      )}
      <InternalNoteSection booking={booking} />
      {booking.anonymisedAt === null && <MailsSection booking={booking} reload={reload} />}
      <HistorySection booking={booking} />
    </Stack>
  );
}
