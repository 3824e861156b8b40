import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ResolvedBookingPartsFragment } from '../../gql/graphql.ts';
import { instantText } from '../../municipality-time/instant-text.ts';
import { useTimeZone } from '../../municipality-time/time-zone-context.ts';
import { newTimeText } from './new-time-text.ts';
import styles from './outcome.module.css';

type Props = { title: string; bookings: readonly ResolvedBookingPartsFragment[] };

/** Bookings with their old and new time. */
export function OutcomeTable({ title, bookings }: Props) {
  const { t } = useTranslation();
  const zone = useTimeZone();
  return (
    <section>
      <Title order={3} size="h4" mb="xs">
        {title}
      </Title>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('resolutions.person')}</th>
            <th scope="col">{t('resolutions.before')}</th>
            <th scope="col">{t('resolutions.now')}</th>
          </tr>
        </thead>
        <tbody>
          {bookings.map((booking) => (
            <tr key={booking.bookingId}>
              <th scope="row">{booking.applicantName}</th>
              <td data-label={t('resolutions.before')}>{instantText(booking.startsAt, zone, 'short')}</td>
              <td data-label={t('resolutions.now')}>{newTimeText(t, booking, zone)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
